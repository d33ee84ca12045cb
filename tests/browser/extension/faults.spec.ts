/** What may happen while Byname runs (docs/faults.md): the page stays right, and what the reader chose and imported stays byte for byte. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launch, serve, type Launched } from '../../../cli/browser.ts';
import { expectOpen, HOSTS, SITE, story, STORY } from '../card/story.ts';
import { alone, article, CHROME_BUILD, expect, test, type Byname } from '../fixtures.ts';

const CSV = 'id,name,lang,user,since,what,source\r\nmill,Old Mill,en,My archive,1990,Ruin beside the river,Map sheet 7\r\n';
const OWN = { packs: [{ id: 'notes', title: 'notes', added: '2026-11-25', csv: CSV }], offList: ['http://off.example'] };
const SETTINGS = { settings: { version: 1, changed: { openAfter: 150, unmarked: ['place Agdam'] } } };
const stored = (page: Page): Promise<string> => page.evaluate(async () => JSON.stringify([await chrome.storage.local.get(), await chrome.storage.sync.get()]));
const keepOwn = (page: Page): Promise<void> => page.evaluate(async ([own, settings]) => { await chrome.storage.local.set(own); await chrome.storage.sync.set(settings); }, [OWN, SETTINGS] as const);
const TEXT = `${STORY}<p>The bridge at the Old Mill was closed too, and a bus left Agdam in the evening.</p>`, COUNT = 9;
const marks = async (byname: Byname, page: Page): Promise<string[]> => (await byname.marks(page))['all']!;

alone('reloaded, as by an update, under an open page with a card: one reader, one set of marks, the card works', async ({ byname }) => {
  const own = await byname.openOwn('options.html');
  await keepOwn(own);
  const before = await stored(own);
  await own.close();
  const page = await story(byname, TEXT), errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await expect.poll(() => marks(byname, page)).toHaveLength(COUNT);
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  await byname.worker().evaluate(() => { setTimeout(() => chrome.runtime.reload(), 0); });
  await expectOpen(page, false);
  await page.mouse.move(5, 790);
  await expect.poll(() => page.evaluate(() => [...CSS.highlights].reduce((sum, [, ranges]) => sum + ranges.size, 0)), { timeout: 15_000 }).toBe(COUNT);
  // The old world is still there; the new one answers.
  await byname.pointAt(page, 'Shusha');
  await expectOpen(page, true);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.querySelectorAll('byname-card').length)).toBe(0);
  const again = await byname.context.newPage();
  await again.goto(`chrome-extension://${byname.id}/options.html`);
  expect(await stored(again)).toBe(before);
  expect(errors).toEqual([]);
});

alone('the browser is closed and started again: the site is on, what was kept is as it was', async ({}) => {
  const profile = mkdtempSync(join(tmpdir(), 'byname-')), site = await serve((url) => (url.href === SITE ? { body: article(TEXT) } : null));
  const sitting = async (look: (browser: Launched, page: Page) => Promise<void>): Promise<string> => {
    const browser = await launch({ extension: CHROME_BUILD, port: site.port, profile });
    try {
      const own = await browser.context.newPage();
      await own.goto(`chrome-extension://${browser.id}/options.html`);
      await look(browser, own);
      const page = await browser.context.newPage();
      await page.goto(SITE);
      await expect.poll(() => page.evaluate(() => [...CSS.highlights].reduce((sum, [, ranges]) => sum + ranges.size, 0)), { timeout: 15_000 }).toBe(COUNT);
      return await stored(own);
    } finally { await browser.close(); }
  };
  try {
    const first = await sitting(async (browser, own) => { await keepOwn(own); await browser.grant(HOSTS); });
    const second = await sitting(async (_browser, own) => { expect(await own.evaluate(() => chrome.permissions.getAll().then(({ origins }) => origins))).toEqual([HOSTS]); });
    expect(second).toBe(first);
  } finally { await site.close(); rmSync(profile, { recursive: true, force: true }); }
});

test('what is granted is taken away while a card is open: marks and card go, the popup says so; granted again they come back', async ({ byname }) => {
  const page = await story(byname), own = await byname.openOwn('popup.html', { behind: true }), before = await stored(own);
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  await own.evaluate((origins) => chrome.permissions.remove({ origins }), [HOSTS]);
  await expectOpen(page, false);
  await expect.poll(() => marks(byname, page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
  await page.bringToFront();
  await own.reload();
  await expect(own.locator('h2').first()).toHaveText('Nothing to read here');    // without the grant the browser tells no address
  await page.reload();
  await page.waitForTimeout(500);
  expect(await marks(byname, page)).toEqual([]);
  await byname.grant(HOSTS);
  await expect.poll(() => marks(byname, page)).toHaveLength(8);
  expect(await stored(own)).toBe(before);
});
test('narrowed from two sites to one: the other is left at once', async ({ byname }) => {
  byname.page('http://other.example/a', STORY);
  const page = await story(byname);
  await byname.grant('http://other.example/*');
  const other = await byname.open('http://other.example/a'), own = await byname.openOwn('options.html');
  await own.evaluate(() => chrome.permissions.remove({ origins: ['http://other.example/*'] }));
  await expect.poll(() => marks(byname, other)).toEqual([]);
  expect(await marks(byname, page)).toHaveLength(8);
  expect(await byname.worker().evaluate(() => chrome.scripting.getRegisteredContentScripts().then((all) => all.map(({ matches }) => matches)))).toEqual([[HOSTS]]);
});

test('the data are others while an article is read: an open page that was not told asks again, its card is of the new data', async ({ byname }) => {
  const page = await story(byname, TEXT);
  await expect.poll(() => marks(byname, page)).toHaveLength(8 + 1);              // Agdam
  // The page sleeps through the change: the worker that would tell it does not know of any tab.
  await byname.worker().evaluate(async (packs) => { chrome.tabs.query = (async () => []) as never; await chrome.storage.local.set({ packs }); }, OWN.packs);
  await page.waitForTimeout(200);
  expect(await marks(byname, page)).toHaveLength(9);
  await byname.pointAt(page, 'Shusha');
  expect(await byname.card(page)).toMatch(/^Place\s+Shusha/);
  await expect.poll(() => marks(byname, page)).toContain('Old Mill');
});

test('two windows: names and settings that one adds are not lost by what the other does', async ({ byname }) => {
  const one = await byname.openOwn('options.html'), two = await byname.openOwn('options.html');
  const add = (page: Page, name: string): Promise<void> => page.locator('input[accept*=csv]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(CSV.replace('Old Mill', name.slice(0, 5))) });
  const strange = { id: '../x', made: 'by a later version' };
  await one.evaluate((what) => chrome.storage.local.set({ packs: [what] }), strange);
  // A window that hears nothing of the others, as a page that sleeps.
  const deaf = await byname.context.newPage();
  await deaf.addInitScript(() => { (chrome as unknown as { storage?: { onChanged: { addListener: () => void } } }).storage!.onChanged.addListener = () => undefined; });
  await deaf.goto(`chrome-extension://${byname.id}/options.html`);
  await expect(deaf.locator('#theme')).toHaveValue('system');
  await add(one, 'First.csv');
  await expect(one.getByRole('status').filter({ hasText: 'First' })).toBeVisible();
  await expect(two.locator('li', { hasText: 'First' })).toBeVisible();
  await add(two, 'Other.csv');
  await expect(one.locator('li', { hasText: 'Other' })).toBeVisible();
  expect(await one.evaluate(() => chrome.storage.local.get('packs').then(({ packs }) => (packs as { id: string }[]).map(({ id }) => id)))).toEqual(['../x', 'first', 'other']);
  await expect(deaf.locator('li', { hasText: 'Other' })).toHaveCount(0);
  await add(deaf, 'Third.csv');
  await expect(one.locator('li', { hasText: 'Third' })).toBeVisible();
  expect(await one.evaluate(() => chrome.storage.local.get('packs').then(({ packs }) => (packs as { id: string }[]).map(({ id }) => id)))).toEqual(['../x', 'first', 'other', 'third']);
  await one.locator('#theme').selectOption('dark');
  await expect(two.locator('#theme')).toHaveValue('dark');
  await two.locator('#underline').selectOption('one');
  await expect.poll(() => one.evaluate(() => chrome.storage.sync.get('settings'))).toEqual({ settings: { version: 1, changed: { theme: 'dark', underline: 'one' } } });
  await deaf.locator('#trigger').selectOption('click');
  await expect.poll(() => one.evaluate(() => chrome.storage.sync.get('settings'))).toEqual({ settings: { version: 1, changed: { theme: 'dark', trigger: 'click', underline: 'one' } } });
});

test('settings come from another device and another version: open pages follow, what is not known here stays', async ({ byname }) => {
  const page = await story(byname), own = await byname.openOwn('options.html', { behind: true });
  await own.evaluate(() => chrome.storage.sync.set({ settings: { version: 9, changed: { unmarked: ['place Shusha'], theme: 'sepia', density: 3 } } }));
  await expect.poll(() => marks(byname, page)).not.toContain('Shusha');
  await own.locator('#underline').selectOption('one');
  await expect.poll(() => own.evaluate(() => chrome.storage.sync.get('settings'))).toEqual({ settings: { version: 9, changed: { theme: 'sepia', density: 3, unmarked: ['place Shusha'], underline: 'one' } } });
});

test('no room in the browser’s storage: said, and what is there stays', async ({ byname }) => {
  const page = await story(byname, TEXT), own = await byname.openOwn('options.html', { behind: true });
  await keepOwn(own);
  await expect.poll(() => marks(byname, page)).toHaveLength(COUNT);
  await own.evaluate(() => chrome.storage.local.set({ ballast: 'x'.repeat(10_400_000) }));
  const before = await stored(own);
  await own.locator('input[accept*=csv]').setInputFiles({ name: 'more.csv', mimeType: 'text/csv', buffer: Buffer.from(`${CSV}${Array.from({ length: 1500 }, (_, i) => `m${i},Mill ${i},en,${'a'.repeat(60)},,,\r\n`).join('')}`) });
  await expect(own.getByRole('status').filter({ hasText: /room/ })).toBeVisible();
  expect(await stored(own)).toBe(before);
  await own.evaluate(async () => { await chrome.storage.sync.set({ ballast: 'x'.repeat(8000) }); Object.assign(chrome.storage.sync, { set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) }); });
  await own.locator('#theme').selectOption('dark');
  await expect(own.getByRole('status').filter({ hasText: /store/ })).toBeVisible();
  await expect(own.locator('#theme')).toHaveValue('system');
  expect(await marks(byname, page)).toHaveLength(COUNT);
});

alone('a private window: read as any other, and nothing of it is kept', async ({ byname }) => {
  const manage = await byname.context.newPage();
  await manage.goto('chrome://extensions');
  await manage.evaluate((id) => (globalThis as unknown as { chrome: { developerPrivate: { updateExtensionConfiguration(options: object): Promise<void> } } }).chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true }), byname.id);
  await manage.waitForTimeout(1000);                          // the browser starts the extension anew
  const own = await byname.openOwn('options.html');
  await keepOwn(own);
  byname.page(SITE, TEXT);
  await byname.grant(HOSTS);
  const before = await stored(own), databases = (): Promise<string> => own.evaluate(() => indexedDB.databases().then((all) => JSON.stringify(all)));
  const kept = await databases();
  const seen = await own.evaluate(async (url) => {
    const window_ = await chrome.windows.create({ url, incognito: true });
    const tab = window_!.tabs![0]!;
    for (let n = 0; n < 100; n++) {
      const answer = await chrome.tabs.sendMessage(tab.id!, { type: 'pageState', params: {} }, { frameId: 0 }).catch(() => null) as { value?: { status: string; counts: Record<string, number> } } | null;
      if (answer?.value?.status === 'reading') { await chrome.windows.remove(window_!.id!); return { incognito: tab.incognito, marks: Object.values(answer.value.counts).reduce((a, b) => a + b) }; }
      await new Promise((done) => setTimeout(done, 100));
    }
    return null;
  }, SITE);
  expect(seen).toEqual({ incognito: true, marks: COUNT });
  expect(await stored(own)).toBe(before);
  expect(await databases()).toBe(kept);
});
