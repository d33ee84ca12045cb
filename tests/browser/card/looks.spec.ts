/** How the card looks and reads: axe on every kind in light and dark, print, forced colours. */
import type { Page } from '@playwright/test';
import { article, expect, test, type Byname } from '../fixtures.ts';
import { violations } from './axe.ts';
import { cardBox, clickIn, story, STORY } from './story.ts';

const KINDS = { place: 'Khankendi', official: 'Andrey Volkov', clause: 'fourth paragraph', metonym: 'Baku', office: 'Prime Minister of Georgia' };
/** On the day that the office changed hands: two fit. */
const HANDOVER = article(`${STORY}<p>The Prime Minister of Armenia came as well.</p>`, '2018-05-08');

async function openPinned(byname: Byname, page: Page, words: string): Promise<void> {
  const at = await byname.pointAt(page, words);
  if (words === KINDS.official) { await byname.card(page); await clickIn(byname, page, 'Keep open'); } else await page.mouse.click(at.x, at.y);
  await byname.card(page);
  await byname.inCard(page, "root.querySelectorAll('details').forEach((el) => { el.open = true; }); return null");
  await page.waitForTimeout(150);                           // it has faded in
}
for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a card of any kind, ${colorScheme}`, async ({ byname }) => {
    const check = async (page: Page, words: string): Promise<void> => {
      await page.emulateMedia({ colorScheme });
      await openPinned(byname, page, words);
      await clickIn(byname, page, 'More');
      expect(await violations(page), words).toEqual([]);
      expect(await byname.inCard(page, "return getComputedStyle(root.querySelector('.card')).backgroundColor")).toBe(colorScheme === 'light' ? 'rgb(253, 252, 250)' : 'rgb(29, 31, 33)');
      await page.keyboard.press('Escape');
    };
    const page = await story(byname);
    for (const words of Object.values(KINDS)) await check(page, words);
    await check(await story(byname, HANDOVER), 'Prime Minister of Armenia');
  });
}
test('printed, a page with marks and an open card is as without Byname', async ({ byname }) => {
  byname.page('http://news.example/a', STORY);
  const bare = await byname.open('http://news.example/a', { painted: false });
  await bare.emulateMedia({ media: 'print' });
  const wanted = (await bare.screenshot({ caret: 'initial' })).toString('base64');
  await bare.close();
  const page = await story(byname);
  await openPinned(byname, page, 'Khankendi');
  const onScreen = (await page.screenshot({ caret: 'initial' })).toString('base64');
  await page.emulateMedia({ media: 'print' });
  await page.mouse.move(5, 790);
  expect((await page.screenshot({ caret: 'initial' })).toString('base64') === wanted).toBe(true);
  expect(onScreen === wanted).toBe(false);
});
/** Share of the pixels of a picture that are not its most frequent colour, and how many colours there are. */
const colours = (page: Page, png: string): Promise<{ share: number; count: number }> => page.evaluate(async (text) => {
  const image = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  const pixels = new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer), seen = new Map<number, number>();
  for (const pixel of pixels) seen.set(pixel, (seen.get(pixel) ?? 0) + 1);
  return { share: 1 - Math.max(...seen.values()) / pixels.length, count: seen.size };
}, png);
test('in forced colours the card is drawn, in the colours of the system', async ({ byname }) => {
  const page = await story(byname);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await openPinned(byname, page, 'fourth paragraph');
  const { left, top, right, bottom } = await cardBox(byname, page);
  const { share, count } = await colours(page, (await page.screenshot({ clip: { x: left, y: top, width: right - left, height: bottom - top } })).toString('base64'));
  expect(share).toBeGreaterThan(0.05);
  expect(count).toBeGreaterThan(20);
  expect(await byname.inCard(page, `
    const system = (name) => { const el = document.createElement('i'); el.style.color = name; root.append(el); const colour = getComputedStyle(el).color; el.remove(); return colour; };
    const card = getComputedStyle(root.querySelector('.card')), current = getComputedStyle(root.querySelector('.pager [aria-current]'));
    return [card.backgroundColor === system('Canvas'), card.color === system('CanvasText'), current.backgroundColor === system('Highlight')]`)).toEqual([true, true, true]);
});
test('the four lines are seen on dark and on light ground, and the one pointed at differs', async ({ byname }) => {
  const page = await story(byname, article(`<style>body{margin:0} article{padding:20px} .dark{background:#111;color:#eee}</style>${STORY.replace('<p>', '<p class="dark">')}`));
  const picture = async (): Promise<string> => (await page.screenshot({ caret: 'initial', animations: 'disabled' })).toString('base64');
  const marked = await picture();
  const bare = await page.evaluate(() => { const kept = [...CSS.highlights].map(([name, highlight]) => [name, [...highlight]] as const); for (const [name] of kept) CSS.highlights.delete(name); return kept.length; });
  expect(bare).toBeGreaterThan(3);
  expect(await picture() === marked).toBe(false);
  await expect.poll(async () => (await byname.marks(page))['all']!.length).toBe(8);
  await byname.pointAt(page, 'Lachin corridor');
  await expect.poll(async () => (await byname.marks(page))['byname-place-active']).toEqual(['Lachin corridor']);
  expect(await picture() === marked).toBe(false);
});
test('without motion where the reader asks for it', async ({ byname }) => {
  const page = await story(byname);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPinned(byname, page, 'Khankendi');
  expect(await byname.inCard(page, "return getComputedStyle(root.querySelector('.card')).animationDuration")).toBe('0s');
});
