/** Words of a text against a plain reading of it, unit by unit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classOf, fold, foldOf, hashOfLetter, IDEOGRAPH, LETTER, MARK, OTHER } from '../../../lib/text/letters.ts';
import { checkOf, hashWithout, lettersOf, wordsOf, type Words } from '../../../lib/text/words.ts';

/** A word is a run of letters and marks that begins with a letter; each ideograph is a word. */
function plainly(text: string): [start: number, end: number][] {
  const out: [number, number][] = [];
  for (let i = 0; i < text.length;) {
    const kind = classOf(text.charCodeAt(i)), from = i++;
    if (kind === OTHER || kind === MARK) continue;
    while (kind === LETTER && i < text.length && [LETTER, MARK].includes(classOf(text.charCodeAt(i)))) i++;
    out.push([from, i]);
  }
  return out;
}
const spans = (words: Words): [number, number][] => Array.from({ length: words.count }, (_, i) => [words.start[i]!, words.end[i]!]);
const UNITS = ['a', 'Б', 'é', 'e\u0301', 'ե', 'ե\u055b', 'ւ', 'վ', 'և', 'Ե', '\u00ad', '\u200d', '\u0301', '東', 'ก', '가', '7', '٧', ' ', '-', '.', '\n', '😀', '\ud83d', '\0'];
const text = fc.oneof(fc.array(fc.constantFrom(...UNITS), { maxLength: 40 }), fc.array(fc.constantFrom(...UNITS), { minLength: 1000, maxLength: 2300, size: 'max' })).map((units) => units.join(''));

test('offsets, in texts of any length, whether the arrays are new or used', () => {
  let used: Words | undefined;
  fc.assert(fc.property(text, (where) => {
    const words = wordsOf(where);
    expect(spans(words)).toEqual(plainly(where));
    used = wordsOf(where, used);
    expect(spans(used)).toEqual(spans(words));
    expect(used.hash.slice(0, used.count)).toEqual(words.hash.slice(0, words.count));
  }));
});
test('both hashes are the same exactly where the folded letters are', () => {
  const hashes = new Map<string, string>(), folds = new Map<string, string>();
  fc.assert(fc.property(text, (where) => {
    const words = wordsOf(where);
    for (let i = 0; i < words.count; i++) {
      const letters = fold(where.slice(words.start[i], words.end[i])), hash = `${words.hash[i]} ${checkOf(words, i)}`;
      expect(hashes.get(letters) ?? hash).toBe(hash);
      expect(folds.get(hash) ?? letters).toBe(letters);
      hashes.set(letters, hash); folds.set(hash, letters);
    }
  }));
  expect(hashes.size).toBeGreaterThan(500);
});
test('letters taken off the end leave the hash and the check of what stands before them', () => {
  const words = wordsOf('Ճեւան Ճե'), letters = new Uint16Array(8), n = lettersOf(words, 0, letters);
  expect(n).toBe(4);
  let hash = words.hash[0]!;
  for (const at of [3, 2]) hash = hashWithout(hash, hashOfLetter(letters[at]!));
  expect(hash).toBe(wordsOf('ճև').hash[0]);
  expect(checkOf(words, 0, 2)).toBe(checkOf(wordsOf('ՃԵՎ'), 0));
});

describe('letters', () => {
  test.each([['É', 'e'], ['Ə', 'e'], ['ı', 'i'], ['Ё', 'е'], ['ς', 'σ'], ['Ა', 'ა'], ['٣', '3'], ['۳', '3'], ['३', '3'], ['Ａ', 'a'], ['가', '가'], ['ى', 'ي'], ['և', 'և']])('%s folds to %s', (letter, folded) => {
    expect(String.fromCharCode(foldOf(letter.charCodeAt(0)))).toBe(folded);
    expect(classOf(letter.charCodeAt(0))).toBe(LETTER);
  });
  test('marks, gaps and ideographs', () => {
    expect(['\u0301', '\u00ad', '\u200b', 'ـ', '՛'].map((c) => classOf(c.charCodeAt(0)))).toEqual([MARK, MARK, MARK, MARK, MARK]);
    expect([' ', '.', '\ud83d', '\ude00', '\uffff'].map((c) => classOf(c.charCodeAt(0)))).toEqual([OTHER, OTHER, OTHER, OTHER, OTHER]);
    expect(['東', 'か', 'ก'].map((c) => classOf(c.charCodeAt(0)))).toEqual([IDEOGRAPH, IDEOGRAPH, IDEOGRAPH]);
  });
  test('what is between words leaves no folded unit; no two folded letters share a hash', () => {
    const hashes = new Map<number, number>();
    for (let code = 0; code < 65536; code++) {
      const letter = foldOf(code), hash = hashOfLetter(letter);
      if (classOf(code) === OTHER || classOf(code) === MARK) { expect(letter).toBe(0); continue; }
      if ((hashes.get(hash) ?? letter) !== letter) expect.fail(`${letter} and ${hashes.get(hash)}`);
      hashes.set(hash, letter);
    }
    expect(hashes.size).toBeGreaterThan(30_000);
  });
});
