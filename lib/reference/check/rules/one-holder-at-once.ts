/** Two holders of an office on one day, where nobody says so. */
import { intervalOf } from '../../time.ts';
import type { Rule } from '../rule.ts';
import { shares } from '../shares.ts';

export const oneHolderAtOnce: Rule = {
  id: 'one-holder-at-once', says: 'Two people hold an office at once only where each has "says".',
  *check({ records }) {
    for (const { id, holders } of Object.values(records.offices)) for (const [i, holder] of holders.entries()) {
      const before = holders[i - 1];
      if (!before || (intervalOf(holder.when).start?.latest ?? -Infinity) < (intervalOf(before.when).start?.earliest ?? -Infinity)) continue;
      if (!holder.says && !before.says && holder.who !== before.who && shares(before.when, holder.when)) yield { record: id, field: `holders.${i}.when`, level: 'notice', message: `${before.who} (${before.when}) and ${holder.who} (${holder.when}) hold the office at once: if that is not so, mend the dates; if it is disputed, add "says" to both` };
    }
  },
};
