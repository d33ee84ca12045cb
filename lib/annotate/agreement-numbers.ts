/** Resolutions by number: "Resolution 822", "UN SC resolution No. 822", "Resolutions 822, 853, 874 and 884", "822, 853 saylı qətnamələr". */
import type { Agreement } from '../reference/records.ts';
import { tied } from '../text/words.ts';
import type { Document } from './document.ts';

/** One mention a number: words first … last; bare: nothing says whose resolution it is. */
export interface Numbered { agreement: Agreement; first: number; last: number; bare: boolean }
/** Words in which a list of numbers may go on past other words. */
const LIST_REACH = 16;

/** @param numbered what the noun may stand for. @returns null where a number stands there that none of them has */
export function byNumber(doc: Document, head: { first: number; last: number }, numbered: readonly Agreement[]): Numbered[] | null {
  const { last } = head, out: Numbered[] = [];
  let { first } = head, series: string | null = null;
  for (let o; (o = doc.endsAt(first - 1).filter((x) => x.key.startsWith('series:')).sort((a, b) => a.first - b.first)[0]) && /^\s|^['’]s?\s/.test(doc.gap(first - 1));) { series = o.key.slice(7); first = o.first; }
  let next = last + 1, from = first, found = false;
  while (next < doc.count && doc.sameSentence(last, next)) {
    const skip = doc.cueAt('number', next) || (found ? doc.cueAt('conjunction', next) : 0);
    if (skip) { next += skip; continue; }
    if (!/^[\s.,(/№#]{0,3}$/.test(doc.gap(next - 1))) break;
    const number = numberAt(doc, next), agreement = number !== null && numbered.find((a) => a.number === number && (series === null || a.series === series));
    if (number === null) break;
    if (agreement) out.push({ agreement, first: from >= 0 ? from : next, last: next, bare: series === null });
    found = true; from = -1; next++;
  }
  // "resolution 822 on Kalbajar, 853 on Aghdam": the list goes on past other words
  const known = out.at(-1)?.agreement;
  for (let i = next; known && i < doc.count && i < next + LIST_REACH && doc.sameSentence(last, i); i++) {
    const number = numberAt(doc, i), agreement = number !== null && numbered.find((a) => a.number === number && a.series === known.series);
    if (agreement) out.push({ agreement, first: i, last: i, bare: false });
  }
  if (out.length) return out;
  return found ? null : numbersBefore(doc, head.last, first, numbered);
}
/** The numbers stand before the noun: with a word for "number", or as a list. */
function numbersBefore(doc: Document, last: number, first: number, numbered: readonly Agreement[]): Numbered[] {
  const out: Numbered[] = [];
  if (doc.language.possessor !== 'before' || (doc.language.verb !== 'end' && !doc.language.cues.numberEnding.length)) return out;
  let at = first - 1;
  at -= doc.cueUpTo('number', at);
  let cued = at < first - 1;
  while (at >= 0 && doc.sameSentence(at, first)) {
    if (tied(doc.words, at - 1) && doc.cueUpTo('numberEnding', at)) { at--; cued = true; }
    const number = numberAt(doc, at), agreement = number !== null && numbered.find((a) => a.number === number);
    if (number === null) break;
    if (agreement) out.unshift({ agreement, first: at, last: out.length ? at : last, bare: false });
    at--;
    const and = doc.cueUpTo('conjunction', at);
    if (and) at -= and; else if (!/^,\s$/.test(doc.gap(at))) break;
  }
  return cued || out.length > 1 ? out : [];
}
function numberAt(doc: Document, i: number): number | null { const m = /^(\d{1,4})$/.exec(doc.folded(i)); return m ? Number(m[1]) : null; }
