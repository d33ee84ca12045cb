/** That something ended is told by a source of that day or later. */
import { boundOf, intervalOf, newest } from '../../time.ts';
import type { Rule } from '../rule.ts';
import { sourcedIn, sourcesOf } from '../statements.ts';

export const endsAttested: Rule = {
  id: 'ends-attested', says: 'A row that has ended has a source no older than its end.',
  *check({ records }) {
    for (const { record, field, source, when } of sourcedIn(records)) {
      if (!when?.includes('/') || when.endsWith('/..') || field.startsWith('names.')) continue;
      const dates = sourcesOf(records, source).map(({ date }) => date), last = newest(dates), end = intervalOf(when).end!;
      if (last !== undefined && dates.every((date) => date !== null) && boundOf(last).latest < end.earliest) yield { record, field: `${field}.when`, level: 'notice', message: `${when} ends after its newest source (${last}): add one that tells of the end` };
    }
  },
};
