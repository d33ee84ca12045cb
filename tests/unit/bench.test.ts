import { expect, test } from 'vitest';
import { buildIndex, NameIndex, PLACE } from '../../lib/names/name-index.ts';
import { wordsOf } from '../../lib/text/words.ts';
import { foldPlainly, foldWithOffsets, PEERS } from '../bench/peers.ts';
import { lookup } from '../bench/lookup.ts';
import { madeNames, news } from '../bench/material.ts';
import { reached, table } from '../bench/report.ts';

// One word each: peers differ in which of two names inside each other they report.
const NAMES = madeNames(400).map(({ form }) => form).filter((form) => /^[A-Z][a-z]{4,}$/.test(form));
const NEWS = news({ names: NAMES, seed: 3 })(20_000);
// Names that are parts of longer words are none.
const TEXT = `${NEWS} ${NAMES.slice(0, 20).map((name) => `${name}ic un${name.toLowerCase()} ${name}`).join(' ')}`;

function byIndex(text: string): string[] {
  const index = new NameIndex(buildIndex(NAMES.map((form, reference) => ({ form, type: PLACE, flags: 0, reference, name: 0, lang: 0 })))), words = wordsOf(text);
  return index.scan(words).map(({ first, last }) => foldPlainly(text.slice(words.start[first], words.end[last])));
}
test('the made news holds names', () => {
  expect(byIndex(TEXT).length).toBeGreaterThan(60);
});
test.each(PEERS)('$name finds what the index finds', ({ build }) => {
  expect(build(NAMES.map(foldPlainly))(foldPlainly(TEXT))).toEqual(byIndex(TEXT));
});
test('folding with offsets: the same text, and each unit from the one that it folds', () => {
  const odd = 'Şuşa ՌԴ-ի İstanbul — “Xankəndi”, Ǻ 東京 한글 ﬁ';
  for (const text of [NEWS, odd]) {
    const { text: out, offsets } = foldWithOffsets(text);
    expect(out).toBe(foldPlainly(text));
    const from = [...offsets.subarray(0, out.length)].slice(0, 2000);
    expect([...new Set(from)].map((i) => from.flatMap((at, n) => (at === i ? out[n]! : [])).join(''))).toEqual([...new Set(from)].map((i) => foldPlainly(text[i]!)));
  }
});
test('the same seed makes the same news', () => {
  expect(news({ names: NAMES, seed: 3 })(20_000)).toBe(NEWS);
});
test('the look-up part of the bench runs and gives every goal a verdict', () => {
  const subject = lookup({ names: 2500, units: 6000, budget: 1 });
  expect(subject.figures.filter(({ value }) => typeof value === 'number').every(({ value }) => (value as number) > 0)).toBe(true);
  expect(table([subject]).split('\n').filter((row) => /\| (excellent|good|must|missed) \|$/.test(row))).toHaveLength(subject.figures.filter(({ goal }) => goal).length);
});
test('a figure reaches the best bound that it is within', () => {
  const small = { must: 4, good: 2, excellent: 1 }, large = { must: 1, good: 2, excellent: 4, more: true };
  expect([0.5, 1, 1.5, 3, 5].map((value) => reached(value, small))).toEqual(['excellent', 'excellent', 'good', 'must', 'missed']);
  expect([0.5, 1, 2, 5].map((value) => reached(value, large))).toEqual(['missed', 'must', 'good', 'excellent']);
});
