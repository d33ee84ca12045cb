/** The errors of one article, each with a key that stays the same from run to run and a row for people. */
import type { Article } from './documents.ts';
import { clauseKey, type Score } from './score.ts';

export const ERROR_SORTS = ['missed', 'wrong', 'traps', 'clauses'] as const;
/** key: kind and UTF-16 span, as "place 120-128"; of a trap the negative's span. clauses: found agreements whose clause was read wrong. */
export interface CorpusError { sort: (typeof ERROR_SORTS)[number]; start: number; key: string; row: string }

function shown(text: string, start: number, end: number): string {
  return `…${text.slice(Math.max(0, start - 40), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 30)}…`.replace(/\s+/g, ' ');
}
/** Every error of an article in the order of its text; a prediction on a trap comes as wrong and as a trap. */
export function errorsOf({ article: { text }, score }: { article: Article; score: Score }): CorpusError[] {
  const error = (sort: CorpusError['sort'], kind: string, { start, end }: { start: number; end: number }, what: string): CorpusError => ({ sort, start, key: `${kind} ${start}-${end}`, row: `${what}: ${shown(text, start, end)}` });
  return [
    ...score.missed.map((m) => error('missed', m.kind, m, `missed ${m.kind} ${m.entity}`)),
    ...score.wrong.map((p) => error('wrong', p.kind, p, `wrong  ${p.kind} ${p.name}`)),
    ...score.fired.map((n) => error('traps', 'trap', n, `trap   (${n.why})`)),
    ...score.found.filter(({ gold, by }) => clauseKey(gold.clause) && clauseKey(gold.clause) !== clauseKey(by.clause))
      .map(({ gold, by }) => error('clauses', 'clause', gold, `clause ${clauseKey(gold.clause)} of ${gold.entity} read as ${clauseKey(by.clause) || 'none'}`)),
  ].sort((a, b) => a.start - b.start);
}
