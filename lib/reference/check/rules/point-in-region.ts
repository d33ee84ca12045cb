/** Points lie where the region is, and towns have one. */
import { own } from '../../parties.ts';
import type { Rule } from '../rule.ts';

const POINTED = ['city', 'town', 'village'];

export const pointInRegion: Rule = {
  id: 'point-in-region', says: 'A town or village has a point, and a point lies in the box of its region.',
  *check({ records }) {
    for (const { id, at, type, region } of Object.values(records.places)) {
      const box = own(records.regions, region)?.box;
      if (!at) { if (POINTED.includes(type)) yield { record: id, field: 'type', level: 'notice', message: `a ${type} without a point: add "at: [latitude, longitude]"` }; continue; }
      if (box && !(at[0] >= box[0] && at[0] <= box[2] && at[1] >= box[1] && at[1] <= box[3])) yield { record: id, field: 'at', level: 'notice', message: `${at.join(', ')} lies outside the box of ${region}: latitude stands first; mend the point, or widen the box` };
    }
  },
};
