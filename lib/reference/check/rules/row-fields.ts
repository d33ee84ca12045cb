/** Each dimension has its own fields: who, whose, in which words. */
import type { Rule } from '../rule.ts';

export const rowFields: Rule = {
  id: 'row-fields', says: 'A status row says who; a recognition whose claim; a legal row in whose words; nothing that belongs to another dimension.',
  *check({ records }) {
    for (const kind of ['places', 'actors'] as const) for (const { id: record, status = [] } of Object.values(records[kind])) for (const [i, row] of status.entries()) {
      const field = `status.${i}`;
      if (!row.by) yield { record, field, message: `${row.is} by nobody: add "by"` };
      if (row.is === 'recognition' && !row.of) yield { record, field, message: 'recognition of nobody: add "of", whose claim or which body is recognised' };
      if (row.is === 'legal' && !row.quote && !row.note) yield { record, field, message: 'a legal row says what the court or body said: add "quote", or "note" in plain words' };
      for (const [name, at] of [['of', 'recognition'], ['quote', 'legal'], ['unit', 'administration']] as const) if (row[name] && row.is !== at) yield { record, field: `${field}.${name}`, message: `"${name}" belongs to ${at} rows alone: take it out, or make it a row of its own` };
    }
  },
};
