/**
 * Symmetry, record by record: each party has a name in its own languages and in English, a source of its own for what is contested, or a
 * written gap; and somebody who is no party is a source too. What is lacking makes a record incomplete. Card and check ask here.
 */
import type { Actor, Agreement, Id, Name, Place, Records, Row, Source } from './records.ts';

/** party: null where a source by no party is lacking. */
export interface Lack { party: Id | null; of: 'name' | 'source'; field: string; /** languages that the party's name has no form in; empty where it has no name */ languages: string[] }

/** A source of these kinds that no party published is a third party's. */
const THIRD: readonly Source['kind'][] = ['un', 'court', 'press', 'book', 'dataset'];
/** What a party asserts and another denies. */
const CONTESTED = ['control', 'administration', 'claim'];

export const own = <T>(map: Record<Id, T>, id: string | undefined): T | undefined => (id !== undefined && Object.hasOwn(map, id) ? map[id] : undefined);

/** Principal claimants: the record's own, else its region's; a self-declared body has those of its land. */
export function partiesOf(record: Place | Actor, records: Records): Id[] {
  if ('type' in record) return record.parties ?? own(records.regions, record.region)?.parties ?? [];
  if (record.kind !== 'de-facto') return [];
  return [...new Set((record.territory ?? []).flatMap((id) => { const area = own(records.places, id); return area ? partiesOf(area, records) : []; }))];
}

/** What a place or a self-declared body lacks, in the order of its parties. Empty for land that nobody disputes. */
export function lacksOf(record: Place | Actor, records: Records): Lack[] {
  const parties = partiesOf(record, records), lacks: Lack[] = [];
  const gap = (party: Id, of: Lack['of']): boolean => record.gaps?.some((g) => g.party === party && g.of === of) ?? false;
  for (const party of parties) {
    if (gap(party, 'name')) continue;
    const languages = nameLacks(record.names, party, own(records.actors, party)?.languages ?? []);
    if (languages) lacks.push({ party, of: 'name', field: 'names', languages });
  }
  if (parties.length > 1) for (const [is, rows] of contested(record.status ?? [])) lacks.push(...sourceLacks(`status (${is})`, rows, parties, gap, records));
  return lacks;
}
/** The same for an agreement: only where somebody says so and somebody denies it. */
export function agreementLacks(agreement: Agreement, records: Records): Lack[] {
  const gap = (party: Id, of: Lack['of']): boolean => agreement.gaps?.some((g) => g.party === party && g.of === of) ?? false;
  const said = (agreement.status ?? []).filter((row) => row.says);
  return said.length ? sourceLacks('status', said, [...new Set(said.flatMap((row) => row.says!))], gap, records) : [];
}

/** null: a name of the party has a plain form in each language and in English; else the languages that its fullest name lacks. */
function nameLacks(names: readonly Name[], party: Id, languages: readonly string[]): string[] | null {
  const wanted = [...new Set([...languages, 'en'])];
  const lacking = names.filter((name) => name.by?.includes(party)).map((name) => wanted.filter((lang) => !name.forms[lang]?.some((f) => f.as !== 'adjective' && f.as !== 'demonym' && f.as !== 'epithet')));
  if (!lacking.length) return [];
  const best = lacking.sort((a, b) => a.length - b.length)[0]!;
  return best.length ? best : null;
}
function contested(rows: readonly Row[]): [string, Row[]][] {
  return CONTESTED.map((is): [string, Row[]] => [is, rows.filter((row) => row.is === is)]).filter(([, mine]) => mine.length);
}
function sourceLacks(field: string, rows: readonly Row[], parties: readonly Id[], gap: (party: Id, of: 'source') => boolean, records: Records): Lack[] {
  const sources = rows.flatMap((row) => row.source).map((cite) => own(records.sources, cite.split('#')[0])).filter((s): s is Source => s !== undefined);
  const lacks = parties.filter((party) => !sources.some((s) => s.by === party) && !gap(party, 'source')).map((party): Lack => ({ party, of: 'source', field, languages: [] }));
  if (!sources.some((s) => THIRD.includes(s.kind) && !(s.by && parties.includes(s.by)))) lacks.push({ party: null, of: 'source', field, languages: [] });
  return lacks;
}
