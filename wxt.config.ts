/** Both builds: manifest, packaged data, and what must not get into a bundle. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * What libraries bring and the bundle must not have: zod compiles parsers with `new Function` where it may, papaparse can fetch tables
 * from addresses. Nothing in the bundle is to evaluate text or to reach the network.
 */
function withoutEvalOrNetwork(): Plugin {
  const cuts: readonly [file: RegExp, from: RegExp, to: string][] = [
    [/\/zod\/v4\/core\/doc\.js$/, /const F = Function;[\s\S]*?return factory\([^\n]*\);/, 'throw new Error("compiled parsers are left out of this build");'],
    [/\/zod\/v4\/core\/util\.js$/, /export const allowsEval = [\s\S]*?\n\}\);/, 'export const allowsEval = { value: false };'],
    [/\/papaparse\/papaparse(?:\.min)?\.js$/, /new XMLHttpRequest\b/, '(() => { throw new Error("tables from addresses are left out of this build"); })'],
  ];
  return {
    name: 'byname:without-eval-or-network',
    transform(code, id) {
      const cut = cuts.find(([file]) => file.test(id.split('?')[0]!.replaceAll('\\', '/')));
      if (!cut) return null;
      if (!cut[1].test(code)) this.error(`a library changed: what this build leaves out of ${id} was not found; adapt withoutEvalOrNetwork in wxt.config.ts`);
      return { code: code.replace(cut[1], cut[2]), map: null };
    },
  };
}

function compileData(): void {
  const run = spawnSync(process.execPath, [at('cli/compile.ts')], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.status !== 0) throw new Error('The data did not compile, so the extension was not built. The lines above say which records to mend.');
}

/** Sentences of the manifest: key "manifest.command.open-card" of locales/ is message "command_open_card" of _locales/. */
const said = (key: string): string => `__MSG_${messageName(key)}__`;
const messageName = (key: string): string => key.replaceAll(/\W/g, '_');
/** A language whose file lacks one gets it in the default language from the browser. */
function manifestMessages(file: string): string {
  const own = Object.entries(JSON.parse(readFileSync(at(`locales/${file}`), 'utf8')) as Record<string, string>).filter(([key]) => key.startsWith('manifest.'));
  return JSON.stringify(Object.fromEntries(own.map(([key, message]) => [messageName(key.slice('manifest.'.length)), { message }])), null, 1);
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-react'],
  // Every browser that Byname runs in preloads modules itself; the stand-in would fetch, which the policy of the pages forbids.
  vite: () => ({ plugins: [withoutEvalOrNetwork()], build: { modulePreload: { polyfill: false } } }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      compileData();
      files.push({ absoluteSrc: at('.output/pack/reference.pack'), relativeDest: 'reference.pack' });
      for (const name of readdirSync(at('locales')).filter((file) => file.endsWith('.json')))
        files.push({ absoluteSrc: at(`locales/${name}`), relativeDest: `locales/${name}` }, { contents: manifestMessages(name), relativeDest: `_locales/${name.slice(0, -'.json'.length)}/messages.json` });
    },
  },
  zip: { excludeSources: ['docs/**/*.png', 'test-results/**'] },
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: said('name'),
    short_name: 'Byname',
    description: said('description'),
    permissions: ['storage', 'scripting', 'activeTab', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    // Four suggested keys are the most that Chrome takes, and it refuses an extension with a command that has no description.
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Period' }, description: said('command.next-mention') },
      'previous-mention': { suggested_key: { default: 'Alt+Comma' }, description: said('command.previous-mention') },
      'open-card': { suggested_key: { default: 'Alt+Shift+Period' }, description: said('command.open-card') },
      'restore-names': { description: said('command.restore-names') },
    },
    omnibox: { keyword: 'byname' },
    action: { default_title: 'Byname' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'byname@byname.example', strict_min_version: '149.0', data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: '149.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
