/** node tests/corpus/run.ts [--errors] [part of an id …]: scores of the articles, one line each and one per language; with every error. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { annotate } from '../../lib/annotate/annotate.ts';
import { Gazetteer } from '../../lib/reference/gazetteer.ts';
import { compileFolder, ROOT } from '../../cli/compile.ts';
import { type Article, readArticles } from './documents.ts';
import { type Score, scoreArticle, type Sum, sumOf } from './score.ts';

/** Every article scored with the data as they are now. @throws Error when data/ has problems */
export function scoreCorpus(articles: readonly Article[]): { article: Article; score: Score }[] {
  const { pack, problems } = compileFolder(join(ROOT, 'data'));
  if (problems.length) throw new Error(`data/ has problems:\n${problems.join('\n')}`);
  const gazetteer = new Gazetteer(pack);
  return articles.map((article) => ({ article, score: scoreArticle(article, annotate(article.text, { lang: article.lang, date: article.date }, gazetteer).mentions) }));
}
export const languagesOf = (articles: readonly Article[]): string[] => [...new Set(articles.map((article) => article.lang))].sort();

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
const line = (name: string, s: Sum): string => `${name.padEnd(24)} P ${percent(s.precision)}  R ${percent(s.recall)}  F1 ${percent(s.f1)}  right ${s.found}, wrong ${s.wrong}, missed ${s.missed}; traps ${s.fired} of ${s.traps}; clauses ${s.clauses.right} of ${s.clauses.of}${s.clauses.invented ? `, ${s.clauses.invented} invented` : ''}; days ${s.days.right} of ${s.days.of}`;
function shown(text: string, start: number, end: number): string {
  return `…${text.slice(Math.max(0, start - 40), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 30)}…`.replace(/\s+/g, ' ');
}
function errors({ article, score }: { article: Article; score: Score }): string[] {
  const rows: [number, string][] = [
    ...score.missed.map((m): [number, string] => [m.start, `  missed ${m.kind} ${m.entity}: ${shown(article.text, m.start, m.end)}`]),
    ...score.wrong.map((p): [number, string] => {
      const trap = score.fired.find((n) => n.start < p.end && p.start < n.end);
      return [p.start, `  wrong  ${p.kind} ${p.name}${trap ? ` (${trap.why})` : ''}: ${shown(article.text, p.start, p.end)}`];
    }),
  ];
  return rows.sort((a, b) => a[0] - b[0]).map(([, row]) => row);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2).filter((word) => word !== '--errors'), all = readArticles();
  const scores = scoreCorpus(asked.length ? all.filter((article) => asked.some((part) => article.id.includes(part))) : all);
  for (const one of scores) {
    console.log(line(one.article.id, sumOf([one])));
    if (process.argv.includes('--errors')) for (const row of errors(one)) console.log(row);
  }
  for (const lang of languagesOf(scores.map((one) => one.article))) console.log(line(`${lang}, all`, sumOf(scores.filter((one) => one.article.lang === lang))));
}
