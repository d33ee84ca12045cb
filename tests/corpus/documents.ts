/** The annotated articles: their shape, reading them, and what must be true of every one. README.md has the policy in short. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { MENTION_KINDS } from '../../lib/annotate/mention.ts';
import { isDay } from '../../lib/reference/time.ts';

const CORPUS = fileURLToPath(new URL('.', import.meta.url));
const Day = z.string().refine(isDay, 'is no day, write YYYY-MM-DD');
/** Offsets are UTF-16 code units, end exclusive; surface is text.slice(start, end). */
const Span = z.strictObject({ start: z.int().nonnegative(), end: z.int().positive(), surface: z.string().min(1) });
const Clause = z.union([z.int().positive(), z.string().min(1)]);
const Gold = Span.extend({
  kind: z.enum(MENTION_KINDS),
  entity: z.string().min(1),
  names: z.array(z.string().min(1)).min(1),
  via: z.enum(['name', 'surname', 'role', 'short', 'adjective', 'demonym', 'abbreviation']).optional(),
  agreementDate: Day.nullable().optional(), altDates: z.array(Day).optional(),
  clause: z.union([Clause, z.array(Clause).min(2)]).optional(), clauseSpans: z.array(Span).optional(),
  core: Span.optional(), alt: z.array(Span).optional(),
  optional: z.literal(true).optional(), nested: z.literal(true).optional(),
});
const Reasoned = Span.extend({ why: z.string().min(1) });
export const Article = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/), lang: z.string().regex(/^[a-z]{2}(-[A-Z][a-z]{3})?$/), date: Day, region: z.string().min(1), style: z.string().min(1), text: z.string().min(1),
  mentions: z.array(Gold), negatives: z.array(Reasoned), ignore: z.array(Reasoned).optional(), tags: z.array(z.string().min(1)).optional(),
});
export type Span = z.infer<typeof Span>;
export type Gold = z.infer<typeof Gold>;
export type Article = z.infer<typeof Article>;

/** Article files as paths "en/en-border.json", in a fixed order. */
export const articlePaths = (): string[] => readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/')).filter((path) => /^[\w-]+\/[\w-]+\.json$/.test(path)).sort();

/** One article. @throws Error naming file and field when its shape is wrong. @param path as articlePaths() gives it */
export function readArticle(path: string): Article {
  const read = Article.safeParse(JSON.parse(readFileSync(join(CORPUS, path), 'utf8')));
  if (!read.success) throw new Error(`tests/corpus/${path}: ${read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`);
  return read.data;
}
export const readArticles = (): Article[] => articlePaths().map(readArticle);

/** What is wrong in an article beyond its shape, in words; an empty list when nothing is. @param path as articlePaths() gives it */
export function problemsOf(article: Article, path: string): string[] {
  const said: string[] = [], { text, mentions, negatives, ignore = [] } = article;
  if (basename(path, '.json') !== article.id) said.push(`the file is called ${basename(path)}, the article ${article.id}`);
  if (dirname(path) !== article.lang) said.push(`the file lies in ${dirname(path)}/, the language is ${article.lang}`);
  const spans: Span[] = [...mentions, ...negatives, ...ignore, ...mentions.flatMap((m) => [...(m.core ? [m.core] : []), ...(m.alt ?? []), ...(m.clauseSpans ?? [])])];
  for (const span of spans) {
    const there = text.slice(span.start, span.end);
    if (there !== span.surface) said.push(`${span.start}-${span.end} is "${there}", not "${span.surface}"`);
  }
  for (const m of mentions) {
    if (m.kind === 'agreement' && m.agreementDate === undefined) said.push(`the agreement "${m.surface}" at ${m.start} has no agreementDate; write null when it has no single day`);
    if (m.kind === 'official' && !m.via) said.push(`the official "${m.surface}" at ${m.start} has no via`);
    if (m.kind !== 'agreement' && (m.clause !== undefined || m.agreementDate !== undefined)) said.push(`the ${m.kind} "${m.surface}" at ${m.start} has a clause or a date, only agreements do`);
  }
  const flat = mentions.filter((m) => !m.nested);
  for (const [i, m] of flat.entries()) {
    const other = flat.find((o, j) => j > i && o.start < m.end && m.start < o.end);
    if (other) said.push(`"${m.surface}" at ${m.start} and "${other.surface}" at ${other.start} overlap; mark the inner one nested`);
    const trap = negatives.find((n) => n.start < m.end && m.start < n.end);
    if (trap) said.push(`"${m.surface}" at ${m.start} is both a mention and a trap`);
  }
  return said;
}
