import { describe, expect, test } from 'vitest';
import { written } from '../../../lib/reference/check/finding.ts';
import { loadRecords } from '../../../lib/reference/load.ts';
import { changed, check, GOOD, type Change } from './land.ts';

const PLACES = 'regions/shore/places.yaml', LONE = '- { id: a, kind: state, names: [{ forms: { en: A } }], reviewed: "2026-01-01" }\n';
const said = (files: Record<string, string>): string[] => check(files).findings.filter((f) => f.level === 'error').map((f) => written(f, '').slice(1));
const alone = (text: string, path = 'actors.yaml'): string[] => said({ [path]: text });

describe('files', () => {
  test.each([
    ['an empty file', '', 'actors.yaml: the file is empty'],
    ['a file of comments', '# nothing\n', 'actors.yaml: the file is empty'],
    ['bytes that are no text', 'a\u0000b', 'actors.yaml: this is not a text file'],
    ['bytes that are not UTF-8', '- id: a\n- id: \ufffd', 'actors.yaml:2: this is not UTF-8 text: save the file as UTF-8'],
    ['YAML cut short', '- id: a\n  names: [{ forms: { en: A', 'actors.yaml:2: the YAML cannot be read: Flow map in block collection must be sufficiently indented and end with a }; mend that line, or get the whole file again if it is cut short'],
    ['a field written twice', '- id: a\n  id: b\n', 'actors.yaml:2: the YAML cannot be read: Map keys must be unique; mend that line, or get the whole file again if it is cut short'],
    ['two documents', `${LONE}---\n${LONE}`, 'actors.yaml:2: the YAML cannot be read: Source contains multiple documents; please use YAML.parseAllDocuments(); mend that line, or get the whole file again if it is cut short'],
    ['no list', 'id: a\n', 'actors.yaml: the file must be a list of records ("- id: …")'],
    ['a word', 'actors', 'actors.yaml: the file must be a list of records ("- id: …")'],
  ])('%s', (_, text, message) => { expect(alone(text)).toEqual([message]); });
  test('nesting without end', () => { expect(alone('['.repeat(20_000))).toEqual([expect.stringMatching(/^actors\.yaml(:\d+)?: the YAML cannot be read: /)]); });
  test('aliases made to explode', () => {
    const bomb = `- &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefgh'.split('').map((name, i) => `- &${name} [${`*${'abcdefgh'[i]}, `.repeat(10)}]\n`).join('')}`;
    expect(alone(bomb)).toEqual([expect.stringMatching(/^actors\.yaml: the YAML cannot be read: Excessive alias count/)]);
  });
  test('a name that says nothing', () => {
    expect(said({ ...GOOD, 'regions/shore/towns.yaml': LONE })).toEqual(['regions/shore/towns.yaml: the file name says nothing about what it holds; use one of region, places, actors, people, offices, agreements, sources, outlines, villages, units, sites, routes, waters.yaml']);
    expect(said({ ...GOOD, 'place.yaml': LONE })).toEqual(['place.yaml: nothing reads this file: name it region, places, actors, people, offices, agreements, sources, outlines.yaml, or put it under languages/']);
  });
  test('places of a region in several files', () => {
    const inlet = { path: 'regions/shore/villages.yaml', text: '- { id: inlet, type: village, names: [{ forms: { en: Inlet } }], reviewed: "2026-01-01" }\n' };
    const { records, problems } = loadRecords([...Object.entries(GOOD).map(([path, text]) => ({ path, text })).filter((f) => f.path.startsWith('regions/') || !f.path.includes('/')), inlet]);
    expect(problems.filter((p) => p.path === inlet.path)).toEqual([]);
    expect(records.places['inlet']).toMatchObject({ type: 'village', region: 'shore' });
  });
  test('no records at all', () => { expect(said({ 'sites.yaml': '- a.example' })).toEqual([': there are no records here: the folder needs files such as region.yaml, places.yaml, actors.yaml, people.yaml, offices.yaml, agreements.yaml, sources.yaml, outlines.yaml']); });
  test('a region folder without its region file', () => {
    const rest = Object.fromEntries(Object.entries(GOOD).filter(([path]) => !path.endsWith('/region.yaml')));
    expect(said(rest)).toContain(`${PLACES}:2 shore-land.region: there is no region "shore": mend the id, or add the record`);
  });
  test('an own list of loaded words', () => {
    expect(said({ ...GOOD, 'check/loaded-words.yaml': 'en: [stop*]' })).toEqual(['agreements.yaml:9 truce-2020.clauses.0.summary.en: "stop*" takes a side: say what happened in plain words, or who says so and where']);
    expect(said({ ...GOOD, 'check/loaded-words.yaml': 'en: stop' })).toEqual(['check/loaded-words.yaml: write a list of words for each language, as in "en: [so-called]"']);
    expect(said({ ...GOOD, 'check/loaded-words.yaml': 'en: ["a|b"]' })).toEqual(['check/loaded-words.yaml en: form "a|b": "|" stands outside brackets: write (a|b) for either, (x)? for with or without']);
  });
  test('a language file', () => {
    expect(said({ ...GOOD, 'languages/xx.yaml': 'lang: xx\n' })).toContain('languages/xx.yaml months: is missing: add it (a list)');
    expect(said({ ...GOOD, 'languages/xx.yaml': '' })).toEqual(['languages/xx.yaml: the file is empty']);
    expect(said({ ...GOOD, 'languages/xx.yaml': 'a: [' })).toEqual([expect.stringMatching(/^languages\/xx\.yaml:1: the YAML cannot be read: /)]);
    const whole = (roles: string, lang = 'xx'): string => `lang: ${lang}\nmonths: [${'[m],'.repeat(12)}]\nordinals: []\nroles: { head: [${roles}] }\nheads: {}\nclauses: [point]\ngovernmentOf: Government of {actor}\ncased: true\ncapitals: { months: true, adjectives: true }\narticles: true\npossessor: both\nquotesBrands: false\nverb: middle\nroleFrames: [of]\ncues: {}\n`;
    expect(said({ ...GOOD, 'languages/xx.yaml': whole('head') })).toEqual([]);
    expect(said({ ...GOOD, 'languages/xx.yaml': whole('"(head"') })).toEqual(['languages/xx.yaml roles.head: form "(head": "(" without ")": write (a|b) for either, (x)? for with or without']);
    expect(said({ ...GOOD, 'languages/xx.yaml': whole('head', 'yy') })).toEqual(['languages/xx.yaml lang: says "yy": name the file yy.yaml or mend the field']);
  });
});

describe('ids', () => {
  const UNKNOWN: [string, Change, string][] = [
    ['name', [PLACES, '{ by: [north], source: north-gazette, forms: { en: Harbour', '{ by: [nort], source: north-gazette, forms: { en: Harbour'], `${PLACES}:16 harbour.names.0.by: there is no actor "nort"`],
    ['holder of land', [PLACES, 'is: control, by: [north]', 'is: control, by: [nort]'], `${PLACES}:8 shore-land.status.0.by: there is no actor "nort"`],
    ['within', [PLACES, 'within: [shore-land]', 'within: [shoreland]'], `${PLACES}:14 harbour.within: there is no place "shoreland"`],
    ['like', [PLACES, 'like: shore-land', 'like: shoreland'], `${PLACES}:18 harbour.like: there is no place "shoreland"`],
    ['party of a region', ['regions/shore/region.yaml', '[north, south]', '[north, south, west]'], 'regions/shore/region.yaml:5 shore.parties: there is no actor "west"'],
    ['office of', ['offices.yaml', 'of: north', 'of: nort'], 'offices.yaml:4 north-president.of: there is no actor "nort"'],
    ['holder of an office', ['offices.yaml', 'who: bo-hill', 'who: bo-hil'], 'offices.yaml:7 north-president.holders.1.who: there is no person "bo-hil"'],
    ['member', ['agreements.yaml', '  date:', '  members: [truce-2020, truce-2021]\n  date:'], 'agreements.yaml:6 truce-2020.members: there is no agreement "truce-2021"'],
    ['source', ['offices.yaml', 'source: wire', 'source: wires#p. 3'], 'offices.yaml:6 north-president.holders.0.source: there is no source "wires"'],
    ['publisher of a source', ['sources.yaml', 'by: south', 'by: sooth'], 'sources.yaml:3 south-gazette.by: there is no actor "sooth"'],
    ['gap', [PLACES, '  like: shore-land', '  gaps: [{ party: west, of: name, reason: none }]\n  like: shore-land'], `${PLACES}:18 harbour.gaps: there is no actor "west"`],
  ];
  test.each(UNKNOWN)('unknown: %s', (_, change, line) => { expect(said(changed(change))).toContain(`${line}: mend the id, or add the record`); });
  test('an id that is a word of JavaScript is as unknown as any', () => {
    expect(said(changed([PLACES, 'like: shore-land', 'like: constructor']))).toEqual([`${PLACES}:18 harbour.like: there is no place "constructor": mend the id, or add the record`]);
  });
  test('twice, in one file and in two', () => {
    expect(alone(LONE + LONE)).toEqual(['actors.yaml:2 a.id: the id is taken by actors.yaml:1']);
    expect(said(changed(['people.yaml', 'id: bo-hill', 'id: harbour'], ['offices.yaml', 'bo-hill', 'ada-gray']))).toEqual([`people.yaml:3 harbour.id: the id is taken by ${PLACES}:12`]);
  });
  test('a record that is wrong in itself is named once, not by all who name it', () => {
    expect(said(changed(['actors.yaml', 'id: south, kind: state', 'id: south, kind: realm']))).toEqual([expect.stringMatching(/^actors\.yaml:3 south\.kind: Invalid option/)]);
  });
});

describe('schema', () => {
  const WRONG: [string, Change, string][] = [
    ['an id', ['actors.yaml', 'id: league,', 'id: The League,'], 'actors.yaml:5 The League.id: an id is lower-case letters, digits and single hyphens'],
    ['a record without an id', ['actors.yaml', 'id: league, ', ''], 'actors.yaml:5 record 4.id: is missing: add it (a text)'],
    ['a missing field', ['actors.yaml', ' kind: organisation,', ''], 'actors.yaml:5 league.kind: Invalid option: expected one of "state"|"de-facto"|"organisation"|"force"|"local"|"publisher"'],
    ['an unknown field', [PLACES, '  like: shore-land', '  likes: shore-land'], `${PLACES}:12 harbour: unknown field "likes"`],
    ['a language', [PLACES, 'en: Harbour,', 'English: Harbour,'], `${PLACES}:16 harbour.names.0.forms.English: a language code such as "en" or "sr-Latn"`],
    ['no English', ['agreements.yaml', '{ en: The sides stop firing. }', '{ ru: Тишина. }'], 'agreements.yaml:9 truce-2020.clauses.0.summary: needs at least "en"'],
    ['a day', [PLACES, 'at: [2, 3]\n  reviewed: "2026-01-01"', 'at: [2, 3]\n  reviewed: "2026-02-31"'], `${PLACES}:20 harbour.reviewed: there is no such day`],
    ['a month', [PLACES, '"1991-08-30/.."', '"1991-13/.."'], `${PLACES}:10 shore-land.status.2.when: there is no month 1991-13`],
    ['an end before its start', [PLACES, '"1992-05-18/2020-11-10"', '"2020-11-10/1992-05-18"'], `${PLACES}:8 shore-land.status.0.when: "2020-11-10/1992-05-18" ends before it starts`],
    ['no interval', [PLACES, '"1991-08-30/.."', 'since 1991'], `${PLACES}:10 shore-land.status.2.when: "since 1991" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD, with "~" or "?" after it if need be`],
    ['an interval where a date is meant', ['sources.yaml', 'date: "2025-06-01"', 'date: "2025/2026"'], 'sources.yaml:4 wire.date: one date is meant here, not an interval'],
    ['a dimension', [PLACES, 'is: claim', 'is: ownership'], `${PLACES}:10 shore-land.status.2.is: Invalid option: expected one of "control"|"administration"|"claim"|"recognition"|"legal"`],
    ['no source', ['offices.yaml', ', source: wire', ''], 'offices.yaml:6 north-president.holders.0.source: is missing: add it (a text)'],
    ['a citation', ['offices.yaml', 'source: wire', 'source: The Wire'], 'offices.yaml:6 north-president.holders.0.source: a source is cited as "source-id" or "source-id#place in it"'],
    ['a latitude', [PLACES, '  at: [2, 3]', '  at: [95, 10]'], `${PLACES}:19 harbour.at.0: Too big: expected number to be <=90`],
    ['a Wikidata id', [PLACES, '  like: shore-land', '  wikidata: q12\n  like: shore-land'], `${PLACES}:18 harbour.wikidata: a Wikidata id such as "Q129352"`],
    ['an address', ['sources.yaml', 'title: A news agency', 'title: A news agency, url: "javascript:alert(1)"'], 'sources.yaml:4 wire.url: Invalid URL'],
    ['a clause number that YAML read as a number', ['agreements.yaml', 'n: "1.10"', 'n: 1.10'], 'agreements.yaml:10 truce-2020.clauses.1.n: YAML reads 1.10 as the number 1.1: write it in quotes, "1.10"'],
    ['a year among forms', [PLACES, 'en: Harbour,', 'en: 1992,'], `${PLACES}:16 harbour.names.0.forms.en: YAML reads 1992 as the number 1992: write it in quotes, "1992"`],
    ['true among texts', ['sources.yaml', 'title: A news agency', 'title: true'], 'sources.yaml:4 wire.title: YAML reads true as true: write it in quotes, "true"'],
    ['a field without a value', ['sources.yaml', 'title: A news agency', 'title: ~'], 'sources.yaml:4 wire.title: has no value: write one, or take the field out'],
    ['a number that is no year', [PLACES, '"1991-08-30/.."', '19.91'], `${PLACES}:10 shore-land.status.2.when: YAML reads 19.91 as the number 19.91: write it in quotes, "19.91"`],
  ];
  test.each(WRONG)('%s', (_, change, line) => { expect(said(changed(change))).toEqual([line]); });

  const RIGHT: [string, Change][] = [
    ['a bare year', [PLACES, '"1991-08-30/.."', '1991']],
    ['about, by a report, until', [PLACES, '"1992-05-18/2020-11-10"', '"1992-05~/2020-11-10?"']],
    ['a source with its place', ['offices.yaml', 'source: wire', 'source: [wire#p. 3, north-gazette]']],
    ['a source without a date', ['sources.yaml', 'date: "2025-06-01"', 'date: null']],
    ['a quoted clause number', ['agreements.yaml', 'n: "1.10"', "n: '4(i)'"]],
    ['an agreement without a day', ['agreements.yaml', 'date: "2020-11-10"', 'date: null']],
  ];
  test.each(RIGHT)('%s', (_, change) => { expect(said(changed(change))).toEqual([]); });
});

test('records come out with lists for single values, and know their region', () => {
  const { records, problems, origins } = loadRecords(Object.entries(GOOD).map(([path, text]) => ({ path, text })));
  expect(problems).toEqual([]);
  expect(records.places.harbour).toMatchObject({ region: 'shore', names: [{ forms: { en: [{ form: 'Harbour' }] } }, {}] });
  expect(records.offices['north-president']!.holders[0]!.source).toEqual(['wire']);
  expect(records.actors.north).not.toHaveProperty('region');
  expect(origins.get('record:harbour')).toEqual({ path: PLACES, line: 12 });
});
