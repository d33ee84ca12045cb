/**
 * The data check: `npm run check [-- [--coverage] [FOLDER]]`, FOLDER being data/ or a folder of the same make. Prints what is wrong, where and what to do,
 * then what each record lacks, then totals. Exit status 1 when there is an error, else 0. --coverage adds targets and the days that core
 * posts lack, and brings the counts in the folder's README.md up to date. --rules prints what is checked, a rule a line.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkData, type Checked } from '../lib/reference/check/check.ts';
import { written, type Level } from '../lib/reference/check/finding.ts';
import { RULES } from '../lib/reference/check/rules.ts';
import { coverage, table, withCoverage } from '../lib/reference/check/totals.ts';
import { isRecordFile, ROOT, yamlFiles } from './compile.ts';

const USAGE = 'Usage: npm run check [-- [--coverage] [FOLDER]]  or  npm run check -- --rules   (FOLDER: data/ when none is given)';
const HEADINGS: [Level, string][] = [['error', 'Errors'], ['incomplete', 'Incomplete records: their cards say so'], ['notice', 'For an editor to look at']];
class Refused extends Error {}

/** What is asked for. @throws Refused */
function read(argv: string[]): { folder: string; write: boolean; rules: boolean } {
  let values: { coverage?: boolean; rules?: boolean }, positionals: string[];
  try { ({ values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: { coverage: { type: 'boolean' }, rules: { type: 'boolean' } } })); } catch (error) { throw new Refused(`${(error as Error).message}\n${USAGE}`); }
  if (positionals.length > 1) throw new Refused(`one folder at a time, not ${positionals.length}\n${USAGE}`);
  const folder = positionals[0] ?? join(ROOT, 'data');
  let isFolder: boolean;
  try { isFolder = statSync(folder).isDirectory(); } catch { throw new Refused(`there is no folder ${folder}`); }
  if (!isFolder) throw new Refused(`${folder} is a file; a folder of YAML files is meant`);
  return { folder, write: values.coverage ?? false, rules: values.rules ?? false };
}
/** The interface is the project's voice too; it is checked with the project's own data. */
function check(folder: string): Checked {
  const data = join(ROOT, 'data'), list = (path: string): { path: string; text: string } => ({ path, text: readFileSync(join(data, path), 'utf8') });
  const locales = readdirSync(join(ROOT, 'locales'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json')).map((file) => `locales/${file.replaceAll('\\', '/')}`);
  const strings = resolve(folder) !== resolve(data) ? {} : Object.fromEntries(locales.map((path) => [path, JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Record<string, unknown>]));
  return checkData({ files: yamlFiles(folder), isRecordFile, loadedWords: list('check/loaded-words.yaml'), carefulWords: list('check/careful-words.yaml'), strings });
}
/** The counts in README.md: written when asked for, else a notice when they are old. */
function keepCoverage({ findings, totals, records }: Checked, folder: string, write: boolean): void {
  const path = join(folder, 'README.md'), text = existsSync(path) ? readFileSync(path, 'utf8') : '', made = withCoverage(text, coverage(totals, records));
  if (made === null || made === text) return;
  if (write) { writeFileSync(path, made); return; }
  findings.push({ path: 'README.md', message: 'the coverage in it is not what the data hold now: run npm run check -- --coverage', level: 'notice' });
  totals.notices++;
}
/** Targets beside what there is; each core post with the days on which nobody has a row. */
function coverageReport({ targets, posts }: Checked['totals']): string[] {
  const silent = posts.map((p) => [`${p.actor} ${p.role}`, p.offices.length ? p.spells : 'none', p.first, p.offices.length ? p.days : '', p.offices.length ? p.silent.map(({ from, to }) => (from === to ? from : `${from}/${to}`)).join(' ') : 'no such office in the data']);
  const kept = posts.filter(({ offices }) => offices.length);
  return [
    ...(targets.length ? [table(['places', 'full', 'here', '%'], targets.map((t) => [t.label, t.places, t.here, Math.round(t.here / t.places * 100)]))] : []),
    ...(posts.length ? [`Core posts: ${kept.filter(({ days }) => days === 0).length} of ${kept.length} that are kept have a row for every day; ${posts.length - kept.length} are not kept\n${table(['post', 'rows', 'asked from', 'days without a row'], silent.map((cells) => cells.slice(0, 4)), 1).split('\n').map((line, i) => (i ? `${line}  ${silent[i - 1]![4]}` : `${line}  which`).trimEnd()).join('\n')}`] : []),
  ];
}
function report({ findings, totals }: Checked, folder: string, full: boolean): string {
  const shown = relative(process.cwd(), folder) || '.', parts: string[] = [];
  for (const [level, heading] of HEADINGS) {
    const mine = findings.filter((f) => f.level === level);
    if (mine.length) parts.push(`${heading} (${mine.length})\n${mine.map((f) => written(f, shown)).join('\n')}`);
  }
  const { kinds } = totals;
  if (totals.regions.length) parts.push(table(['region', 'places', 'areas', 'with status', 'with gap', 'incomplete'], totals.regions.map((r) => [r.region, r.places, r.areas, r.dated, r.gaps, r.incomplete])));
  if (totals.parties.length) parts.push(table(['region', 'party', 'records', 'named', 'gap', 'no name', 'own status', 'own source', 'gap', 'no source', 'languages', 'dated'], totals.parties.map((p) => [p.region, p.party, p.records, p.named, p.nameGaps, p.nameless, p.contested, p.sourced, p.sourceGaps, p.unsourced, p.languages.toFixed(1), p.dated]), 2));
  if (full) parts.push(...coverageReport(totals));
  parts.push(`${kinds.places} places, ${kinds.actors} actors, ${kinds.people} people, ${kinds.offices} offices with ${totals.spells} spells, ${kinds.agreements} agreements with ${totals.clauses} clauses, ${kinds.sources} sources`);
  parts.push(`${totals.errors} errors, ${totals.incomplete} incomplete records, ${totals.notices} notices`);
  return `${parts.join('\n\n')}\n`;
}

try {
  const { folder, write, rules } = read(process.argv.slice(2));
  if (rules) process.stdout.write(`${RULES.map(({ id, says }) => `${id}: ${says}`).join('\n')}\n`);
  else {
    const checked = check(folder);
    keepCoverage(checked, folder, write);
    process.stdout.write(report(checked, folder, write));
    if (checked.totals.errors) process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`check: ${error instanceof Refused ? error.message : `could not be done: ${(error as Error).message}`}\n`);
  process.exitCode = 1;
}
