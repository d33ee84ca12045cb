/** Whoever adds a newer source has read the record again. */
import type { Id } from '../../records.ts';
import { boundOf } from '../../time.ts';
import type { Rule } from '../rule.ts';
import { sourcedIn, sourcesOf } from '../statements.ts';

export const reviewedWithSources: Rule = {
  id: 'reviewed-with-sources', says: 'A record was reviewed no earlier than the day of its newest source.',
  *check({ records }) {
    const told = new Set<Id>();
    for (const { record, source } of sourcedIn(records)) {
      const reviewed = (records.places[record] ?? records.actors[record] ?? records.offices[record] ?? records.agreements[record])!.reviewed;
      const newer = sourcesOf(records, source).find(({ date }) => date !== null && boundOf(date).earliest > boundOf(reviewed).latest);
      if (!newer || told.has(record)) continue;
      told.add(record);
      yield { record, field: 'reviewed', level: 'notice', message: `${newer.id} is of ${newer.date}, after the review: read the record again and set "reviewed"` };
    }
  },
};
