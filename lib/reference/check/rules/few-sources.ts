/** A statement rests on few sources: three, four where parties publish on it, each once. */
import type { Rule } from '../rule.ts';
import { sourcedIn, sourcesOf } from '../statements.ts';

const MOST = 4, PLAIN = 3;

export const fewSources: Rule = {
  id: 'few-sources', says: 'A statement rests on at most three sources, four where two parties are among those who published them.',
  *check({ records }) {
    for (const { record, field, source } of sourcedIn(records)) {
      const at = field ? `${field}.source` : 'source', sources = sourcesOf(records, source), parties = new Set(sources.flatMap(({ by }) => by ?? []));
      if (new Set(source).size < source.length) yield { record, field: at, level: 'notice', message: 'the same citation twice: take one out' };
      if (sources.length > MOST || (sources.length > PLAIN && parties.size < 2)) yield { record, field: at, level: 'notice', message: `${sources.length} sources; ${sources.length > MOST ? `${MOST} at most` : `${PLAIN} where no two parties are among them`}: keep one of each party concerned, one of none of them, and the newest` };
    }
  },
};
