import { expect, test } from '../fixtures.ts';

const TEXT = '<h1>Traffic on the road to Khankendi</h1><p>Traffic on the Lachin corridor stopped on Monday, said Andrey Volkov, who commands the Russian peacekeepers. Baku said that the road was open, and Yerevan asked for the statement of 10 November 2020 to be carried out. In its fourth paragraph the contingent is given five years. The Prime Minister of Georgia offered to speak to both sides, and a bus from Shusha was turned round in the afternoon.</p>';
const SITE = 'http://news.example/a', HOSTS = 'http://news.example/*';

test('a granted page is painted in four kinds and not changed by a byte', async ({ byname }) => {
  byname.page(SITE, TEXT);
  const before = await (await byname.open(SITE, { painted: false })).evaluate(() => document.documentElement.outerHTML);
  await byname.grant(HOSTS);
  const page = await byname.open(SITE), marks = await byname.marks(page);
  expect(marks['byname-place']).toEqual(['Khankendi', 'Lachin corridor', 'Shusha']);
  expect(marks['byname-official']).toEqual(['Andrey Volkov', 'Prime Minister of Georgia']);
  expect(marks['byname-metonym']).toEqual(['Baku', 'Yerevan']);
  expect(marks['byname-agreement']).toEqual(['statement of 10 November 2020', 'its fourth paragraph'].map((s) => s.replace(/^its /, '')));
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});
test('the worker may be stopped before any message', async ({ byname }) => {
  byname.page(SITE, TEXT);
  await byname.grant(HOSTS);
  await byname.stopWorker();
  const page = await byname.open(SITE);
  await byname.stopWorker();
  await page.evaluate(() => document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>A second bus left Stepanakert in the evening, the drivers said when they came back to the city.</p>'));
  await expect.poll(async () => (await byname.marks(page))['byname-place']).toContain('Stepanakert');
});
test('open tabs gain the reader with the grant and lose it when the site is turned off', async ({ byname }) => {
  byname.page(SITE, TEXT);
  const page = await byname.open(SITE, { painted: false });
  expect((await byname.marks(page))['all']).toEqual([]);
  await byname.grant(HOSTS);
  await expect.poll(async () => (await byname.marks(page))['all']!.length).toBeGreaterThan(5);
  await byname.worker().evaluate(() => chrome.storage.local.set({ offList: ['http://news.example'] }));
  await expect.poll(async () => (await byname.marks(page))['all']).toEqual([]);
  const scripts = await byname.worker().evaluate(() => chrome.scripting.getRegisteredContentScripts());
  expect(scripts.map((s) => [s.matches, s.excludeMatches])).toEqual([[['http://news.example/*'], ['http://news.example/*']]]);
  const again = await byname.open(SITE, { painted: false });
  await again.waitForTimeout(800);
  expect((await byname.marks(again))['all']).toEqual([]);
});
