/** What one party asserts and another denies is given with who says it, for every side. */
import type { Rule } from '../rule.ts';
import { shares } from '../shares.ts';
import { questionsOf } from '../sides.ts';

export const saysOnEverySide: Rule = {
  id: 'says-on-every-side', says: 'If one row of a question has "says", every row of the same days has it.',
  *check({ records }) {
    for (const { record, field, rows } of questionsOf(records)) {
      const said = rows.filter(([, row]) => row.says);
      for (const [i, row] of rows) {
        const other = row.says ? undefined : said.find(([, one]) => shares(one.when, row.when));
        if (other) yield { record, field: `${field}.${i}.says`, message: `${row.is} ${row.when} has no "says", and row ${other[0] + 1} (${other[1].when}) of the same days has: write who asserts each side, or nobody's` };
      }
    }
  },
};
