/** Lines in, lines out: order, bad lines, constant memory, readers that are slow or gone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf as split } from '../../../cli/lines.ts';
import { linesOf, run, start } from './command.ts';

const TEXT = 'A bus from Stepanakert stopped at Shusha. Baku said that the road was open.';
const line = (id: unknown, text = TEXT, more: object = {}): string => `${JSON.stringify({ id, text, ...more })}\n`;
interface Out { id?: unknown; line?: number; error?: string; date?: string | null; lang?: string; mentions?: { text: string; start: number }[] }

describe('a line in, a line out', () => {
  test('same order, the id as it was given, the answer that the text alone would get', async () => {
    const ids = ['a', 2, null, { n: 1 }, undefined];
    const { status, out, err } = await run(['--jsonl'], ids.map((id) => line(id, TEXT, { date: '2022-12-20' })).join(''));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const alone = JSON.parse((await run(['--date', '2022-12-20'], TEXT)).out) as object;
    expect(linesOf(out)).toEqual([{ id: 'a', ...alone }, { id: 2, ...alone }, { id: null, ...alone }, { id: { n: 1 }, ...alone }, alone]);
  });
  test('from a file, the last line without a line feed, Windows line ends, a byte-order mark', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'annotate-')), path = join(folder, 'a.jsonl');
    writeFileSync(path, `\ufeff${line(1).trimEnd()}\r\n${line(2).trimEnd()}`);
    const { status, out } = await run(['--jsonl', path]);
    rmSync(folder, { recursive: true });
    expect(status).toBe(0);
    expect((linesOf(out) as Out[]).map((o) => [o.id, o.mentions!.length])).toEqual([[1, 3], [2, 3]]);
  });
  test('U+2028 and U+2029 inside a text do not end the line', async () => {
    const text = `A\u2028B\u2029${TEXT}`, { status, out } = await run(['--jsonl'], `{"id":1,"text":"${text}"}\n`);
    expect(status).toBe(0);
    expect((linesOf(out) as Out[]).map((o) => o.mentions![0]!.start)).toEqual([text.indexOf('Stepanakert')]);
  });
  test('--date and --lang hold for lines without their own; null means none', async () => {
    const { out } = await run(['--jsonl', '--date', '2020-01-01', '--lang', 'en'], line(1) + line(2, TEXT, { date: '2021-02-03', lang: 'en-GB' }) + line(3, TEXT, { date: null }));
    expect((linesOf(out) as Out[]).map((o) => [o.date, o.lang])).toEqual([['2020-01-01', 'en'], ['2021-02-03', 'en-GB'], [null, 'en']]);
  });
  test('nothing in, nothing out', async () => { expect(await run(['--jsonl'])).toMatchObject({ status: 0, out: '', err: '' }); });
});

describe('a bad line', () => {
  test('is answered in its place, the rest still runs, status 2; empty lines are skipped but counted', async () => {
    const { status, out, err } = await run(['--jsonl'], [
      line('first').trimEnd(), '', '   \t', '{"id":"cut', '[1]', '"text"', 'null', JSON.stringify({ id: 'no text' }), JSON.stringify({ id: 'number', text: 7 }),
      JSON.stringify({ id: 'day', text: TEXT, date: '2022-02-30' }), JSON.stringify({ id: 'day2', text: TEXT, date: 20220220 }), JSON.stringify({ id: 'lang', text: TEXT, lang: 5 }), line('last').trimEnd(),
    ].join('\n'));
    const answers = linesOf(out) as Out[];
    expect({ status, err }).toEqual({ status: 2, err: '' });
    expect(answers.map((a) => [a.line, a.id])).toEqual([[undefined, 'first'], [4, undefined], [5, undefined], [6, undefined], [7, undefined], [8, 'no text'], [9, 'number'], [10, 'day'], [11, 'day2'], [12, 'lang'], [undefined, 'last']]);
    for (const answer of answers.filter((a) => a.line !== undefined)) {
      expect(Object.keys(answer).filter((k) => k !== 'id')).toEqual(['line', 'error']);
      expect(answer.error).toMatch(/^\S.*\.$/);
    }
    expect(answers[7]!.error).toContain('"2022-02-30"');
    expect(answers.at(-1)!.mentions).toHaveLength(3);
  });
  test('of bytes that are no UTF-8 spoils only itself', async () => {
    const { status, out } = await run(['--jsonl'], Buffer.concat([Buffer.from(line(1)), Buffer.from([0x7b, 0xff, 0x7d, 10]), Buffer.from(line(3))]));
    expect(status).toBe(2);
    expect((linesOf(out) as Out[]).map((a) => a.id ?? a.error)).toEqual([1, 'The line is not UTF-8 text.', 3]);
  });
});

describe('a stream', () => {
  test('an answer comes before the next line is asked', async () => {
    const child = start(['--jsonl']), answers = split(child.stdout);
    for (const id of [1, 2, 3]) {
      child.stdin.write(line(id));
      expect(JSON.parse((await answers.next()).value!.toString())).toMatchObject({ id });
    }
    child.stdin.end();
    expect((await answers.next()).done).toBe(true);
  });
  test('a reader that does not read holds the command back; then everything comes, in order', async () => {
    const child = start(['--jsonl']), COUNT = 3000, pad = ' Nothing else was said.'.repeat(40), closed = new Promise((done) => child.on('close', done));
    let accepted = 0;
    const fill = async (): Promise<void> => {
      for (let id = 0; id < COUNT; id++) {
        if (!child.stdin.write(line(id, TEXT + pad))) await new Promise((done) => child.stdin.once('drain', done));
        accepted = id + 1;
      }
      child.stdin.end();
    };
    const filled = fill();
    for (let before = -1; before !== accepted || accepted === 0;) { before = accepted; await new Promise((done) => setTimeout(done, 300)); }
    expect(accepted).toBeLessThan(COUNT / 2);              // pipes and buffers hold some, never the whole input
    let next = 0;
    for await (const answer of split(child.stdout)) expect((JSON.parse(answer.toString()) as Out).id).toBe(next++);
    await Promise.all([filled, closed]);
    expect([next, child.exitCode]).toEqual([COUNT, 0]);
  });
  test('a reader that goes away ends it quietly', async () => {
    const child = start(['--jsonl']);
    child.stdin.on('error', () => undefined);
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString(); });
    const feed = setInterval(() => { for (let i = 0; i < 200 && child.stdin.writable; i++) child.stdin.write(line(i)); }, 5);
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((done) => child.on('exit', done));
    clearInterval(feed);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });
  test.each([['--names'], ['--records']])('%s | head -1', async (option) => {
    const child = start([option]);
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString(); });
    child.stdout.once('readable', () => { child.stdout.read(1); child.stdout.destroy(); });
    expect({ status: await new Promise((done) => child.on('exit', done)), err }).toEqual({ status: 0, err: '' });
  });
  test('however the bytes are cut, the lines are the same', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }).map((s) => s.replaceAll('\n', ' ')), { minLength: 1 }), fc.boolean(), fc.infiniteStream(fc.integer({ min: 1, max: 7 })), async (texts, ended, sizes) => {
      const bytes = Buffer.from(texts.join('\n') + (ended ? '\n' : '')), read: string[] = [];
      async function* cut(): AsyncGenerator<Buffer> { for (let at = 0; at < bytes.length;) { const size = sizes.next().value; yield bytes.subarray(at, at + size); at += size; } }
      for await (const one of split(cut())) read.push(one.toString());
      expect(read).toEqual(ended || texts.at(-1) !== '' ? texts : texts.slice(0, -1));
    }));
  });
});
