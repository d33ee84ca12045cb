/** The index against a naive search that compares strings: the same forms, the same meanings, in the same order, in any text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ADJECTIVE, buildIndex, LEXICON, NameIndex, PERSON, PLACE, SHADOW, type Surface } from '../../../lib/names/name-index.ts';
import { Endings, type Ending } from '../../../lib/text/endings.ts';
import { fold } from '../../../lib/text/letters.ts';
import { joins, tied, wordsOf, type Words } from '../../../lib/text/words.ts';

/** First and last word, reference, cases. */
type Row = [first: number, last: number, reference: number, cases: number];
const ENDINGS: Ending[] = [{ text: 'nin', stemClass: 1, cases: 2 }, { text: 'in', stemClass: 2, cases: 2 }, { text: 'da', stemClass: 1, cases: 32 }, { text: 'da', stemClass: 2, cases: 32 }, { text: 'i', stemClass: 2, cases: 8 }];
const foldedWords = (words: Words): string[] => Array.from({ length: words.count }, (_, i) => fold(words.text.slice(words.start[i], words.end[i])));

function naive(surfaces: readonly Surface[], text: string, endings: readonly Ending[] | null, lang: number): Row[] {
  const words = wordsOf(text), folded = foldedWords(words), rows: Row[] = [];
  for (let first = 0; first < words.count; first++) for (let last = first; last < words.count && (last === first || joins(words, last - 1)); last++) for (const surface of surfaces) {
    const form = foldedWords(wordsOf(surface.form)), { stemClass = 0, cases = 0, bare = stemClass === 0, reference } = surface;
    if (form.length !== last - first + 1 || form.slice(0, -1).some((word, i) => word !== folded[first + i])) continue;
    const stem = form.at(-1)!, word = folded[last]!, mine = endings && (stemClass === 0 || surface.lang === lang);
    if (mine && stemClass && word.startsWith(stem) && stem.length >= 2) for (const e of endings) if (e.stemClass === stemClass && word === stem + e.text) rows.push([first, last, reference, e.cases]);
    if (word !== stem) continue;
    const apart = mine && tied(words, last) ? endings.find((e) => e.text === folded[last + 1] && (e.stemClass === stemClass || stemClass === 0)) : undefined;
    if (apart) rows.push([first, last + 1, reference, apart.cases]); else if (bare) rows.push([first, last, reference, cases]);
  }
  return rows.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]);
}
function byIndex(index: NameIndex, text: string, endings: readonly Ending[] | null, lang: number): Row[] {
  const hits = index.scan(wordsOf(text), endings && new Endings(endings), lang);
  expect(hits.every((hit, i) => i === 0 || hits[i - 1]!.first <= hit.first)).toBe(true);
  const rows = hits.flatMap(({ first, last, entries, cases }) => entries.map((e): Row => [first, last, e.reference, cases]));
  return rows.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]);
}

// Few words, many meanings: names inside names, names that share words, words that end like an ending.
const STEMS = ['ada', 'Bakin', 'bak', 'i', 'Լոռի', 'եւ', 'és', '東', '京', 'x'], GAPS = [' ', ' ', ' ', '-', "'", '\n', '\n\n', ', ', '. '];
const form = fc.array(fc.constantFrom(...STEMS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const surfaces = fc.array(fc.record({ form, reference: fc.nat({ max: 5 }), lang: fc.nat({ max: 1 }), cases: fc.constantFrom(0, 1, 3), stemClass: fc.constantFrom(0, 0, 1, 2), bare: fc.boolean() }), { minLength: 1, maxLength: 25, size: 'max' })
  .map((all): Surface[] => all.map((s, i) => ({ ...s, type: PLACE, flags: 0, name: 0, bare: s.stemClass === 0 || s.bare, reference: s.reference * 100 + i })));
/** Forms, and a text made of them and of other words, some with an ending. */
const both = surfaces.chain((all) => fc.tuple(fc.constant(all), fc.array(fc.tuple(fc.constantFrom(...all.map((s) => s.form), ...STEMS, 'other', 'Եւ', 'և'), fc.constantFrom('', '', 'nin', 'in', 'da', 'i', 'indi'), fc.constantFrom(...GAPS)), { maxLength: 20, size: 'max' })
  .map((parts) => parts.map(([a, b, c]) => a + b + c).join(''))));

describe('equal to a naive search', () => {
  test('whole forms', () => {
    fc.assert(fc.property(both, ([all, where]) => { expect(byIndex(new NameIndex(buildIndex(all)), where, null, -1)).toEqual(naive(all, where, null, -1)); }));
  });
  test('forms with endings, in the word or apart from it', () => {
    fc.assert(fc.property(both, ([all, where]) => { expect(byIndex(new NameIndex(buildIndex(all)), where, ENDINGS, 1)).toEqual(naive(all, where, ENDINGS, 1)); }));
  });
  test('many forms: each is found with its own meaning, and no word that is none', () => {
    const all = Array.from({ length: 20_000 }, (_, i): Surface => ({ form: `na${i} va${i % 7}${i % 3 ? '' : ` zo${i}`}`, type: i % 2 ? PLACE : PERSON, flags: 0, reference: i, name: i % 5, lang: i % 3 }));
    const index = new NameIndex(buildIndex(all)), pieces = all.map((s) => s.form);
    const hits = index.scan(wordsOf(pieces.join('. And ')));
    expect(hits.map((h) => h.entries.map((e) => [e.reference, e.type, e.name, e.lang]))).toEqual(all.map((s) => [[s.reference, s.type, s.name, s.lang]]));
    expect(index.scan(wordsOf(pieces.map((_, i) => `ma${i} va${i % 7}`).join('. ')))).toEqual([]);
  });
});

describe('entries', () => {
  const of = (all: Surface[], where: string): unknown[] => new NameIndex(buildIndex(all)).scan(wordsOf(where)).flatMap((h) => h.entries);
  test('everything that a surface says comes back', () => {
    const one: Surface = { form: 'Ada', type: SHADOW, flags: ADJECTIVE, reference: 70_000, name: -1, lang: 200, cases: 127, stemClass: 7, bare: true };
    const two: Surface = { form: 'ADA', type: LEXICON, flags: 0, reference: 0, name: 12, lang: 0 };
    expect(of([one, two], 'ada')).toEqual([{ ...one, form: undefined }, { ...two, form: undefined, cases: 0, stemClass: 0, bare: true }].map(({ form: _, ...entry }) => entry));
  });
  test('the same meaning twice is one entry with the cases of both', () => {
    const one: Surface = { form: 'Ada', type: PLACE, flags: 0, reference: 1, name: 0, lang: 0, cases: 1 };
    expect(of([one, { ...one, cases: 4 }], 'Ada')).toMatchObject([{ reference: 1, cases: 5 }]);
  });
  test('more than 31 bits can hold are refused in words', () => {
    expect(() => buildIndex(Array.from({ length: 600 }, (_, i) => ({ form: `a${i}`, type: PLACE, flags: 0, reference: 2 ** 24 + i, name: i, lang: 0 })))).toThrow(/16777816 records with 600 kinds/);
  });
});

describe('the bytes', () => {
  const all = STEMS.map((one, reference): Surface => ({ form: one, type: PLACE, flags: 0, reference, name: 0, lang: 0 }));
  test('the same surfaces make the same bytes', () => { expect(buildIndex(all)).toEqual(buildIndex(all)); });
  test('nothing but punctuation is no form; an index without forms finds nothing', () => { expect(new NameIndex(buildIndex([{ ...all[0]!, form: '…' }])).scan(wordsOf('ada …'))).toEqual([]); });
  test('other bytes and a cut index are refused', () => {
    expect(() => new NameIndex(new ArrayBuffer(64))).toThrow('not a name index of this format');
    const bytes = buildIndex(all);
    expect(() => new NameIndex(bytes.slice(0, bytes.byteLength - 4))).toThrow('cut short');
  });
  test('about twelve bytes for a form of one or two words', () => {
    const many = Array.from({ length: 30_000 }, (_, i): Surface => ({ form: i % 2 ? `na${i}` : `na${i} vo${i}`, type: PLACE, flags: 0, reference: i, name: 0, lang: 0 }));
    expect(buildIndex(many).byteLength / many.length).toBeLessThan(12.5);
  });
});
