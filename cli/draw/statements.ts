/**
 * A record as a list of single statements, each of which a reader can mark by itself: a name in one language, who uses it and when, a
 * point on the map, one dated row, and for each citation that the source is there and bears the statement.
 */
import type { Forms, Prose, Records, Row } from '../../lib/reference/records.ts';

export type DrawnKind = 'places' | 'people' | 'offices' | 'agreements' | 'actors';

const listed = (ids: readonly string[] | undefined): string => (ids ?? []).join(' + ');
const inAll = (prose: Prose): string => Object.entries(prose).map(([lang, text]) => `${lang} “${text}”`).join(' ');
const words = (...parts: (string | false | undefined)[]): string => parts.filter((part) => part).join(', ');

function formLines(label: string, forms: Forms): string[] {
  return Object.entries(forms).map(([lang, list]) => `${label} ${lang}: ${list.map(({ form, as, inflect }) => form + (as || inflect ? ` [${words(as, inflect && `inflect ${inflect}`)}]` : '')).join(' · ')}`);
}
function citeLines(records: Records, label: string, cites: readonly string[] | undefined): string[] {
  return (cites ?? []).map((cite) => {
    const [id = '', place] = cite.split('#'), source = records.sources[id];
    return `${label} rests on: ${source ? words(`“${source.title}”`, source.publisher, source.by && `published by ${source.by}`, source.date ?? 'no date', source.kind, source.url, place && `at ${place}`) : id} {${id}}`;
  });
}
function rowLines(records: Records, label: string, row: Row): string[] {
  const said = words(`${label} ${row.is}`, row.by && `by ${listed(row.by)}`, row.of && `of ${row.of}`, row.unit && `unit ${row.unit}`, row.part && `part ${inAll(row.part)}`, `when ${row.when}`, row.says && `says ${listed(row.says)}`);
  return [said, ...(row.quote ? [`${label} quote ${inAll(row.quote)}`] : []), ...(row.note ? [`${label} note ${inAll(row.note)}`] : []), ...citeLines(records, label, row.source)];
}
/** Fields that say one thing each, whatever it is. */
function plainLines(record: object): string[] {
  const skipped = new Set(['id', 'reviewed', 'names', 'status', 'seats', 'holders', 'dates', 'texts', 'differ', 'clauses', 'gaps', 'source', 'never', 'titles', 'with', 'heads', 'region', 'label', 'note', 'what']);
  return Object.entries(record).filter(([key]) => !skipped.has(key)).map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
}

/** The statements of one record; their order is that of its fields. */
export function statementsOf(records: Records, kind: DrawnKind, id: string): string[] {
  const record = records[kind][id]!, lines = plainLines(record);
  if ('native' in record) return [...lines, ...formLines('name', record.names)];
  if ('what' in record && record.what) lines.push(`what ${inAll(record.what)}`);
  if ('note' in record && record.note) lines.push(`note ${inAll(record.note)}`);
  if ('titles' in record && record.titles) lines.push(...formLines('title', record.titles));
  if ('label' in record && record.label) lines.push(...Object.entries(record.label).map(([lang, text]) => `label ${lang}: ${text}`));
  if ('names' in record) record.names?.forEach(({ by, when, forms, source }, n) => {
    const label = `name ${n + 1}`;
    if (by || when) lines.push(words(label, by && `used by ${listed(by)}`, when && `when ${when}`));
    lines.push(...formLines(label, forms), ...citeLines(records, label, source));
  });
  if ('status' in record) record.status?.forEach((row, n) => lines.push(...rowLines(records, `row ${n + 1}`, row)));
  if ('seats' in record) record.seats?.forEach(({ place, when, forms, source }, n) => lines.push(words(`seat ${n + 1} ${place}`, `when ${when}`, forms && `forms ${forms.join(' · ')}`), ...citeLines(records, `seat ${n + 1}`, source)));
  if ('holders' in record) record.holders.forEach(({ who, is, when, says, note, source }, n) => {
    const label = `holder ${n + 1}`;
    lines.push(words(`${label} ${who}`, is, `when ${when}`, says && `says ${listed(says)}`), ...(note ? [`${label} note ${inAll(note)}`] : []), ...citeLines(records, label, source));
  });
  if ('kind' in record && 'date' in record) {
    record.dates?.forEach(({ what, on, time, where, by, source }, n) => lines.push(words(`date ${n + 1} ${what} on ${on}`, time, where && `at ${where}`, by && `by ${listed(by)}`), ...citeLines(records, `date ${n + 1}`, source)));
    for (const field of ['with', 'heads'] as const) for (const [lang, list] of Object.entries(record[field] ?? {})) lines.push(`${field} ${lang}: ${list.join(' · ')}`);
    record.texts?.forEach(({ lang, status, source }, n) => lines.push(`text ${n + 1} ${lang}, ${status}`, ...citeLines(records, `text ${n + 1}`, source)));
    record.differ?.forEach(({ clause, note, source }, n) => lines.push(words(`texts differ ${n + 1}`, clause && `clause ${clause}`, inAll(note)), ...citeLines(records, `texts differ ${n + 1}`, source)));
    record.clauses?.forEach(({ n, summary, status, source }) => lines.push(`clause ${n}: ${inAll(summary)}`, ...citeLines(records, `clause ${n}`, source), ...(status ?? []).flatMap((row) => rowLines(records, `clause ${n}`, row))));
    lines.push(...citeLines(records, 'record', record.source));
  }
  if ('gaps' in record) record.gaps?.forEach(({ party, of, reason }) => lines.push(`gap: no ${of} of ${party}: ${reason}`));
  return lines;
}
