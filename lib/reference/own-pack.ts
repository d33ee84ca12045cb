/**
 * A reader's own names: a CSV file → records, like those of the package, made by the same code. One row is one name of one place in one
 * language; rows with the same id are one place. What is wrong is told by row and column, all of it at once. Schema: docs/own-packs.md.
 */
import papa from 'papaparse';
import { expandForm } from '../names/forms.ts';
import type { Actor, Name, Place, Records, Source } from './records.ts';
import { boundOf, parseWhen } from './time.ts';

/** What is stored: the file as the reader gave it. Records and index are made from it anew. */
export interface OwnPack { /** lower-case letters, digits, hyphens */ id: string; title: string; /** day of import */ added: string; csv: string }
/** row: line of the table, 1 is the header. column: "" where the whole row is meant. */
export interface RowProblem { row: number; column: string; message: string }

export const OWN_COLUMNS = ['id', 'name', 'lang', 'user', 'since', 'until', 'what', 'note', 'wikidata', 'source'] as const;
type Column = (typeof OWN_COLUMNS)[number];
const NEEDED: readonly Column[] = ['id', 'name', 'lang'];
/** Limits of one pack: characters of the file, and its names. */
export const OWN_LIMITS = { characters: 2_000_000, names: 20_000 } as const;
/** Problems told at once; a wrong file has thousands. */
const MOST_PROBLEMS = 50;
const LONGEST = 300;

export const OWN_TEMPLATE = `${OWN_COLUMNS.join(',')}\r\nold-mill,Old Mill|The Old Mill,en,My archive,1990,2020-11-10,Ruin beside the river,Seen on the map of 1976,,"Map sheet J-38, 1976"\r\nold-mill,Köhnə dəyirman,az,,,,,,,\r\n`;
/** Id of a record in a pack, as mentions and messages carry it. */
export const ownId = (pack: string, id: string): string => `own/${pack}/${id}`;

type Row = Record<Column, string>;
export interface OwnRecords { records: Records; names: number; problems: RowProblem[] }

export function readOwnPack({ id: pack, title, added, csv }: OwnPack): OwnRecords {
  const records: Records = { regions: {}, places: {}, actors: {}, people: {}, offices: {}, agreements: {}, sources: {}, outlines: {} }, problems: RowProblem[] = [];
  const wrong = (row: number, column: string, message: string): void => { if (problems.length < MOST_PROBLEMS) problems.push({ row, column, message }); };
  const result = (names: number): OwnRecords => ({ records: problems.length ? { ...records, places: {}, actors: {}, sources: {} } : records, names, problems });
  if (csv.length > OWN_LIMITS.characters) { wrong(1, '', `the file has ${csv.length} characters; ${OWN_LIMITS.characters} are the most`); return result(0); }
  // A quote inside an unquoted cell is a letter there; papaparse reads on, so only cells that never end are errors.
  const { data, errors } = papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  for (const { row, message } of errors) if (message && row !== undefined && !/delimit/i.test(message)) wrong(row + 1, '', message);
  const [head, ...lines] = data;
  if (!head?.length) { wrong(1, '', 'the file is empty'); return result(0); }
  const columns = head.map((name) => name.trim().toLowerCase());
  for (const name of columns) if (!(OWN_COLUMNS as readonly string[]).includes(name)) wrong(1, name, `there is no column "${name}"; the columns are ${OWN_COLUMNS.join(', ')}`);
  for (const name of NEEDED) if (!columns.includes(name)) wrong(1, name, `the column "${name}" is missing`);
  if (columns.some((name, i) => columns.indexOf(name) !== i)) wrong(1, '', 'two columns have the same name');
  if (problems.length) return result(0);

  const make = new Maker(pack, title, added, records);
  let names = 0;
  for (const [i, cells] of lines.entries()) {
    const at = i + 2, row = Object.fromEntries(OWN_COLUMNS.map((column) => [column, (cells[columns.indexOf(column)] ?? '').trim().normalize('NFC')])) as Row;
    if (cells.length > columns.length) wrong(at, '', `the row has ${cells.length} cells, the header ${columns.length}`);
    const before = problems.length, forms = row.name.split('|').map((form) => form.trim()).filter((form) => form !== '');
    checkRow(row, forms, (column, message) => wrong(at, column, message));
    names += forms.length;
    if (problems.length === before) make.add(row, forms);
  }
  if (names > OWN_LIMITS.names) wrong(1, 'name', `the file has ${names} names; ${OWN_LIMITS.names} are the most`);
  if (!names) wrong(1, '', 'the file has no names below its header');
  return result(names);
}

function checkRow(row: Row, forms: readonly string[], wrong: (column: Column, message: string) => void): void {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(row.id) || row.id.length > 60) wrong('id', 'an id is lower-case letters, digits and single hyphens, at most 60');
  if (!/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/.test(row.lang)) wrong('lang', 'a language code such as "en" or "sr-Latn"');
  if (!forms.length) wrong('name', 'the name is missing');
  for (const form of forms) {
    if (form.length > 120) wrong('name', 'a name has at most 120 characters');
    else if (/[()/\\{}<>\p{Cc}\p{Bidi_Control}]/u.test(form)) wrong('name', `"${form}" has brackets, a slash or a sign that cannot be seen: write each spelling out, with "|" between them`);
    else if (!/\p{L}/u.test(form) || [...form].length < 2) wrong('name', `"${form}" is too short for a name, or has no letter`);
    else if (expandForm(form).length !== 1) wrong('name', `"${form}" cannot be read as one name`);
  }
  for (const column of ['since', 'until'] as const) {
    if (row[column] === '') continue;
    const parsed = parseWhen(row[column]);
    if ('error' in parsed) wrong(column, parsed.error);
    else if (row[column].includes('/')) wrong(column, 'one date is meant here, not an interval');
  }
  if (row.since && row.until && !('error' in parseWhen(row.since)) && !('error' in parseWhen(row.until)) && !/\//.test(row.since + row.until) && boundOf(row.since).earliest > boundOf(row.until).latest) wrong('until', 'it ends before it begins');
  if (row.wikidata && !/^Q[1-9]\d{0,11}$/.test(row.wikidata)) wrong('wikidata', 'a Wikidata id such as "Q129352"');
  for (const column of ['user', 'what', 'note', 'source'] as const) if (row[column].length > LONGEST || /[\p{Cc}\p{Bidi_Control}]/u.test(row[column])) wrong(column, `at most ${LONGEST} characters, none that cannot be seen`);
}

/** Brackets, bars and slashes mean something in a form; in the label of a user they are only punctuation. */
const labelOf = (user: string, pack: string): string => user.replace(/[()|/]/g, ' ').replace(/ +/g, ' ').trim() || pack;

class Maker {
  readonly #pack: string;
  readonly #title: string;
  readonly #added: string;
  readonly #records: Records;
  readonly #users = new Map<string, string>();
  readonly #sources = new Map<string, string>();
  constructor(pack: string, title: string, added: string, records: Records) { this.#pack = pack; this.#title = title; this.#added = added; this.#records = records; }

  add(row: Row, forms: readonly string[]): void {
    const id = ownId(this.#pack, row.id), places = this.#records.places;
    const place = (places[id] ??= { id, type: 'site', names: [], what: { en: this.#title }, reviewed: this.#added } satisfies Place);
    const what = [row.what, row.note].filter((part) => part !== '').join('. ');
    if (what) place.what = { en: what };
    if (row.wikidata) place.wikidata = row.wikidata;
    const name: Name = { by: [this.#user(labelOf(row.user || this.#title, this.#pack))], forms: { [row.lang]: forms.map((form) => ({ form })) }, source: [this.#source(row.source || this.#title)] };
    if (row.since || row.until) name.when = `${row.since || '..'}/${row.until || '..'}`;
    // The same name in another language is one name: said once, by its users.
    const same = place.names.find((other) => other.by![0] === name.by![0] && other.when === name.when && other.source![0] === name.source![0] && !Object.hasOwn(other.forms, row.lang));
    if (same) same.forms[row.lang] = name.forms[row.lang]!; else place.names.push(name);
  }
  /** Whoever uses a name: an actor of the pack. */
  #user(label: string): string {
    const known = this.#users.get(label);
    if (known) return known;
    const id = ownId(this.#pack, `user-${this.#users.size + 1}`);
    this.#users.set(label, id);
    this.#records.actors[id] = { id, kind: 'publisher', names: [{ forms: { en: [{ form: label, inflect: 'none' }] } }], reviewed: this.#added } satisfies Actor;
    return id;
  }
  #source(title: string): string {
    const known = this.#sources.get(title);
    if (known) return known;
    const id = ownId(this.#pack, `source-${this.#sources.size + 1}`);
    this.#sources.set(title, id);
    this.#records.sources[id] = { id, title, kind: 'dataset', date: this.#added } satisfies Source;
    return id;
  }
}
