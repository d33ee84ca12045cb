/** Files stay small enough to be read at once. Lint stops at 400 lines; what is over 300 says why in its first comment. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './imports.ts';

const LONG = 300, TOO_LONG = 400, ENTRYPOINT = 100;
/** How the reason begins, in the comment on top of the file. */
const REASON = /^(?:#![^\n]*\n)?\s*\/\*(?:(?!\*\/)[\s\S])*\bOver 300 lines: \w/;

const files = globSync(['{lib,components,entrypoints,cli,tests}/**/*.{ts,tsx,js,mjs,css}', '*.{ts,js}'], { cwd: ROOT }).map((path) => {
  const source = readFileSync(join(ROOT, path), 'utf8');
  return { path: path.replaceAll('\\', '/'), source, lines: source.replace(/\n$/, '').split('\n').length };
});
const over = (limit: number, which = /./): string[] => files.filter(({ path, lines }) => which.test(path) && lines > limit).map(({ path, lines }) => `${path} (${lines} lines)`);

test('there are files to measure', () => { expect(files.length).toBeGreaterThan(80); });
test(`no file is over ${TOO_LONG} lines`, () => { expect(over(TOO_LONG)).toEqual([]); });
test(`an entrypoint of over ${ENTRYPOINT} lines misses a folder of lib/`, () => { expect(over(ENTRYPOINT, /^entrypoints\//)).toEqual([]); });
test(`a file of over ${LONG} lines begins with "Over 300 lines: " and the reason`, () => {
  expect(files.filter(({ lines, source }) => lines > LONG && !REASON.test(source)).map(({ path, lines }) => `${path} (${lines} lines)`)).toEqual([]);
});
test.each([
  ['/** Rules. Over 300 lines: one table. */\nx', true], ['#!/usr/bin/env node\n/**\n * Rules.\n * Over 300 lines: one table.\n */', true],
  ['/** Rules. */\n/** Over 300 lines: too late. */', false], ['/** Over 300 lines: */', false], ['const x = "Over 300 lines: no";', false],
] as const)('%j', (source, has) => { expect(REASON.test(source)).toBe(has); });
