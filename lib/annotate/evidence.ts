/** What the article is about: which actors and regions it names. Only names that stand for themselves count, never a doubtful surname. */
import { ACTOR, PERSON, PLACE } from '../names/name-index.ts';
import type { Gazetteer } from '../reference/gazetteer.ts';
import type { Document } from './document.ts';

/** Place types whose names are told apart from common words and other places by company only. */
const NEEDS_COMPANY = new Set(['unit', 'town', 'village', 'road', 'crossing', 'water', 'island', 'mountain', 'site']);

export class Evidence {
  /** Actors named in any form, by their seats, or by their officials in full. */
  readonly actors = new Set<string>();
  /** Actors that take part in what the article is about: parties of a region whose places it names, and those that signed or brokered texts about it. */
  readonly involved = new Set<string>();
  /** Region → number of different records that speak for it. */
  readonly regions = new Map<string, Set<string>>();
  /** Places named in the text. */
  readonly places = new Set<string>();
  readonly #gazetteer: Gazetteer;
  readonly #weights = new Map<string, number>();
  readonly #doc: Document;
  /** Place → spellings that name it in the text, and the other way round; made when first asked for. */
  #spellings: Map<string, Set<string>> | undefined;
  readonly #spelt = new Map<string, Set<string>>();

  constructor(doc: Document) {
    const { gazetteer } = doc;
    this.#gazetteer = gazetteer; this.#doc = doc;
    for (const f of doc.of(ACTOR)) if (doc.namelike(f)) this.#actor(f.key);
    for (const f of doc.of(PLACE)) {
      if (!doc.namelike(f) || this.places.has(f.key)) continue;
      this.places.add(f.key);
      for (const { actor } of gazetteer.seatsIn(f.key)) this.#actor(actor.id);
      const place = gazetteer.place(f.key);
      if (place && !place.mark) this.#region(place.region, f.key);
    }
    for (const f of doc.of(PERSON)) if (doc.namelike(f)) for (const { office } of gazetteer.tenuresOf(f.key)) this.#actor(office.of);
    for (const [id, by] of this.regions) if (this.#anyPlace(by)) for (const actor of gazetteer.involvedIn(id)) this.involved.add(actor);
  }
  #anyPlace(records: ReadonlySet<string>): boolean { for (const id of records) if (this.#gazetteer.place(id)) return true; return false; }
  #region(id: string | undefined, by: string): void { if (id) add(this.regions, id, by); }
  #actor(id: string): void {
    if (this.actors.has(id)) return;
    this.actors.add(id);
    for (const r of this.#gazetteer.regionsOf(id)) this.#region(r.id, id);
  }
  /** The page names no state, body or contested place outside quotes: it is not about politics. */
  get ordinary(): boolean { return this.#ordinary ??= !this.#doc.of(ACTOR).some((f) => this.#doc.namelike(f)) && !this.#doc.of(PLACE).some((f) => this.#doc.namelike(f) && !this.#gazetteer.place(f.key)?.mark && !this.#doc.cueAt('homonym', f.first) && !/[«“"„‘]$/.test(this.#doc.gap(f.first - 1))); }
  #ordinary: boolean | undefined;
  /** Does the text speak of a state or body that this person held office in? */
  forPerson(person: string): boolean { return this.#gazetteer.tenuresOf(person).some(({ office }) => this.actors.has(office.of) || this.involved.has(office.of)); }
  /** Does anything else in the text speak for the region of this place? */
  company(placeId: string): boolean {
    const place = this.#gazetteer.place(placeId);
    if (!place || !NEEDS_COMPANY.has(place.type)) return true;
    return this.weight(placeId) > 0;
  }
  /** Number of other records that speak for the region of this record. Namesakes (two villages, a town and its district) do not vouch for each other. */
  weight(placeId: string): number {
    let weight = this.#weights.get(placeId);
    if (weight === undefined) {
      const region = this.#gazetteer.place(placeId)?.region, set = region ? this.regions.get(region) : undefined;
      weight = set ? set.size - (set.has(placeId) ? 1 : 0) - this.#namesakes(placeId, set) : 0;
      this.#weights.set(placeId, weight);
    }
    return weight;
  }
  /** How many others of a set are only spelt as this place is. */
  #namesakes(placeId: string, set: ReadonlySet<string>): number {
    if (!this.places.has(placeId) || set.size < 2) return 0;
    const spellings = this.#spellings ??= this.#spell(), mine = spellings.get(placeId)!;
    // most spellings are of one place alone
    let shared = false;
    for (const spelling of mine) shared ||= this.#spelt.get(spelling)!.size > 1;
    if (!shared) return 0;
    const alike = new Set([...mine].flatMap((spelling) => [...this.#spelt.get(spelling)!]));
    let count = 0;
    for (const one of alike) if (one !== placeId && set.has(one) && [...spellings.get(one)!].every((spelling) => mine.has(spelling))) count++;
    return count;
  }
  #spell(): Map<string, Set<string>> {
    const spellings = new Map<string, Set<string>>(), doc = this.#doc;
    for (const f of doc.of(PLACE)) {
      if (!doc.namelike(f)) continue;
      const spelling = doc.slice(f.first, f.last).toLowerCase();
      add(spellings, f.key, spelling);
      add(this.#spelt, spelling, f.key);
    }
    return spellings;
  }
}
function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value); else sets.set(key, new Set([value]));
}
