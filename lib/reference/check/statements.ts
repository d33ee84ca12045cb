/** Whatever rests on sources: names, rows, holders, dates, clauses, texts. */
import { own } from '../parties.ts';
import type { Id, Records, Source, When } from '../records.ts';

export interface Sourced { record: Id; field: string; /** citations as they are written */ source: readonly string[]; when: When | undefined; says: boolean }

export function* sourcedIn(records: Records): Generator<Sourced> {
  for (const kind of ['places', 'actors', 'offices', 'agreements'] as const) for (const record of Object.values(records[kind])) yield* walk(record.id, '', record);
}
function* walk(record: Id, field: string, value: unknown): Generator<Sourced> {
  if (Array.isArray(value)) { for (const [i, item] of value.entries()) yield* walk(record, `${field}.${i}`, item); return; }
  if (typeof value !== 'object' || value === null) return;
  const { source, when, says } = value as { source?: unknown; when?: When; says?: unknown };
  if (Array.isArray(source)) yield { record, field, source: source as string[], when, says: says !== undefined };
  for (const [key, inner] of Object.entries(value)) if (key !== 'source') yield* walk(record, field ? `${field}.${key}` : key, inner);
}
/** The sources themselves, each once; unknown ones are the loader's to name. */
export const sourcesOf = (records: Records, cites: readonly string[]): Source[] => [...new Set(cites.map((cite) => cite.split('#')[0]!))].flatMap((id) => own(records.sources, id) ?? []);
