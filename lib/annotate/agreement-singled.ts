/** Words that single out one agreement beside its head noun: "the trilateral statement", "déclaration tripartite". */
import type { Agreement } from '../reference/records.ts';
import type { AgreementWords } from './agreement-words.ts';
import type { Document } from './document.ts';

export interface Singled { first: number; ids: ReadonlySet<string> }

/** Singling words or phrases of fitting agreements right before the noun (or its date). */
export function singledLeft(doc: Document, words: AgreementWords, first: number, fits: readonly Agreement[]): Singled | undefined {
  let at = first, best: Singled | undefined;
  for (let step = 0; step < 3 && words.singlingEnds.has(doc.folded(at - 1)); step++) {
    let grown: Singled | undefined;
    for (let n = 4; n >= 1 && !grown; n--) {
      const from = at - n;
      if (from < 0 || !doc.sameSentence(from, first) || !doc.adjacent(at - 1)) continue;
      const ids = [...(words.singling.get(doc.folded(from, at - 1)) ?? [])].filter((id) => (best ? best.ids.has(id) : fits.some((a) => a.id === id)));
      if (ids.length) grown = { first: from, ids: new Set(ids) };
    }
    if (!grown) break;
    best = grown; at = grown.first;
  }
  return best;
}
/** The same right after the noun, in languages whose adjectives stand there: "déclaration tripartite", "accord de Sotchi", "بیانیه مشترک". */
export function singledRight(doc: Document, words: AgreementWords, last: number, fits: readonly Agreement[]): { last: number; ids: ReadonlySet<string> } | undefined {
  const { roleFrames: frames } = doc.language;
  if (!frames.includes('adjective-after') && !frames.includes('after')) return undefined;
  const fitting = new Set(fits.map((a) => a.id));
  let at = last + 1, best: { last: number; ids: ReadonlySet<string> } | undefined;
  for (let step = 0; step < 3 && doc.adjacent(at - 1); step++) {
    const from = at + doc.cueAt('of', at);
    let grown: { last: number; ids: ReadonlySet<string> } | undefined;
    for (let n = Math.min(4, doc.count - from); n >= 1 && !grown; n--) {
      if (!doc.sameSentence(last, from + n - 1) || (from > at && !doc.adjacent(from - 1))) continue;
      const ids = [...(words.singling.get(doc.folded(from, from + n - 1)) ?? [])].filter((id) => (best ? best.ids.has(id) : fitting.has(id)));
      if (ids.length) grown = { last: from + n - 1, ids: new Set(ids) };
    }
    if (!grown) break;
    best = grown; at = grown.last + 1;
  }
  return best;
}
