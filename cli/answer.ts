/** One line of --jsonl in, one answer out. Pure: the same line gives the same answer wherever it is worked on. */
import { annotate } from '../lib/annotate/annotate.ts';
import type { Annotation } from '../lib/annotate/mention.ts';
import type { Gazetteer } from '../lib/reference/gazetteer.ts';
import { isDay } from '../lib/reference/time.ts';

/** What --date and --lang say for lines that say nothing themselves. */
export interface Defaults { date?: string | undefined; lang?: string | undefined }
export type BadLine = { line: number; id?: unknown; error: string };

/** @param line null: the bytes were no UTF-8. @param number of the line, 1-based */
export function answerTo(gazetteer: Gazetteer, line: string | null, number: number, defaults: Defaults = {}): BadLine | (Annotation & { id?: unknown }) {
  const bad = (error: string, id?: unknown): BadLine => ({ line: number, ...(id !== undefined ? { id } : {}), error });
  if (line === null) return bad('The line is not UTF-8 text.');
  let doc: unknown;
  try { doc = JSON.parse(line); } catch (error) { return bad(`The line is not JSON: ${(error as Error).message}.`); }
  if (typeof doc !== 'object' || doc === null || Array.isArray(doc)) return bad('The line is not a JSON object with a "text".');
  const { id, text, date = defaults.date, lang = defaults.lang } = doc as Record<string, unknown>;
  if (typeof text !== 'string') return bad('"text" is missing or is not a string.', id);
  if (date !== undefined && date !== null && !(typeof date === 'string' && isDay(date))) return bad(`"date" is ${JSON.stringify(date)}; write it as "YYYY-MM-DD".`, id);
  if (lang !== undefined && lang !== null && typeof lang !== 'string') return bad(`"lang" is ${JSON.stringify(lang)}; write it as a string such as "en".`, id);
  return { ...(id !== undefined ? { id } : {}), ...annotate(text, { lang, date }, gazetteer) };
}
