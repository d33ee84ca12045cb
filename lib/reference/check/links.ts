/** Links between places hold both ways. */
import type { Records } from '../records.ts';
import type { Remark } from './finding.ts';
import { own } from '../parties.ts';

export function* checkLinks(records: Records): Generator<Remark> {
  for (const place of Object.values(records.places)) {
    for (const [i, id] of (place.overlaps ?? []).entries()) {
      const other = own(records.places, id);
      if (id === place.id) yield { record: id, field: `overlaps.${i}`, message: 'a record does not overlap itself: take the id out' };
      else if (other && !other.overlaps?.includes(place.id)) yield { record: place.id, field: `overlaps.${i}`, message: `${id} does not say that it overlaps ${place.id}: add "overlaps: [${place.id}]" there` };
    }
    const like = own(records.places, place.like);
    if (place.like === place.id) yield { record: place.id, field: 'like', message: 'a record is not like itself: name the area whose status it takes' };
    else if (like?.like) yield { record: place.id, field: 'like', message: `${like.id} is itself like ${like.like}, and "like" is one step: write "like: ${like.like}"` };
  }
}
