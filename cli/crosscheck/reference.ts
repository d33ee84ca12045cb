/** The folder of reference data, as far as it is there: CSV and JSON-lines files, read whole. A missing file is an empty list. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type Line = Record<string, string | undefined>;
/** One thing in which the data and the reference differ. field + theirs single it out, for the list of explained differences. */
export interface Difference { record: string; field: string; ours: string; theirs: string; from: string }

export function csvFile(folder: string, path: string): Line[] {
  const file = join(folder, path);
  return existsSync(file) ? parse(readFileSync(file), { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true }) as Line[] : [];
}
/** One JSON value a line. */
export function jsonLines<T>(folder: string, path: string): T[] {
  const file = join(folder, path);
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line) as T) : [];
}
/** Files of a sub-folder whose names match, in order. */
export function filesIn(folder: string, sub: string, name: RegExp): string[] {
  const path = join(folder, sub);
  return existsSync(path) ? readdirSync(path).filter((file) => name.test(file)).sort().map((file) => `${sub}/${file}`) : [];
}
/** For comparison: no accents, case or punctuation. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i').replace(/ə/g, 'a').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
