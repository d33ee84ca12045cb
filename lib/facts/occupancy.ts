/** Rows of one dimension on one day: what is said, who says so, and how far the evidence reaches. */
import type { Id, PlaceRow, Prose } from '../reference/records.ts';
import { boundOf, dayNumber, heldOn, newest } from '../reference/time.ts';
import type { Line, Moment, Value } from './facts.ts';
import type { Sources } from './sources.ts';

export interface Told { label(actor: Id): Value & { text: string }; prose(prose: Prose): Value & { text: string }; selfDeclared(actor: Id): boolean }
/** First and last date of a When as written; null for an open end. */
export function endsOf(when: string): { from: string | null; to: string | null } {
  if (!when.includes('/')) return { from: when, to: when };
  const [from, to] = when.split('/') as [string, string];
  return { from: from === '..' ? null : from, to: to === '..' ? null : to };
}
/** Rows in force on a day: certain ones, else those that may be. */
export function rowsOn<T extends { when: string; source: string[] }>(rows: readonly T[], day: string, sources: Sources): { rows: T[]; certain: boolean } {
  const held = rows.map((row) => ({ row, held: heldOn(row.when, day, sources.asOf(row.source) ?? endsOf(row.when).from ?? undefined) }));
  const yes = held.filter((h) => h.held === 'yes').map((h) => h.row);
  return yes.length ? { rows: yes, certain: true } : { rows: held.filter((h) => h.held === 'unknown').map((h) => h.row), certain: false };
}
/** A line for one row: holder or claimant, part, since when (whole: and until when), according to whom. */
export function rowLine(row: PlaceRow, told: Told, sources: Sources, key: string, whole = false): Line {
  const { from, to } = endsOf(row.when), by = (row.by ?? []).map((id) => told.label(id));
  const self = (row.by ?? []).some((id) => told.selfDeclared(id)) && row.is !== 'claim';
  const shape = [row.part ? 'part' : '', from ? (whole && to ? 'between' : 'since') : '', row.says ? 'says' : ''].filter(Boolean).join('-') || 'plain';
  return {
    say: `${key}.${shape}`,
    with: {
      by: self && by.length === 1 ? { text: by[0]!.text } : { list: by }, ...(row.part ? { part: told.prose(row.part) } : {}), ...(from ? { since: { date: from } } : {}), ...(to ? { until: { date: to } } : {}),
      ...(row.says ? { says: { list: row.says.map((id) => told.label(id)) } } : {}), ...(row.of ? { of: told.label(row.of) } : {}), ...(row.quote ? { quote: told.prose(row.quote) } : {}), ...(row.note ? { note: told.prose(row.note) } : {}),
    },
    cites: sources.cite(row.source),
  };
}
/** One column of the then/now block. day null: no article date. */
export function momentOf(rows: readonly PlaceRow[], day: string | null, told: Told, sources: Sources, key: string): Moment {
  if (day === null) return { day, lines: [] };
  const { rows: here, certain } = rowsOn(rows, day, sources);
  if (certain) {
    const asOf = newest(here.map((row) => endsOf(row.when).to ?? sources.asOf(row.source)));
    const selfDeclared = [...new Set(here.flatMap((row) => row.by ?? []))].filter((id) => told.selfDeclared(id));
    return { day, ...(asOf && boundOf(asOf).latest < dayNumber(day) ? { asOf } : {}), lines: [...here.map((row) => rowLine(row, told, sources, key)), ...(selfDeclared.length && key === 'facts.control' ? [{ say: 'facts.selfDeclared', with: { who: { list: selfDeclared.map((id) => told.label(id)) } }, cites: [] }] : [])] };
  }
  if (here.length) {
    // The evidence ends before this day: say what was last known and until when it was.
    const known = here.filter((row) => endsOf(row.when).to === null), asOf = newest(known.map((row) => sources.asOf(row.source)));
    if (known.length && asOf && boundOf(asOf).latest < dayNumber(day)) return { day, asOf, lines: known.map((row) => rowLine(row, told, sources, key)) };
    return { day, lines: [{ say: 'facts.unknown', cites: here.flatMap((row) => sources.cite(row.source)) }] };
  }
  return { day, lines: [{ say: 'facts.notInData', cites: [] }] };
}
/** Dates on which a dimension changes, oldest first. */
export const changesOf = (rows: readonly { when: string }[]): string[] => [...new Set(rows.flatMap((row) => { const { from, to } = endsOf(row.when); return [from, to].filter((d) => d !== null); }))].sort();
