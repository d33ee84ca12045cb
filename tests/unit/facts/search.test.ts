/** Records by name: any language and script, best first. */
import { describe, expect, test } from 'vitest';
import { compileFolder, ROOT } from '../../../cli/compile.ts';
import { factsOf } from '../../../lib/facts/facts-of.ts';
import { NameSearch, whatIs } from '../../../lib/facts/search.ts';

const { pack } = compileFolder(`${ROOT}/data`), { records } = pack, search = new NameSearch(records);
const first = (query: string, lang = 'en'): string | undefined => search.find(query, lang, 20)[0]?.id;

test.each([['Stepanakert', 'stepanakert'], ['xankəndi', 'stepanakert'], ['XANKENDI', 'stepanakert'], ['Степанакерт', 'stepanakert'], ['ստեփանակերտ', 'stepanakert'], ['სოხუმი', 'sukhumi'], ['Nagorno Karabakh', 'nagorno-karabakh'], ['nagorno-karabakh', 'nagorno-karabakh']])('%s', (query, id) => { expect(first(query)).toBe(id); });
test('the whole name before its beginning, its beginning before the beginning of a word, that before the rest', () => {
  const fits = search.find('shusha', 'en', 200).map(({ name }) => name.text.toLowerCase());
  const rank = fits.map((name) => (name === 'shusha' ? 0 : name.startsWith('shusha') ? 1 : name.includes(' shusha') ? 2 : 3));
  expect(fits.length).toBeGreaterThan(2);
  expect(rank).toEqual(rank.toSorted());
});
test('each record once, no more than asked for', () => {
  const all = search.find('a', 'en', 20);
  expect(all).toHaveLength(20);
  expect(new Set(all.map(({ id }) => id)).size).toBe(20);
});
test.each(['', '   ', '-', 'no such name anywhere'])('%j finds nothing', (query) => { expect(search.find(query, 'en', 20)).toEqual([]); });
test('a part of a name is enough; of the names that fit the one in the reader’s language is shown', () => {
  expect(search.find('tepanaker', 'en', 5).map(({ id }) => id)).toContain('stepanakert');
  expect(search.find('степанакерт', 'ru', 1)).toEqual([{ id: 'stepanakert', kind: 'place', name: { text: 'Степанакерт', lang: 'ru' }, label: { text: 'Степанакерт', lang: 'ru' } }]);
  expect(search.find('Xankəndi', 'en', 1)[0]).toMatchObject({ name: { text: 'Xankəndi' }, label: { text: 'Khankendi', lang: 'en' } });
  expect(search.find('Степанакерт', 'en', 1)[0]).toMatchObject({ label: { text: 'Stepanakert', lang: 'en' } });
});
describe('each kind', () => {
  test.each([['Pashinyan', 'official'], ['Shusha', 'place'], ['Bishkek Protocol', 'agreement'], ['Republic of Artsakh', 'place']])('%s is a %s with a card and a line that tells what it is', (query, kind) => {
    const [found] = search.find(query, 'en', 1);
    expect(found?.kind).toBe(kind);
    const facts = factsOf(records, pack.dataVersion, { id: found!.id, kind: found!.kind, text: found!.name.text, articleLang: found!.name.lang, date: '2026-11-25', today: '2026-11-25', lang: 'en' });
    expect(facts?.id).toBe(found!.id);
    expect(whatIs(facts)?.say).toMatch(/^facts\./);
  });
  test('a state has no card of its own: its capital and its people are found', () => { expect(search.find('Georgia', 'en', 20).map(({ id }) => id)).not.toContain('georgia'); });
  test('no facts, no line', () => { expect(whatIs(null)).toBeNull(); });
});
