/** Two records for nearly the same land name each other. */
import { own } from '../../parties.ts';
import type { Rule } from '../rule.ts';

export const overlapsMutual: Rule = {
  id: 'overlaps-mutual', says: 'A place that overlaps another is named by it in turn.',
  *check({ records }) {
    for (const place of Object.values(records.places)) for (const [i, id] of (place.overlaps ?? []).entries()) {
      const other = own(records.places, id);
      if (id === place.id) yield { record: id, field: `overlaps.${i}`, message: 'a record does not overlap itself: take the id out' };
      else if (other && !other.overlaps?.includes(place.id)) yield { record: place.id, field: `overlaps.${i}`, message: `${id} does not say that it overlaps ${place.id}: add "overlaps: [${place.id}]" there` };
    }
  },
};
