/** Rows of one dimension on one day: what is said, who says so, and how far the evidence reaches. */
import type { Id, PlaceRow, Prose } from '../reference/records.ts';
import { boundOf, dayNumber, heldOn, intervalOf, newest } from '../reference/time.ts';
import type { Label, Line, Moment, Value } from './facts.ts';
import type { Sources } from './sources.ts';

export interface Told { label(actor: Id): Label; prose(prose: Prose): Value & { text: string }; selfDeclared(actor: Id): boolean }
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
/** A row without an end on a day after its newest evidence: not "still so", only the last that is known. Its evidence, else null. */
export function lastKnown(row: { when: string; source: string[] }, day: string, sources: Sources): string | null {
  const { from, to } = endsOf(row.when), asOf = sources.asOf(row.source) ?? from;
  return to === null && asOf !== null && dayNumber(day) > Math.max(boundOf(asOf).latest, intervalOf(row.when).start!.latest) ? asOf : null;
}
/** A line for one row: holder or claimant, part, since when (whole: and until when), according to whom. */
function rowLine(row: PlaceRow, told: Told, sources: Sources, key: string, whole = false): Line {
  const { from, to } = endsOf(row.when), by = (row.by ?? []).map((id) => told.label(id));
  const shape = [row.part ? 'part' : '', from ? (whole && to ? 'between' : 'since') : to ? 'until' : '', row.says ? 'says' : ''].filter(Boolean).join('-') || 'plain';
  return {
    say: `${key}.${shape}`,
    with: {
      by: { list: by }, ...(row.part ? { part: told.prose(row.part) } : {}), ...(from ? { since: { date: from } } : {}), ...(to ? { until: { date: to } } : {}),
      ...(row.says ? { says: { list: row.says.map((id) => told.label(id)) } } : {}), ...(row.of ? { of: told.label(row.of) } : {}),
    },
    cites: sources.cite(row.source),
  };
}
/** A row's line and, as a line of its own, its note: what another party said to it, where sources differ. */
export const rowLines = (row: PlaceRow, told: Told, sources: Sources, key: string, whole = false): Line[] =>
  [rowLine(row, told, sources, key, whole), ...(row.note ? [{ say: 'facts.note', with: { note: told.prose(row.note) }, cites: [] }] : [])];
/** One column of the then/now block: what held on that day, what was last known before it, or that nothing is known. */
export function momentOf<T extends { when: string; source: string[] }>(rows: readonly T[], day: string, sources: Sources, linesOf: (row: T) => Line[], noted: (rows: readonly T[]) => Line[] = () => []): Moment {
  const { rows: here, certain } = rowsOn(rows, day, sources), known = certain ? here : here.filter((row) => lastKnown(row, day, sources));
  if (!here.length) return { day, lines: [{ say: 'facts.notInData', cites: [] }] };
  if (!known.length) return { day, lines: [{ say: 'facts.unknown', cites: [...new Set(here.flatMap((row) => sources.cite(row.source)))] }] };
  const asOf = certain ? undefined : newest(known.map((row) => lastKnown(row, day, sources)));
  return { day, ...(asOf ? { asOf } : {}), lines: [...known.flatMap(linesOf), ...noted(known)] };
}
/** Who controls it; a holder that declared itself is named as such, however old the evidence is. */
export function controlOn(rows: readonly PlaceRow[], day: string, told: Told, sources: Sources): Moment {
  return momentOf(rows, day, sources, (row) => rowLines(row, told, sources, 'facts.control'), (known) => {
    const who = [...new Set(known.flatMap((row) => row.by ?? []))].filter((id) => told.selfDeclared(id));
    return who.length ? [{ say: 'facts.selfDeclared', with: { who: { list: who.map((id) => told.label(id)) } }, cites: [] }] : [];
  });
}
/** Dates on which a dimension changes, oldest first. */
export const changesOf = (rows: readonly { when: string }[]): string[] => [...new Set(rows.flatMap((row) => { const { from, to } = endsOf(row.when); return [from, to].filter((d) => d !== null); }))].sort();
