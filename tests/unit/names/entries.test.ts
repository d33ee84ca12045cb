import { describe, expect, test } from 'vitest';
import { expandForm, shownForm, surnameOf } from '../../../lib/names/forms.ts';
import { ADJECTIVE, buildIndex, NameIndex, PLACE, SHADOW, SURNAME, type Surface } from '../../../lib/names/name-index.ts';
import { Endings, GENITIVE, LOCATIVE, NOMINATIVE } from '../../../lib/text/endings.ts';
import { wordsOf } from '../../../lib/text/words.ts';

const surface = (form: string, reference: number, more: Partial<Surface> = {}): Surface => ({ form, type: PLACE, flags: 0, reference, name: 0, lang: 1, ...more });
describe('forms', () => {
  test.each([
    ['Shusha', ['Shusha']], ['(a|b) c', ['a c', 'b c']], ['(the)? road', ['the road', 'road']], ['a (b|c)? d', ['a b d', 'a c d', 'a d']], ['((a|b)c)?d', ['acd', 'bcd', 'd']], ['a  b', ['a b']],
  ])('%s', (form, all) => expect(expandForm(form)).toEqual(all));
  test.each([['(a', '"(" without ")"'], ['a)', '")" without "("'], ['a|b', '"|" stands outside brackets'], ['(a)?', 'one of its forms is empty'], ['(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)', 'more than 60 forms']])('%s is refused', (form, why) => expect(() => expandForm(form)).toThrow(why));
  test('shown form and surname', () => { expect(shownForm('(a|b) c')).toBe('a c'); expect([surnameOf('Nikol /Pashinyan/'), surnameOf('Ursula von der /Leyen/'), surnameOf('Nikol')]).toEqual(['Pashinyan', 'Leyen', null]); });
});
describe('entries', () => {
  test('keeps type, flags, name, language, cases and class of an entry; joins the cases of twins', () => {
    const index = new NameIndex(buildIndex([surface('Абхазии', 7, { type: SURNAME, flags: ADJECTIVE, name: 3, lang: 9, cases: GENITIVE }), surface('Абхазии', 7, { type: SURNAME, flags: ADJECTIVE, name: 3, lang: 9, cases: LOCATIVE }), surface('Абхазии', 2, { type: SHADOW, name: -1 })]));
    expect(index.scan(wordsOf('абхазии')).flatMap((h) => h.entries)).toEqual([
      { type: SURNAME, flags: ADJECTIVE, reference: 7, name: 3, lang: 9, cases: GENITIVE | LOCATIVE, stemClass: 0, bare: true },
      { type: SHADOW, flags: 0, reference: 2, name: -1, lang: 1, cases: 0, stemClass: 0, bare: true },
    ]);
  });
  test('endings: of the language of the text only, of the class of the stem only, after an apostrophe too', () => {
    const endings = new Endings([{ text: 'da', stemClass: 1, cases: LOCATIVE }, { text: 'nın', stemClass: 2, cases: GENITIVE }]);
    const index = new NameIndex(buildIndex([surface('Bakı', 0, { cases: NOMINATIVE }), surface('Bakı', 0, { stemClass: 1, bare: true, cases: NOMINATIVE }), surface('Ərzrum', 1, { stemClass: 1 })]));
    const found = (text: string, lang = 1): string[] => { const w = wordsOf(text); return index.scan(w, endings, lang).map((h) => `${text.slice(w.start[h.first], w.end[h.last])}:${h.cases}`); };
    expect(new Set(found('Bakıda'))).toEqual(new Set([`Bakıda:${LOCATIVE}`]));
    expect(new Set(found("Bakı'da"))).toEqual(new Set([`Bakı'da:${LOCATIVE}`]));
    expect(found('Bakının')).toEqual([]);
    expect(found('Bakıda', 2)).toEqual([]);
    expect(found('Ərzrum')).toEqual([]);
    expect(found('Ərzrumda')).toEqual([`Ərzrumda:${LOCATIVE}`]);
  });
});
