import { expect, test } from 'vitest';
import { buildIndex, NameIndex, PLACE, type Surface } from '../../../lib/names/name-index.ts';
import { LOCATIVE, NOMINATIVE } from '../../../lib/text/endings.ts';
import { Prefixes } from '../../../lib/text/prefixes.ts';
import { wordsOf } from '../../../lib/text/words.ts';

const prefixes = new Prefixes([{ text: 'ב', cases: LOCATIVE }, { text: 'ו', cases: NOMINATIVE }, { text: 'וב', cases: LOCATIVE }]);
const surface = (form: string, lang = 1): Surface => ({ form, type: PLACE, flags: 0, reference: 0, name: 0, lang });
const index = new NameIndex(buildIndex([surface('באקו'), surface('נגורנו קרבאך'), surface('קרב'), surface('מוסקבה', 2)]));
const found = (text: string, lang = 1): string[] => { const w = wordsOf(text); return index.scan(w, null, lang, prefixes).map((h) => `${text.slice(w.start[h.first], w.end[h.last])}:${h.cases}`); };

test.each([
  ['באקו', ['באקו:0']], ['בבאקו', [`בבאקו:${LOCATIVE}`]], ['ובבאקו', [`ובבאקו:${LOCATIVE}`]], ['ובאקו', [`ובאקו:${NOMINATIVE}`]],
  ['בנגורנו קרבאך', [`בנגורנו קרבאך:${LOCATIVE}`]], ['נגורנו בקרבאך', []],
  ['לבאקו', []],      // no prefix of this language
  ['במוסקבה', []],    // a name of another language
  ['בקרב', [`בקרב:${LOCATIVE}`]],
])('%s', (text, expected) => expect(found(text)).toEqual(expected));
test('a rest of two letters is no name', () => expect(prefixes.cut(wordsOf('בקר'), 0)).toEqual([]));
test('without prefixes only whole words', () => expect(index.scan(wordsOf('בבאקו'))).toEqual([]));
