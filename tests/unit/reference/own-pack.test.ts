/** A reader's own names: what is taken, and that each thing that is wrong is told by row and column. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OWN_COLUMNS, OWN_LIMITS, OWN_TEMPLATE, readOwnPack } from '../../../lib/reference/own-pack.ts';

const read = (csv: string): ReturnType<typeof readOwnPack> => readOwnPack({ id: 'mine', title: 'My archive', added: '2026-11-25', csv });
const problems = (csv: string): string[] => read(csv).problems.map(({ row, column, message }) => `${row} ${column}: ${message}`);

describe('what is taken', () => {
  test('the template itself: one place, its name in two languages, who uses it and since when', () => {
    const { records, names, problems: none } = read(OWN_TEMPLATE);
    expect(none).toEqual([]);
    expect(names).toBe(3);
    expect(records.places).toEqual({
      'own/mine/old-mill': {
        id: 'own/mine/old-mill', type: 'site', what: { en: 'Ruin beside the river. Seen on the map of 1976' }, reviewed: '2026-11-25',
        names: [
          { by: ['own/mine/user-1'], when: '1990/2020-11-10', forms: { en: [{ form: 'Old Mill' }, { form: 'The Old Mill' }] }, source: ['own/mine/source-1'] },
          { by: ['own/mine/user-1'], forms: { az: [{ form: 'Köhnə dəyirman' }] }, source: ['own/mine/source-2'] },
        ],
      },
    });
    expect(records.actors['own/mine/user-1']!.names[0]!.forms['en']![0]!.form).toBe('My archive');
    expect(records.sources['own/mine/source-1']).toEqual({ id: 'own/mine/source-1', title: 'Map sheet J-38, 1976', kind: 'dataset', date: '2026-11-25' });
  });
  test('columns in any order, capitals in the header, blanks, empty lines, quotes, a byte-order mark, a semicolon between cells', () => {
    expect(read('\uFEFFLang; NAME ;id\n\nen;"Upper; Mill";upper-mill\n').records.places['own/mine/upper-mill']!.names[0]!.forms).toEqual({ en: [{ form: 'Upper; Mill' }] });
  });
  test('one name in two languages is one name', () => {
    const { records } = read('id,name,lang,user\nm,Mill,en,A\nm,Дворец,ru,A\nm,Molen,nl,B\n');
    expect(records.places['own/mine/m']!.names.map((n) => Object.keys(n.forms))).toEqual([['en', 'ru'], ['nl']]);
  });
  test('a user with brackets in the label is a label', () => { expect(Object.values(read('id,name,lang,user\nm,Mill,en,A (B|C)/D\n').records.actors)[0]!.names[0]!.forms['en']![0]!.form).toBe('A B C D'); });
});

describe('what is wrong is told by row and column', () => {
  test.each([
    ['', '1 : the file is empty'],
    ['id,lang\nm,en', '1 name: the column "name" is missing'],
    ['id,name,lang,colour\nm,Mill,en,red', '1 colour: there is no column "colour"; the columns are id, name, lang, user, since, until, what, note, wikidata, source'],
    ['id,name,lang,__proto__\nm,Mill,en,x', '1 __proto__: there is no column'],
    ['id,name,name,lang\nm,a,b,en', '1 : two columns have the same name'],
    ['id,name,lang\n', '1 : the file has no names below its header'],
    ['id,name,lang\nMy Mill,Mill,en', '2 id: an id is lower-case letters'],
    ['id,name,lang\nm,Mill,english', '2 lang: a language code'],
    ['id,name,lang\nm, | ,en', '2 name: the name is missing'],
    ['id,name,lang\nm,Mill (old),en', '2 name: "Mill (old)" has brackets, a slash or a sign that cannot be seen'],
    ['id,name,lang\nm,Mi\u202ell,en', '2 name: "Mi\u202ell" has brackets'],
    ['id,name,lang\nm,M,en', '2 name: "M" is too short'],
    ['id,name,lang\nm,1999,en', '2 name: "1999" is too short for a name, or has no letter'],
    [`id,name,lang\nm,${'x'.repeat(121)},en`, '2 name: a name has at most 120 characters'],
    ['id,name,lang,since\nm,Mill,en,last year', '2 since: "last year" is not a date'],
    ['id,name,lang,since\nm,Mill,en,1990/2000', '2 since: one date is meant here'],
    ['id,name,lang,since,until\nm,Mill,en,2000,1990', '2 until: it ends before it begins'],
    ['id,name,lang,wikidata\nm,Mill,en,129352', '2 wikidata: a Wikidata id'],
    [`id,name,lang,note\nm,Mill,en,${'x'.repeat(301)}`, '2 note: at most 300 characters'],
    ['id,name,lang\nm,Mill,en,more', '2 : the row has 4 cells, the header 3'],
    [`id,name,lang\nm,Mill,en\nm,"Mill,en`, ': Quoted field unterminated'],
    [`id,name,lang\n${`m,${'Mill|'.repeat(3000)},en\n`.repeat(7)}`, `1 name: the file has 21000 names; ${OWN_LIMITS.names} are the most`],
  ])('%#', (csv, said) => {
    const all = problems(csv);
    expect(all.some((one) => one.includes(said)), all.join('\n')).toBe(true);
    expect(read(csv).records.places).toEqual({});
  });
  test('all at once, yet never without end', () => {
    expect(problems('id,name,lang\nA,Mill,en\nb,(x),en\nc,Mill,english')).toHaveLength(3);
    expect(problems(`id,name,lang\n${'A,Mill,en\n'.repeat(1000)}`)).toHaveLength(50);
  });
  test('too long a file is not read at all', () => { expect(problems('x'.repeat(OWN_LIMITS.characters + 1))).toHaveLength(1); });
});

test('any file at all: records or problems, never an exception, nothing on the prototype', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '=1+1', '"', 'a-b', 'en', 'Mill|', '1990', '2000-01-01~', 'Q1'));
  fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 12 }), fc.boolean(), (rows, headed) => {
    const csv = (headed ? [OWN_COLUMNS.join(',')] : []).concat(rows.map((row) => row.join(','))).join('\n');
    const { records, problems: said } = read(csv);
    expect(said.length > 0 || Object.keys(records.places).length > 0).toBe(true);
    expect(Object.keys(records.places).every((id) => /^own\/mine\/[a-z0-9-]+$/.test(id))).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  }), { numRuns: 500 });
});
