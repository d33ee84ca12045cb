/** Sentence number of each word. A line break always ends one; a full stop does before a capital, but not after an initial or a short title. */
import { fold, isCapital, unitAt } from '../text/letters.ts';
import { isSpace, type Words } from '../text/words.ts';

const STOP = 1, END = 2, CLOSING = 3;
/** By code unit. */
const KIND = new Uint8Array(65536);
for (const [marks, kind] of [['.', STOP], ['\n!?…。！？։', END], ['"\'”’»)]', CLOSING]] as const) for (const mark of marks) KIND[mark.charCodeAt(0)] = kind;

/** @param into is filled and given back where it is long enough */
export function sentencesOf(words: Words, cased: boolean, abbreviations: ReadonlySet<string>, into?: Uint32Array): Uint32Array {
  const { text } = words, out = into && into.length >= words.count ? into : new Uint32Array(Math.max(64, 2 * words.count));
  let n = 0;
  out[0] = 0;
  for (let i = 1; i < words.count; i++) {
    const from = words.end[i - 1]!, to = words.start[i]!;
    // most gaps are one space: look no further
    if (to - from > 1 || !isSpace(unitAt(text, from))) {
      const found = breakIn(text, from, to);
      if (found === END || (found === STOP && ends(words, i, cased, abbreviations))) n++;
    }
    out[i] = n;
  }
  return out;
}
/** END for a mark that ends a sentence, STOP for a full stop before a space (closing quotes between), 0 for neither. */
function breakIn(text: string, from: number, to: number): number {
  let stop = false, found = 0;
  for (let p = from; p < to; p++) {
    const c = unitAt(text, p), kind = KIND[c]!;
    if (kind === END) return END;
    if (kind === STOP) stop = true;
    else if (stop && (isSpace(c) || c === 0x0b || c === 0x0c)) found = STOP;
    else if (kind !== CLOSING) stop = false;
  }
  return found;
}
function ends(words: Words, i: number, cased: boolean, abbreviations: ReadonlySet<string>): boolean {
  const { text } = words, from = words.start[i - 1]!, to = words.end[i - 1]!;
  if (to - from === 1 && isCapital(text, from)) return false;
  if (to - from < 12 && abbreviations.has(fold(text.slice(from, to)))) return false;
  const next = words.start[i]!;
  return !cased || isCapital(text, next) || /\d/.test(text[next]!);
}
