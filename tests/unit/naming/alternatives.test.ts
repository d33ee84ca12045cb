/** Which name to show, with the data as they are: what each party would write, and what is left and why. */
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../lib/annotate/annotate.ts';
import { nameSets, type Alternative } from '../../../lib/naming/alternatives.ts';
import { gazetteer } from '../annotate/engine.ts';

/** What a party would write for each place of a text, in order. */
function by(actor: string, text: string, lang = 'en', day = '2022-12-12'): Alternative[] | undefined {
  const places = annotate(text, { lang, date: day }, gazetteer).mentions.filter(({ kind }) => kind === 'place').map((m) => ({ id: m.id, text: m.text, before: text.slice(Math.max(0, m.start - 16), m.start), after: text.slice(m.end, m.end + 2), ambiguous: m.candidates !== undefined }));
  return nameSets(places, { day, lang }, gazetteer.pack).find((set) => set.actor === actor)?.places;
}
const texts = (actor: string, text: string, lang?: string, day?: string): (string | null)[] | undefined => by(actor, text, lang, day)?.map((one) => (one === null ? '=' : one.text ?? one.why));

describe('a party’s names', () => {
  test('in place of the other’s; its own stay, in whatever spelling', () => {
    expect(texts('armenia', 'Khankendi, Stepanakert, Xankendi and KHANKENDI')).toEqual(['Stepanakert', '=', 'Stepanakert', 'STEPANAKERT']);
    expect(texts('azerbaijan', 'Khankendi, Stepanakert, Xankendi and KHANKENDI')).toEqual(['=', 'Khankendi', '=', '=']);
  });
  test('those of the article’s day: a name that came later, or a body that was gone, is none', () => {
    expect(texts('azerbaijan', 'Shelling was heard in Stepanakert.', 'en', '1990-06-01')).toEqual(['=']);
    expect(texts('azerbaijan', 'Shelling was heard in Stepanakert.', 'en', '2020-10-01')).toEqual(['Khankendi']);
    expect(texts('artsakh', 'A market opened in Khankendi.', 'en', '2022-12-12')).toEqual(['Stepanakert']);
    expect(texts('artsakh', 'A market opened in Khankendi.', 'en', '2026-06-01')).toBeUndefined();
  });
  test('in the case of the text', () => {
    expect(texts('azerbaijan', 'Взрывы в Степанакерте и у Бердзора.', 'ru')).toEqual(['Ханкенди', 'Лачина']);
    expect(texts('armenia', 'Автобус из Ханкенди ехал из Лачина.', 'ru')).toEqual(['grammar', 'Бердзора']);
    expect(texts('armenia', 'Xankəndidə və Laçından', 'az')).toEqual(['Stepanakertdə', 'Berdzordan']);
  });
});
describe('left, and why', () => {
  test('the party has no name for it; an abbreviation; a place of two records', () => {
    expect(texts('un-security-council', 'From Nagorno-Karabakh to Lachin')).toEqual(['=', 'name']);
    expect(by('azerbaijan', 'The talks on NK, on Nagorno-Karabakh')).toEqual([{ text: null, name: 'Karabakh', why: 'word' }, { text: 'Karabakh', name: 'Karabakh', why: null }]);
    const [set] = nameSets([{ id: 'stepanakert', text: 'Khankendi', before: '', after: '', ambiguous: true }], { day: '2022-12-12', lang: 'en' }, gazetteer.pack);
    expect(set!.places).toEqual([{ text: null, name: null, why: 'ambiguous' }]);
  });
  test('no form in the language: nothing is transliterated', () => {
    const sets = nameSets([{ id: 'stepanakert', text: 'खांकेंदी', before: '', after: '', ambiguous: false }], { day: '2022-12-12', lang: 'hi' }, gazetteer.pack);
    expect(sets.find(({ actor }) => actor === 'azerbaijan')!.places).toEqual([{ text: null, name: null, why: 'form' }]);
    expect(nameSets([{ id: 'stepanakert', text: 'Khankendi', before: '', after: '', ambiguous: false }], { day: '2022-12-12', lang: 'xx' }, gazetteer.pack)[0]!.places).toEqual([{ text: null, name: null, why: 'form' }]);
  });
  test('the words around would not fit: "an Artsakh …", "l’Artsakh"', () => {
    expect(texts('azerbaijan', 'An Artsakh resident on the Artsakh road')).toEqual(['grammar', 'Karabakh']);
    expect(texts('azerbaijan', 'Les habitants de l’Artsakh', 'fr')).toEqual(['grammar']);
  });
  test('“Шуши” may be a case of one party’s name, or the other’s as it stands', () => {
    expect(texts('azerbaijan', 'Дорога до Шуши закрыта.', 'ru')).toEqual(['grammar']);
    expect(texts('armenia', 'Дорога до Шуши закрыта.', 'ru')).toEqual(['=']);
  });
});
test('every party of the places, and only those; answers in the order asked', () => {
  const sets = nameSets([{ id: 'lachin', text: 'Lachin', before: '', after: '', ambiguous: false }, { id: 'no-such-place', text: 'X', before: '', after: '', ambiguous: false }], { day: '2022-12-12', lang: 'en' }, gazetteer.pack);
  expect(sets.map(({ actor }) => actor)).toEqual(['armenia', 'artsakh', 'azerbaijan']);
  for (const { places } of sets) expect(places[1]).toEqual({ text: null, name: null, why: 'name' });
  expect(nameSets([], { day: '2022-12-12', lang: 'en' }, gazetteer.pack)).toEqual([]);
});
