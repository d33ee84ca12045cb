/**
 * `npm run draw -- NUMBER [--seed HASH]`: draws records of data/ for a reader who did not write them, and prints each as numbered
 * statements to be marked right, wrong or cannot tell. The seed is a commit's hash, the present one when none is given: records are
 * sorted by sha256 of seed and id, so that nobody chooses and anybody can draw the same again. Kinds are drawn in proportion.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { loadRecords } from '../lib/reference/load.ts';
import type { Records } from '../lib/reference/records.ts';
import { isRecordFile, ROOT, yamlFiles } from './compile.ts';
import { statementsOf, type DrawnKind } from './draw/statements.ts';

const KINDS: readonly DrawnKind[] = ['places', 'people', 'offices', 'agreements', 'actors'];
export interface Drawn { kind: DrawnKind; id: string }

/** How many of each kind, by largest remainder; together exactly `total`, or all records where there are fewer. */
export function shares(sizes: readonly number[], total: number): number[] {
  const all = sizes.reduce((sum, n) => sum + n, 0), wanted = Math.min(total, all);
  const exact = sizes.map((n) => (all ? (n * wanted) / all : 0)), got = exact.map(Math.floor);
  const order = exact.map((n, i) => ({ i, rest: n - got[i]! })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, wanted - got.reduce((sum, n) => sum + n, 0))) got[i]!++;
  return got;
}
/** The records of one draw, by kind, in the order of their hashes. Same records and seed, same draw. */
export function draw(records: Records, total: number, seed: string): Drawn[] {
  const counts = shares(KINDS.map((kind) => Object.keys(records[kind]).length), total);
  return KINDS.flatMap((kind, n) => Object.keys(records[kind])
    .map((id) => ({ id, key: createHash('sha256').update(seed + id).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, counts[n]).map(({ id }) => ({ kind, id })));
}
/** One line a statement, a heading a record, the number of statements last. */
export function sheet(records: Records, drawn: readonly Drawn[], seed: string): string {
  let count = 0;
  const parts = drawn.map(({ kind, id }, n) => {
    const lines = statementsOf(records, kind, id);
    count += lines.length;
    return `## ${n + 1}. ${kind} ${id}\n${lines.map((line, i) => `${n + 1}.${i + 1} ${line}`).join('\n')}`;
  });
  return `Seed ${seed}: ${drawn.length} records\n\n${parts.join('\n\n')}\n\n${drawn.length} records, ${count} statements\n`;
}

function present(): string {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error('this is no git work tree, so there is no commit to take the seed from: give one with --seed');
  return stdout.trim();
}
function main(argv: string[]): void {
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: { seed: { type: 'string' } } });
  const [number = '', ...more] = positionals;
  if (!/^[1-9]\d{0,4}$/.test(number) || more.length) throw new Error('how many records? npm run draw -- NUMBER [--seed HASH]');
  const { records, problems } = loadRecords(yamlFiles(join(ROOT, 'data')).filter((f) => isRecordFile(f.path)));
  if (problems.some((p) => p.level === 'error')) throw new Error('the data have errors; npm run check names them');
  const seed = values.seed ?? present();
  process.stdout.write(sheet(records, draw(records, Number(number), seed), seed));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try { main(process.argv.slice(2)); } catch (error) {
    process.stderr.write(`draw: ${(error as Error).message}\n`);
    process.exitCode = 2;
  }
}
