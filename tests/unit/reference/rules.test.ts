import { describe, expect, test } from 'vitest';
import { shares } from '../../../lib/reference/check/shares.ts';
import type { Level } from '../../../lib/reference/check/finding.ts';
import { written } from '../../../lib/reference/check/finding.ts';
import { RULES } from '../../../lib/reference/check/rules.ts';
import { coverage, withCoverage } from '../../../lib/reference/check/totals.ts';
import { changed, check, errors, type Change } from './land.ts';

const PLACES = 'regions/shore/places.yaml', LONG = 'word '.repeat(26).trim();

test('the good folder has no finding at all', () => {
  expect(check().findings.map((f) => written(f))).toEqual([]);
});

const language = (inflection: string): string => `lang: ru\nmonths: [${'[m],'.repeat(12)}]\nordinals: []\nroles: {}\nroleFrames: [of]\nheads: {}\nclauses: [пункт]\ngovernmentOf: "{actor}"\ncased: true\ncapitals: { months: false, adjectives: false }\narticles: false\npossessor: after\nverb: middle\ncues: {}\ninflection: ${inflection}\n`;
const RUSSIAN = language('{ cases: [nominative, genitive], generate: [{ ends: а, cut: 1, forms: [а, и] }] }');

/** rule, what is changed, the whole finding as printed (level, then where and what). */
const FAILS: [string, Change[], Level, string][] = [
  ['overlaps are mutual', [[PLACES, '  like: shore-land', '  like: shore-land\n  overlaps: [shore-land]']], 'error',
    `${PLACES}:19 harbour.overlaps.0: shore-land does not say that it overlaps harbour: add "overlaps: [harbour]" there`],
  ['a record does not overlap itself', [[PLACES, '  like: shore-land', '  like: shore-land\n  overlaps: [harbour]']], 'error', `${PLACES}:19 harbour.overlaps.0: a record does not overlap itself: take the id out`],
  ['like is one step', [[PLACES, '', '- { id: quay, type: village, at: [2, 3], names: [{ by: [north], source: wire, forms: { en: Quay, ru: Причал } }, { by: [south], source: wire, forms: { en: Rıhtım, tr: Rıhtım } }], like: harbour, reviewed: "2026-01-01" }\n']], 'error',
    `${PLACES}:21 quay.like: harbour is itself like shore-land, and "like" is one step: write "like: shore-land"`],
  ['like is another record', [[PLACES, 'like: shore-land', 'like: harbour']], 'error', `${PLACES}:18 harbour.like: a record is not like itself: name the area whose status it takes`],
  ['a holder since 1988 is a party', [[PLACES, 'by: [south], when: "2020-11-10/.."', 'by: [south, east], when: "2020-11-10/.."']], 'error', `${PLACES}:9 shore-land.status.1.by: east holds it (2020-11-10/..) and is no party: add it to "parties" of the record or of the region`],
  ['a claimant since 1988 is a party', [[PLACES, 'by: [north, south]', 'by: [north, south, east]']], 'error', `${PLACES}:10 shore-land.status.2.by: east claims it (1991-08-30/..) and is no party: add it to "parties" of the record or of the region`],
  ['a self-declared holder since 1988 is a party', [['actors.yaml', 'id: east, kind: state', 'id: east, kind: de-facto'], [PLACES, 'by: [south], when: "2020-11-10/.."', 'by: [south, east], when: "2020-11-10/.."']], 'error', `${PLACES}:9 shore-land.status.1.by: east holds it (2020-11-10/..) and is no party: add it to "parties" of the record or of the region`],
  ['says stands on every side', [[PLACES, 'is: claim, by: [north, south], when: "1991-08-30/..",', 'is: claim, by: [north], when: "1991/..", says: [north], source: [north-gazette, south-gazette, wire] }\n    - { is: claim, by: [south], when: "1995/..",']], 'error',
    `${PLACES}:11 shore-land.status.3.says: claim 1995/.. has no "says", and row 3 (1991/..) of the same days has: write who asserts each side, or nobody's`],
  ['whether an agreement holds is one question', [['agreements.yaml', '  date:', '  status: [{ is: void, when: "2021/..", says: [south], source: [south-gazette, wire] }, { is: in-force, when: "2020-11-10/..", source: wire }]\n  date:']], 'error', 'agreements.yaml:6 truce-2020.status.1.says: in-force 2020-11-10/.. has no "says", and row 1 (2021/..) of the same days has: write who asserts each side, or nobody\'s'],
  ['says of one side alone is looked at', [[PLACES, 'is: claim, by: [north, south],', 'is: claim, by: [north, south], says: [north],']], 'notice', `${PLACES}:10 shore-land.status.2.says: only north is given as saying so: add the row of who denies it, or take "says" away`],
  ['holders stand in order', [['offices.yaml', '2010-01-01/..', '1999-01-01/1999-12-31']], 'error', 'offices.yaml:7 north-president.holders.1.when: bo-hill (1999-01-01/1999-12-31) stands after ada-gray (2000-01-01/2010-01-01) and began before: put the rows in order of their start'],
  ['two holders at once are looked at', [['offices.yaml', '2010-01-01/..', '2009-06-01/..']], 'notice', 'offices.yaml:7 north-president.holders.1.when: ada-gray (2000-01-01/2010-01-01) and bo-hill (2009-06-01/..) hold the office at once: if that is not so, mend the dates; if it is disputed, add "says" to both'],
  ['a bar stands in brackets', [[PLACES, 'en: Harbour,', 'en: Harbour|Harbor,']], 'error', `${PLACES}:16 harbour.names.0.forms.en.0: form "Harbour|Harbor": "|" stands outside brackets: write (a|b) for either, (x)? for with or without`],
  ['a bracket is closed', [['agreements.yaml', '(Harbour|Liman)', '"(Harbour|Liman"']], 'error', 'agreements.yaml:7 truce-2020.with.en.0: form "(Harbour|Liman": "(" without ")": write (a|b) for either, (x)? for with or without'],
  ['a form stands for 60 at most', [[PLACES, 'en: Harbour,', 'en: (a|b|c|d) (a|b|c|d) (a|b|c|d),']], 'error', `${PLACES}:16 harbour.names.0.forms.en.0: form "(a|b|c|d) (a|b|c|d) (a|b|c|d)": stands for more than 60 forms; split it: write (a|b) for either, (x)? for with or without`],
  ['a surname is marked', [['people.yaml', 'Bo /Hill/', 'Bo Hill']], 'error', 'people.yaml:3 bo-hill.names.en.0: "Bo Hill" marks no surname: put it between slashes, as in "Ada /Lovelace/"'],
  ['a summary has 45 words', [['agreements.yaml', 'The sides stop firing.', 'word '.repeat(46).trim()]], 'error', 'agreements.yaml:9 truce-2020.clauses.0.summary.en: 46 words; 45 at most: shorten it'],
  ['"what" has 25 words', [[PLACES, '  like: shore-land', `  like: shore-land\n  what: { en: ${LONG} }`]], 'error', `${PLACES}:19 harbour.what.en: 26 words; 25 at most: shorten it`],
  ['a part has 25 words', [[PLACES, 'is: control, by: [south],', `is: control, by: [south], part: { en: ${LONG} },`]], 'error', `${PLACES}:9 shore-land.status.1.part.en: 26 words; 25 at most: shorten it`],
  ['a note has 25 words', [['offices.yaml', '  of: north', `  of: north\n  note: { en: ${LONG} }`]], 'error', 'offices.yaml:5 north-president.note.en: 26 words; 25 at most: shorten it'],
  ['a third sentence is looked at', [['agreements.yaml', 'The sides stop firing.', 'They stop firing. They leave. They talk.']], 'notice', 'agreements.yaml:9 truce-2020.clauses.0.summary.en: more than two sentences: shorten it, unless an abbreviation only looks like an end'],
  ['no loaded word in a note', [[PLACES, 'is: control, by: [south],', 'is: control, by: [south], note: { en: The so–called front },']], 'error', `${PLACES}:9 shore-land.status.1.note.en: "so-called" takes a side: say what happened in plain words, or who says so and where`],
  ['no loaded word with an ending', [['agreements.yaml', 'The sides stop firing.', 'The Liberated land is mined.']], 'error', 'agreements.yaml:9 truce-2020.clauses.0.summary.en: "liberat*" takes a side: say what happened in plain words, or who says so and where'],
  ['no loaded word in another language', [[PLACES, '  like: shore-land', '  like: shore-land\n  what: { en: A town, ru: Так называемый город }']], 'error', `${PLACES}:19 harbour.what.ru: "так называем*" takes a side: say what happened in plain words, or who says so and where`],
  ['no loaded word in the reason of a gap', [[PLACES, '    - { by: [south], source: south-gazette, forms: { en: Liman, tr: Limanköy } }\n', ''], [PLACES, '  like: shore-land', '  like: shore-land\n  gaps: [{ party: south, of: name, reason: so-called }]']], 'error', `${PLACES}:18 harbour.gaps.0.reason: "so-called" takes a side: say what happened in plain words, or who says so and where`],
  ['a loaded form is an epithet', [[PLACES, 'en: Harbour,', 'en: [Harbour, Liberation Bay],']], 'error', `${PLACES}:16 harbour.names.0.forms.en.1: "liberat*" takes a side: mark the form "as: epithet" if readers meet it in print`],
  ['each party has a name', [[PLACES, '    - { by: [south], source: south-gazette, forms: { en: Liman, tr: Limanköy } }\n', '']], 'incomplete', `${PLACES}:16 harbour.names: south has no name: add it, or a gap with its reason`],
  ['a party’s name has a form in each of its languages', [[PLACES, 'en: Liman, tr: Limanköy', 'en: Liman']], 'incomplete', `${PLACES}:16 harbour.names: south has no form in tr: add it, or a gap with its reason`],
  ['a party’s name has an English form, not only an adjective', [[PLACES, 'en: Liman,', 'en: { form: Limanic, as: adjective },']], 'incomplete', `${PLACES}:16 harbour.names: south has no form in en: add it, or a gap with its reason`],
  ['an epithet of a party is no name of its own', [[PLACES, 'en: Liman,', 'en: { form: The Pearl, as: epithet },']], 'incomplete', `${PLACES}:16 harbour.names: south has no form in en: add it, or a gap with its reason`],
  ['a party’s own press is no third party', [['sources.yaml', 'title: A news agency,', 'title: A news agency, by: south,']], 'incomplete', `${PLACES}:8 shore-land.status: status (control) cites nothing by a third party; status (claim) cites nothing by a third party: add it, or a gap with its reason`],
  ['a law is no third party', [['sources.yaml', 'kind: press', 'kind: law']], 'incomplete', `${PLACES}:8 shore-land.status: status (control) cites nothing by a third party; status (claim) cites nothing by a third party: add it, or a gap with its reason`],
  ['what an agreement’s sides deny has a source by each', [['agreements.yaml', '  date:', '  status: [{ is: void, when: "2021/..", says: [south], source: [south-gazette, wire] }, { is: in-force, when: "2020-11-10/..", says: [north], source: wire }]\n  date:']], 'incomplete', 'agreements.yaml:6 truce-2020.status: status cites nothing by north: add it, or a gap with its reason'],
  ['a contested status has a source by each party', [[PLACES, 'when: "2020-11-10/..", source: [north-gazette, south-gazette, wire]', 'when: "2020-11-10/..", source: [north-gazette, wire]'], [PLACES, 'when: "1992-05-18/2020-11-10", source: [north-gazette, south-gazette, wire]', 'when: "1992-05-18/2020-11-10", source: wire']], 'incomplete',
    `${PLACES}:8 shore-land.status: status (control) cites nothing by south: add it, or a gap with its reason`],
  ['a contested status has a source by a third party', [[PLACES, 'when: "1991-08-30/..", source: [north-gazette, south-gazette, wire]', 'when: "1991-08-30/..", source: [north-gazette, south-gazette]']], 'incomplete', `${PLACES}:8 shore-land.status: status (claim) cites nothing by a third party: add it, or a gap with its reason`],
  ['what an editor marked is listed', [['agreements.yaml', '  date:', '  incomplete: true\n  date:']], 'incomplete', 'agreements.yaml:6 truce-2020.incomplete: an editor marked it: find the source that is lacking'],
  ['one spelling of two records is looked at', [[PLACES, 'en: Liman,', 'en: [Liman, Strand],']], 'notice', `${PLACES}:17 harbour.names.1: "Strand" stands also for shore-land: right if readers meet both, and the article then decides`],
  ['one spelling in two names of a record is looked at', [[PLACES, 'en: Liman,', 'en: [Liman, harbour],']], 'notice', `${PLACES}:17 harbour.names.1: "Harbour" stands also in name 1 of the record: right if both users write so, and the card then names both`],
  ['a row says who', [[PLACES, 'is: control, by: [south],', 'is: control,']], 'error', `${PLACES}:9 shore-land.status.1: control by nobody: add "by"`],
  ['a recognition says whose', [[PLACES, '  status:', '  status:\n    - { is: recognition, by: [league], when: "2000/..", source: wire }']], 'error', `${PLACES}:8 shore-land.status.0: recognition of nobody: add "of", whose claim or which body is recognised`],
  ['a legal row says what was said', [[PLACES, '  status:', '  status:\n    - { is: legal, by: [league], when: "2001-01-01", source: wire }']], 'error', `${PLACES}:8 shore-land.status.0: a legal row says what the court or body said: add "quote", or "note" in plain words`],
  ['a quotation is in a legal row', [[PLACES, 'is: control, by: [south],', 'is: control, by: [south], quote: { en: it is ours },']], 'error', `${PLACES}:9 shore-land.status.1.quote: "quote" belongs to legal rows alone: take it out, or make it a row of its own`],
  ['an agreement has a label or a name', [['agreements.yaml', '  names: [{ forms: { en: Harbour truce } }]\n  label: { en: Truce of 10 November 2020 }\n', '']], 'error', 'agreements.yaml:2 truce-2020.id: has neither a label nor a name: add "label"'],
  ['a group has members', [['agreements.yaml', 'kind: [ceasefire]', 'kind: [group]'], ['agreements.yaml', 'date: "2020-11-10"', 'date: null']], 'error', 'agreements.yaml:2 truce-2020.members: a group without members: add "members"'],
  ['a series goes with a number', [['agreements.yaml', 'kind: [ceasefire]', 'kind: [resolution]\n  series: unsc']], 'error', 'agreements.yaml:4 truce-2020.series: series and number go together: a resolution is found by both'],
  ['a clause stands once', [['agreements.yaml', 'n: "1.10"', 'n: "1"']], 'error', 'agreements.yaml:10 truce-2020.clauses.1.n: clause 1 stands twice: join the two, or mend the number'],
  ['what is mistaken for it names it', [['agreements.yaml', '', '- { id: truce-2021, kind: [ceasefire], label: { en: Truce of 2021 }, date: "2021-01-01", seeAlso: [truce-2020], source: wire, reviewed: "2026-01-01" }\n']], 'notice', 'agreements.yaml:12 truce-2021.seeAlso.0: truce-2020 does not name truce-2021: add "seeAlso: [truce-2021]" there, as readers mistake either for the other'],
  ['within is an area', [[PLACES, '', '- { id: quay, type: village, at: [2, 3], within: [harbour], names: [{ by: [north], source: wire, forms: { en: Quay, ru: Причал } }, { by: [south], source: wire, forms: { en: Rıhtım, tr: Rıhtım } }], reviewed: "2026-01-01" }\n']], 'error', `${PLACES}:21 quay.within.0: harbour is a town: "within" names contested areas only; a district is named in "like" or in "unit"`],
  ['a town has a point', [[PLACES, '  at: [2, 3]\n', '']], 'notice', `${PLACES}:13 harbour.type: a town without a point: add "at: [latitude, longitude]"`],
  ['a point lies in its region', [[PLACES, 'at: [2, 3]', 'at: [3, 2.5]'], ['regions/shore/region.yaml', 'box: [1, 2, 3, 4]', 'box: [1, 2, 2.9, 4]']], 'notice', `${PLACES}:19 harbour.at: 3, 2.5 lies outside the box of shore: latitude stands first; mend the point, or widen the box`],
  ['a frame holds its region', [['regions/shore/region.yaml', 'box: [1, 2, 3, 4]', 'box: [1, 2, 3, 4]\nmap: { frame: [1, 2, 2.5, 4], source: wire }']], 'error', 'regions/shore/region.yaml:7 shore.map.frame: does not hold the region\'s box (1, 2, 3, 4): make it larger'],
  ['a holder has a standing', [['offices.yaml', 'who: bo-hill, is: elected,', 'who: bo-hill,']], 'notice', 'offices.yaml:7 north-president.holders.1: bo-hill has no standing: add "is: elected", "appointed" or "acting"'],
  ['a person holds an office', [['people.yaml', '', '- { id: cy-low, native: en, gender: m, names: { en: Cy /Low/ }, reviewed: "2026-01-01" }\n']], 'notice', 'people.yaml:4 cy-low.id: holds no office: add the row of the office, or take the person out'],
  ['a gap of a name that is there', [[PLACES, '  like: shore-land', '  like: shore-land\n  gaps: [{ party: south, of: name, reason: uses none }]']], 'notice', `${PLACES}:19 harbour.gaps.0: south lacks no name here: take the gap out`],
  ['a gap of who is no party', [[PLACES, '  like: shore-land', '  like: shore-land\n  gaps: [{ party: east, of: name, reason: uses none }]']], 'notice', `${PLACES}:19 harbour.gaps.0: east is no party here, so that nothing of it is missed: take the gap out`],
  ['a gap of a source that an agreement has', [['agreements.yaml', '  date:', '  source: [north-gazette, wire]\n  gaps: [{ party: north, of: source, reason: published none }]\n  date:']], 'notice', 'agreements.yaml:7 truce-2020.gaps.0: north lacks no source here: take the gap out'],
  ['a name that somebody uses has a source', [[PLACES, '{ by: [south], source: south-gazette, forms: { en: Liman', '{ by: [south], forms: { en: Liman']], 'error', `${PLACES}:17 harbour.names.1: that south uses this name has no source: add "source", or take "by" out`],
  ['five sources are too many', [['sources.yaml', '', ['a', 'b'].map((id) => `- { id: ${id}, title: Another agency, date: "2025-06-01", kind: press }\n`).join('')], [PLACES, 'when: "2020-11-10/..", source: [north-gazette, south-gazette, wire]', 'when: "2020-11-10/..", source: [north-gazette, south-gazette, wire, a, b]']], 'notice', `${PLACES}:9 shore-land.status.1.source: 5 sources; 4 at most: keep one of each party concerned, one of none of them, and the newest`],
  ['four sources of one side are too many', [['sources.yaml', '', ['a', 'b'].map((id) => `- { id: ${id}, title: Another agency, date: "2025-06-01", kind: press }\n`).join('')], ['offices.yaml', 'when: "2010-01-01/..", source: wire', 'when: "2010-01-01/..", source: [wire, a, b, north-gazette]']], 'notice', 'offices.yaml:7 north-president.holders.1.source: 4 sources; 3 where no two parties are among them: keep one of each party concerned, one of none of them, and the newest'],
  ['one citation twice', [['offices.yaml', 'when: "2010-01-01/..", source: wire', 'when: "2010-01-01/..", source: [wire, wire]']], 'notice', 'offices.yaml:7 north-president.holders.1.source: the same citation twice: take one out'],
  ['an open end has a dated source', [['sources.yaml', '', '- { id: page, title: A page, date: null, kind: site }\n'], ['offices.yaml', 'when: "2010-01-01/..", source: wire', 'when: "2010-01-01/..", source: page']], 'notice', 'offices.yaml:7 north-president.holders.1.when: 2010-01-01/.. has no end and no dated source, so that it is known of its first day only: add a source with a date'],
  ['a start has a source as new', [['sources.yaml', '', '- { id: page, title: A page, date: "2009-12-01", kind: site }\n'], ['offices.yaml', 'when: "2010-01-01/..", source: wire', 'when: "2010-01-01/..", source: page']], 'notice', 'offices.yaml:7 north-president.holders.1.when: 2010-01-01/.. begins after its newest source (2009-12-01), which can only announce it: add a source of the day or later'],
  ['an end has a source as new', [['sources.yaml', '', '- { id: page, title: A page, date: "2009-12-01", kind: site }\n'], ['offices.yaml', 'when: "2000-01-01/2010-01-01", source: wire', 'when: "2000-01-01/2010-01-01", source: page']], 'notice', 'offices.yaml:6 north-president.holders.0.when: 2000-01-01/2010-01-01 ends after its newest source (2009-12-01): add one that tells of the end'],
  ['a review is no older than the sources', [['sources.yaml', 'date: "2025-06-01", kind: press', 'date: "2026-02-01", kind: press'], [PLACES, '  reviewed: "2026-01-01"\n- id', '  reviewed: "2026-03-01"\n- id'], ['agreements.yaml', 'reviewed: "2026-01-01"', 'reviewed: "2026-03-01"']], 'notice', 'offices.yaml:8 north-president.reviewed: wire is of 2026-02-01, after the review: read the record again and set "reviewed"'],
  ['a source is cited', [['sources.yaml', '', '- { id: page, title: A page, date: null, kind: site }\n']], 'notice', 'sources.yaml:5 page.id: nothing cites it: take it out'],
  ['an address is one source', [['sources.yaml', 'title: Gazette of the North,', 'title: Gazette of the North, url: "https://gazette.example/",'], ['sources.yaml', 'title: Gazette of the South,', 'title: Gazette of the South, url: "https://gazette.example/",']], 'notice', 'sources.yaml:3 south-gazette.url: north-gazette has the same address: keep one, and cite a place in it as "north-gazette#place"'],
  ['a Wikidata id is one record', [['people.yaml', 'id: ada-gray,', 'id: ada-gray, wikidata: Q5,'], ['people.yaml', 'id: bo-hill,', 'id: bo-hill, wikidata: Q5,']], 'notice', 'people.yaml:3 bo-hill.wikidata: ada-gray is Q5 too: one of them is another, or the two are one record'],
  ['a language of prose has its list', [['offices.yaml', '  of: north', '  of: north\n  note: { en: A post, ka: თანამდებობა }']], 'notice', 'offices.yaml:5 north-president.note.ka: nobody can tell whether a text in "ka" takes a side: list its loaded words in check/loaded-words.yaml'],
  ['a day that moves with the reader is looked at', [['offices.yaml', '  of: north', '  of: north\n  note: { en: The post is now in the capital }']], 'notice', 'offices.yaml:5 north-president.note.en: "(recently|now)": right where it is a fact of the text itself; else write the date, or the institution that said it'],
  ['a people as a speaker is looked at', [['agreements.yaml', 'The sides stop firing.', 'Northerners say they stop firing.']], 'notice', 'agreements.yaml:9 truce-2020.clauses.0.summary.en: "northerners say*": right where it is a fact of the text itself; else write the date, or the institution that said it'],
  ['no exclamation mark', [['agreements.yaml', 'The sides stop firing.', 'The sides stop firing!']], 'error', 'agreements.yaml:9 truce-2020.clauses.0.summary.en: an exclamation mark: end with a full stop'],
];
test.each(FAILS)('%s', (_, changes, level, line) => {
  const { findings } = check(changed(...changes));
  expect(findings.map((f) => [f.level, written(f, '').slice(1)])).toEqual([[level, line]]);
});

test('every rule has a planted case: what it says is never taken on trust', () => {
  const planted = new Set([...FAILS.map(([, changes]) => changed(...changes)), { ...changed([PLACES, 'ru: Гавань', 'ru: Луша'], [PLACES, 'tr: Limanköy', 'tr: Limanköy, ru: Луши']), 'languages/ru.yaml': RUSSIAN }].flatMap((files) => check(files).findings.map(({ rule }) => rule)));
  expect(RULES.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  for (const { says } of RULES) expect(says).toMatch(/^[A-Z].*\.$/);
});

describe('and these pass', () => {
  const PASSES: [string, Change[]][] = [
    ['mutual overlaps', [[PLACES, '  like: shore-land', '  like: shore-land\n  overlaps: [shore-land]'], [PLACES, '  type: area', '  type: area\n  overlaps: [harbour]']]],
    ['a holder before 1988 who is no party', [[PLACES, '  status:', '  status:\n    - { is: control, by: [east], when: "1920/1987-12-31", source: wire }']]],
    ['an organisation that holds land', [[PLACES, 'by: [south], when: "2020-11-10/.."', 'by: [south, league], when: "2020-11-10/.."']]],
    ['parties of the record instead of the region’s', [[PLACES, '  type: area', '  type: area\n  parties: [north, south, east]\n  gaps: [{ party: east, of: name, reason: uses none }, { party: east, of: source, reason: published none }]'], [PLACES, 'by: [north, south]', 'by: [north, south, east]']]],
    ['says on both sides', [[PLACES, 'is: claim, by: [north, south], when: "1991-08-30/..",', 'is: claim, by: [north], when: "1991/..", says: [north], source: [north-gazette, south-gazette, wire] }\n    - { is: claim, by: [south], when: "1995/..", says: [south],']]],
    ['says about the claim of another', [[PLACES, '  status:', '  status:\n    - { is: recognition, by: [league], of: north, when: "2000/..", says: [north], source: wire }\n    - { is: recognition, by: [league], of: south, when: "2000/..", source: wire }\n    - { is: recognition, by: [east], of: north, when: "2000/..", says: [south], source: wire }']]],
    ['says on other days', [[PLACES, 'when: "1992-05-18/2020-11-10"', 'when: "1992-05-18/2000-01-01"'], [PLACES, 'by: [south], when: "2020-11-10/..",', 'by: [south], when: "2020-11-10/..", says: [south], source: [north-gazette, south-gazette, wire] }\n    - { is: control, by: [north], when: "2021-01-01/..", says: [north],']]],
    ['says that begins on the day of the handover', [[PLACES, 'by: [south], when: "2020-11-10/..",', 'by: [south], when: "2020-11-10/..", says: [south], source: [north-gazette, south-gazette, wire] }\n    - { is: control, by: [north], when: "2021-01-01/..", says: [north],']]],
    ['two holders who both say so', [['offices.yaml', 'when: "2000-01-01/2010-01-01",', 'when: "2000-01-01/2010-01-01", says: [north],'], ['offices.yaml', 'when: "2010-01-01/..",', 'when: "2009-01-01/..", says: [south],']]],
    ['starts that may be in order', [['offices.yaml', '2010-01-01/..', '2000-01~/..'], ['offices.yaml', '2000-01-01/2010-01-01', '2000-01-20/2000-01-25']]],
    ['two standings of one holder at once', [['people.yaml', '- { id: bo-hill, native: en, gender: m, names: { en: Bo /Hill/ }, reviewed: "2026-01-01" }\n', ''], ['offices.yaml', 'who: bo-hill', 'who: ada-gray'], ['offices.yaml', '2010-01-01/..', '2009-06-01/..']]],
    ['a vacancy', [['offices.yaml', '    - { who: bo-hill', '    - { who: vacant, when: "2010-01-01/2010-02-01", source: wire }\n    - { who: bo-hill'], ['offices.yaml', '2010-01-01/..', '2010-02-01/..']]],
    ['land that one party alone is about', [['regions/shore/region.yaml', '[north, south]', '[north]'], [PLACES, 'is: control, by: [south]', 'is: control, by: [north]'], [PLACES, 'by: [north, south], when: "1991-08-30/..", source: [north-gazette, south-gazette, wire]', 'by: [north], when: "1991-08-30/..", source: wire']]],
    ['a gap instead of a name', [[PLACES, '    - { by: [south], source: south-gazette, forms: { en: Liman, tr: Limanköy } }\n', ''], [PLACES, '  like: shore-land', '  like: shore-land\n  gaps: [{ party: south, of: name, reason: uses the same form }]']]],
    ['a form of sixty', [[PLACES, 'en: Harbour,', 'en: (a|b|c|d) (e|f|g|h|i) (j|k|l),']]],
    ['forty-five words, twenty-five words', [['agreements.yaml', 'The sides stop firing.', 'word '.repeat(45).trim()], ['offices.yaml', '  of: north', `  of: north\n  note: { en: ${LONG.slice(5)} – }`]]],
    ['a loaded form marked as an epithet', [[PLACES, 'en: Harbour,', 'en: [Harbour, { form: Liberation Bay, as: epithet }],']]],
    ['a loaded word that a court said', [[PLACES, '  status:', '  status:\n    - { is: legal, by: [league], when: "2001-01-01", quote: { en: the so-called border }, source: wire }']]],
    ['a loaded word in the title of a source and in the name of a body', [['sources.yaml', 'A news agency', 'Liberation Daily'], ['actors.yaml', 'League of Lands', 'Liberation League']]],
    ['a word that only begins like a loaded phrase', [['offices.yaml', '  of: north', '  of: north\n  note: { en: They so often called it by another name with a liberal hand }']]],
    ['one form for both parties', [[PLACES, '{ by: [north], source: north-gazette, forms: { en: Harbour, ru: Гавань } }', '{ by: [north, south], source: north-gazette, forms: { en: Harbour, ru: Гавань, tr: Liman } }'], [PLACES, '    - { by: [south], source: south-gazette, forms: { en: Liman, tr: Limanköy } }\n', '']]],
    ['the same adjective of two records', [[PLACES, 'en: Harbour,', 'en: [Harbour, { form: coastal, as: adjective }],'], [PLACES, 'en: Strand,', 'en: [Strand, { form: coastal, as: adjective }],']]],
  ];
  test.each(PASSES)('%s', (_, changes) => {
    expect(check(changed(...changes)).findings.map((f) => written(f))).toEqual([]);
  });
});

test('a label, and what a place lies in, are the project’s own voice too', () => {
  for (const field of ['label', 'where']) expect(check(changed(['regions/shore/region.yaml', `${field}: { en: `, `${field}: { en: so-called `])).findings.map((f) => `${f.line} ${f.record}.${f.field}`)).toEqual([`${field === 'label' ? 3 : 4} shore.${field}.en`]);
});
test.each([
  ['1992/1995', '1996/..', false], ['1992-05-18/2020-11-10', '2020-11-10/..', false], ['2020-11-10/..', '1992-05-18/2020-11-10', false], ['1992/1992-05-08', '1992-05-08/1993', false], ['../1992-05-08', '1992-05-08/..', false],
  ['1992/1995-06-02', '1995-06-01/..', true], ['1992/..', '2000/..', true], ['../1995', '1990/..', true], ['1992-05-18/1992-05-18', '1992-05-18/1992-05-18', true], ['1992-05-18', '1992-01-01/..', true], ['1992-05-18', '1992-05-18/..', true], ['1992', '1992-05-18', false],
])('%s and %s share a day that is no handover: %s', (a, b, holds) => { expect(shares(a, b)).toBe(holds); });
describe('a case that is spelt like another name', () => {
  const LISTED = RUSSIAN;
  const STEMS = language('{ stems: [{ ends: а, stems: [{ cut: 1, add: "", class: soft }] }], endings: { soft: { genitive: ["(и|ы)"] } } }');
  const names = (south: string): Record<string, string> => changed([PLACES, 'ru: Гавань', 'ru: Луша'], [PLACES, 'tr: Limanköy', `tr: Limanköy, ru: ${south}`]);
  const said = (south: string, text: string): string[] => check({ ...names(south), 'languages/ru.yaml': text }).findings.map((f) => `${f.level} ${written(f, '').slice(1)}`);
  test.each([['listed cases', LISTED], ['stems and endings', STEMS]])('%s', (_, text) => {
    expect(said('Луши', text)).toEqual([`notice ${PLACES}:17 harbour.names.1.forms.ru: "Луши" is also a case of "Луша", name 1 of the record: right if both are written so, and the article then decides`]);
    expect(said('Лушо', text)).toEqual([]);
    expect(said('Луша', text)).toEqual([expect.stringContaining('stands also in name 1')]);
  });
  test('a form that does not inflect has no cases', () => {
    expect(check({ ...changed([PLACES, 'ru: Гавань', 'ru: { form: Луша, inflect: none }'], [PLACES, 'tr: Limanköy', 'tr: Limanköy, ru: Луши']), 'languages/ru.yaml': LISTED }).findings).toEqual([]);
  });
  test('the name of another record', () => {
    expect(check({ ...changed([PLACES, 'ru: Гавань', 'ru: Луша'], ['actors.yaml', 'ru: Север', 'ru: Луши']), 'languages/ru.yaml': LISTED }).findings.map((f) => written(f, ''))).toEqual(['/actors.yaml:2 north.names.0.forms.ru: "Луши" is also a case of "Луша" (harbour): right if both are written so, and the article then decides']);
  });
});
test('interface strings are the project’s own voice', () => {
  const said = check(undefined, { 'locales/en.json': { a: 'Plain', b: { one: 'Its real name', other: 'Names' } } }).findings;
  expect(said.map((f) => written(f))).toEqual(['locales/en.json b: "(real|true) name" takes a side: say it in plain words']);
});
test('each interface language has its list of loaded words', () => {
  expect(check(undefined, { 'locales/ka.json': { a: 'სახელი' } }).findings.map((f) => written(f))).toEqual(['data/check/loaded-words.yaml ka: the interface speaks "ka" and has no loaded words listed: add them']);
});
test('a self-declared body and its land share names without a word; their parties are the same', () => {
  const body = (gaps: string): Change => ['actors.yaml', '', `- { id: republic, kind: de-facto, territory: [shore-land], names: [{ by: [republic], forms: { en: Shoreland } }], ${gaps}reviewed: "2026-01-01" }\n`];
  expect(check(changed(body('gaps: [{ party: north, of: name, reason: none }, { party: south, of: name, reason: none }], '))).findings).toEqual([]);
  expect(check(changed(body(''))).findings.map((f) => written(f, ''))).toEqual(['/actors.yaml:6 republic.names: north has no name; south has no name: add it, or a gap with its reason']);
});
test('totals per region and party', () => {
  const { totals } = check(changed([PLACES, '    - { by: [south], source: south-gazette, forms: { en: Liman, tr: Limanköy } }\n', '']));
  expect(totals.regions).toEqual([{ region: 'shore', places: 2, areas: 1, dated: 2, gaps: 0, incomplete: 1 }]);
  expect(totals.parties.map((p) => [p.party, p.records, p.named, p.nameless, p.contested, p.sourced])).toEqual([['north', 2, 2, 0, 1, 1], ['south', 2, 1, 1, 1, 1]]);
  expect(totals).toMatchObject({ kinds: { places: 2, actors: 4, people: 2, offices: 1, agreements: 1, sources: 3 }, spells: 2, clauses: 2, errors: 0, incomplete: 1 });
});
test('coverage in Markdown, put between its marks', () => {
  const { totals, records } = check(), made = coverage(totals, records), lines = made.split('\n');
  expect(lines[3]).toBe('| The shore | 2 | 1 | 2 | 0 | 0 |');
  expect(lines[5]).toBe('Besides: 4 states, bodies, organisations and forces; 1 offices with 2 terms of 2 people; 1 agreements with 2 clauses; 3 sources.');
  expect(withCoverage(`# Data\n\n${lines[0]}\nold\n${lines.at(-1)}\n\nMore\n`, made)).toBe(`# Data\n\n${made}\n\nMore\n`);
  expect(withCoverage('# Data\n', made)).toBe(null);
});
test('errors alone are errors', () => { expect(errors(changed([PLACES, 'en: Liman,', 'en: [Liman, Strand],']))).toEqual([]); });
