/** The data browser: records in, pages out. Pure; the command writes them. */
import { labelOf } from '../facts/facts-of.ts';
import { wholeOf, type Whole } from '../facts/whole.ts';
import type { Id, Records } from '../reference/records.ts';
import type { Strings } from '../strings.ts';
import { entriesOf, mapsAfter, neighbours, restingOn, type Entry } from './entries.ts';
import type { LinkOf } from './html.ts';
import { indexPage, searchRows, type Choices } from './index-page.ts';
import type { Page } from './page.ts';
import { recordPage, type History } from './record-page.ts';
import { sourcePage } from './source-page.ts';

/** Every page, the index first, then the rows for its script. Paths are relative, with "/". */
export function* siteOf(records: Records, dataVersion: string, words: Strings, history: History | null): Generator<Page> {
  const ids = [records.places, records.actors, records.people, records.offices, records.agreements].flatMap((all) => Object.keys(all));
  const wholes = ids.map((id) => wholeOf(records, id, words.lang)).filter((one): one is Whole => one !== null);
  const list = entriesOf(records, wholes, words), entries = new Map(list.filter(({ kind }) => kind !== 'source').map((entry) => [entry.id, entry])), resting = restingOn(records), { names, namedIn } = neighbours(records);
  yield { path: 'index.html', text: indexPage(list, choicesOf(records, list, words), words, dataVersion) };
  yield { path: 'search-data.js', text: `globalThis.bynameRecords = ${JSON.stringify(searchRows(list))};\n` };
  const inOrder = (some: ReadonlySet<Id> | undefined): Entry[] => [...some ?? []].flatMap((id) => entries.get(id) ?? []).sort((a, b) => a.title.localeCompare(b.title, words.lang) || (a.id < b.id ? -1 : 1));
  for (const whole of wholes) {
    const named = inOrder(names.get(whole.id)), within = inOrder(namedIn.get(whole.id));
    yield { path: entries.get(whole.id)!.path, text: recordPage(whole, { words, dataVersion, history, linkOf: linksTo(records, [...named, ...within.filter(({ kind }) => kind === 'office')], words.lang), names: named, namedIn: within }) };
  }
  for (const source of Object.values(records.sources)) {
    yield { path: `sources/${source.id}.html`, text: sourcePage(source, source.by === undefined ? undefined : entries.get(source.by), resting.get(source.id) ?? [], mapsAfter(records, source.id).map((id) => regionLabel(records, id, words.lang)), entries, { words, dataVersion, history }) };
  }
}
/** A name in a line leads to the record of that name among those that the record names; to none where two bear it. */
function linksTo(records: Records, named: readonly Entry[], lang: string): LinkOf {
  const links = new Map<string, string | null>();
  for (const { id, title, path } of named) for (const text of new Set([title, labelOf(records, id, lang).text])) links.set(text, links.has(text) ? null : `../${path}`);
  return (text) => links.get(text) ?? null;
}
const regionLabel = (records: Records, id: Id, lang: string): string => records.regions[id]!.label[lang] ?? records.regions[id]!.label.en!;
function choicesOf(records: Records, entries: readonly Entry[], words: Strings): Choices {
  const sorted = (list: { id: Id; label: string }[]): { id: Id; label: string }[] => list.sort((a, b) => a.label.localeCompare(b.label, words.lang));
  const parties = new Set(entries.flatMap((entry) => entry.parties));
  return {
    regions: sorted(Object.keys(records.regions).map((id) => ({ id, label: regionLabel(records, id, words.lang) }))),
    parties: sorted([...parties].map((id) => ({ id, label: labelOf(records, id, words.lang).text }))),
  };
}
