/** A written gap explains something that is lacking; once it is there, the gap goes. */
import { lacksOf, own, partiesOf } from '../../parties.ts';
import type { Actor, Agreement, Place, Records } from '../../records.ts';
import type { Rule } from '../rule.ts';
import { sourcedIn, sourcesOf } from '../statements.ts';

export const gapsNeeded: Rule = {
  id: 'gaps-needed', says: 'A gap stands where a party lacks a name or a source, and nowhere else.',
  *check({ records }) {
    for (const kind of ['places', 'actors', 'agreements'] as const) for (const record of Object.values(records[kind]) as (Place | Actor | Agreement)[]) for (const [i, gap] of (record.gaps ?? []).entries()) {
      const field = `gaps.${i}`;
      if (!('date' in record) && !partiesOf(record, records).includes(gap.party)) yield { record: record.id, field, level: 'notice', message: `${gap.party} is no party here, so that nothing of it is missed: take the gap out` };
      else if (!lacking(record, gap, records)) yield { record: record.id, field, level: 'notice', message: `${gap.party} lacks no ${gap.of} here: take the gap out` };
    }
  },
};
/** Is there what the gap says is not? An agreement is asked for any source of the party, a place for one in each contested dimension. */
function lacking(record: Place | Actor | Agreement, gap: NonNullable<Place['gaps']>[number], records: Records): boolean {
  if (!('date' in record)) return lacksOf({ ...record, gaps: record.gaps!.filter((other) => other !== gap) }, records).some((lack) => lack.party === gap.party && lack.of === gap.of);
  if (gap.of === 'name') return !record.names?.some(({ by }) => by?.includes(gap.party));
  const only = { ...records, places: {}, actors: {}, offices: {}, agreements: { [record.id]: record } };
  return ![...sourcedIn(only)].some(({ source }) => sourcesOf(records, source).some(({ by }) => own(records.actors, by)?.id === gap.party));
}
