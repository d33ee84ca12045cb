/** Which record names which: every id and every source citation in the data, for the loader's checks and for "who cites this source". */
import type { Id, Name, Records, Row } from './records.ts';

export interface Reference { owner: Id; space: 'record' | 'region' | 'sources'; field: string; id: Id; /** where the id may live */ kinds: (keyof Records)[] }
export interface Citation { owner: Id; space: 'record' | 'region'; field: string; cite: string }

export function* referencesOf(records: Records): Generator<Reference> {
  const actors: (keyof Records)[] = ['actors'];
  function* all(owner: Id, field: string, ids: readonly Id[] | undefined, kinds: (keyof Records)[], space: 'record' | 'region' = 'record'): Generator<Reference> {
    for (const id of ids ?? []) yield { owner, space, field, id, kinds };
  }
  function* names(owner: Id, list: readonly Name[] | undefined): Generator<Reference> { for (const [i, n] of (list ?? []).entries()) yield* all(owner, `names.${i}.by`, n.by, actors); }
  function* rows(owner: Id, field: string, list: readonly Row[] | undefined): Generator<Reference> {
    for (const [i, row] of (list ?? []).entries()) {
      yield* all(owner, `${field}.${i}.by`, row.by, actors);
      yield* all(owner, `${field}.${i}.says`, row.says, actors);
      yield* all(owner, `${field}.${i}.of`, row.of ? [row.of] : [], actors);
      yield* all(owner, `${field}.${i}.unit`, row.unit ? [row.unit] : [], ['places']);
    }
  }
  for (const r of Object.values(records.regions)) yield* all(r.id, 'parties', r.parties, actors, 'region');
  for (const p of Object.values(records.places)) {
    yield* names(p.id, p.names);
    yield* rows(p.id, 'status', p.status);
    yield* all(p.id, 'parties', p.parties, actors);
    yield* all(p.id, 'within', p.within, ['places']);
    yield* all(p.id, 'overlaps', p.overlaps, ['places']);
    yield* all(p.id, 'like', p.like ? [p.like] : [], ['places']);
    yield* all(p.id, 'gaps', p.gaps?.map((g) => g.party), actors);
    yield* all(p.id, 'region', p.region ? [p.region] : [], ['regions']);
  }
  for (const a of Object.values(records.actors)) {
    yield* names(a.id, a.names);
    yield* rows(a.id, 'status', a.status);
    yield* all(a.id, 'territory', a.territory, ['places']);
    yield* all(a.id, 'seats', a.seats?.map((s) => s.place), ['places']);
    yield* all(a.id, 'of', a.of ? [a.of] : [], actors);
    yield* all(a.id, 'gaps', a.gaps?.map((g) => g.party), actors);
  }
  for (const o of Object.values(records.offices)) {
    yield* all(o.id, 'of', [o.of], actors);
    for (const [i, h] of o.holders.entries()) {
      if (h.who !== 'vacant') yield* all(o.id, `holders.${i}.who`, [h.who], ['people']);
      yield* all(o.id, `holders.${i}.says`, h.says, actors);
    }
  }
  for (const a of Object.values(records.agreements)) {
    yield* names(a.id, a.names);
    yield* rows(a.id, 'status', a.status);
    for (const [i, c] of (a.clauses ?? []).entries()) yield* rows(a.id, `clauses.${i}.status`, c.status);
    for (const [i, d] of (a.dates ?? []).entries()) yield* all(a.id, `dates.${i}.by`, d.by, actors);
    yield* all(a.id, 'parties', a.parties, actors);
    yield* all(a.id, 'witnesses', a.witnesses, actors);
    yield* all(a.id, 'members', a.members, ['agreements']);
    yield* all(a.id, 'seeAlso', a.seeAlso, ['agreements']);
    yield* all(a.id, 'about', a.about, ['places']);
    yield* all(a.id, 'gaps', a.gaps?.map((g) => g.party), actors);
  }
  for (const o of Object.values(records.outlines)) { yield* all(o.id, 'of', [o.of], ['places']); yield* all(o.id, 'region', o.region ? [o.region] : [], ['regions']); }
  for (const s of Object.values(records.sources)) for (const id of s.by ? [s.by] : []) yield { owner: s.id, space: 'sources', field: 'by', id, kinds: actors };
}

export function* citesOf(records: Records): Generator<Citation> {
  function* walk(owner: Id, field: string, value: unknown, space: Citation['space'] = 'record'): Generator<Citation> {
    if (Array.isArray(value)) { for (const [i, item] of value.entries()) yield* walk(owner, `${field}.${i}`, item, space); return; }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = field ? `${field}.${key}` : key;
      if (key === 'source' && Array.isArray(inner)) for (const cite of inner as string[]) yield { owner, space, field: at, cite };
      else yield* walk(owner, at, inner, space);
    }
  }
  for (const region of Object.values(records.regions)) yield* walk(region.id, '', region, 'region');
  for (const kind of ['places', 'actors', 'offices', 'agreements', 'outlines'] as const) for (const record of Object.values(records[kind])) yield* walk(record.id, '', record);
}
