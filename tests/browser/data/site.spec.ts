/** The data browser as a person opens it: from a file, in light and dark, narrow, by keyboard, in print, with and without its script. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { chromium, expect, test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { chromiumPath } from '../../../cli/browser.ts';
import { writeSite } from '../../../cli/data.ts';

interface Site { browser: Browser; url: string }
const test = base.extend<{ open(path: string, options?: BrowserContextOptions): Promise<Page> }, { site: Site }>({
  site: [async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'byname-data-')), browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
    await writeSite(join(folder, 'site'));
    await provide({ browser, url: pathToFileURL(join(folder, 'site')).href });
    await browser.close();
    rmSync(folder, { recursive: true });
  }, { scope: 'worker' }],
  open: async ({ site }, provide) => {
    const opened: Page[] = [];
    await provide(async (path, options = {}) => {
      const context = await site.browser.newContext({ viewport: { width: 900, height: 800 }, ...options }), page = await context.newPage();
      opened.push(page);
      page.on('request', (request) => { if (!request.url().startsWith('file:')) throw new Error(`the page asked for ${request.url()}`); });
      await page.goto(`${site.url}/${path}`);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});
/** One of each kind. */
const KINDS = { place: 'records/stepanakert.html', actor: 'records/artsakh.html', person: 'records/nikol-pashinyan.html', office: 'records/armenia-prime-minister.html', agreement: 'records/statement-2020-11-10.html', source: 'sources/s-res-874-1993.html' };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Titles in the list as it is narrowed. */
const shown = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('#records > li')].filter((item) => item.offsetHeight > 0).map((item) => item.querySelector('a')!.textContent));

for (const [kind, path] of Object.entries(KINDS)) {
  test(`axe finds nothing on the page of one ${kind}`, async ({ open }) => {
    const page = await open(path), found = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(found.passes.length).toBeGreaterThan(15);
    expect(found.violations.map((v) => `${v.id}: ${v.nodes[0]!.html}`)).toEqual([]);
  });
}
for (const [what, path, colorScheme] of [['the index', 'index.html#kind=agreement', 'light'], ['the index, dark', 'index.html#kind=agreement', 'dark'], ['a page, dark', KINDS.agreement, 'dark']] as const) {
  test(`axe finds nothing on ${what}`, async ({ open }) => {
    const page = await open(path, { colorScheme }), found = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(found.passes.length).toBeGreaterThan(15);
    expect(found.violations.map((v) => `${v.id}: ${v.nodes[0]!.html}`)).toEqual([]);
  });
}
test('nothing is wider than 320 px', async ({ open }) => {
  for (const path of ['index.html', ...Object.values(KINDS)]) {
    const page = await open(path, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});
test('search finds a name in any language, without case or accents; filters narrow it; the address keeps both', async ({ open }) => {
  const page = await open('index.html'), all = (await shown(page)).length;
  expect(all).toBeGreaterThan(2000);
  await expect(page.locator('#count')).toHaveText(`${new Intl.NumberFormat('en').format(all)} records`);
  for (const asked of ['Ստեփանակերտ', 'xankendi', 'KHANKENDI', 'ханкенди']) {
    await page.getByLabel('Search names in any language').fill(asked);
    expect(await shown(page), asked).toContain('Stepanakert / Khankendi');
    expect((await shown(page)).length).toBeLessThan(60);
  }
  await page.getByLabel('Kind').selectOption({ label: 'Place' });
  const places = await shown(page);
  await page.getByLabel('Region').selectOption({ label: 'Abkhazia' });
  expect(await shown(page)).toEqual([]);
  await expect(page.locator('#nothing')).toBeVisible();
  await page.getByLabel('Region').selectOption('');
  expect(await shown(page)).toEqual(places);
  await page.getByLabel('Search names in any language').fill('');
  await page.getByLabel('Party').selectOption('abkhazia');
  const parties = await shown(page);
  expect(parties.length).toBeGreaterThan(20);
  expect(new URL(page.url()).hash).toBe('#kind=place&party=abkhazia');
  await page.getByRole('link', { name: parties[0]!, exact: true }).click();
  await expect(page.locator('h1')).toHaveText(parties[0]!);
  await page.goBack();
  expect(await shown(page)).toEqual(parties);
});
test('a link to a filtered index opens it filtered; incomplete records alone', async ({ open }) => {
  const page = await open('index.html#incomplete=1');
  await expect(page.getByLabel('Incomplete only')).toBeChecked();
  const found = await shown(page);
  expect(found.length).toBeLessThan(500);
  expect(await page.locator('#records > li', { hasText: ' · Incomplete' }).count()).toBe(found.length);
});
test('without its script the index is a whole list with no search', async ({ open }) => {
  const page = await open('index.html', { javaScriptEnabled: false });
  expect((await page.locator('#records > li').count())).toBeGreaterThan(2000);
  await expect(page.locator('#search')).toBeHidden();
});
test('by keyboard: the first stop skips to the content; a source number leads to its entry and a statement has an address', async ({ open }) => {
  const page = await open(KINDS.place);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'To the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
  await page.getByRole('link', { name: 'Source 1', exact: true }).first().focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#source-1');
  expect(await page.locator('#source-1').evaluate((el) => el.matches(':target'))).toBe(true);
  await page.getByRole('link', { name: 'Address of this statement: status.0' }).click();
  expect(new URL(page.url()).hash).toBe('#status.0');
});
test('in print there is no control, and each address is written out', async ({ open }) => {
  const page = await open(KINDS.place);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.self >> nth=0', 'nav', '.skip']) await expect(page.locator(hidden)).toBeHidden();
  expect(await page.locator('a.out').first().evaluate((el) => getComputedStyle(el, '::after').content)).toContain('http');
});
