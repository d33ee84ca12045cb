/**
 * node tests/corpus/run.ts [--errors] [part of an id …]: scores of the articles, one line each and one per language; with every error.
 * node tests/corpus/run.ts --markdown: a table of the languages, for docs/accuracy.md.
 * node tests/corpus/run.ts --raise | --anew <language …>: writes floors.json and at-floor.json from today's scores of these languages.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { annotate } from '../../lib/annotate/annotate.ts';
import type { Rule } from '../../lib/annotate/rules.ts';
import { Gazetteer } from '../../lib/reference/gazetteer.ts';
import { compileFolder, ROOT } from '../../cli/compile.ts';
import { type Article, readArticles } from './documents.ts';
import { errorsOf } from './errors.ts';
import { writeFloors } from './floor.ts';
import { type Score, scoreArticle, type Sum, sumOf } from './score.ts';

/** The data as they are now. @throws Error when data/ has problems */
export function openData(): Gazetteer {
  const { pack, problems } = compileFolder(join(ROOT, 'data'));
  if (problems.length) throw new Error(`data/ has problems:\n${problems.join('\n')}`);
  return new Gazetteer(pack);
}
/** Every article scored, with every rule or without some. @throws Error when data/ has problems */
export function scoreCorpus(articles: readonly Article[], without: readonly Rule[] = [], gazetteer = openData()): { article: Article; score: Score }[] {
  return articles.map((article) => ({ article, score: scoreArticle(article, annotate(article.text, { lang: article.lang, date: article.date, without }, gazetteer).mentions) }));
}
export const languagesOf = (articles: readonly Article[]): string[] => [...new Set(articles.map((article) => article.lang))].sort();

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
const line = (name: string, s: Sum): string => `${name.padEnd(24)} P ${percent(s.precision)}  R ${percent(s.recall)}  F1 ${percent(s.f1)}  right ${s.found}, wrong ${s.wrong}, missed ${s.missed}; traps ${s.fired} of ${s.traps}; clauses ${s.clauses.right} of ${s.clauses.of}${s.clauses.invented ? `, ${s.clauses.invented} invented` : ''}; days ${s.days.right} of ${s.days.of}`;
function table(scores: readonly { article: Article; score: Score }[]): string {
  const rows = languagesOf(scores.map((one) => one.article)).map((lang) => {
    const own = scores.filter((one) => one.article.lang === lang), s = sumOf(own);
    return `| ${lang} | ${own.length} | ${percent(s.precision).trim()} | ${percent(s.recall).trim()} | ${percent(s.f1).trim()} | ${s.fired} of ${s.traps} | ${s.clauses.right} of ${s.clauses.of} |`;
  });
  return ['| Language | Articles | Precision | Recall | F1 | Traps fired | Clauses right |', '|---|--:|--:|--:|--:|--:|--:|', ...rows].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const words = process.argv.slice(2), asked = words.filter((word) => !word.startsWith('--')), all = readArticles();
  const floors = words.find((word) => word === '--raise' || word === '--anew');
  const unknown = floors ? asked.filter((lang) => !languagesOf(all).includes(lang)) : [];
  if (floors && (!asked.length || unknown.length)) throw new Error(`${floors} needs languages that have articles (${languagesOf(all).join(', ')})${unknown.length ? `, not ${unknown.join(', ')}` : ''}`);
  const wanted = (article: Article): boolean => !asked.length || (floors ? asked.includes(article.lang) : asked.some((part) => article.id.includes(part)));
  const scores = scoreCorpus(all.filter(wanted));
  if (words.includes('--markdown')) { console.log(table(scores)); process.exit(); }
  for (const one of scores) {
    console.log(line(one.article.id, sumOf([one])));
    if (words.includes('--errors')) for (const { row } of errorsOf(one)) console.log(`  ${row}`);
  }
  for (const lang of languagesOf(scores.map((one) => one.article))) console.log(line(`${lang}, all`, sumOf(scores.filter((one) => one.article.lang === lang))));
  if (floors) writeFloors(scores, asked, floors === '--anew');
}
