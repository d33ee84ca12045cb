/** What the documents for people show is true: links lead somewhere, commands exist, examples run. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileFolder } from '../../../cli/compile.ts';
import { annotate } from '../../../lib/annotate/annotate.ts';
import { Gazetteer } from '../../../lib/reference/gazetteer.ts';
import { FILES } from '../../../lib/reference/schema.ts';
import { ROOT } from './imports.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const documents = globSync(['*.md', '{docs,data,tests}/**/*.md'], { cwd: ROOT });
/** The anchor that a heading gets on the usual hosts. */
const anchor = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').replaceAll(' ', '-');

test.each(documents)('%s: its links lead to files and headings that are there', (path) => {
  const dead = [...read(path).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].filter(([, to, heading]) => {
    const file = to ? join(dirname(path), to) : path;
    if (!existsSync(join(ROOT, file))) return true;
    return heading !== undefined && ![...read(file).matchAll(/^#+ (.+)$/gm)].some(([, title]) => anchor(title!) === heading);
  });
  expect(dead.map(([link]) => link)).toEqual([]);
});
test.each(documents)('%s: each "npm run" that it prints is a script', (path) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  expect([...read(path).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name!).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
test('README: the example of the command gives what it prints', () => {
  const [, text, date, printed] = /echo "([^"]+)" \|\n.*--date (\d{4}-\d\d-\d\d)[\s\S]*?```json\n([\s\S]*?)```/.exec(read('README.md'))!;
  const { pack } = compileFolder(join(ROOT, 'data'));
  const { mentions } = annotate(`${text}\n`, { date: date! }, new Gazetteer(pack));
  expect(mentions.map(({ names, ...shown }) => { expect(names.length).toBeGreaterThan(0); return shown; })).toEqual(printed!.trim().split('\n').map((line) => JSON.parse(line) as unknown));
});
test('CONTRIBUTING: the place that it shows has the shape of a place', () => {
  const [place] = parse(/```yaml\n([\s\S]*?)```/.exec(read('CONTRIBUTING.md'))![1]!) as unknown[];
  expect(FILES.places.safeParse(place).error?.issues ?? []).toEqual([]);
});
