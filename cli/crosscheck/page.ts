/** docs/data-differences.md: what was compared with other data sets, how much agrees, and why the rest does not. Made from docs/crosscheck.yaml. */
import { languageName } from '../../lib/facts/whole.ts';
import type { Difference } from './reference.ts';
import type { Subject, Tally } from './tally.ts';

/** A difference that stays: what differs, where, and why. */
export interface Told extends Difference { reason: string; /** the record as people call it */ label: string }

/** Which differences are of a subject that is counted. */
const SUBJECTS: readonly [Subject, string, (d: Difference) => boolean][] = [
  ['points', 'Points of cities, towns (3 km) and villages (5 km)', (d) => d.field === 'at' && d.from.startsWith('places/')],
  ['terms', 'Terms of office that the lists have', (d) => d.field === 'holders'],
  ['office dates', 'First and last days of these terms (10 days)', (d) => d.field === 'holders.start' || d.field === 'holders.end'],
  ['agreement dates', 'Days of agreements and resolutions (to the day)', (d) => d.field === 'date'],
  ['pairs', 'Settlements with two names: a record, or on the list of those left out', (d) => d.field === 'record'],
];
const SOURCES: readonly [RegExp, string][] = [
  [/^places\//, 'gazetteer (Who’s On First, GeoNames)'], [/^events\//, 'list of office holders from press and official pages'], [/^offices\//, 'EveryPolitician lists of 2022'], [/^agreements\/unsc/, 'list of Security Council resolutions'],
  [/^agreements\//, 'PA-X'], [/^disputed\//, 'Natural Earth'], [/^cldr\//, 'CLDR'],
];
const FIELDS: Record<string, string> = { at: 'point', holders: 'a term that is not here', 'holders.start': 'first day of a term', 'holders.end': 'last day of a term', date: 'day', wikidata: 'Wikidata id', points: 'outline', paX: 'PA-X number', record: 'record' };
const HEADINGS: readonly [string, (d: Difference) => boolean][] = [['Places', (d) => /^(?:places|disputed)\//.test(d.from)], ['Offices', (d) => /^(?:offices|events)\//.test(d.from)], ['Agreements', (d) => d.from.startsWith('agreements/')], ['Names of states', (d) => d.from.startsWith('cldr/')]];

const fieldName = (field: string): string => (field.startsWith('names.') ? `name in ${languageName(field.slice(6), 'en')}` : FIELDS[field] ?? field);
/** A cell cannot hold a bar or a line break. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
const row = (cells: readonly (string | number)[]): string => `| ${cells.map((one) => cell(String(one))).join(' | ')} |`;

/** @param told each once, in any order */
export function differencesPage(told: readonly Told[], tally: Tally): string {
  const totals = SUBJECTS.flatMap(([subject, label, is]) => {
    const all = tally.of(subject), differ = told.filter(is).length;
    return all ? [row([label, all, all - differ, `${(Math.floor((all - differ) / all * 1000) / 10).toFixed(1)} %`, differ])] : [];
  });
  const sections = HEADINGS.flatMap(([heading, is]) => {
    const mine = told.filter(is).sort((a, b) => (key(a) < key(b) ? -1 : 1));
    return mine.length ? [`## ${heading}`, '', row(['Record', 'What', 'Here', 'There', 'Data set', 'Why it stays']), row(['---', '---', '---', '---', '---', '---']), ...mine.map((d) => row([d.label, fieldName(d.field), d.ours, d.theirs, SOURCES.find(([of]) => of.test(d.from))?.[1] ?? d.from, d.reason])), ''] : [];
  });
  return [
    '# Where the data differ from other data sets', '',
    'Points, names, terms of office and days of agreements are compared by script with public data sets. Those are not always right: a difference is a question, and this page has the',
    'answer to each. It is made from [crosscheck.yaml](crosscheck.yaml) by `npm run crosscheck -- FOLDER --write`; the same command without `--write` names every difference that has no',
    'answer, and every answer that no longer fits one.', '',
    row(['Compared', 'how many', 'agree', 'share', 'differ, each explained below']), row(['---', '---:', '---:', '---:', '---:']), ...totals, '',
    `Settlements that are left out on purpose are listed, each with its reason, in [places-skipped.md](places-skipped.md).`, '', ...sections,
  ].join('\n').trimEnd() + '\n';
}
const key = (d: Told): string => `${d.label} ${d.field} ${d.theirs}`;
