/** The pages of an invented land, and of the data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecordFile, readFolder, ROOT } from '../../../cli/compile.ts';
import type { Page } from '../../../lib/browse/page.ts';
import type { History } from '../../../lib/browse/record-page.ts';
import { siteOf } from '../../../lib/browse/site.ts';
import { loadRecords } from '../../../lib/reference/load.ts';
import type { Records } from '../../../lib/reference/records.ts';
import { Strings, type Messages } from '../../../lib/strings.ts';
import { changed, type Change } from '../reference/land.ts';

const read = (path: string): Messages => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Messages;
export const OWN = read('locales/browse/en.json'), CARD = read('locales/en.json');
export const words = new Strings('en', { ...CARD, ...OWN }, {}, 'en-GB');
export function landOf(...changes: Change[]): Records {
  const { records, problems } = loadRecords(Object.entries(changed(...changes)).map(([path, text]) => ({ path, text })).filter(({ path }) => isRecordFile(path)));
  if (problems.length) throw new Error(JSON.stringify(problems));
  return records;
}
export const pagesOf = (records: Records, history: History | null = null, dataVersion = '2026-01-01-0000abcd'): Map<string, string> =>
  new Map([...siteOf(records, dataVersion, words, history)].map(({ path, text }: Page) => [path, text]));
export const dataRecords = (): Records => readFolder(join(ROOT, 'data')).records;
/** What a reader sees of a page: no markup, entities read. */
export const textOf = (page: string): string => page.replace(/<[^>]*>/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, '\'').replace(/&amp;/g, '&').replace(/\s+/g, ' ').replace(/ ([,.:;)])/g, '$1');
