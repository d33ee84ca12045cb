/** Every statement has a source: that somebody uses a name is one. */
import type { Rule } from '../rule.ts';

export const namesHaveSources: Rule = {
  id: 'names-have-sources', says: 'A name of a place that somebody uses has a source.',
  *check({ records }) {
    for (const { id, names } of Object.values(records.places)) for (const [i, name] of names.entries())
      if (name.by && !name.source) yield { record: id, field: `names.${i}`, message: `that ${name.by.join(', ')} ${name.by.length > 1 ? 'use' : 'uses'} this name has no source: add "source", or take "by" out` };
  },
};
