/** The borders between folders hold: each forbidden import is an error with the border's own words, each allowed one passes. */
import { globSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { borderOf, GROUPS } from '../../../borders.config.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const eslint = new ESLint({ cwd: ROOT });
const lint = async (filePath: string, code: string): Promise<Linter.LintMessage[]> => (await eslint.lintText(code, { filePath }))[0]!.messages;

const NAMES = Object.keys(GROUPS), CODE = NAMES.filter((group) => !['data', 'locales', 'config'].includes(group)), PURE = NAMES.filter((group) => GROUPS[group]!.pure);
/** A file of each group that is there to be imported. */
const there = new Map(NAMES.flatMap((group) => {
  const [file] = globSync(GROUPS[group]!.files, { cwd: ROOT }).filter((path) => /\.\w+$/.test(path)).sort();
  return file ? [[group, file.replaceAll(sep, '/')] as const] : [];
}));
/** A file that would be in the group: beside one that is, or the one file that the group names. */
function newFile(group: string): string {
  const glob = GROUPS[group]!.files[0]!;
  return /[*!]/.test(glob) ? `${glob.slice(0, glob.search(/[*!]/))}new-file.ts` : glob.replace(/\{(\w+)[^}]*\}/, '$1');
}
function pathBetween(from: string, to: string): string {
  const path = relative(from.slice(0, from.lastIndexOf('/')), to).replaceAll(sep, '/');
  return path.startsWith('.') ? path : `./${path}`;
}
const borderMessages = (messages: Linter.LintMessage[]): string[] => messages.filter((m) => m.ruleId === 'boundaries/dependencies').map((m) => m.message);

describe('the table', () => {
  /** What the architecture promises, written out: a table that allows more than this is a decision to be made here as well. */
  const PROMISED: Record<string, string[]> = {
    'lib/text': [], 'lib/names': ['lib/text'], 'lib/reference': ['lib/text', 'lib/names'], 'lib/store': ['lib/reference'], 'lib/annotate': ['lib/text', 'lib/names', 'lib/reference'],
    'lib/facts': ['lib/text', 'lib/names', 'lib/reference'], 'lib/export': ['lib/annotate', 'lib/facts', 'lib/words'], 'lib/browse': ['lib/text', 'lib/reference', 'lib/facts', 'lib/words'], 'lib/list': ['lib/text', 'lib/annotate'], 'lib/article': ['lib/text'],
    'lib/overlay': ['lib/list', 'lib/article', 'lib/annotate', 'lib/protocol'], 'lib/protocol': ['lib/list', 'lib/article', 'lib/annotate', 'lib/facts', 'lib/naming', 'lib/words'], 'lib/naming': ['lib/text', 'lib/names', 'lib/reference'], 'lib/words': ['lib/facts'],
  };
  test.each(Object.entries(PROMISED))('%s', (group, may) => { expect(GROUPS[group]!.may).toEqual(may); });
  test('lib is below everything, components below entrypoints, tests above all; cli stands on lib and, for Markdown, on the words of the interface', () => {
    const reach = (group: string): string[] => GROUPS[group]!.may.filter((to) => !to.startsWith('lib/')).sort();
    for (const group of NAMES.filter((name) => name.startsWith('lib/'))) expect(reach(group), group).toEqual([]);
    expect(reach('components')).toEqual(['data', 'locales']);
    expect(reach('entrypoints')).toEqual(['components']);
    expect(reach('cli')).toEqual(['locales']);
  });
  test('the folders of the engine and of the facts are pure; the reader carries neither React nor zod', () => {
    expect(PURE.sort()).toEqual(['lib/annotate', 'lib/browse', 'lib/export', 'lib/facts', 'lib/list', 'lib/names', 'lib/naming', 'lib/reference', 'lib/text', 'lib/words']);
    expect(GROUPS['lib/overlay']!.packages).toEqual(['wxt/browser']);
    expect(GROUPS['lib/article']!.packages).toEqual([]);
    expect(GROUPS['lib/protocol']!.packages).toEqual(['wxt/browser']);
  });
  test('no two groups import each other, by whatever way round', () => {
    const below = (group: string, seen = new Set<string>()): Set<string> => {
      for (const to of GROUPS[group]!.may) if (to !== group && !seen.has(to)) { seen.add(to); below(to, seen); }
      return seen;
    };
    for (const group of NAMES) expect([...below(group)], group).not.toContain(group);
  });
});

describe.each(CODE)('%s', (from) => {
  const file = newFile(from), targets = [...there.keys()].filter((to) => to !== from);
  const lines = lint(file, targets.map((to, i) => `import * as all${i} from '${pathBetween(file, there.get(to)!)}';`).join('\n'));
  test.each(targets.map((to, i) => [GROUPS[from]!.may.includes(to) ? 'may import' : 'must not import', to, i] as const))('%s %s', async (may, to, i) => {
    const said = borderMessages((await lines).filter((m) => m.line === i + 1));
    expect(said, pathBetween(file, there.get(to)!)).toEqual(may === 'may import' ? [] : [borderOf(from)]);
  });
  test('its own files may import each other', async () => {
    const own = there.get(from);
    expect(borderMessages(await lint(file, own && own !== file ? `import * as own from '${pathBetween(file, own)}';` : ''))).toEqual([]);
  });
});

describe('every way to import is seen', () => {
  const to = '../names/forms.ts';
  test.each([
    ['import', `import { expandForm } from '${to}';`], ['import for its effects', `import '${to}';`], ['import type', `import type { X } from '${to}';`], ['inline type', `import { type X } from '${to}';`],
    ['export from', `export { expandForm } from '${to}';`], ['export type from', `export type { X } from '${to}';`], ['export all', `export * from '${to}';`],
    ['dynamic import', `export const x = await import('${to}');`], ['type of an import', `export type X = import('${to}').Y;`], ['typeof import', `export type X = typeof import('${to}');`],
    ['require', `export const x = require('${to}');`], ['a long way round', `import { expandForm } from '../../lib/text/../names/forms.ts';`], ['with a query', `import raw from '${to}?raw';`],
    ['a file that is not there', `import x from '../names/not-there.ts';`],
  ])('%s', async (_way, code) => { expect(borderMessages(await lint('lib/text/new-file.ts', code))).toEqual([borderOf('lib/text')]); });
  test('from a folder inside the folder', async () => {
    expect(borderMessages(await lint('lib/text/inner/deeper/new-file.ts', `import type { X } from '../../../names/forms.ts';`))).toEqual([borderOf('lib/text')]);
    expect(borderMessages(await lint('lib/names/inner/new-file.ts', `import { fold } from '../../text/letters.ts';`))).toEqual([]);
  });
  test.each(CODE.filter((group) => GROUPS[group]!.files[0]!.includes('**')))('%s: a folder inside it is in the same group', async (group) => {
    const messages = await lint(newFile(group).replace('new-file', 'inner/deeper/new-file'), `import * as x from 'no-such-package-of-this-project';`);
    expect(messages.map((m) => m.ruleId)).not.toContain('boundaries/no-unknown-files');
    expect(borderMessages(messages)).toEqual(GROUPS[group]!.packages ? [borderOf(group)] : []);
  });
  test('a file of lib that is in no group', async () => {
    expect((await lint('lib/new-file.ts', 'export const x = 1;')).map((m) => m.ruleId)).toContain('boundaries/no-unknown-files');
  });
});

describe('packages', () => {
  const PACKAGES = ['react', 'react-dom/client', 'wxt/browser', 'wxt/utils/define-background', 'idb', 'zod', 'yaml', '@floating-ui/react', 'node:fs', 'fs', 'node:child_process', 'vite'];
  test.each(CODE.filter((group) => GROUPS[group]!.packages))('%s', async (group) => {
    const allowed = (name: string): boolean => GROUPS[group]!.packages!.some((own) => name === own || (name.startsWith(`${own}/`) && !own.includes('/')));
    const messages = await lint(newFile(group), PACKAGES.map((name, i) => `import * as p${i} from '${name}';`).join('\n'));
    const refused = messages.filter((m) => m.ruleId === 'boundaries/dependencies').map((m) => PACKAGES[m.line - 1]);
    expect(refused).toEqual(PACKAGES.filter((name) => !allowed(name)));
  });
});

describe('a pure folder has no surroundings, no clock and no chance', () => {
  const SURROUNDINGS = ['document', 'window', 'navigator', 'location', 'browser', 'chrome', 'indexedDB', 'localStorage', 'fetch', 'performance', 'process', 'Buffer', 'crypto', 'setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'getComputedStyle', 'CSS', 'console'];
  const IMPURE: [what: string, code: string][] = [
    ...SURROUNDINGS.map((name): [string, string] => [name, `export const x = ${name};`]),
    ['globalThis', 'export const x = globalThis;'], ['a DOM type', 'export function f(x: HTMLElement): void { void x; }'],
    ['Date.now', 'export const x = Date.now();'], ['Date["now"]', 'export const x = Date["now"]();'], ['now of Date', 'const { now } = Date; export const x = now();'],
    ['new Date()', 'export const x = new Date();'], ['Date()', 'export const x = Date();'],
    ['Math.random', 'export const x = Math.random();'], ['random of Math', 'const { random } = Math; export const x = random();'],
  ];
  const RULES = ['no-undef', 'no-restricted-globals', 'no-restricted-properties', 'no-restricted-syntax'];
  const faults = async (group: string, code: string): Promise<number[]> => [...new Set((await lint(newFile(group), code)).filter((m) => RULES.includes(m.ruleId ?? '')).map((m) => m.line))];
  test.each(PURE)('%s', async (group) => {
    const found = await faults(group, IMPURE.map(([, code]) => `{ ${code.replaceAll('export ', '')} }`).join('\n'));
    expect(IMPURE.filter((_, i) => !found.includes(i + 1)).map(([what]) => what)).toEqual([]);
  });
  test.each(PURE)('%s may compute', async (group) => {
    expect(await faults(group, `export const x = [new Date(0), Date.UTC(2020, 1), Date.parse('2020-01-01'), Math.max(1, 2), new Intl.PluralRules('en'), new Map<string, Readonly<number[]>>(), new TextEncoder(), JSON.stringify({}), Symbol.iterator];`)).toEqual([]);
  });
  test.each(['lib/article', 'lib/overlay', 'lib/store', 'lib/worker', 'components', 'cli'])('%s is not pure', async (group) => {
    expect(await faults(group, IMPURE.map(([, code]) => `{ ${code.replaceAll('export ', '')} }`).join('\n'))).toEqual([]);
  });
});
