/** What the article is about: which actors and regions it names. Only names that stand for themselves count, never a doubtful surname. */
import { ACTOR, PERSON, PLACE } from '../names/name-index.ts';
import type { Document } from './document.ts';

/** Place types whose names are told apart from common words and other places by company only. */
const NEEDS_COMPANY = new Set(['unit', 'town', 'village', 'road', 'crossing', 'water', 'island', 'mountain', 'site']);

export class Evidence {
  /** Actors named in any form, by their seats, by their officials in full, or as party of a region that is named. */
  readonly actors = new Set<string>();
  /** Region → number of different records that speak for it. */
  readonly regions = new Map<string, Set<string>>();
  /** Places named in the text. */
  readonly places = new Set<string>();

  constructor(doc: Document) {
    const { gazetteer } = doc, regions = Object.values(gazetteer.pack.records.regions);
    const region = (id: string | undefined, by: string): void => {
      if (!id) return;
      let set = this.regions.get(id);
      if (!set) this.regions.set(id, (set = new Set()));
      set.add(by);
    };
    const actor = (id: string): void => {
      this.actors.add(id);
      for (const r of regions) if (r.parties.includes(id)) region(r.id, id);
    };
    for (const { key, entry, first } of doc.founds) {
      if (doc.language.cased && !doc.capital(first)) continue;
      if (entry.type === ACTOR) actor(key);
      else if (entry.type === PLACE) {
        const place = gazetteer.place(key);
        this.places.add(key);
        for (const seat of gazetteer.seatsIn(key)) actor(seat.actor.id);
        if (place && !place.mark) region(place.region, key);
      } else if (entry.type === PERSON) for (const { office } of gazetteer.tenuresOf(key)) actor(office.of);
    }
  }
  /** Does anything else in the text speak for the region of this place? */
  company(doc: Document, placeId: string): boolean {
    const place = doc.gazetteer.place(placeId);
    if (!place || !NEEDS_COMPANY.has(place.type)) return true;
    return this.weight(doc, placeId) > 0;
  }
  /** Number of other records that speak for the region of this record. */
  weight(doc: Document, placeId: string): number {
    const region = doc.gazetteer.place(placeId)?.region;
    const set = region ? this.regions.get(region) : undefined;
    return set ? [...set].filter((by) => by !== placeId).length : 0;
  }
}
