import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRecordFile, ROOT, yamlFiles } from '../../../cli/compile.ts';
import { draw, shares, sheet } from '../../../cli/draw.ts';
import { statementsOf } from '../../../cli/draw/statements.ts';
import { loadRecords } from '../../../lib/reference/load.ts';

const { records } = loadRecords([
  { path: 'sources.yaml', text: '- { id: gazette, title: Gazette, publisher: Court printer, date: "2001-02-03", kind: press, url: "https://example.org/1" }\n' },
  { path: 'actors.yaml', text: '- { id: ruritania, kind: state, names: [{ forms: { en: Ruritania } }], reviewed: "2026-01-01" }\n' },
  { path: 'places.yaml', text: `
- id: zenda
  type: town
  at: [43, 45]
  names:
    - { by: [ruritania], when: 1900/.., forms: { en: [Zenda, { form: Zendan, as: adjective }], ru: Зенда }, source: "gazette#page 2" }
  status:
    - { is: control, by: [ruritania], part: { en: the castle }, when: 1900/.., note: { en: By treaty }, source: gazette }
  gaps: [{ party: ruritania, of: source, reason: none was found }]
  reviewed: "2026-01-01"
` },
  { path: 'people.yaml', text: '- { id: rudolf, native: en, gender: m, names: { en: Rudolf /Elphberg/, de: Rudolf /Elphberg/ }, reviewed: "2026-01-01" }\n' },
  { path: 'offices.yaml', text: '- { id: ruritania-monarch, role: monarch, of: ruritania, holders: [{ who: rudolf, is: elected, when: 1899/.., source: gazette }], reviewed: "2026-01-01" }\n' },
  { path: 'agreements.yaml', text: `
- id: pact
  kind: [treaty]
  date: "1900-05-06"
  dates: [{ what: signed, on: "1900-05-06", where: Zenda, source: gazette }]
  clauses: [{ n: "1", summary: { en: The castle is shared. }, source: gazette, status: [{ is: expired, when: "1910", source: gazette }] }]
  reviewed: "2026-01-01"
` },
]);

describe('how many of each kind', () => {
  test('in proportion, exactly as many as are asked for', () => {
    expect(shares([417, 666, 132, 77, 30], 50)).toEqual([16, 25, 5, 3, 1]);
    expect(shares([1, 1, 1], 2)).toEqual([1, 1, 0]);
    for (const total of [1, 7, 50, 99]) expect(shares([417, 666, 132, 77, 30], total).reduce((a, b) => a + b)).toBe(total);
  });
  test('never more than there are', () => { expect(shares([2, 0, 1], 50)).toEqual([2, 0, 1]); });
});

describe('what is drawn', () => {
  const all = loadRecords(yamlFiles(join(ROOT, 'data')).filter((f) => isRecordFile(f.path))).records, seed = 'a09f981';
  test('the same for the same seed, whatever the order of the files; another for another', () => {
    const ids = draw(all, 50, seed).map(({ id }) => id), turned = { ...all, people: Object.fromEntries(Object.entries(all.people).reverse()) };
    expect(new Set(ids).size).toBe(50);
    expect(draw(turned, 50, seed).map(({ id }) => id)).toEqual(ids);
    expect(draw(all, 50, 'fc6bafe').map(({ id }) => id)).not.toEqual(ids);
  });
  test('each kind in the order of sha256 of seed and id', () => {
    // printf seedada | sha256sum: aaad1b…, seedbea 4343cb…, seedcid 5daf01…; otherada b1bec9…, otherbea 3d2ed7…, othercid 4abfb8…
    const three = ['ada', 'bea', 'cid'], people = Object.fromEntries(three.map((id) => [id, { ...records.people.rudolf!, id }]));
    const of = (seed: string, total: number): string[] => draw({ ...records, people, places: {}, actors: {}, offices: {}, agreements: {} }, total, seed).map(({ id }) => id);
    expect(of('seed', 3)).toEqual(['bea', 'cid', 'ada']);
    expect(of('other', 2)).toEqual(['bea', 'cid']);
    expect(of('seed', 1)).toEqual(['bea']);
  });
});

describe('statements', () => {
  const cited = '“Gazette”, Court printer, 2001-02-03, press, https://example.org/1';
  test('a place: point, users, a name a language, rows, sources, gaps', () => {
    expect(statementsOf(records, 'places', 'zenda')).toEqual([
      'type: town', 'at: [43,45]', 'name 1, used by ruritania, when 1900/..', 'name 1 en: Zenda · Zendan [adjective]', 'name 1 ru: Зенда', `name 1 rests on: ${cited}, at page 2 {gazette}`,
      'row 1 control, by ruritania, part en “the castle”, when 1900/..', 'row 1 note en “By treaty”', `row 1 rests on: ${cited} {gazette}`, 'gap: no source of ruritania: none was found',
    ]);
  });
  test('a person, an office', () => {
    expect(statementsOf(records, 'people', 'rudolf')).toEqual(['native: en', 'gender: m', 'name en: Rudolf /Elphberg/', 'name de: Rudolf /Elphberg/']);
    expect(statementsOf(records, 'offices', 'ruritania-monarch')).toEqual(['role: monarch', 'of: ruritania', 'holder 1 rudolf, elected, when 1899/..', `holder 1 rests on: ${cited} {gazette}`]);
  });
  test('an agreement: its days, clauses and what became of them', () => {
    expect(statementsOf(records, 'agreements', 'pact')).toEqual([
      'kind: ["treaty"]', 'date: 1900-05-06', 'date 1 signed on 1900-05-06, at Zenda', `date 1 rests on: ${cited} {gazette}`,
      'clause 1: en “The castle is shared.”', `clause 1 rests on: ${cited} {gazette}`, 'clause 1 expired, when 1910', `clause 1 rests on: ${cited} {gazette}`,
    ]);
  });
  test('the sheet numbers them by record and counts them', () => {
    const lines = sheet(records, [{ kind: 'people', id: 'rudolf' }, { kind: 'offices', id: 'ruritania-monarch' }], 'abc').split('\n');
    expect(lines[0]).toBe('Seed abc: 2 records');
    expect(lines.filter((line) => line.startsWith('2.'))[1]).toBe('2.2 of: ruritania');
    expect(lines.at(-2)).toBe('2 records, 8 statements');
  });
});
