/** A record named in a card: its card takes the place of the first, one level deep, and goes back. */
import { expect, test } from '../fixtures.ts';
import { expectOpen, story } from './story.ts';

test('the office before: followed in place, nothing further to follow, back again', async ({ byname }) => {
  const page = await story(byname);
  await byname.pointAt(page, 'Prime Minister of Georgia');
  expect(await byname.card(page)).toContain('Irakli Garibashvili');
  const links = (): Promise<string[]> => byname.inCard<string[]>(page, "return [...root.querySelectorAll('.ref')].map((b) => b.textContent)");
  expect(await links()).toContain('Irakli Garibashvili');
  await byname.inCard(page, "[...root.querySelectorAll('.ref')].find((b) => b.textContent === 'Irakli Garibashvili').click()");
  await expect.poll(() => byname.inCard(page, "return root.querySelector('h2').textContent")).toBe('Irakli Garibashvili');
  expect(await byname.cardText(page)).toMatch(/^Back\s+Official/);
  expect(await byname.inCard(page, "return root.activeElement === root.querySelector('h2')")).toBe(true);
  expect(await links()).toEqual([]);
  expect(await byname.inCard(page, "return root.querySelectorAll('[aria-label=More]').length")).toBe(0);
  await byname.inCard(page, "root.querySelector('.back').click()");
  await expect.poll(() => byname.inCard(page, "return root.querySelector('h2').textContent")).toBe('Prime Minister of Georgia');
  expect(await links()).toContain('Irakli Garibashvili');
  await page.keyboard.press('Escape');
  await expectOpen(page, false);
});
test('numbers of sources stay on the line of the word before them', async ({ byname }) => {
  const page = await story(byname);
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  const apart = await byname.inCard<string[]>(page, `
    const top = (rect) => Math.round(rect.top + rect.height / 2);
    return [...root.querySelectorAll('.whole')].filter((el) => { const range = document.createRange(); range.selectNodeContents(el); const rects = [...range.getClientRects()].filter((r) => r.width); return Math.max(...rects.map(top)) - Math.min(...rects.map(top)) > 14; }).map((el) => el.textContent);`);
  expect(apart).toEqual([]);
});
