/**
 * `npm run data`: a static site of every record, in .output/data. Open index.html; no server is needed and nothing is fetched. Prints where
 * it is; exits 1 where the data have errors.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';
import { siteOf } from '../lib/browse/site.ts';
import { versionOf } from '../lib/reference/compile.ts';
import { Strings, type Messages } from '../lib/strings.ts';
import { readFolder, ROOT } from './compile.ts';
import { historyOf } from './data/history.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
/** The words of the cards and those of the pages. */
const messages = (): Messages => ({ ...JSON.parse(read('locales/en.json')) as Messages, ...JSON.parse(read('locales/browse/en.json')) as Messages });
/** One classic script: browsers load no module from a file. */
async function script(): Promise<string> {
  const made = await build({
    configFile: false, logLevel: 'warn', root: ROOT, publicDir: false,
    build: { write: false, minify: true, lib: { entry: join(ROOT, 'cli/data/search.ts'), formats: ['iife'], name: 'bynameSearch' } },
  }) as Rolldown.RolldownOutput[];
  return made[0]!.output[0].code;
}
/** Puts the site in the place of what is at `out`, in one step: a run that is cut short leaves the old one. @returns number of pages. @throws Error naming what is wrong in the data */
export async function writeSite(out: string): Promise<number> {
  const { records, languages, maps, problems } = readFolder(join(ROOT, 'data'));
  if (problems.length) throw new Error(`${problems.join('\n')}\n${problems.length} problems in data/; nothing was written`);
  const made = `${out}.new`, put = (path: string, text: string): void => { const file = join(made, path); mkdirSync(dirname(file), { recursive: true }); writeFileSync(file, text); };
  rmSync(made, { recursive: true, force: true });
  let pages = 0;
  for (const { path, text } of siteOf(records, versionOf(records, languages, maps), new Strings('en', messages(), {}, 'en-GB'), historyOf(ROOT, 'data'))) { put(path, text); if (path.endsWith('.html')) pages++; }
  put('style.css', `${read('components/ui/tokens.css')}\n${read('cli/data/browse.css')}`);
  put('search.js', await script());
  rmSync(out, { recursive: true, force: true });
  renameSync(made, out);
  return pages;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const out = join(ROOT, '.output/data'), pages = await writeSite(out);
    console.log(`${pages} pages; open ${join(out, 'index.html')}`);
  } catch (error) {
    console.error(`data: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
