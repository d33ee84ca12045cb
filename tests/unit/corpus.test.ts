/** The annotated articles themselves, and how well they are read today. tests/corpus/README.md tells how the floors move: up. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../../cli/compile.ts';
import { articlePaths, problemsOf, readArticle, readArticles } from '../corpus/documents.ts';
import { languagesOf, scoreCorpus } from '../corpus/run.ts';
import { type Sum, sumOf } from '../corpus/score.ts';

const Floors = z.record(z.string(), z.strictObject({ f1: z.number().min(0).max(1), clauses: z.int().nonnegative(), traps: z.int().nonnegative() }));
const floors = Floors.parse(JSON.parse(readFileSync(join(ROOT, 'tests/corpus/floors.json'), 'utf8')));
const articles = readArticles();
/** Languages with articles and data. Articles may be written first: until data/languages/ has theirs, only their annotation is checked. */
const read = languagesOf(articles).filter((lang) => existsSync(join(ROOT, `data/languages/${lang}.yaml`)));

test.each(articlePaths())('%s is annotated soundly', (path) => expect(problemsOf(readArticle(path), path)).toEqual([]));
test('every language with data has a floor, and only those', () => expect(Object.keys(floors).sort()).toEqual(read));
test('ids are unique', () => expect(new Set(articles.map((article) => article.id)).size).toBe(articles.length));

describe.each(read)('%s', (lang) => {
  let sum: Sum;
  beforeAll(() => { const own = scoreCorpus(articles.filter((article) => article.lang === lang)); sum = sumOf(own); });
  test('strict F1 has not fallen', () => expect(sum.f1).toBeGreaterThanOrEqual(floors[lang]!.f1));
  test('no more traps fire', () => expect(sum.fired).toBeLessThanOrEqual(floors[lang]!.traps));
  test('no fewer cited clauses are read right', () => expect(sum.clauses.right).toBeGreaterThanOrEqual(floors[lang]!.clauses));
});
