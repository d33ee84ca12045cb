/** Each source is cited, and stands once. */
import { citesOf } from '../../references.ts';
import type { Rule } from '../rule.ts';

export const sourcesUsed: Rule = {
  id: 'sources-used', says: 'Each source is cited by a record, and no two have one address.',
  *check({ records }) {
    const cited = new Set([...citesOf(records)].map(({ cite }) => cite.split('#')[0]!)), byUrl = new Map<string, string>();
    for (const { id, url } of Object.values(records.sources)) {
      if (!cited.has(id)) yield { record: id, space: 'sources', field: 'id', level: 'notice', message: 'nothing cites it: take it out' };
      const first = url === undefined ? undefined : byUrl.get(url);
      if (first) yield { record: id, space: 'sources', field: 'url', level: 'notice', message: `${first} has the same address: keep one, and cite a place in it as "${first}#place"` };
      else if (url !== undefined) byUrl.set(url, id);
    }
  },
};
