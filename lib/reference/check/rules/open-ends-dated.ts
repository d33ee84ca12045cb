/** A row without an end is true up to its newest source: it needs one that has a date. */
import { boundOf, intervalOf, newest } from '../../time.ts';
import type { Rule } from '../rule.ts';
import { sourcedIn, sourcesOf } from '../statements.ts';

export const openEndsDated: Rule = {
  id: 'open-ends-dated', says: 'A row without an end has a dated source no older than its start.',
  *check({ records }) {
    for (const { record, field, source, when } of sourcedIn(records)) {
      if (!when?.endsWith('/..') || field.startsWith('names.')) continue;
      const asOf = newest(sourcesOf(records, source).map(({ date }) => date)), start = intervalOf(when).start!;
      if (asOf === undefined) yield { record, field: `${field}.when`, level: 'notice', message: `${when} has no end and no dated source, so that it is known of its first day only: add a source with a date` };
      else if (boundOf(asOf).latest < start.earliest) yield { record, field: `${field}.when`, level: 'notice', message: `${when} begins after its newest source (${asOf}), which can only announce it: add a source of the day or later` };
    }
  },
};
