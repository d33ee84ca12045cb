/** data/ → .output/pack/reference.pack. Run by builds and by the first `annotate`; prints what is wrong in the data and exits 1. */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { compile } from '../lib/reference/compile.ts';
import { Language } from '../lib/reference/language.ts';
import { loadRecords } from '../lib/reference/load.ts';
import { encodePack, type Pack } from '../lib/reference/pack.ts';
import { baseMaps } from './maps.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Every YAML file below a folder, in a fixed order, paths relative to it with "/". @throws Error when the folder is missing */
export function yamlFiles(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}
/** Files that hold no records: languages, the check's word lists, the news sites. */
export const isRecordFile = (path: string): boolean => !/^(languages|check)\//.test(path) && path.includes('/') || /^(actors|sources|people|offices|agreements|places)\.yaml$/.test(path);

export function compileFolder(folder: string): { pack: Pack; problems: string[] } {
  const { records, languages, maps, problems } = readFolder(folder);
  return { pack: compile(records, languages, maps), problems };
}
/** Records and languages as they are written, the maps of the regions, and what is wrong, a sentence each. */
export function readFolder(folder: string): Pick<Pack, 'records' | 'languages' | 'maps'> & { problems: string[] } {
  const files = yamlFiles(folder);
  const { records, problems } = loadRecords(files.filter((f) => isRecordFile(f.path)));
  const said = problems.filter((p) => p.level === 'error').map((p) => `data/${p.path}${p.line ? `:${p.line}` : ''} ${[p.record, p.field].filter(Boolean).join('.')}: ${p.message}`);
  const languages: Record<string, Language> = {};
  for (const file of files.filter((f) => f.path.startsWith('languages/'))) {
    const read = Language.safeParse(parse(file.text));
    if (read.success) languages[read.data.lang] = read.data;
    else for (const issue of read.error.issues) said.push(`data/${file.path} ${issue.path.join('.')}: ${issue.message}`);
  }
  return { records, languages, maps: baseMaps(Object.values(records.regions)), problems: said };
}

/** Writes the pack in one step: a run that is cut short leaves the old file. */
export function writePack(pack: Pack, path: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(`${path}.new`, new Uint8Array(encodePack(pack)));
  renameSync(`${path}.new`, path);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { pack, problems } = compileFolder(join(ROOT, 'data'));
    for (const problem of problems) console.error(problem);
    if (problems.length) { console.error(`${problems.length} problems in data/; nothing was written`); process.exitCode = 1; }
    else writePack(pack, join(ROOT, '.output/pack/reference.pack'));
  } catch (error) {
    console.error(`data/ could not be compiled: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
