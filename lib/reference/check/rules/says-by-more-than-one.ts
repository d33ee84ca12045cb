/** "According to one side" with nobody on the other. */
import type { Rule } from '../rule.ts';
import { shares } from '../shares.ts';
import { questionsOf } from '../sides.ts';

export const saysByMoreThanOne: Rule = {
  id: 'says-by-more-than-one', says: 'Where somebody is given as saying so, somebody is given as denying it.',
  *check({ records }) {
    for (const { record, field, rows } of questionsOf(records)) {
      const said = rows.filter(([, row]) => row.says), sayers = new Set(said.flatMap(([, row]) => row.says!));
      if (sayers.size !== 1 || rows.some(([, row]) => !row.says && said.some(([, one]) => shares(one.when, row.when)))) continue;
      yield { record, field: `${field}.${said[0]![0]}.says`, level: 'notice', message: `only ${[...sayers][0]} is given as saying so: add the row of who denies it, or take "says" away` };
    }
  },
};
