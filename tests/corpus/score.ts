/**
 * Strict scores of annotate() against the annotated articles. A mention is found when kind and span are right and a name is shared (an
 * agreement may share its day instead). Optional, nested and ignored spans count neither way. Clauses and days are counted on what is found.
 */
import type { Mention } from '../../lib/annotate/mention.ts';
import type { Article, Gold, Span } from './documents.ts';

export type Predicted = Pick<Mention, 'start' | 'end' | 'kind' | 'name' | 'names' | 'via'> & Partial<Pick<Mention, 'clause' | 'agreementDate'>>;
type Range = readonly [start: number, end: number];
export interface Score {
  found: { gold: Gold; by: Predicted }[];
  missed: Gold[];
  /** Predictions that are neither right nor neutral. */
  wrong: Predicted[];
  /** Negatives that a wrong prediction touches. */
  fired: Article['negatives'];
  /** Found agreements that cite a clause, found agreements with a day; right: ours is the same. invented: a clause where none is cited. */
  clauses: { right: number; of: number; invented: number };
  days: { right: number; of: number };
}

const LETTERS: Record<string, string> = { ə: 'e', ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ς: 'σ', և: 'եւ' };
/** A name without case, accents, punctuation and spaces. */
export const folded = (name: string): string => name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[əıøłđßæœςև]/gu, (c) => LETTERS[c]!).replace(/[^\p{L}\p{N}]/gu, '');
const keysOf = (name: string, names: readonly string[]): Set<string> => new Set([name, ...names].map(folded).filter(Boolean));
function sameEntity(gold: Gold, p: Predicted): boolean {
  const ours = keysOf(p.name, p.names);
  if ([...keysOf(gold.entity, gold.names)].some((key) => ours.has(key))) return true;
  return gold.kind === 'agreement' && p.agreementDate != null && daysOf(gold).includes(p.agreementDate);
}
const daysOf = (gold: Gold): string[] => [...(gold.agreementDate ? [gold.agreementDate] : []), ...(gold.altDates ?? [])];

const HEAD = /^(?:[\s\p{P}]|(?:the|an|a|its|their|his|her|this|that|these|those)\s+)+/iu, TAIL = /(?:['’]s|[\s\p{P}])+$/iu;
/** Without leading articles and possessives, quotes and punctuation, and a possessive 's. */
function bare(text: string, start: number, end: number): Range {
  const inside = text.slice(start, end), head = HEAD.exec(inside)?.[0].length ?? 0, tail = TAIL.exec(inside.slice(head))?.[0].length ?? 0;
  return head + tail >= inside.length ? [start, end] : [start + head, end - tail];
}
const equal = (a: Range, b: Range): boolean => a[0] === b[0] && a[1] === b[1];
const overlap = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];
const touches = (span: Span, p: Predicted): boolean => overlap([span.start, span.end], [p.start, p.end]);

const PLACE_NOUNS = new Set('island islands isle rock rocks region district city town village province peninsula river mountain mountains area oblast'.split(' '));
const DATE_LINKS = new Set(['of', 'from', 'on', 'in', 'dated', 'signed']);
const months = new Map<string, Set<string>>();
function monthsOf(lang: string): Set<string> {
  let words = months.get(lang);
  if (!words) {
    words = new Set(['long', 'short'].flatMap((month) => Array.from({ length: 12 }, (_, m) =>
      folded(new Intl.DateTimeFormat(lang, { month: month as 'long' | 'short', day: 'numeric', timeZone: 'UTC', calendar: 'gregory' }).formatToParts(Date.UTC(2021, m, 15)).find((part) => part.type === 'month')!.value))));
    months.set(lang, words);
  }
  return words;
}
/** The words by which two spans differ may stand in or out: the date of an agreement, a common noun beside a place name. */
function freeWords(article: Article, kind: Gold['kind'], a: Range, b: Range): boolean {
  if (!overlap(a, b)) return false;
  const differ = [[a[0], b[0]], [a[1], b[1]]].flatMap(([x, y]) => article.text.slice(Math.min(x!, y!), Math.max(x!, y!)).split(/[^\p{L}\p{M}\p{N}]+/u)).filter(Boolean).map(folded);
  if (kind === 'place') return differ.every((word) => PLACE_NOUNS.has(word));
  if (kind !== 'agreement') return false;
  const dated = (word: string): boolean => /^\d{1,4}(st|nd|rd|th)?$/.test(word) || monthsOf(article.lang).has(word);
  return differ.some(dated) && differ.every((word) => dated(word) || DATE_LINKS.has(word));
}
/** Every span that is right for a mention. */
function rangesOf(text: string, gold: Gold): Range[] {
  const spans: { start: number; end: number }[] = [gold, ...(gold.core ? [gold.core] : []), ...(gold.alt ?? [])];
  for (const words of gold.clauseSpans ?? []) spans.push({ start: Math.min(gold.start, words.start), end: Math.max(gold.end, words.end) });
  const ending = /(?<=\p{L})['’-]\p{Ll}{1,8}$/u.exec(gold.surface);
  if (ending) spans.push({ start: gold.start, end: gold.end - ending[0].length });
  return spans.map((span) => bare(text, span.start, span.end));
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const roman = (s: string): number => [...s].reduce((sum, letter, i) => sum + (ROMAN[letter]! < (ROMAN[s[i + 1] ?? ''] ?? 0) ? -1 : 1) * ROMAN[letter]!, 0);
/** Clauses as one comparable text: digits, Roman numerals read, sorted; empty without one. */
export function clauseKey(clause: Gold['clause'] | undefined): string {
  if (clause === undefined) return '';
  const parts = (Array.isArray(clause) ? clause : String(clause).split(/\s*(?:,|;|\band\b|&)\s*/)).map((part) => String(part).trim()).filter(Boolean);
  return [...new Set(parts.map((part) => (/^[IVXLC]+$/.test(part) ? String(roman(part)) : part.toLowerCase())))].sort().join(',');
}

/** One article against what was found in it. */
export function scoreArticle(article: Article, predicted: readonly Predicted[]): Score {
  const { text, mentions, negatives, ignore = [] } = article;
  const ranges = new Map(mentions.map((m) => [m, rangesOf(text, m)])), bareOf = new Map(predicted.map((p) => [p, bare(text, p.start, p.end)]));
  const scored = mentions.filter((m) => !m.optional && !m.nested), left = new Set(predicted), found: Score['found'] = [], missed: Gold[] = [];
  for (const gold of scored) {
    const fits = [...left].filter((p) => p.kind === gold.kind && sameEntity(gold, p) && ranges.get(gold)!.some((r) => equal(r, bareOf.get(p)!) || freeWords(article, gold.kind, r, bareOf.get(p)!)));
    const by = fits.find((p) => equal(ranges.get(gold)![0]!, bareOf.get(p)!)) ?? fits[0];
    if (by) { left.delete(by); found.push({ gold, by }); } else missed.push(gold);
  }
  const free: Range[] = [...mentions.filter((m) => m.optional || m.nested).flatMap((m) => ranges.get(m)!), ...[...ignore, ...scored.flatMap((m) => m.clauseSpans ?? [])].map((s) => bare(text, s.start, s.end))];
  const neutral = (p: Predicted): boolean => {
    const at = bareOf.get(p)!;
    if (free.some((range) => equal(range, at))) return true;
    if (scored.some((gold) => ranges.get(gold)!.some((range) => overlap(range, at)))) return false;
    if (free.some((range) => overlap(range, at))) return true;
    return p.kind === 'official' && p.via === 'role' && !negatives.some((n) => touches(n, p)) && mentions.some((m) => m.kind === 'official' && sameEntity(m, p));
  };
  const wrong = [...left].filter((p) => !neutral(p));
  const cited = found.filter(({ gold }) => clauseKey(gold.clause)), dated = found.filter(({ gold }) => gold.agreementDate);
  return {
    found, missed, wrong, fired: negatives.filter((n) => wrong.some((p) => touches(n, p))),
    clauses: { right: cited.filter(({ gold, by }) => clauseKey(gold.clause) === clauseKey(by.clause)).length, of: cited.length, invented: found.filter(({ gold, by }) => gold.kind === 'agreement' && !clauseKey(gold.clause) && clauseKey(by.clause)).length },
    days: { right: dated.filter(({ gold, by }) => by.agreementDate != null && daysOf(gold).includes(by.agreementDate)).length, of: dated.length },
  };
}

export interface Sum { articles: number; found: number; missed: number; wrong: number; fired: number; traps: number; precision: number; recall: number; f1: number; clauses: Score['clauses']; days: Score['days'] }
/** Scores of several articles as one; precision, recall and F1 as shares of 1. */
export function sumOf(scores: readonly { article: Article; score: Score }[]): Sum {
  const total = (count: (one: { article: Article; score: Score }) => number): number => scores.reduce((sum, one) => sum + count(one), 0);
  const found = total((o) => o.score.found.length), missed = total((o) => o.score.missed.length), wrong = total((o) => o.score.wrong.length);
  return {
    articles: scores.length, found, missed, wrong, fired: total((o) => o.score.fired.length), traps: total((o) => o.article.negatives.length),
    precision: found + wrong ? found / (found + wrong) : 1, recall: found + missed ? found / (found + missed) : 1, f1: found + missed + wrong ? 2 * found / (2 * found + missed + wrong) : 1,
    clauses: { right: total((o) => o.score.clauses.right), of: total((o) => o.score.clauses.of), invented: total((o) => o.score.clauses.invented) },
    days: { right: total((o) => o.score.days.right), of: total((o) => o.score.days.of) },
  };
}
