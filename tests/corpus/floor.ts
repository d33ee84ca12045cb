/**
 * Floors: the scores a language must hold (floors.json), and what its articles missed and got wrong on the day the floor was set
 * (at-floor.json), so that a fall is told article by article. README.md tells how floors move.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Article } from './documents.ts';
import { type CorpusError, ERROR_SORTS, errorsOf } from './errors.ts';
import { type Score, sumOf } from './score.ts';

const Floor = z.strictObject({ f1: z.number().min(0).max(1), clauses: z.int().nonnegative(), traps: z.int().nonnegative() });
const AtFloor = z.record(z.string(), z.partialRecord(z.enum(ERROR_SORTS), z.array(z.string())));
export type Floor = z.infer<typeof Floor>;
export type AtFloor = z.infer<typeof AtFloor>;
type Scored = { article: Article; score: Score };

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const json = (name: string): unknown => JSON.parse(readFileSync(file(name), 'utf8'));
export const readFloors = (): Record<string, Floor> => z.record(z.string(), Floor).parse(json('floors.json'));
export const readAtFloor = (): AtFloor => AtFloor.parse(json('at-floor.json'));

/** The floor today's scores of one language would give: F1 cut to whole percent. */
export function floorOf(scores: readonly Scored[]): Floor {
  const sum = sumOf(scores);
  return { f1: Math.floor(sum.f1 * 100 + 1e-9) / 100, clauses: sum.clauses.right, traps: sum.fired };
}
/** The better of each; never below the old floor. */
export const raised = (old: Floor | undefined, today: Floor): Floor =>
  old ? { f1: Math.max(old.f1, today.f1), clauses: Math.max(old.clauses, today.clauses), traps: Math.min(old.traps, today.traps) } : today;

/** Errors an article makes now and did not make at the floor, under its id; an article without a record is told as new. Empty when none. */
export function worseThanAtFloor(scores: readonly Scored[], atFloor: AtFloor): string[] {
  return scores.flatMap((one) => {
    const before = atFloor[one.article.id], now = errorsOf(one);
    const fresh = now.filter(({ sort, key }) => !before?.[sort]?.includes(key));
    if (!fresh.length) return [];
    const mended = before ? ERROR_SORTS.reduce((sum, sort) => sum + (before[sort] ?? []).filter((key) => !now.some((error) => error.sort === sort && error.key === key)).length, 0) : 0;
    return [`${one.article.id}: ${before ? `${fresh.length} worse, ${mended} better than at the floor` : 'not read when the floor was set'}`, ...fresh.map(({ row }) => `  ${row}`)];
  });
}

/** Writes floors and records of the languages given; the others stay. @param anew set as today, also lower: only with changed articles */
export function writeFloors(scores: readonly Scored[], langs: readonly string[], anew: boolean): void {
  const floors = readFloors(), atFloor = readAtFloor();
  for (const lang of langs) {
    const own = scores.filter(({ article }) => article.lang === lang), today = floorOf(own);
    floors[lang] = anew ? today : raised(floors[lang], today);
    for (const one of own) atFloor[one.article.id] = recordOf(errorsOf(one));
  }
  writeFileSync(file('floors.json'), rows(floors));
  writeFileSync(file('at-floor.json'), rows(atFloor));
}
const recordOf = (errors: readonly CorpusError[]): AtFloor[string] =>
  Object.fromEntries(ERROR_SORTS.map((sort) => [sort, errors.filter((error) => error.sort === sort).map(({ key }) => key)] as const).filter(([, keys]) => keys.length));
/** One entry a line, sorted, so that two people's changes meet on a line only when they concern the same language or article. */
const rows = (record: Record<string, unknown>): string =>
  `{\n${Object.keys(record).sort().map((key) => `  ${JSON.stringify(key)}: ${JSON.stringify(record[key]).replace(/("(?:[^"\\]|\\.)*")|([:,])/g, (_, text: string | undefined, mark: string) => text ?? `${mark} `)}`).join(',\n')}\n}\n`;
