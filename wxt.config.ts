/** Both builds: manifest, packaged data, and what must not get into a bundle. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
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
      for (const name of readdirSync(at('locales'))) files.push({ absoluteSrc: at(`locales/${name}`), relativeDest: `locales/${name}` });
    },
  },
  zip: { excludeSources: ['docs/**/*.png', 'test-results/**'] },
  manifest: ({ browser }) => ({
    name: 'Byname: who calls this place what',
    short_name: 'Byname',
    description: 'Contested places, officials and agreements in the news: the names each side uses and who held what, then and now.',
    permissions: ['storage', 'scripting', 'activeTab', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    // Four suggested keys are the most that Chrome takes, and it refuses an extension with a command that has no description.
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Period' }, description: 'Open the card of the next marked name' },
      'previous-mention': { suggested_key: { default: 'Alt+Comma' }, description: 'Open the card of the previous marked name' },
      'open-card': { suggested_key: { default: 'Alt+Shift+Period' }, description: 'Open the card of the focused link or the selected text' },
      'restore-names': { description: 'Show the names as the article has them' },
    },
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
