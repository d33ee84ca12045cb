/** What the two builds ask for and hold: permissions, policy, pages, commands, and nothing that evaluates text or loads code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { LANGUAGES } from '../../../lib/settings.ts';

interface Manifest extends Record<string, unknown> {
  manifest_version: number; permissions: string[]; optional_host_permissions: string[]; host_permissions?: string[]; content_security_policy: Record<string, string>;
  background: Record<string, unknown>; commands: Record<string, { suggested_key?: { default: string }; description?: string }>; action: Record<string, unknown>; icons: Record<string, string>;
}
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'";

for (const [name, permissions] of [['chrome-mv3', ['activeTab', 'scripting', 'sidePanel', 'storage']], ['firefox-mv3', ['activeTab', 'scripting', 'storage']]] as const) {
  const folder = fileURLToPath(new URL(`../../../.output/${name}`, import.meta.url));
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files.filter((file) => /\.(?:js|html|css|json)$/.test(file)).map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')] as const);

  test.describe(name, () => {
    test('asks for these permissions and no others', () => {
      expect(manifest.manifest_version).toBe(3);
      expect([...manifest.permissions].sort()).toEqual(permissions);
      expect([...manifest.optional_host_permissions].sort()).toEqual(['http://*/*', 'https://*/*']);
      for (const key of ['host_permissions', 'optional_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable', 'update_url', 'oauth2', 'incognito', 'devtools_page', 'chrome_url_overrides']) expect(manifest, key).not.toHaveProperty(key);
    });
    test('has the policy as written, and no other', () => {
      expect(manifest.content_security_policy).toEqual({ extension_pages: CSP });
    });
    test('has its pages at the root, each with its own files only', () => {
      for (const page of ['popup.html', 'sidepanel.html', 'options.html', 'welcome.html']) {
        const html = texts.find(([file]) => file === page)?.[1];
        expect(html, page).toBeDefined();
        for (const [, address] of html!.matchAll(/(?:src|href)="([^"]+)"/g)) expect(files).toContain(join(folder, address!));
        expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|style=/);
      }
      expect(manifest.action['default_popup']).toBe('popup.html');
      // A sidebar that opened by itself at the install would be in the way.
      if (name === 'chrome-mv3') expect(manifest['side_panel']).toEqual({ default_path: 'sidepanel.html' });
      else expect(manifest['sidebar_action']).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
      for (const icon of Object.values(manifest.icons)) expect(files).toContain(join(folder, icon));
    });
    test('has commands with descriptions, and at most four keys', () => {
      expect(Object.keys(manifest.commands)).toEqual(['next-mention', 'previous-mention', 'open-card', 'restore-names']);
      const keys = Object.values(manifest.commands).flatMap(({ suggested_key: key }) => (key ? [key.default] : []));
      expect(keys).toEqual(['Alt+Period', 'Alt+Comma', 'Alt+Shift+Period']);
      for (const { description } of Object.values(manifest.commands)) expect(description).toMatch(/^__MSG_command_\w+__$/);
    });
    test('says in each language, within the lengths of the stores, what its manifest names', () => {
      const locales = files.filter((file) => /\/_locales\/[a-z]{2}\/messages\.json$/.test(file)).map((file) => [file.slice(folder.length + 1), JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>] as const);
      const keys = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+?)__/g)].map(([, key]) => key!);
      expect(keys.length, 'name, description, four commands').toBe(6);
      expect(manifest['default_locale']).toBe('en');
      expect(locales.map(([file]) => file.split('/')[1]).sort()).toEqual([...LANGUAGES].sort());
      for (const [file, messages] of locales) {
        expect(Object.keys(messages), file).toEqual(expect.arrayContaining(keys));
        expect(Object.keys(messages), file).toEqual(Object.keys(locales.find(([one]) => one.includes('/en/'))![1]));
        for (const [key, { message }] of Object.entries(messages)) expect(message, `${file} ${key}`).toMatch(key.startsWith('command_') ? /^\p{L}.{10,}/u : /\S/);
        expect(messages['name']!.message.length, file).toBeLessThanOrEqual(45);
        expect(messages['description']!.message.length, file).toBeLessThanOrEqual(132);
      }
    });
    test('evaluates no text and loads no code from elsewhere', () => {
      expect(texts.length).toBeGreaterThan(8);
      for (const [file, text] of texts) {
        if (file.endsWith('.js')) {
          expect(text.match(/\beval\s*\(|new\s+Function\b|\bFunction\s*\(\s*["'`]|=\s*Function\s*[;,]|set(?:Timeout|Interval)\s*\(\s*["'`]|importScripts|\.wasm\b/g), file).toBeNull();
          expect(text.match(/(?:import|export)[^;]{0,200}from\s*["'`]https?:|import\s*\(\s*["'`]https?:|createElement\(\s*["'`]script["'`]\s*\)[^;]{0,200}https?:|new\s+(?:Worker|SharedWorker|WebSocket|EventSource|XMLHttpRequest)\b|sendBeacon/g), file).toBeNull();
        }
        if (file.endsWith('.css')) expect(text.match(/@import|url\(\s*["']?https?:/g), file).toBeNull();
      }
    });
    test('fetches two things: its own reference pack and its own strings', () => {
      const fetches = texts.filter(([file]) => file.endsWith('.js')).flatMap(([file, text]) => [...text.matchAll(/[^.\w]fetch\(.{0,60}/g)].map(([call]) => `${file}: ${call}`));
      expect(fetches).toHaveLength(2);
      expect(fetches[0]).toMatch(/^background\.js: .*getURL\([`'"]\/reference\.pack/);
      expect(fetches[1]).toMatch(/^background\.js: .*getURL\([`'"]\/locales\//);
    });
  });
}
