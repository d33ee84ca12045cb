/** Everything that the records say in the project's own words, for the rules about words: how many, and which never. */
import type { Forms, Id, Lang, Name, Prose, Records, Row } from '../records.ts';

export interface Said {
  record: Id; space: 'record' | 'region'; field: string; lang: Lang; text: string;
  /** Most words; null for a name, which is as long as it is. */
  limit: number | null;
  /** Somebody else's words: quoted from a court or a body. */
  quoted: boolean;
}
const SHORT = 25, LONG = 45;

export function* ownVoice(records: Records): Generator<Said> {
  for (const r of Object.values(records.regions)) for (const field of ['label', 'where'] as const) yield* prose(r.id, field, r[field], LONG, 'region');
  for (const o of Object.values(records.outlines)) yield* prose(o.id, 'label', o.label, SHORT);
  for (const p of Object.values(records.places)) {
    yield* prose(p.id, 'what', p.what, SHORT);
    yield* named(p.id, p.names);
    yield* rows(p.id, 'status', p.status);
  }
  // names of bodies are quoted as the bodies bear them
  for (const a of Object.values(records.actors)) yield* rows(a.id, 'status', a.status);
  for (const o of Object.values(records.offices)) {
    yield* prose(o.id, 'note', o.note, SHORT);
    yield* forms(o.id, 'titles', o.titles);
    for (const [i, h] of o.holders.entries()) yield* prose(o.id, `holders.${i}.note`, h.note, SHORT);
  }
  for (const a of Object.values(records.agreements)) {
    yield* prose(a.id, 'label', a.label, LONG);
    yield* named(a.id, a.names);
    yield* rows(a.id, 'status', a.status);
    for (const [i, d] of (a.differ ?? []).entries()) yield* prose(a.id, `differ.${i}.note`, d.note, SHORT);
    for (const [i, c] of (a.clauses ?? []).entries()) {
      yield* prose(a.id, `clauses.${i}.summary`, c.summary, LONG);
      yield* rows(a.id, `clauses.${i}.status`, c.status);
    }
  }
  for (const kind of ['places', 'actors', 'agreements'] as const)
    for (const r of Object.values(records[kind])) for (const [i, gap] of (r.gaps ?? []).entries()) yield { record: r.id, space: 'record', field: `gaps.${i}.reason`, lang: 'en', text: gap.reason, limit: SHORT, quoted: false };
}
function* prose(record: Id, field: string, texts: Prose | undefined, limit: number, space: Said['space'] = 'record', quoted = false): Generator<Said> {
  for (const [lang, text] of Object.entries(texts ?? {})) yield { record, space, field: `${field}.${lang}`, lang, text, limit, quoted };
}
function* rows(record: Id, field: string, list: readonly Row[] | undefined): Generator<Said> {
  for (const [i, row] of (list ?? []).entries()) {
    yield* prose(record, `${field}.${i}.part`, row.part, SHORT);
    yield* prose(record, `${field}.${i}.note`, row.note, SHORT);
    yield* prose(record, `${field}.${i}.quote`, row.quote, LONG, 'record', row.is === 'legal');
  }
}
function* named(record: Id, names: readonly Name[] | undefined): Generator<Said> {
  for (const [i, name] of (names ?? []).entries()) yield* forms(record, `names.${i}.forms`, name.forms);
}
function* forms(record: Id, field: string, all: Forms | undefined): Generator<Said> {
  for (const [lang, list] of Object.entries(all ?? {})) for (const [i, form] of list.entries())
    if (form.as !== 'epithet') yield { record, space: 'record', field: `${field}.${lang}.${i}`, lang, text: form.form, limit: null, quoted: false };
}
