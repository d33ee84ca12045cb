/** The file of an export: its name, and what several articles of one page become. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation } from '../../../lib/annotate/mention.ts';
import { exportFile, fileName, FORMATS } from '../../../lib/export/file.ts';
import { Strings, type Messages } from '../../../lib/strings.ts';
import en from '../../../locales/en.json';

const words = new Strings('en', en as Messages);
const annotation = (id: string): Annotation => ({ lang: 'en', date: '2024-03-01', dataVersion: '2026-01-02-0a1b2c3d', mentions: [{ start: 0, end: 3, text: 'Ash', kind: 'place', id, name: 'Ash', names: ['Ash'], via: 'name', confidence: 'certain' }] });
const one = { text: 'Ash and others', annotation: annotation('ash'), source: 'https://news.example/a', title: 'A day', dateOrigin: 'meta' }, other = { ...one, annotation: annotation('ash-2') };

test.each([
  ['Traffic: “a/b” stopped?', '2022-12-12', 'byname-Traffic-a-b-stopped-2022-12-12'], ['', null, 'byname'], ['   ', '2022-12-12', 'byname-2022-12-12'], ['Թեմա. ճանապարհ', null, 'byname-Թեմա-ճանապարհ'],
  ['../../etc/passwd', null, 'byname-etc-passwd'], ['con', null, 'byname'], ['LPT1', '2022-12-12', 'byname-2022-12-12'], ['x'.repeat(300), null, `byname-${'x'.repeat(80)}`],
])('%j of %s is %s', (title, date, name) => { expect(fileName(title, date)).toBe(name); });
test('any title gives a name that every file system takes', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
    const name = fileName(title, '2022-12-12');
    expect(name).toMatch(/^byname-(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*-|\p{M}[\p{L}\p{M}\p{N}-]*-)?2022-12-12$/u);
    expect([name.isWellFormed(), name.includes('--'), [...name].length < 110]).toEqual([true, false, true]);
  }));
});
test('each form has its ending and its type', () => {
  expect(FORMATS.map((format) => { const { name, type } = exportFile(format, [one], words); return [name, type.split(';')[0]]; })).toEqual([['byname-A-day-2024-03-01.csv', 'text/csv'], ['byname-A-day-2024-03-01.md', 'text/markdown'], ['byname-A-day-2024-03-01.json', 'application/json'], ['byname-A-day-2024-03-01.jsonld', 'application/ld+json']]);
});
test('JSON of one article is one object with what annotate gives; of several one line each', () => {
  expect(JSON.parse(exportFile('json', [one], words).text)).toEqual({ source: one.source, title: one.title, dateOrigin: 'meta', ...one.annotation });
  const { name, text } = exportFile('json', [one, other], words);
  expect(name).toBe('byname-A-day-2024-03-01.jsonl');
  expect(text.trimEnd().split('\n').map((line) => (JSON.parse(line) as Annotation).mentions[0]!.id)).toEqual(['ash', 'ash-2']);
});
test('CSV of several has one header and says of each row which article it is of', () => {
  const [head, ...rows] = exportFile('csv', [one, other], words).text.trimEnd().split('\r\n');
  expect(head!.startsWith('\uFEFFsource,')).toBe(true);
  expect(rows.map((row) => row.split(',').at(-1))).toEqual(['1', '2']);
});
