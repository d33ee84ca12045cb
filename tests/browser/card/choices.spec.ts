/** What the reader of the page can do in a card: sources, "read as the city", "don't mark", a choice of two, and data that changed meanwhile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { decodePack, encodePack } from '../../../lib/reference/pack.ts';
import { article, CHROME_BUILD, expect, test, type Byname } from '../fixtures.ts';
import { clickIn, expectOpen, focusIn, story, STORY } from './story.ts';

const metonyms = async (byname: Byname, page: Page): Promise<string[]> => { const marks = await byname.marks(page); return [...marks['byname-metonym']!, ...marks['byname-metonym-active']!].sort(); };

test('a source number opens its entry, which gets the focus', async ({ byname }) => {
  const page = await story(byname);
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  expect(await byname.inCard(page, "return root.querySelector('.sources').open")).toBe(false);
  await clickIn(byname, page, 'Source 3');
  await expect.poll(() => byname.inCard(page, "return root.activeElement?.dataset.source ?? null")).toBe('3');
  expect(await byname.inCard(page, "return root.querySelector('.sources').open")).toBe(true);
  expect(await byname.inCard(page, `const entry = root.activeElement.getBoundingClientRect(), body = root.querySelector('.body').getBoundingClientRect(); return entry.top >= body.top - 1 && entry.bottom <= body.bottom + 1`)).toBe(true);
  expect(page.url()).not.toContain('#');
  const links = await byname.inCard<{ href: string; rel: string; policy: string; target: string }[]>(page, "return [...root.querySelectorAll('.sources a')].map(({ href, rel, referrerPolicy, target }) => ({ href, rel, policy: referrerPolicy, target }))");
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toMatchObject({ href: expect.stringMatching(/^https?:\/\//), rel: 'noopener noreferrer', policy: 'no-referrer', target: '_blank' });
});
test('"Read as the city here" takes this mark away and leaves the others', async ({ byname }) => {
  const page = await story(byname, `${STORY}<p>Baku said that the road was open again. Yerevan said that it was not, and asked for a meeting in the following week.</p>`);
  expect(await metonyms(byname, page)).toEqual(['Baku', 'Baku', 'Kremlin', 'Yerevan']);
  await byname.pointAt(page, 'Baku');
  await byname.card(page);
  await clickIn(byname, page, 'Read as the city here');
  await expectOpen(page, false);
  await expect.poll(() => metonyms(byname, page)).toEqual(['Baku', 'Kremlin', 'Yerevan']);
  // It holds when the page changes.
  await page.evaluate(() => document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>A bus left Agdam in the evening.</p>'));
  await expect.poll(async () => (await byname.marks(page))['byname-place']).toContain('Agdam');
  expect(await metonyms(byname, page)).toEqual(['Baku', 'Kremlin', 'Yerevan']);
});
test('"Don\'t mark this name on this page" takes it away wherever it stands', async ({ byname }) => {
  const page = await story(byname);
  await byname.pointAt(page, 'Shusha');
  await byname.card(page);
  await clickIn(byname, page, 'More');
  await clickIn(byname, page, 'Don’t mark this name on this page');
  await expectOpen(page, false);
  await expect.poll(async () => (await byname.marks(page))['all']).not.toContain('Shusha');
});
test('two fit: the card says so and offers both; the choice holds for the page', async ({ byname }) => {
  const page = await story(byname, article(STORY.replaceAll('of Georgia', 'of Armenia'), '2018-05-08'));
  await byname.pointAt(page, 'Prime Minister of Armenia');
  expect(await byname.card(page)).toContain('2 records fit. Byname did not choose.');
  expect(await byname.inCard(page, "return [...root.querySelectorAll('.pick .form')].map((el) => el.textContent)")).toEqual(['Karen Karapetyan', 'Nikol Pashinyan']);
  const { x, y } = await byname.inCard<{ x: number; y: number }>(page, "const box = root.querySelectorAll('.pick button')[1].getBoundingClientRect(); return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }");
  await page.mouse.click(x, y);
  await expect.poll(() => byname.inCard(page, "return root.querySelector('.pick') === null && root.querySelector('[aria-busy=false] footer') !== null")).toBe(true);
  expect(await byname.cardText(page)).toContain('Nikol Pashinyan');
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 790);
  await byname.pointAt(page, 'Prime Minister of Armenia');
  expect(await byname.card(page)).not.toContain('did not choose');
  expect(await byname.cardText(page)).toContain('Nikol Pashinyan');
});
test('"Off on this site" takes card and marks away and stays', async ({ byname }) => {
  const page = await story(byname);
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  await clickIn(byname, page, 'Off on this site');
  await expectOpen(page, false);
  await expect.poll(async () => (await byname.marks(page))['all']).toEqual([]);
  expect(await byname.worker().evaluate(() => chrome.storage.local.get('offList'))).toEqual({ offList: ['http://news.example'] });
});
test('the data changed under an open page: it is annotated again and the card answers', async ({ byname }) => {
  const page = await story(byname), bytes = readFileSync(join(CHROME_BUILD, 'reference.pack'));
  const dataVersion = '2099-01-01-00000000', newer = encodePack({ ...decodePack(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)), dataVersion });
  await byname.worker().evaluate(async (text) => {
    const pack = Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer;
    const opened = await new Promise<IDBDatabase>((done, failed) => { const asked = indexedDB.open('byname'); asked.onsuccess = () => done(asked.result); asked.onerror = () => failed(asked.error!); });
    const tx = opened.transaction('pack', 'readwrite');
    const store = tx.objectStore('pack'), about = store.get('about');
    about.onsuccess = () => { store.put(pack, 'bytes'); store.put({ ...about.result as object, size: pack.byteLength }, 'about'); };
    await new Promise((done) => { tx.oncomplete = done; });
    opened.close();
  }, Buffer.from(newer).toString('base64'));
  await byname.stopWorker();
  await byname.pointAt(page, 'Khankendi');
  expect(await byname.card(page)).toContain('Republic of Artsakh');
  await expect.poll(() => byname.worker().evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://news.example/*' });
    return ((await chrome.tabs.sendMessage(tab!.id!, { type: 'pageState', params: {} })) as { value: { dataVersion: string } }).value.dataVersion;
  })).toBe(dataVersion);
  expect((await byname.marks(page))['all']!.length).toBe(8);
});
test('copied as text: what the card says, with its sources', async ({ byname }) => {
  const page = await story(byname);
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  await clickIn(byname, page, 'More');
  await clickIn(byname, page, 'Copy as text');
  await expect.poll(() => byname.inCard(page, "return root.querySelector('[role=status]').textContent")).toBe('Copied');
  await page.keyboard.press('Escape');
  await page.evaluate(() => { const field = document.createElement('textarea'); field.id = 'paste'; document.body.append(field); field.focus(); });
  await page.keyboard.press('Control+V');
  const pasted = await page.evaluate(() => (document.querySelector('#paste') as HTMLTextAreaElement).value);
  expect(pasted).toMatch(/^Khankendi\n/);
  expect(pasted).toMatch(/Stepanakert Ստեփանակերտ \(hy\): Called this by Armenia/);
  expect(pasted).toMatch(/\n\[1\] \S/);
  expect(await focusIn(byname, page)).toBeNull();
});
