/** The annotated articles themselves, and how well they are read today. tests/corpus/README.md tells how the floors move: up. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../cli/compile.ts';
import { articlePaths, problemsOf, readArticle, readArticles } from '../corpus/documents.ts';
import { readAtFloor, readFloors, worseThanAtFloor } from '../corpus/floor.ts';
import { languagesOf, scoreCorpus } from '../corpus/run.ts';
import { scoreArticle, type Sum, sumOf } from '../corpus/score.ts';

const floors = readFloors(), atFloor = readAtFloor(), articles = readArticles();
/** Languages with articles and data. Articles may be written first: until data/languages/ has theirs, only their annotation is checked. */
const read = languagesOf(articles).filter((lang) => existsSync(join(ROOT, `data/languages/${lang}.yaml`)));

test.each(articlePaths())('%s is annotated soundly', (path) => expect(problemsOf(readArticle(path), path)).toEqual([]));
test('every language with data has a floor, and only those', () =>
  expect(Object.keys(floors).sort(), 'a language with articles got its file in data/languages/, or lost it: node tests/corpus/run.ts --anew <language>').toEqual(read));
test('every article of a language with a floor has its record', () =>
  expect(Object.keys(atFloor).sort(), 'articles were added or removed: node tests/corpus/run.ts --anew <language>').toEqual(articles.filter(({ lang }) => lang in floors).map(({ id }) => id).sort()));
test('ids are unique', () => expect(new Set(articles.map((article) => article.id)).size).toBe(articles.length));

let all: ReturnType<typeof scoreCorpus> | undefined;
/** Compiles the data once for all languages; the wait is long because a busy machine is no failure. */
const scores = (): ReturnType<typeof scoreCorpus> => (all ??= scoreCorpus(articles.filter(({ lang }) => read.includes(lang))));

describe.each(read)('%s', (lang) => {
  let sum: Sum, worse: string;
  beforeAll(() => {
    const own = scores().filter(({ article }) => article.lang === lang);
    sum = sumOf(own);
    worse = `below the floor of ${lang}; article by article:\n${worseThanAtFloor(own, atFloor).join('\n')}\n`;
  }, 300_000);
  test('strict F1 has not fallen', () => expect(sum.f1, worse).toBeGreaterThanOrEqual(floors[lang]!.f1));
  test('no more traps fire', () => expect(sum.fired, worse).toBeLessThanOrEqual(floors[lang]!.traps));
  test('no fewer cited clauses are read right', () => expect(sum.clauses.right, worse).toBeGreaterThanOrEqual(floors[lang]!.clauses));
});

test('a fall is told article by article, with what is new since the floor', () => {
  const base = { lang: 'en', date: '2024-01-01', region: 'r', style: 's', text: 'Shusha and Lachin, said Rufat Aliyev.' } as const;
  const place = (start: number, surface: string) => ({ kind: 'place' as const, start, end: start + surface.length, surface, entity: surface, names: [surface] });
  const article = { ...base, id: 'en-one', mentions: [place(0, 'Shusha'), place(11, 'Lachin')], negatives: [{ start: 30, end: 36, surface: 'Aliyev', why: 'a private person' }] };
  const score = scoreArticle(article, [{ kind: 'official', start: 30, end: 36, name: 'Ilham Aliyev', names: [], via: 'surname' }]);
  expect(worseThanAtFloor([{ article, score }], { 'en-one': { missed: ['place 11-17', 'place 90-95'] } })).toEqual([
    'en-one: 3 worse, 1 better than at the floor', '  missed place Shusha: …⟦Shusha⟧ and Lachin, said Rufat Aliyev…',
    '  wrong  official Ilham Aliyev: …Shusha and Lachin, said Rufat ⟦Aliyev⟧.…', '  trap   (a private person): …Shusha and Lachin, said Rufat ⟦Aliyev⟧.…']);
  expect(worseThanAtFloor([{ article, score }], {})[0]).toBe('en-one: not read when the floor was set');
  expect(worseThanAtFloor([{ article, score }], { 'en-one': { missed: ['place 0-6', 'place 11-17'], wrong: ['official 30-36'], traps: ['trap 30-36'] } })).toEqual([]);
});
