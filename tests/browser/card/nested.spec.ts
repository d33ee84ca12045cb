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
test('a record that is named breaks between its words like the words around it, and is followed by key', async ({ byname }) => {
  const page = await story(byname);
  await byname.pointAt(page, 'Prime Minister of Georgia');
  await byname.card(page);
  // A box of its own would push what follows it to the next line.
  expect(await byname.inCard(page, "return [...new Set([...root.querySelectorAll('.ref')].map((el) => getComputedStyle(el).display))]")).toEqual(['inline']);
  await byname.inCard(page, "[...root.querySelectorAll('.ref')].find((el) => el.textContent === 'Irakli Kobakhidze').focus(); return null");
  await page.keyboard.press('Enter');
  await expect.poll(() => byname.inCard(page, "return root.querySelector('h2').textContent")).toBe('Irakli Kobakhidze');
});
test('holders before and after are a plain list, and numbers of sources stand in order', async ({ byname }) => {
  const page = await story(byname);
  await byname.pointAt(page, 'Prime Minister of Georgia');
  await byname.card(page);
  expect(await byname.inCard<number>(page, "return root.querySelectorAll('details .terms > li').length")).toBeGreaterThan(3);
  expect(await byname.inCard(page, "return [...root.querySelectorAll('dt')].filter((el) => el.textContent === '').length")).toBe(0);
  const runs = await byname.inCard<number[][]>(page, "return [...root.querySelectorAll('.whole')].map((el) => [...el.querySelectorAll('.cite')].map((one) => Number(one.textContent)))");
  expect(runs.some((run) => run.length > 1)).toBe(true);
  expect(runs).toEqual(runs.map((run) => [...run].sort((a, b) => a - b)));
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
