/**
 * The reader's parts in a plain page of real Chromium, without the extension: for what needs layout but no worker. Each page is served
 * under the address it is given, and everything exported by tests/browser/page/parts.ts is in its global `parts`.
 */
import { chromium, test as base, expect, type Browser, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { chromiumPath } from '../../../cli/browser.ts';
import type * as Parts from './parts.ts';

declare global { var parts: typeof Parts }

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false, logLevel: 'silent',
    build: { write: false, minify: false, target: 'esnext', lib: { entry: fileURLToPath(new URL('./parts.ts', import.meta.url)), formats: ['iife'], name: 'parts' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('parts.ts was not built');
  // A declaration with var in an init script stays inside it.
  return first.output[0].code.replace(/^(?:var|const|let) parts\s*=/m, 'globalThis.parts =');
}

export const test = base.extend<{ show: (html: string, url?: string) => Promise<Page> }, { plain: Browser; code: string }>({
  code: [async ({}, provide) => { await provide(await bundle()); }, { scope: 'worker' }],
  plain: [async ({}, provide) => {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
    await provide(browser);
    await browser.close();
  }, { scope: 'worker' }],
  show: async ({ plain, code }, provide) => {
    const context = await plain.newContext({ viewport: { width: 1000, height: 800 } });
    const served = new Map<string, string>();
    await context.addInitScript({ content: code });
    await context.route('**/*', (route) => {
      const body = served.get(route.request().url());
      return body === undefined ? route.fulfill({ status: 404, body: '' }) : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    });
    let page: Page | null = null;
    await provide(async (html, url = 'http://news.example/story') => {
      page ??= await context.newPage();
      served.set(url, html);
      await page.goto(url);
      return page;
    });
    await context.close();
  },
});
export { expect };
