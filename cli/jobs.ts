/**
 * --jsonl in several threads: lines go out in batches, answers come back in any order and are written in that of the lines, so the output is
 * byte for byte that of one thread. Memory stays constant: each thread holds two batches at most, and nothing more is read until the oldest
 * answer has left the process.
 */
import { readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData, type MessagePort } from 'node:worker_threads';
import { jsonOf } from '../lib/export/json.ts';
import { Gazetteer } from '../lib/reference/gazetteer.ts';
import { decodePack } from '../lib/reference/pack.ts';
import { answerTo, type Defaults } from './answer.ts';
import { decode, write } from './lines.ts';

/** A batch is sent when it holds so many bytes, or so many lines, or when no line has come for so many milliseconds. */
const BATCH_BYTES = 1 << 16, BATCH_LINES = 64, IDLE_MS = 5;
const IN_FLIGHT = 2;

/** Lines `first`, first + 1 … of the input: bytes up to ends[i] belong to the lines up to i. */
interface Batch { first: number; bytes: ArrayBuffer; ends: number[] }
interface Done { text: string; /** some line was bad */ bad: boolean }
interface Setup { annotatePack: string; defaults: Defaults }

/** The pack as the command reads it. */
export function openPack(path: string): Gazetteer {
  const bytes = readFileSync(path);
  return new Gazetteer(decodePack(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)));
}
/** The answer to one line as it is written; null for an empty line, which is counted but not answered. */
export function answered(gazetteer: Gazetteer, bytes: Uint8Array, number: number, defaults: Defaults): Done | null {
  const line = decode(bytes);
  if (line?.trim() === '') return null;
  const answer = answerTo(gazetteer, line, number, defaults);
  return 'error' in answer ? { text: `${JSON.stringify(answer)}\n`, bad: true } : { text: `${jsonOf(answer)}\n`, bad: false };
}

/** @param program module that imports this one; each thread runs it. @returns exit status: 2 when a line was bad */
export async function inThreads(lines: AsyncIterable<Buffer>, threads: number, program: URL, setup: Setup): Promise<number> {
  const pool = Array.from({ length: threads }, () => new Thread(program, setup)), waiting: Promise<void>[] = [];
  let status = 0, number = 1, first = 1, size = 0, batch: Buffer[] = [], timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve(), failed = false;
  /** Sends what is there, and has its answer written when those before it are. */
  const send = (): void => {
    clearTimeout(timer);
    if (!batch.length) return;
    const done = pool.reduce((a, b) => (b.busy < a.busy ? b : a)).work(first, batch), before = writing;
    batch = []; size = 0; first = number;
    writing = (async () => {
      await before;
      const { text, bad } = await done;
      if (bad) status = 2;
      if (text) await write(text);
      waiting.shift();
    })();
    waiting.push(writing);
    writing.catch(() => { failed = true; });
    done.catch(() => undefined);                           // heard when its turn to be written comes
  };
  try {
    for await (const line of lines) {
      if (failed) break;
      batch.push(line); size += line.length; number++;
      clearTimeout(timer);
      if (size < BATCH_BYTES && batch.length < BATCH_LINES) { timer = setTimeout(send, IDLE_MS); continue; }
      send();
      while (waiting.length > IN_FLIGHT * threads && !failed) await waiting[0]!.catch(() => undefined);
    }
    send();
    await writing;
    return status;
  } finally { clearTimeout(timer); await Promise.all(pool.map((thread) => thread.stop())); }
}

class Thread {
  readonly #worker: Worker;
  readonly #pending: { done(answer: Done): void; failed(error: unknown): void }[] = [];
  constructor(program: URL, setup: Setup) {
    // a small nursery: answers are garbage at once, and each thread has a heap of its own
    this.#worker = new Worker(program, { workerData: setup, resourceLimits: { maxYoungGenerationSizeMb: 8 } });
    this.#worker.on('message', (answer: Done) => { this.#pending.shift()?.done(answer); });
    this.#worker.on('error', (error) => { for (const { failed } of this.#pending.splice(0)) failed(error); });
  }
  get busy(): number { return this.#pending.length; }
  /** Answers come back in the order of the batches. */
  work(first: number, lines: readonly Buffer[]): Promise<Done> {
    const whole = new Uint8Array(lines.reduce((n, line) => n + line.length, 0)), ends: number[] = [];
    let at = 0;
    for (const line of lines) { whole.set(line, at); at += line.length; ends.push(at); }
    return new Promise((done, failed) => { this.#pending.push({ done, failed }); this.#worker.postMessage({ first, bytes: whole.buffer, ends } satisfies Batch, [whole.buffer]); });
  }
  async stop(): Promise<void> { await this.#worker.terminate(); }
}

/** In a thread: answers batch after batch. */
function serve(port: MessagePort, { annotatePack, defaults }: Setup): void {
  const gazetteer = openPack(annotatePack);
  port.on('message', ({ first, bytes, ends }: Batch) => {
    const whole = new Uint8Array(bytes), answers = ends.map((end, i) => answered(gazetteer, whole.subarray(ends[i - 1] ?? 0, end), first + i, defaults));
    port.postMessage({ text: answers.map((a) => a?.text ?? '').join(''), bad: answers.some((a) => a?.bad) } satisfies Done);
  });
}
if (!isMainThread && parentPort && typeof workerData === 'object' && workerData !== null && 'annotatePack' in workerData) serve(parentPort, workerData as Setup);
