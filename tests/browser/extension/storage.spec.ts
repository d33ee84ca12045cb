/** The worker and what it keeps: it may die before any message, and its database may be emptied, deleted, damaged or shut; all still works. */
import type { Page } from '@playwright/test';
import { expect, test, type Byname } from '../fixtures.ts';
import { clickIn, expectOpen, HOSTS, SITE, story, STORY } from '../card/story.ts';

const DATABASE = "new Promise((done, failed) => { const asked = indexedDB.open('byname'); asked.onsuccess = () => done(asked.result); asked.onerror = () => failed(asked.error); })";
const changed = (body: string): string => `${DATABASE}.then((db) => new Promise((done, failed) => { const tx = db.transaction('pack', 'readwrite'), store = tx.objectStore('pack'); tx.oncomplete = () => { db.close(); done(true); }; tx.onerror = () => failed(tx.error); ${body} }))`;
const HARM: Record<string, string> = {
  emptied: changed('store.clear();'),
  'without its bytes': changed("store.delete('bytes');"),
  deleted: "new Promise((done) => { const asked = indexedDB.deleteDatabase('byname'); asked.onsuccess = asked.onerror = asked.onblocked = () => done(true); })",
  'of a later version': "new Promise((done, failed) => { const asked = indexedDB.open('byname', 99); asked.onsuccess = () => { asked.result.close(); done(true); }; asked.onerror = () => failed(asked.error); })",
  'without its store': "new Promise((done, failed) => { const gone = indexedDB.deleteDatabase('byname'); gone.onsuccess = () => { const asked = indexedDB.open('byname', 1); asked.onsuccess = () => { asked.result.close(); done(true); }; asked.onerror = () => failed(asked.error); }; })",
  'with a damaged index (checksum)': changed("const asked = store.get('bytes'); asked.onsuccess = () => { const bytes = new Uint8Array(asked.result); bytes[bytes.length - 9] ^= 255; store.put(bytes.buffer, 'bytes'); };"),
  'cut short': changed("const asked = store.get('bytes'); asked.onsuccess = () => { store.put(asked.result.slice(0, 5000), 'bytes'); const about = store.get('about'); about.onsuccess = () => { store.put({ ...about.result, size: 5000 }, 'about'); }; };"),
  'of another format': changed("const asked = store.get('about'); asked.onsuccess = () => { store.put({ ...asked.result, format: 0 }, 'about'); };"),
  'of another build': changed("const asked = store.get('about'); asked.onsuccess = () => { store.put({ ...asked.result, build: '0.0.1' }, 'about'); };"),
};
async function expectWorking(byname: Byname, page: Page): Promise<void> {
  expect((await byname.marks(page))['all']).toHaveLength(8);
  await byname.pointAt(page, 'Khankendi');
  expect(await byname.card(page)).toContain('Republic of Artsakh');
}
for (const [what, harm] of Object.entries(HARM)) {
  test(`IndexedDB ${what}`, async ({ byname }) => {
    const first = await story(byname);
    expect(await byname.worker().evaluate(harm)).toBe(true);
    await byname.stopWorker();
    await first.reload();
    await expect.poll(async () => (await byname.marks(first))['all']!.length).toBe(8);
    // It was made again, whole.
    await expect.poll(() => byname.worker().evaluate(`${DATABASE}.then((db) => new Promise((done) => { if (!db.objectStoreNames.contains('pack')) { db.close(); done(null); return; } const store = db.transaction('pack').objectStore('pack'), about = store.get('about'), bytes = store.get('bytes'); bytes.onsuccess = () => { db.close(); done(about.result ? about.result.size === bytes.result.byteLength && about.result.size > 100000 && about.result.format > 0 && about.result.build !== '0.0.1' : null); }; }))`)).toBe(true);
  });
}
for (const [what, patch] of [
  ['refused', "indexedDB.open = () => { throw new DOMException('not allowed', 'SecurityError'); }"],
  ['that never answers', 'indexedDB.open = () => ({ addEventListener() {}, removeEventListener() {} })'],
  ['missing', "Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true })"],
] as const) {
  test(`IndexedDB ${what}: the packaged data serve`, async ({ byname }) => {
    await byname.worker().evaluate(`(() => { ${patch}; })()`);
    byname.page(SITE, STORY);
    await byname.grant(HOSTS);
    await expectWorking(byname, await byname.open(SITE));
    const own = await byname.openOwn('options.html');
    expect((await own.evaluate(() => indexedDB.databases())).map(({ name }) => name)).toEqual([]);
  });
}
test('the worker is stopped before each message: hello, annotate, card, facts, off, command, popup', async ({ byname }) => {
  byname.page(SITE, STORY);
  await byname.grant(HOSTS);
  await byname.stopWorker();
  const page = await byname.open(SITE);                      // hello, annotate
  await byname.stopWorker();
  await page.evaluate(() => document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>A bus left Agdam in the evening.</p>'));
  await expect.poll(async () => (await byname.marks(page))['byname-place']).toContain('Agdam');
  await byname.stopWorker();
  await byname.pointAt(page, 'Khankendi');                   // card, facts
  await byname.card(page);
  await byname.stopWorker();
  const popup = await byname.context.newPage();
  await popup.goto(`chrome-extension://${byname.id}/popup.html`);
  await expect.poll(() => popup.evaluate(() => document.querySelector('main')?.getAttribute('aria-busy') !== 'true' && document.body.innerText.includes('Byname'))).toBe(true);
  await popup.close();
  await page.mouse.move(5, 790);
  await expectOpen(page, false);
  await byname.stopWorker();
  await byname.pointAt(page, 'Shusha');                      // facts alone: the script is there
  expect(await byname.card(page)).toContain('Shusha');
  await byname.stopWorker();
  await clickIn(byname, page, 'Off on this site');
  await expect.poll(async () => (await byname.marks(page))['all']).toEqual([]);
});
test('settings that do not fit fall back one by one', async ({ byname }) => {
  await byname.worker().evaluate(() => chrome.storage.sync.set({ settings: { version: 1, changed: { theme: 'dark', openAfter: 'soon', trigger: 7, textScale: 1.3 } } }));
  const page = await story(byname);
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  expect(await byname.inCard(page, "const card = root.querySelector('.card'); return [card.dataset.theme, card.style.getPropertyValue('--bn-scale')]")).toEqual(['dark', '1.3']);
});
