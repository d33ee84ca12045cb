/**
 * Who may import whom: the one table of borders. eslint.config.js holds it, docs/architecture.md draws the arrows that there are,
 * tests/unit/structure/ checks both. A new arrow is a decision: change the table, the picture and the reason together.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve as pathOf } from 'node:path';

const ALL_LIB = ['lib/text', 'lib/names', 'lib/reference', 'lib/store', 'lib/annotate', 'lib/facts', 'lib/naming', 'lib/export', 'lib/browse', 'lib/list', 'lib/article', 'lib/overlay', 'lib/protocol', 'lib/words', 'lib/worker'];

export interface Group { files: string[]; may: string[]; packages?: string[]; pure: boolean }
/**
 * Group → its files (globs; every file is in one group), the groups and packages it may import, and whether it is
 * pure: no DOM, no browser, no clock, no randomness, no Node. Without `packages` any package may be imported. The files at the top of
 * lib/ are three groups: the protocol and what else the small reader may carry, the words of the interface, and what is the worker's
 * (with sites and stored settings, which the extension's pages share).
 */
export const GROUPS: Record<string, Group> = {
  'lib/text': { files: ['lib/text/**'], may: [], packages: [], pure: true },
  'lib/names': { files: ['lib/names/**'], may: ['lib/text'], packages: [], pure: true },
  'lib/store': { files: ['lib/reference/store.ts'], may: ['lib/reference'], packages: ['idb'], pure: false },
  'lib/reference': { files: ['lib/reference/**/!(store).ts'], may: ['lib/text', 'lib/names'], packages: ['papaparse', 'yaml', 'zod'], pure: true },
  'lib/annotate': { files: ['lib/annotate/**'], may: ['lib/text', 'lib/names', 'lib/reference'], packages: [], pure: true },
  'lib/facts': { files: ['lib/facts/**'], may: ['lib/text', 'lib/names', 'lib/reference'], packages: [], pure: true },
  'lib/naming': { files: ['lib/naming/**'], may: ['lib/text', 'lib/names', 'lib/reference'], packages: [], pure: true },
  'lib/export': { files: ['lib/export/**'], may: ['lib/annotate', 'lib/facts', 'lib/words'], packages: ['papaparse', 'uuid'], pure: true },
  // The pages of the data browser, as text: written by a command, shipped in no bundle.
  'lib/browse': { files: ['lib/browse/**'], may: ['lib/text', 'lib/reference', 'lib/facts', 'lib/words'], packages: [], pure: true },
  'lib/list': { files: ['lib/list/**'], may: ['lib/text', 'lib/annotate'], packages: [], pure: true },
  'lib/article': { files: ['lib/article/**'], may: ['lib/text'], packages: [], pure: false },
  // The reader in every page: no React and no zod may come with it.
  'lib/overlay': { files: ['lib/overlay/**'], may: ['lib/list', 'lib/article', 'lib/annotate', 'lib/protocol'], packages: ['wxt/browser'], pure: false },
  'lib/protocol': { files: ['lib/{messages,settings,ask,tell,today}.ts'], may: ['lib/list', 'lib/article', 'lib/annotate', 'lib/facts', 'lib/naming', 'lib/words'], packages: ['wxt/browser'], pure: false },
  'lib/words': { files: ['lib/strings.ts'], may: ['lib/facts'], packages: [], pure: true },
  'lib/worker': { files: ['lib/{worker,address-bar,sites,open-list,own-packs,message-schemas,settings-schema,settings-store}.ts'], may: ALL_LIB, packages: ['wxt/browser', 'zod'], pure: false },
  components: { files: ['components/**'], may: [...ALL_LIB, 'locales', 'data'], packages: ['react', 'react-dom', '@floating-ui/react', '@tanstack/react-virtual', 'dompurify', 'wxt/browser'], pure: false },
  entrypoints: { files: ['entrypoints/**'], may: [...ALL_LIB, 'components'], packages: ['react', 'wxt'], pure: false },
  cli: { files: ['cli/**'], may: [...ALL_LIB, 'locales'], pure: false },
  tests: { files: ['tests/**'], may: [...ALL_LIB, 'components', 'entrypoints', 'cli', 'data', 'locales', 'config'], pure: false },
  locales: { files: ['locales/**'], may: [], pure: false },
  data: { files: ['data/**'], may: [], pure: false },
  config: { files: ['*.{ts,js}'], may: ['config'], pure: false },
};
/** What the border says to whoever crosses it. */
export function borderOf(group: string): string {
  const { may, packages } = GROUPS[group]!;
  return `${group} may import ${may.length ? may.join(', ') : 'no other folder'}${packages ? ` and ${packages.length ? packages.join(', ') : 'no package'}` : ''} (borders.config.ts).`;
}
/** Web and Node names that a pure folder may still use: they compute and keep nothing. */
export const PURE_GLOBALS = ['TextEncoder', 'TextDecoder'];

/** Finds what a relative import means, for the lint plugin: a file, whatever the bundler is asked to do with it ("?raw", "?inline"). */
export const interfaceVersion = 2;
export function resolve(source: string, from: string): { found: boolean; path?: string } {
  const path = source.startsWith('.') ? pathOf(dirname(from), source.replace(/\?.*$/, '')) : '';
  return path && existsSync(path) && statSync(path).isFile() ? { found: true, path } : { found: false };
}
