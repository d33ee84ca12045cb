/** Holders stand in the order of their start. */
import { intervalOf } from '../../time.ts';
import type { Rule } from '../rule.ts';

export const holdersInOrder: Rule = {
  id: 'holders-in-order', says: 'The holders of an office stand in the order of their start.',
  *check({ records }) {
    for (const { id, holders } of Object.values(records.offices)) for (const [i, holder] of holders.entries()) {
      const before = holders[i - 1];
      if (!before) continue;
      const start = intervalOf(holder.when).start?.latest ?? -Infinity, last = intervalOf(before.when).start?.earliest ?? -Infinity;
      if (start < last) yield { record: id, field: `holders.${i}.when`, message: `${holder.who} (${holder.when}) stands after ${before.who} (${before.when}) and began before: put the rows in order of their start` };
    }
  },
};
