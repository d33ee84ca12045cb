/** Capitals in languages with cases: the ending says whether something happens in the city, and whose position, demand or word it is. */
import { ABLATIVE, GENITIVE, LOCATIVE, NOMINATIVE } from '../text/endings.ts';
import type { CueName } from './cues.ts';
import type { Document, Found } from './document.ts';
import { city, government, type Verdict } from './verdict.ts';

/** How far a verb may stand from its subject, in words: in the middle of the clause, or at its end. */
const REACH = { middle: 8, end: 30 } as const;

/** @param left the word before, when nothing but a space parts it from the name, else -1 */
export function byCase(doc: Document, f: Found, left: number): Verdict | null {
  const { first, last, cases } = f, { possessor, verb } = doc.language;
  const next = within(doc, last, 'partner', 1);
  if (next) return within(doc, next, 'relation', 6) || before(doc, first, 'relation', 6) ? government(doc, 'capital.relation-with', first, next) : city('capital.no-cue');
  if (doc.sentenceStart(first) && within(doc, last, 'for', 1)) return government(doc, 'capital.for', first, last + 1, true);
  if (cases & LOCATIVE && !(cases & NOMINATIVE)) return inSpeaks(doc, f) ?? city('capital.in');
  if (cases & ABLATIVE && !(cases & NOMINATIVE)) { const to = within(doc, last, 'sources', 3); return to ? government(doc, 'capital.source', first, to) : city('capital.from'); }
  if (cases & GENITIVE && possessor !== 'after') {
    for (let i = last + 1; i <= last + 3 && i < doc.count && doc.sameSentence(last, i); i++) {
      if (doc.cueAt('cityNoun', i)) return city('capital.city-noun');
      if (doc.cueAt('attitude', i)) return government(doc, 'capital.attitude', first, i);
    }
  }
  if (cases & GENITIVE && possessor !== 'before' && left >= 0) {
    if (doc.cueUpTo('cityNoun', left)) return city('capital.city-noun');
    const n = doc.cueUpTo('attitude', left);
    if (n) return government(doc, 'capital.attitude', left - n + 1, last);
  }
  const supported = within(doc, last, 'supported', 6);
  if (supported) return government(doc, 'capital.addressed', first, supported);
  if (!(cases & NOMINATIVE)) return null;
  for (let i = last + 1; i <= last + REACH[verb] && i < doc.count && doc.sameSentence(last, i) && !doc.gap(i - 1).includes(';'); i++) {
    if (doc.cueAt('placePredicate', i)) return city('capital.no-cue');
    if (doc.cueAt('speech', i)) return government(doc, 'capital.speaks', first, i, i > last + 12);
  }
  return null;
}
/** "In Baku they said": a verb of saying that has no other subject. */
export function inSpeaks(doc: Document, f: Found): Verdict | null {
  const to = within(doc, f.last, 'impersonal', doc.language.verb === 'end' ? 12 : 5);
  return to ? government(doc, 'capital.in-speaks', f.first, to, true) : null;
}
/** The word after `last`, at most `reach` words on and in the same sentence, where a cue begins; 0 for none. */
export function within(doc: Document, last: number, name: CueName, reach: number): number {
  for (let i = last + 1; i <= last + reach && i < doc.count && doc.sameSentence(last, i); i++) if (doc.cueAt(name, i)) return i;
  return 0;
}
export function before(doc: Document, first: number, name: CueName, reach: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - reach) && doc.sameSentence(first, i); i--) if (doc.cueUpTo(name, i)) return true;
  return false;
}
