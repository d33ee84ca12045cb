/** What an agreement needs to be found and named. */
import type { Rule } from '../rule.ts';

export const agreementFields: Rule = {
  id: 'agreement-fields', says: 'An agreement has a label or a name; a group has members and no date; a series goes with a number; each clause stands once.',
  *check({ records }) {
    for (const { id: record, kind, label, names, members, date, series, number, clauses = [] } of Object.values(records.agreements)) {
      const group = kind.includes('group');
      if (!label && !names?.length) yield { record, field: 'id', message: 'has neither a label nor a name: add "label"' };
      if (group !== !!members) yield { record, field: 'members', message: group ? 'a group without members: add "members"' : 'only a group has members: write "kind: [group]", or take them out' };
      if (group && date !== null) yield { record, field: 'date', message: 'a group bears no date: write "date: null"; its members have theirs' };
      if (!series !== (number === undefined)) yield { record, field: series ? 'series' : 'number', message: 'series and number go together: a resolution is found by both' };
      for (const [i, { n }] of clauses.entries()) if (clauses.findIndex((clause) => clause.n === n) < i) yield { record, field: `clauses.${i}.n`, message: `clause ${n} stands twice: join the two, or mend the number` };
    }
  },
};
