/** How a holder came to the office. */
import type { Rule } from '../rule.ts';

export const standingGiven: Rule = {
  id: 'standing-given', says: 'Each holder is elected, appointed or acting.',
  *check({ records }) {
    for (const { id, holders } of Object.values(records.offices)) for (const [i, holder] of holders.entries())
      if (!holder.is && holder.who !== 'vacant') yield { record: id, field: `holders.${i}`, level: 'notice', message: `${holder.who} has no standing: add "is: elected", "appointed" or "acting"` };
  },
};
