/** --jobs: the same bytes as one thread, answers to slow input as it comes, a clean end when the reader is gone. */
import { describe, expect, test } from 'vitest';
import { linesOf, run, start } from './command.ts';

const TEXT = 'A bus from Stepanakert stopped at Shusha. Baku said that the road was open.';
const line = (id: unknown, text = TEXT): string => JSON.stringify({ id, text, date: '2022-12-20' });

describe('several threads', () => {
  test('write the same bytes as one, bad and empty lines in their places', async () => {
    const input = Array.from({ length: 700 }, (_, i) => (i % 97 === 5 ? '{"id":"cut' : i % 89 === 3 ? '' : i % 31 === 7 ? line(i, TEXT.repeat(1 + (i % 300))) : line(i))).join('\n');
    const one = await run(['--jsonl'], input);
    expect(one.status).toBe(2);
    expect(linesOf(one.out).length).toBeGreaterThan(600);
    for (const jobs of ['2', '5']) {
      const many = await run(['--jsonl', '--jobs', jobs], input);
      expect({ status: many.status, err: many.err, same: many.bytes.equals(one.bytes) }).toEqual({ status: 2, err: '', same: true });
    }
  });
  test('nothing in, nothing out', async () => { expect(await run(['--jsonl', '--jobs', '3'])).toMatchObject({ status: 0, out: '', err: '' }); });
  test('--date holds in every thread; a missing file is said in words', async () => {
    const { out } = await run(['--jsonl', '--jobs', '2', '--date', '2020-01-01'], `{"id":1,"text":"x"}\n`);
    expect(linesOf(out)).toMatchObject([{ id: 1, date: '2020-01-01' }]);
    expect(await run(['--jsonl', '--jobs', '2', 'no-such-file.jsonl'])).toMatchObject({ status: 2, out: '', err: 'annotate: there is no file no-such-file.jsonl\n' });
  });
  test('a line is answered before the next one comes', async () => {
    const child = start(['--jsonl', '--jobs', '2']), closed = new Promise((done) => child.on('close', done));
    for (const id of [1, 2]) {
      child.stdin.write(`${line(id)}\n`);
      const answer = await new Promise<Buffer>((done) => child.stdout.once('data', done));
      expect(linesOf(answer.toString())).toMatchObject([{ id }]);
    }
    child.stdin.end();
    expect(await closed).toBe(0);
  });
  test('end in silence when the reader of the pipe is gone', async () => {
    const child = start(['--jsonl', '--jobs', '2']), err: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => undefined);
    const closed = new Promise((done) => child.on('close', done));
    child.stdin.write(`${line(1)}\n`.repeat(5000));
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end();
    expect(await closed).toBe(0);
    expect(Buffer.concat(err).toString()).toBe('');
  });
});
