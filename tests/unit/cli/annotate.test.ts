/** The annotate command as a whole: what goes in, what comes out, with which status. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../lib/annotate/mention.ts';
import { run } from './command.ts';

const TEXT = 'A bus from Stepanakert stopped at Shusha. Baku said that the road was open, under the statement of 10 November 2020.';
let folder = '';
const file = (name: string, content: string | Uint8Array): string => { writeFileSync(join(folder, name), content); return join(folder, name); };
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'annotate-')); });
afterAll(() => { rmSync(folder, { recursive: true }); });
const json = (out: string): Annotation => JSON.parse(out) as Annotation;

describe('one text', () => {
  test('a file and standard input give the same JSON, one line, nothing on stderr', async () => {
    const [fromFile, fromInput] = await Promise.all([run(['--date', '2022-12-20', file('a.txt', TEXT)]), run(['--date', '2022-12-20'], TEXT)]);
    expect(fromFile).toEqual(fromInput);
    expect(fromFile).toMatchObject({ status: 0, err: '' });
    expect(fromFile.out.indexOf('\n')).toBe(fromFile.out.length - 1);
    const { lang, date, dataVersion, mentions } = json(fromFile.out);
    expect([lang, date]).toEqual(['en', '2022-12-20']);
    expect(dataVersion).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/);
    expect(mentions.map((m) => [m.text, m.kind, m.id])).toEqual([['Stepanakert', 'place', 'stepanakert'], ['Shusha', 'place', 'shusha'], ['Baku', 'metonym', 'azerbaijan'], ['statement of 10 November 2020', 'agreement', 'statement-2020-11-10']]);
  });
  test('every mention has the fields of the contract and lies in the text', async () => {
    const { mentions } = json((await run([], TEXT)).out);
    for (const m of mentions) {
      expect(TEXT.slice(m.start, m.end)).toBe(m.text);
      expect(['place', 'official', 'agreement', 'metonym']).toContain(m.kind);
      expect(['name', 'surname', 'role', 'reference']).toContain(m.via);
      expect(['certain', 'likely']).toContain(m.confidence);
      expect(m.names.length).toBeGreaterThan(0);
      expect(m.name).not.toBe('');
      if (m.wikidata !== undefined) expect(m.wikidata).toMatch(/^Q[1-9]\d*$/);
    }
    expect(mentions.at(-1)).toMatchObject({ agreementDate: '2020-11-10' });
    expect(mentions.find((m) => m.id === 'shusha')!.names).toEqual(expect.arrayContaining(['Shusha', 'Shushi', 'Şuşa', 'Շուշի']));
  });
  test('without a date the date is null; --lang is taken as it is given', async () => {
    expect(json((await run([], TEXT)).out).date).toBeNull();
    expect(json((await run(['--lang', 'en-GB'], TEXT)).out).lang).toBe('en-GB');
  });
  test('a byte-order mark is dropped and not counted', async () => {
    expect(json((await run([], `\ufeff${TEXT}`)).out)).toEqual(json((await run([], TEXT)).out));
  });
  test('a text without a single name', async () => { expect(json((await run([], 'Nothing.')).out).mentions).toEqual([]); });
  test('a large answer is written whole over a pipe', async () => {
    const many = `${TEXT}\n`.repeat(1500), { status, out } = await run([], many);
    expect(status).toBe(0);
    expect(out.length).toBeGreaterThan(2_000_000);
    expect(json(out).mentions).toHaveLength(6000);
    expect(json(out).mentions.at(-1)!.end).toBe(many.length - 2);
  });
});

describe('what is refused: a sentence on stderr, nothing on stdout, status 2', () => {
  const refused = async (args: string[], input: string | Uint8Array, message: RegExp): Promise<void> => {
    const { status, out, err } = await run(args, input);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  };
  test.each(['2022-02-30', 'yesterday', ''])('--date %j', (date) => refused(['--date', date], TEXT, /^annotate: --date ".*" is not a date: write YYYY-MM-DD\n$/));
  test.each(['../en', ''])('--lang %j', (lang) => refused(['--lang', lang], TEXT, /is not a language code/));
  test('--jobs 0', () => refused(['--jsonl', '--jobs', '0'], '', /--jobs "0" is not a number/));
  test('--format constructor', () => refused(['--format', 'constructor'], TEXT, /--format "constructor" is not one of json, csv, md, jsonld/));
  test('an unknown option, with the usage', () => refused(['--frob'], TEXT, /'--frob'[^]*Usage: annotate/));
  test('two files', () => refused(['a', 'b'], '', /one file at a time, not 2: a, b/));
  test('--jsonl with another form', () => refused(['--jsonl', '--format', 'csv'], '', /cannot go with --format csv/));
  test('--jsonl with --explain', () => refused(['--jsonl', '--explain'], '', /cannot go with --explain/));
  test('a missing file', () => refused([join(folder, 'none.txt')], '', /there is no file .*none\.txt/));
  test('a missing file of lines', () => refused(['--jsonl', join(folder, 'none.jsonl')], '', /there is no file .*none\.jsonl/));
  test('a folder', async () => { mkdirSync(join(folder, 'sub')); await refused([join(folder, 'sub')], '', /sub is a folder/); await refused(['--jsonl', join(folder, 'sub')], '', /sub is a folder/); });
  test('an empty file', () => refused([file('empty.txt', '')], '', /empty\.txt is empty/));
  test('empty input', () => refused([], '', /standard input is empty/));
  test('a picture', () => refused([file('a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13))], '', /not a text: it holds zero bytes/));
  test('bytes that are no UTF-8', () => refused([], Uint8Array.of(0x4c, 0xe4, 0x20, 0xff), /not UTF-8/));
});

describe('other forms', () => {
  test('--explain: a line a decision, in the order of the text', async () => {
    const { status, out } = await run(['--explain'], TEXT), rows = out.trimEnd().split('\n').map((line) => line.split('\t'));
    expect(status).toBe(0);
    const starts = rows.map(([span, decision, rule, id, text]) => {
      const [from, to] = /^(\d+)-(\d+)$/.exec(span!)!.slice(1).map(Number);
      expect(['kept', 'dropped']).toContain(decision);
      expect(rule).toMatch(/^[a-z-]+(\.[a-z-]+)+$/);
      expect(id).not.toBe('');
      expect(JSON.parse(text!)).toBe(TEXT.slice(from, to));
      return from!;
    });
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const kept = rows.filter((r) => r[1] === 'kept').map((r) => r[3]);
    expect(kept).toEqual(expect.arrayContaining(['stepanakert', 'shusha', 'azerbaijan', 'statement-2020-11-10']));
  });
  test('--format csv, md and jsonld hold the mentions that json holds; the file is named without its folder', async () => {
    const path = file('bus.txt', TEXT), of = (format: string): Promise<string> => run(['--date', '2022-12-20', '--format', format, path]).then(({ status, err, out }) => { expect({ status, err }).toEqual({ status: 0, err: '' }); return out; });
    const [asJson, csv, md, ld] = await Promise.all(['json', 'csv', 'md', 'jsonld'].map(of));
    const { mentions } = json(asJson!);
    expect(csv!.trimEnd().split('\r\n')).toHaveLength(mentions.length + 1);
    expect(csv).toMatch(/^source,title,/);
    for (const row of csv!.trimEnd().split('\r\n').slice(1)) expect(row).toMatch(/^bus\.txt,,2022-12-20,/);
    for (const { text } of mentions) expect(md).toContain(`**${text}**`);
    expect(md).toContain('- Source: bus.txt\n- Date of the article: 2022-12-20\n');
    const page = JSON.parse(ld!) as { items: { target: { source: string; selector: { exact?: string }[] } }[] };
    expect(page.items.map((i) => i.target.selector[0]!.exact)).toEqual(mentions.map((m) => m.text));
    expect(page.items[0]!.target.source).toBe('bus.txt');
  });
  test('--help', async () => { expect(await run(['-h'])).toMatchObject({ status: 0, err: '', out: expect.stringMatching(/^Usage: annotate/) as string }); });
});

describe('what the data know', () => {
  test('--names: every form once, one a line, among them surnames and the names of bodies', async () => {
    const { status, out, err } = await run(['--names']), names = out.trimEnd().split('\n');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['Shusha', 'Shushi', 'Karabakhi', 'Nikol Pashinyan', 'Pashinyan', 'capitulation act', 'Лачинский коридор']));
    for (const name of names) expect(name).toMatch(/^[^\s/|()](?:[^|()\t]*[^\s/|()])?$/u);
    expect(names).not.toContain('Karabakh horse');
  });
  test('--records: the fields of the contract, ids once', async () => {
    const { status, out, err } = await run(['--records']), records = out.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(new Set(records.map((r) => r.id)).size).toBe(records.length);
    for (const { id, kind, name, wikidata, at, radiusKm, ...rest } of records) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(['place', 'actor', 'person', 'office', 'agreement']).toContain(kind);
      expect(name).toMatch(/\S/);
      if (wikidata !== undefined) expect(wikidata).toMatch(/^Q\d+$/);
      if (at !== undefined) { const [lat, lon] = at as [number, number]; expect(Math.abs(lat) <= 90 && Math.abs(lon) <= 180).toBe(true); }
      if (radiusKm !== undefined) expect(radiusKm).toBeGreaterThan(0);
      expect(rest).toEqual({});
    }
    expect(records.find((r) => r.id === 'shusha')).toEqual({ id: 'shusha', kind: 'place', name: 'Shusha', wikidata: 'Q158903', at: [39.76006, 46.74989] });
    expect(new Set(records.map((r) => r.kind)).size).toBe(5);
  });
});
