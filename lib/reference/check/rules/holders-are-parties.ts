/** A state or a self-declared body that holds or claims land is heard as a party. */
import { own, partiesOf } from '../../parties.ts';
import { dayNumber, parseWhen } from '../../time.ts';
import type { Rule } from '../rule.ts';

/** Who held or claimed land before this day need not be a party today. */
const SINCE = '1988-01-01';
const HOLDING = ['control', 'administration', 'claim'];

export const holdersAreParties: Rule = {
  id: 'holders-are-parties', says: 'A state or self-declared body that held or claimed a place since 1988 is a party to it.',
  *check({ records }) {
    const since = dayNumber(SINCE);
    for (const place of Object.values(records.places)) {
      const parties = partiesOf(place, records);
      for (const [i, row] of (place.status ?? []).entries()) {
        if (!HOLDING.includes(row.is)) continue;
        const interval = parseWhen(row.when);
        if ('error' in interval || (interval.end && interval.end.latest < since)) continue;
        for (const id of row.by ?? []) {
          const kind = own(records.actors, id)?.kind;
          if ((kind !== 'state' && kind !== 'de-facto') || parties.includes(id)) continue;
          yield { record: place.id, field: `status.${i}.by`, message: `${id} ${row.is === 'claim' ? 'claims it' : 'holds it'} (${row.when}) and is no party: add it to "parties" of the record or of the region` };
        }
      }
    }
  },
};
