/** Pages that go on: what they cost, how they come and go, and what others do to them. */
import type { Page } from '@playwright/test';
import { inReaderWorld } from '../../../cli/browser.ts';
import type { PageState } from '../../../lib/messages.ts';
import { article, expect, test, type Byname } from '../fixtures.ts';
import { marksOf, popupOf, tell, worldOf } from './keeper.ts';

const URL_ = 'http://news.example/living';
const FILL = 'People on both sides of it have been waiting since the morning for news of the talks that began here yesterday.';
const STORY = `<h1>Road closed</h1><p>Activists closed the only road that links Khankendi with Armenia. ${FILL}</p><p>The city of Shusha is quiet, and the Lachin corridor is closed. ${FILL}</p>`;
const MARKS = ['Khankendi', 'Lachin corridor', 'Shusha'];
async function show(byname: Byname, html: string): Promise<Page> {
  byname.page(URL_, html);
  await byname.grant('http://news.example/*');
  const page = await byname.context.newPage();
  await page.goto(URL_);
  return page;
}
const state = (byname: Byname): Promise<PageState | undefined> => tell(byname, URL_, 'pageState');
async function popup(byname: Byname, page: Page): Promise<Page> {
  const own = await byname.openOwn('popup.html', { behind: true });
  await page.bringToFront();
  await own.reload();
  return own;
}

test('what a reader throws would be heard here', async ({ byname }) => {
  const page = await show(byname, article(STORY)), errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await expect.poll(async () => (await state(byname))?.status).toBe('reading');
  await inReaderWorld(page, "setTimeout(() => { throw new Error('at once'); }), void Promise.reject(new Error('later'))");
  await expect.poll(() => errors.sort()).toEqual(['Error: at once', 'Error: later']);
});

test('a page that costs too much: read again and again at length, Byname stops there, and the popup says so; it can be asked to try again', async ({ byname }) => {
  const page = await show(byname, article(STORY)), world = await worldOf(page);
  await expect.poll(() => marksOf(world)).toEqual(MARKS);
  // As slow as a page of hundreds of thousands of elements: each look at an element takes its time.
  await inReaderWorld(page, "globalThis.quick = getComputedStyle; window.getComputedStyle = (...given) => { for (const end = performance.now() + 80; performance.now() < end;); return quick(...given); }; 0");
  for (let n = 1; n <= 3; n++) {
    expect((await state(byname))!.status).toBe('reading');
    await tell(byname, URL_, 'setDate', { date: `2022-12-0${n}` });
  }
  expect((await state(byname))!.status).toBe('too-slow');
  expect(await marksOf(world)).toEqual([]);
  const own = await popup(byname, page);
  await expect.poll(() => popupOf(own)).toBe('This page is very long');
  // Nothing is read any more, whatever the page does.
  const looks = await inReaderWorld<number>(page, "globalThis.looks = 0, window.getComputedStyle = (...given) => { looks++; return quick(...given); }, document.querySelector('article').append('Agdam'), new Promise((done) => setTimeout(() => done(looks), 1000))");
  expect(looks).toBe(0);
  await tell(byname, URL_, 'setPaused', { paused: true });
  await tell(byname, URL_, 'setPaused', { paused: false });
  await expect.poll(() => marksOf(world)).toEqual(['Agdam', ...MARKS]);
});
test('a page that never rests is read more and more seldom', async ({ byname }) => {
  const page = await show(byname, html50()), world = await worldOf(page);
  await expect.poll(() => marksOf(world)).toEqual(MARKS);
  const times = await inReaderWorld<number[]>(page, "(() => { const times = [], own = getComputedStyle; let last = 0; window.getComputedStyle = (...given) => { const now = performance.now(); if (now - last > 60) times.push(now); last = now; return own(...given); }; return new Promise((done) => setTimeout(() => done(times), 4000)); })()");
  const gaps = times.slice(1).map((time, i) => time - times[i]!);
  expect(times.length).toBeGreaterThan(0);
  expect(times.length).toBeLessThan(7);
  for (let i = 1; i < gaps.length; i++) expect(gaps[i]).toBeGreaterThan(gaps[i - 1]!);
});
const html50 = (): string => article(`${STORY}<p id="clock">x</p><script>setInterval(() => { document.querySelector('#clock').textContent = 'It is ' + performance.now(); }, 50)</script>`);

test('more than two million letters: left alone, and the popup says so', async ({ byname }) => {
  const page = await show(byname, article(`${STORY}<p>${`${FILL} `.repeat(20_000)}</p>`)), world = await worldOf(page);
  await expect.poll(async () => (await state(byname))?.status, { timeout: 15_000 }).toBe('too-slow');
  expect(await marksOf(world)).toEqual([]);
  const own = await popup(byname, page);
  await expect.poll(() => popupOf(own)).toBe('This page is very long');
});
test('scrolls on for ever: each article that comes is marked, those that went are let go', async ({ byname }) => {
  const one = (n: number): string => `<article id="a${n}"><h2>Story ${n}</h2><p>The city of Shusha is quiet on day ${n}. ${FILL} ${FILL} ${FILL} ${FILL}</p></article>`;
  const page = await show(byname, article('').replace('<article></article>', one(0))), world = await worldOf(page);
  await expect.poll(() => marksOf(world)).toEqual(['Shusha']);
  for (let n = 1; n <= 5; n++) await page.evaluate((html) => { document.querySelector('main')!.insertAdjacentHTML('beforeend', html); scrollTo(0, document.body.scrollHeight); }, one(n));
  await expect.poll(() => marksOf(world)).toHaveLength(6);
  await page.evaluate(() => { for (const n of [0, 1, 2]) document.querySelector(`#a${n}`)!.remove(); });
  await expect.poll(() => world.see('[...CSS.highlights.get("byname-place")].length'), { timeout: 15_000 }).toBe(3);
});
test('kept whole with an open card, and back: no card, the marks, and it reads on', async ({ byname }) => {
  byname.page('http://news.example/next', article(`<p>${FILL}</p>`));
  const page = await show(byname, article(STORY)), errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await expect.poll(async () => (await byname.marks(page))['all']).toEqual(['Khankendi', 'Shusha', 'Lachin corridor']);
  const before = await page.evaluate(() => { (globalThis as { kept?: boolean }).kept = true; return document.documentElement.outerHTML; });
  await byname.pointAt(page, 'Shusha');
  await byname.card(page);
  await page.goto('http://news.example/next');
  await byname.stopWorker();
  await page.goBack();
  test.info().annotations.push({ type: 'kept', description: String(await page.evaluate(() => (globalThis as { kept?: boolean }).kept === true)) });
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 790);
  await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await page.evaluate(() => document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>A bus left Agdam.</p>'));
  await expect.poll(async () => (await byname.marks(page))['all']).toContain('Agdam');
  expect(errors).toEqual([]);
});
test('loaded before it is shown: nothing is read until then', async ({ byname }) => {
  const page = await show(byname, article(STORY)), world = await worldOf(page);
  await expect.poll(() => marksOf(world)).toEqual(MARKS);
  await tell(byname, URL_, 'stop');
  await inReaderWorld(page, "Object.defineProperty(document, 'prerendering', { value: true, configurable: true }), 0");
  await byname.worker().evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://news.example/*' });
    await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, files: ['/reader.js'] });
  });
  await page.waitForTimeout(600);
  expect(await marksOf(world)).toEqual([]);
  await inReaderWorld(page, "delete document.prerendering, document.dispatchEvent(new Event('prerenderingchange')), 0");
  await expect.poll(() => marksOf(world)).toEqual(MARKS);
});
test('printed with an open card: on paper neither lines nor card, the document as it was', async ({ byname }) => {
  const page = await show(byname, article(STORY)), world = await worldOf(page);
  await expect.poll(() => marksOf(world)).toEqual(MARKS);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.emulateMedia({ media: 'print' });
  await tell(byname, URL_, 'setPaused', { paused: true });
  await page.mouse.move(2, 790);
  const bare = await page.screenshot();
  await tell(byname, URL_, 'setPaused', { paused: false });
  await page.emulateMedia({ media: 'screen' });
  await byname.pointAt(page, 'Shusha');
  await byname.card(page);
  await page.emulateMedia({ media: 'print' });
  expect((await page.screenshot()).equals(bare)).toBe(true);
  await page.pdf();
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});
test('another extension takes the card away, wraps words and clears the registry: no error, and the next card opens', async ({ byname }) => {
  const page = await show(byname, article(STORY)), world = await worldOf(page), errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await expect.poll(() => marksOf(world)).toEqual(MARKS);
  await byname.pointAt(page, 'Shusha');
  await byname.card(page);
  await world.see("document.querySelector('byname-card').remove(), CSS.highlights.clear(), 0");
  await page.mouse.move(2, 790);
  await world.see("(() => { for (const el of document.querySelectorAll('p')) el.innerHTML = el.textContent.replaceAll('Shusha', '<span class=looked-up>$&</span>'); })()");
  await expect.poll(() => marksOf(world)).toEqual(MARKS);
  await byname.pointAt(page, 'Shusha');
  expect(await byname.card(page)).toMatch(/^Place\s+Shusha/);
  expect(errors).toEqual([]);
});
