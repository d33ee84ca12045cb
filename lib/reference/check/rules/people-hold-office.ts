/** Persons are in the data for an office, and for nothing else. */
import type { Rule } from '../rule.ts';

export const peopleHoldOffice: Rule = {
  id: 'people-hold-office', says: 'Each person holds or held an office of the data.',
  *check({ records }) {
    const holders = new Set(Object.values(records.offices).flatMap((office) => office.holders.map(({ who }) => who)));
    for (const { id } of Object.values(records.people)) if (!holders.has(id)) yield { record: id, field: 'id', level: 'notice', message: 'holds no office: add the row of the office, or take the person out' };
  },
};
