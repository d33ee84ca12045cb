/** What the index of the data browser knows of each record: its title, kind, regions and parties, and the text that a search looks through. */
import type { Whole, WholeKind } from '../facts/whole.ts';
import { own, partiesOf } from '../reference/parties.ts';
import type { Id, Records } from '../reference/records.ts';
import { citesOf, referencesOf } from '../reference/references.ts';
import type { Strings } from '../strings.ts';
import { foldForSearch } from './fold-for-search.ts';

export type EntryKind = WholeKind | 'source';
export interface Entry { id: Id; kind: EntryKind; title: string; /** of the title, where it is one text */ lang: string; path: string; regions: Id[]; parties: Id[]; incomplete: boolean; /** folded: every name in every language, the id */ search: string }
/** A place in a record that rests on something: "status.2". */
export interface Resting { id: Id; field: string; /** the place in the source */ at: string }

/** Addresses that stay: ids are never renamed once released. */
export const pathOf = (id: Id, kind: EntryKind): string => `${kind === 'source' ? 'sources' : 'records'}/${id}.html`;
/** Several names side by side, none before the others; an office by role and body. */
export const titleText = (whole: Whole, words: Strings): string => (whole.title.length ? whole.title.map(({ text }) => text).join(' / ') : whole.what ? words.plain(whole.what) : whole.id);

export function entriesOf(records: Records, wholes: readonly Whole[], words: Strings): Entry[] {
  const regions = regionsOf(records), resting = restingOn(records);
  const entries = wholes.map((whole): Entry => ({
    id: whole.id, kind: whole.kind, title: titleText(whole, words), lang: whole.title[0]?.lang ?? words.lang, path: pathOf(whole.id, whole.kind), regions: regions(whole.id), parties: partiesIn(records, whole.id), incomplete: whole.lacks.length > 0,
    search: searchText([whole.id, titleText(whole, words), ...whole.names.flatMap(({ spellings }) => spellings.flatMap(({ forms }) => forms.map(({ text }) => text)))]),
  }));
  for (const source of Object.values(records.sources)) entries.push({
    id: source.id, kind: 'source', title: source.title, lang: source.lang ?? words.lang, path: pathOf(source.id, 'source'), parties: source.by ? [source.by] : [], incomplete: false,
    regions: [...new Set((resting.get(source.id) ?? []).flatMap(({ id }) => regions(id)))].sort(), search: searchText([source.id, source.title, source.publisher ?? '']),
  });
  // Sources after what rests on them; brackets and quotation marks are no letters.
  const order = new Intl.Collator(words.lang, { ignorePunctuation: true });
  return entries.sort((a, b) => Number(a.kind === 'source') - Number(b.kind === 'source') || order.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
}
const searchText = (texts: readonly string[]): string => [...new Set(texts.map(foldForSearch))].join(' ');

/** Which records rest on a source, statement by statement. */
export function restingOn(records: Records): Map<Id, Resting[]> {
  const out = new Map<Id, Resting[]>();
  for (const { owner, space, field, cite } of citesOf(records)) {
    if (space === 'region') continue;
    const [id, ...at] = cite.split('#') as [string, ...string[]], list = out.get(id) ?? [];
    out.set(id, list);
    const outline = own(records.outlines, owner);
    list.push(outline ? { id: outline.of, field: owner, at: at.join('#') } : { id: owner, field: field.replace(/\.?source$/, '').replace(/^(\w+\.\d+)\..*$/, '$1'), at: at.join('#') });
  }
  return out;
}
/** Regions whose base map is drawn after a source. */
export const mapsAfter = (records: Records, source: Id): Id[] => Object.values(records.regions).filter(({ map }) => map?.source.some((cite) => cite.split('#')[0] === source)).map(({ id }) => id);
/** Which records each record names, and which name it; sorted, once each. */
export function neighbours(records: Records): { names: Map<Id, Set<Id>>; namedIn: Map<Id, Set<Id>> } {
  const names = new Map<Id, Set<Id>>(), namedIn = new Map<Id, Set<Id>>();
  const add = (map: Map<Id, Set<Id>>, from: Id, to: Id): void => { map.set(from, (map.get(from) ?? new Set()).add(to)); };
  for (const { owner, space, id, kinds } of referencesOf(records)) if (space === 'record' && !own(records.outlines, owner) && !kinds.includes('regions') && owner !== id) { add(names, owner, id); add(namedIn, id, owner); }
  return { names, namedIn };
}
/** Whose record it is, for the filter: parties of a place, the body of an office, who signed. */
function partiesIn(records: Records, id: Id): Id[] {
  const place = own(records.places, id), actor = own(records.actors, id), office = own(records.offices, id), agreement = own(records.agreements, id);
  if (place) return [...partiesOf(place, records)].sort();
  if (actor) return [id];
  if (office) return [office.of];
  if (agreement) return [...agreement.parties ?? []].sort();
  return [...new Set(Object.values(records.offices).filter(({ holders }) => holders.some(({ who }) => who === id)).map((held) => held.of))].sort();
}
/** A place lies in its region; a body belongs to those it is a party in, an agreement to those it is about. */
function regionsOf(records: Records): (id: Id) => Id[] {
  const byActor = new Map<Id, Set<Id>>();
  for (const region of Object.values(records.regions)) for (const party of region.parties) byActor.set(party, (byActor.get(party) ?? new Set()).add(region.id));
  return (id) => {
    const place = own(records.places, id), agreement = own(records.agreements, id);
    if (place) return place.region ? [place.region] : [];
    if (agreement) return [...new Set([...(agreement.region ? [agreement.region] : []), ...(agreement.about ?? []).flatMap((area) => own(records.places, area)?.region ?? [])])].sort();
    return [...new Set(partiesIn(records, id).flatMap((party) => [...byActor.get(party) ?? []]))].sort();
  };
}
