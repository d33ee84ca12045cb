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
  /** Places named in the text, each with the spellings that name it. */
  readonly places = new Map<string, Set<string>>();
  readonly #gazetteer: Gazetteer;
  readonly #weights = new Map<string, number>();
  /** Spelling → places named so. */
  readonly #spelt = new Map<string, Set<string>>();

  constructor(doc: Document) {
    const { gazetteer } = doc;
    this.#gazetteer = gazetteer;
    for (const f of doc.of(ACTOR)) if (doc.namelike(f)) this.#actor(f.key);
    for (const f of doc.of(PLACE)) {
      if (!doc.namelike(f)) continue;
      const spelling = doc.slice(f.first, f.last).toLowerCase(), known = this.places.get(f.key), alike = this.#spelt.get(spelling);
      if (alike) alike.add(f.key); else this.#spelt.set(spelling, new Set([f.key]));
      if (known) { known.add(spelling); continue; }
      this.places.set(f.key, new Set([spelling]));
      for (const { actor } of gazetteer.seatsIn(f.key)) this.#actor(actor.id);
      const place = gazetteer.place(f.key);
      if (place && !place.mark) this.#region(place.region, f.key);
    }
    for (const f of doc.of(PERSON)) if (doc.namelike(f)) for (const { office } of gazetteer.tenuresOf(f.key)) this.#actor(office.of);
    for (const [id, by] of this.regions) if ([...by].some((one) => gazetteer.place(one))) for (const actor of gazetteer.involvedIn(id)) this.involved.add(actor);
  }
  #region(id: string | undefined, by: string): void {
    if (!id) return;
    let set = this.regions.get(id);
    if (!set) this.regions.set(id, (set = new Set()));
    set.add(by);
  }
  #actor(id: string): void {
    if (this.actors.has(id)) return;
    this.actors.add(id);
    for (const r of this.#gazetteer.regionsOf(id)) this.#region(r.id, id);
  }
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
    const mine = this.places.get(placeId);
    if (!mine) return 0;
    const alike = new Set([...mine].flatMap((spelling) => [...this.#spelt.get(spelling)!]));
    let count = 0;
    for (const one of alike) if (one !== placeId && set.has(one) && [...this.places.get(one)!].every((spelling) => mine.has(spelling))) count++;
    return count;
  }
}
