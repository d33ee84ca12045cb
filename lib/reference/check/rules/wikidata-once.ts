/** One Wikidata id is one thing. */
import type { Rule } from '../rule.ts';

export const wikidataOnce: Rule = {
  id: 'wikidata-once', says: 'No two records have one Wikidata id.',
  *check({ records }) {
    const first = new Map<string, string>();
    for (const kind of ['places', 'actors', 'people', 'agreements'] as const) for (const { id, wikidata } of Object.values(records[kind])) {
      if (wikidata === undefined) continue;
      const other = first.get(wikidata);
      if (other) yield { record: id, field: 'wikidata', level: 'notice', message: `${other} is ${wikidata} too: one of them is another, or the two are one record` };
      else first.set(wikidata, id);
    }
  },
};
