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
for (const [fault, harm] of [
  ['emptied', `new Promise((done) => { const r = indexedDB.open('byname'); r.onsuccess = () => { const t = r.result.transaction('pack', 'readwrite'); t.objectStore('pack').clear(); t.oncomplete = () => { r.result.close(); done(); }; }; })`],
  ['deleted', `new Promise((done) => { const r = indexedDB.deleteDatabase('byname'); r.onsuccess = r.onerror = r.onblocked = () => done(); })`],
  ['of a later version', `new Promise((done) => { const r = indexedDB.open('byname', 99); r.onsuccess = () => { r.result.close(); done(); }; })`],
  ['holding damaged bytes', `new Promise((done) => { const r = indexedDB.open('byname'); r.onsuccess = () => { const t = r.result.transaction('pack', 'readwrite'), s = t.objectStore('pack'), g = s.get('bytes'); g.onsuccess = () => { new Uint8Array(g.result)[5000] ^= 255; s.put(g.result, 'bytes'); }; t.oncomplete = () => { r.result.close(); done(); }; }; })`],
] as const) {
  test(`IndexedDB ${fault}: everything still works`, async ({ byname }) => {
    byname.page(SITE, TEXT);
    await byname.grant(HOSTS);
    await byname.open(SITE);
    await byname.worker().evaluate(harm);
    await byname.stopWorker();
    const page = await byname.open(SITE);
    expect((await byname.marks(page))['byname-place']).toEqual(['Khankendi', 'Lachin corridor', 'Shusha']);
  });
}
test('IndexedDB that cannot be opened: the packaged data serve', async ({ byname }) => {
  byname.page(SITE, TEXT);
  // The worker's own global is patched before it loads anything: open() fails as it does in "never remember history".
  await byname.worker().evaluate(() => { indexedDB.open = () => { throw new DOMException('not allowed', 'SecurityError'); }; });
  await byname.grant(HOSTS);
  const page = await byname.open(SITE);
  expect((await byname.marks(page))['byname-place']).toEqual(['Khankendi', 'Lachin corridor', 'Shusha']);
});
test('no request is made but that of the page (the browser asks its maker for updates by itself)', async ({ byname }) => {
  byname.page(SITE, TEXT);
  await byname.grant(HOSTS);
  await byname.open(SITE);
  expect(byname.requests.filter((r) => !/favicon|google(?:apis)?\.com\//.test(r))).toEqual([`GET ${SITE}`]);
});
