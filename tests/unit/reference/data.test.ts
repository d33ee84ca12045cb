/** The data that Byname comes with, and the check as a command. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../../../cli/compile.ts';
import { changed, GOOD } from './land.ts';

const folders: string[] = [];
afterAll(() => { for (const folder of folders) rmSync(folder, { recursive: true }); });
function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'byname-check-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) { mkdirSync(dirname(join(folder, path)), { recursive: true }); writeFileSync(join(folder, path), content); }
  return folder;
}
function run(...args: string[]): { status: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [join(ROOT, 'cli/check.ts'), ...args], { encoding: 'utf8', cwd: ROOT });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

test('the data have no error', () => {
  const { status, out, err } = run();
  expect(err).toBe('');
  expect(out).not.toContain('Errors (');
  expect(out.trimEnd().split('\n').at(-1)).toMatch(/^0 errors, \d+ incomplete records, \d+ notices$/);
  expect(status).toBe(0);
});
test('a good folder of one’s own', () => {
  const { status, out } = run(folderOf(GOOD));
  expect(status).toBe(0);
  expect(out).toContain('2 places, 4 actors, 2 people, 1 offices with 2 spells, 1 agreements with 2 clauses, 3 sources\n\n0 errors, 0 incomplete records, 0 notices\n');
});

const PLACES = 'regions/shore/places.yaml';
const BAD: [string, Record<string, string | Uint8Array>, string][] = [
  ['YAML cut short', changed([PLACES, ' } }\n  like: shore-land\n  at: [2, 3]\n  reviewed: "2026-01-01"\n', '']), `${PLACES}:17: the YAML cannot be read: `],
  ['an unknown id', changed([PLACES, 'within: [shore-land]', 'within: [shoreland]']), `${PLACES}:14 harbour.within: there is no place "shoreland"`],
  ['an end before its start', changed(['offices.yaml', '2000-01-01/2010-01-01', '2010-01-01/2000-01-01']), 'offices.yaml:6 north-president.holders.0.when: "2010-01-01/2000-01-01" ends before it starts'],
  ['an id used twice', changed(['actors.yaml', 'id: east', 'id: north']), 'actors.yaml:4 north.id: the id is taken by actors.yaml:2'],
  ['an empty file', { ...GOOD, 'people.yaml': '' }, 'people.yaml: the file is empty'],
  ['a binary file', { ...GOOD, 'people.yaml': Uint8Array.of(0, 255, 1, 254) }, 'people.yaml: this is not a text file'],
  ['text in another encoding', { ...GOOD, 'people.yaml': Uint8Array.of(0x23, 0xcd, 0xe8, 0xea, 0xee, 0xeb) }, 'people.yaml:1: this is not UTF-8 text'],
  ['a folder without records', {}, 'there are no records here'],
];
test.each(BAD)('%s: says where and what, exit status 1', (_, files, message) => {
  const folder = folderOf(files), { status, out, err } = run(folder);
  expect(out).toContain(message);
  expect(err).toBe('');
  expect(out).not.toMatch(/^\s+at .+:\d+/m);
  expect(status).toBe(1);
});
test.each([
  ['a folder that is not there', [join(tmpdir(), 'byname-no-such-folder')], 'check: there is no folder '],
  ['a file', [join(ROOT, 'package.json')], 'is a file; a folder of YAML files is meant'],
  ['two folders', ['data', 'data'], 'check: one folder at a time, not 2'],
  ['an unknown option', ['--fix'], 'Usage: npm run check'],
])('%s: a sentence on the error output, exit status 1', (_, args, message) => {
  const { status, out, err } = run(...args);
  expect(err).toContain(message);
  expect(err).not.toMatch(/^\s+at .+:\d+/m);
  expect(out).toBe('');
  expect(status).toBe(1);
});
