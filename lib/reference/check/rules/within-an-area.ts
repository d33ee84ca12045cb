/** "within" is geography: land that people argue about, never a state's or a system's unit. */
import { own } from '../../parties.ts';
import type { Rule } from '../rule.ts';

export const withinAnArea: Rule = {
  id: 'within-an-area', says: 'What a place lies within is a contested area, never a district or a town.',
  *check({ records }) {
    for (const place of Object.values(records.places)) for (const [i, id] of (place.within ?? []).entries()) {
      const area = own(records.places, id);
      if (area && area.type !== 'area') yield { record: place.id, field: `within.${i}`, message: `${id} is a ${area.type}: "within" names contested areas only; a district is named in "like" or in "unit"` };
    }
  },
};
