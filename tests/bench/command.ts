/** The command as a process: how it starts, its first article, its memory on a long stream. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ROOT } from '../../cli/compile.ts';
import { encodePack } from '../../lib/reference/pack.ts';
import { corpusSentences, latin, news, packOf } from './material.ts';
import { shown, type Figure, type Subject } from './report.ts';

const ANNOTATE = join(ROOT, 'cli/annotate.mjs'), FRESH = join(ROOT, 'tests/bench/fresh.ts');
const STREAM_MB = [20, 200] as const, LONG_MB = 1000;

export async function command(): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), 'byname-bench-'));
  try {
    const figures = [...firstArticle(folder), start(folder), ...await memory()];
    return { title: 'The command as a process', figures };
  } finally { rmSync(folder, { recursive: true, force: true }); }
}

function firstArticle(folder: string): Figure[] {
  const text = join(folder, 'article.txt'), small = packOf(null), large = packOf(50_000);
  writeFileSync(text, news({ names: latin(small.forms), sentences: corpusSentences(), seed: 41 })(30_000));
  const least = (pack: string, what: string): { open: number; first: number; second: number } => {
    const runs = Array.from({ length: 9 }, () => JSON.parse(outputOf([FRESH, pack, text, what])) as { open: number; first: number; second: number });
    const of = (key: 'open' | 'first' | 'second'): number => Math.min(...runs.map((run) => run[key]));
    return { open: of('open'), first: of('first'), second: of('second') };
  };
  const paths = [small, large].map(({ pack }, i) => { const path = join(folder, `${i}.pack`); writeFileSync(path, new Uint8Array(encodePack(pack))); return path; });
  const matching = least(paths[1]!, 'scan'), whole = least(paths[0]!, 'annotate');
  return [
    { measure: 'first article of 30,000 units in a fresh process, matching only, 50,000 names', value: matching.first, unit: 'ms', goal: { must: 50, good: 15, excellent: 6 }, beside: `the second time ${shown(matching.second)} ms` },
    { measure: 'the same, everything, the pack as it is', value: whole.first, unit: 'ms', beside: `the second time ${shown(whole.second)} ms; opening the pack before it ${shown(whole.open)} ms` },
  ];
}
function outputOf(args: string[]): string {
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: ROOT });
  if (done.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${done.status}: ${done.stderr}`);
  return done.stdout;
}

/** What a one-line text costs above a Node that does nothing. */
function start(folder: string): Figure {
  const text = join(folder, 'line.txt');
  writeFileSync(text, 'The road from Khankendi is closed.\n');
  outputOf([ANNOTATE, text]);                             // makes bundle and pack when they are old
  const wall = (args: string[]): number => { const from = performance.now(); outputOf(args); return performance.now() - from; };
  let bare = Infinity, ours = Infinity;
  for (let n = 0; n < 20; n++) { bare = Math.min(bare, wall(['-e', '0'])); ours = Math.min(ours, wall([ANNOTATE, text])); }
  return { measure: 'start of the command above a bare node', value: ours - bare, unit: 'ms', goal: { must: 400, good: 150, excellent: 60 }, beside: `${shown(ours)} ms, bare ${shown(bare)} ms` };
}

/** The child says its own peak when it ends: asked from outside, a process also counts what its parent held before it started. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(`import { readFileSync, writeSync } from 'node:fs';
process.on('exit', () => { let kb; try { kb = /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]; } catch {} writeSync(3, String(kb ?? process.resourceUsage().maxRSS)); });`)}`;

const articles = (): string[] => { const write = news({ names: latin(packOf(null).forms), sentences: corpusSentences(), seed: 51 }); return Array.from({ length: 400 }, () => write(3000)); };

/** What takes minutes: a stream of a gigabyte, in one thread and in two. */
export async function longStream(): Promise<Subject> {
  const texts = articles(), figures: Figure[] = [];
  for (const threads of [1, 2]) {
    const { peak, seconds } = await stream(texts, LONG_MB * 1e6, ['--jobs', String(threads)]);
    figures.push({ measure: `peak memory of --jsonl --jobs ${threads}, a stream of ${LONG_MB.toLocaleString('en-US')} MB`, value: peak, unit: 'MB', goal: { must: 400, good: 150, excellent: 110 }, beside: `${shown(LONG_MB / seconds)} MB a second` });
  }
  return { title: 'A gigabyte through the command', figures };
}
async function memory(): Promise<Figure[]> {
  const texts = articles();
  const runs: { peak: number; seconds: number }[] = [];
  for (const size of STREAM_MB) runs.push(await stream(texts, size * 1e6));
  const [less, more] = runs as [typeof runs[number], typeof runs[number]];
  return [
    { measure: `peak memory of --jsonl, a stream of ${STREAM_MB[1]} MB`, value: more.peak, unit: 'MB', goal: { must: 400, good: 150, excellent: 110 }, beside: `${shown(STREAM_MB[1] / more.seconds)} MB a second` },
    { measure: `the same / a stream of ${STREAM_MB[0]} MB`, value: more.peak / less.peak, unit: 'x', beside: `${shown(less.peak)} MB` },
  ];
}
/** Feeds about so many bytes of JSON lines. @returns peak memory in MB, seconds of wall time */
async function stream(texts: readonly string[], bytes: number, more: readonly string[] = []): Promise<{ peak: number; seconds: number }> {
  const from = performance.now();
  const child = spawn(process.execPath, ['--import', TELL_PEAK, ANNOTATE, '--jsonl', ...more], { stdio: ['pipe', 'pipe', 'inherit', 'pipe'], cwd: ROOT });
  let told = '';
  child.stdout!.resume();
  (child.stdio[3] as Readable).setEncoding('utf8').on('data', (part: string) => { told += part; });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  for (let sent = 0, id = 0; sent < bytes; id++) {
    const line = `${JSON.stringify({ id, text: texts[id % texts.length], date: '2022-12-12', lang: 'en' })}\n`;
    sent += Buffer.byteLength(line);
    if (!child.stdin!.write(line)) await new Promise((drained) => child.stdin!.once('drain', drained));
  }
  child.stdin!.end();
  const status = await ended;
  if (status !== 0) throw new Error(`annotate --jsonl ended with ${status}`);
  return { peak: Number(told) / 1024, seconds: (performance.now() - from) / 1000 };
}
