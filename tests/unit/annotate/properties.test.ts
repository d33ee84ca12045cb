/** What holds for any text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NameIndex } from '../../../lib/names/name-index.ts';
import { annotate } from '../../../lib/annotate/annotate.ts';
import { wordsOf } from '../../../lib/text/words.ts';
import { LANGS, MIXED } from './arbitrary.ts';
import { DAY, gazetteer, read } from './engine.ts';

test('10,000 texts: mentions in order, apart, inside the text, equal to their slices; the same again', () => {
  fc.assert(fc.property(MIXED, fc.constantFrom(...LANGS), fc.constantFrom(DAY, '1993-05-01', '2024-01-01', null), (text, lang, date) => {
    const { mentions, decisions } = read(text, lang, date);
    let last = 0;
    for (const m of mentions) {
      expect(m.start).toBeGreaterThanOrEqual(last);
      expect(m.end).toBeGreaterThan(m.start);
      expect(m.end).toBeLessThanOrEqual(text.length);
      expect(m.text).toBe(text.slice(m.start, m.end));
      expect(m.names.length).toBeGreaterThan(0);
      last = m.end;
    }
    for (const d of decisions) expect(d.text).toBe(text.slice(d.start, d.end));
    expect(annotate(text, { lang, date }, gazetteer).mentions).toEqual(mentions);
  }), { numRuns: 10_000 });
});
test('two texts with a blank line between: what the index finds in each stays as it was', () => {
  const index = new NameIndex(gazetteer.pack.index);
  const found = (text: string): string[] => { const w = wordsOf(text); return index.scan(w).map((h) => `${w.start[h.first]}-${w.end[h.last]}:${h.entries.length}`); };
  const shifted = (text: string, by: number): string[] => { const w = wordsOf(text); return index.scan(w).map((h) => `${w.start[h.first]! + by}-${w.end[h.last]! + by}:${h.entries.length}`); };
  fc.assert(fc.property(MIXED, MIXED, (a, b) => {
    const joined = `${a}\n\n${b}`;
    // a mark at the beginning would join the word before it
    fc.pre(!/^[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u055a-\u055e\u0640]/u.test(b));
    expect(found(joined)).toEqual([...found(a), ...shifted(b, a.length + 2)]);
  }), { numRuns: 2000 });
});
describe('bad input', () => {
  test.each([['nothing', ''], ['one surrogate', '\ud800'], ['nulls', '\0\0\0'], ['marks only', '\u0301\u200e'], ['one letter a million times', 'a'.repeat(1e6)], ['a million spaces', ' '.repeat(1e6)], ['full stops', '. '.repeat(3e5)], ['quotes', '."'.repeat(3e5)]])('%s', (_, text) => expect(read(text).mentions).toEqual([]));
  test('a date that is no day', () => expect(() => annotate('x', { date: '2021-02-30' }, gazetteer)).toThrow('"2021-02-30" is not a date: write YYYY-MM-DD'));
  test('an unknown language: that of the script', () => expect(annotate('В Карабахе тихо.', { lang: 'xx', date: DAY }, gazetteer).mentions.map((m) => m.id)).toEqual(['nagorno-karabakh']));
});
describe('work grows with the text alone', () => {
  // counted, not timed: how often the text is looked at through the document's own questions
  const UNITS = {
    surnames: 'Ilham Aliyev Aliyev ', strangers: 'In Armenia Movses Pashinyan Pashinyan ', agreements: 'The statement of 10 November 2020. The statement. Its ninth paragraph. ', capitals: 'Baku and Yerevan and ', dates: '10 November 2020 and 11 January 2021, ',
    shadows: 'Karabakh horse Karabakh Committee Karabakh ', roles: 'President of Georgia, Prime Minister of Armenia, ', lists: 'resolutions 822, 853, 874 and 884, ', quotes: '«Karabakh» "Karabakh" ', dots: 'I. Aliyev. B. C. ', hyphens: 'Nagorno-Karabakh-Nagorno-', clauses: 'paragraph 9, point 6, Article 4, ',
  };
  test.each(Object.entries(UNITS))('%s', (_, unit) => {
    const steps = (n: number): number => {
      const text = unit.repeat(n);
      let count = 0;
      const seen = new Proxy(gazetteer, { get: (target, key) => { count++; const value = Reflect.get(target, key, target) as unknown; return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value; } });
      const { mentions } = annotate(text, { lang: 'en', date: DAY, explain: () => { count++; } }, seen);
      return count + mentions.length;
    };
    const small = steps(100), large = steps(1600);
    expect(large / small).toBeLessThan(16 * 1.25);
  });
});
