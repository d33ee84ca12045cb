/** The article that the tests of the card read, and how they reach into an open card. */
import type { Page } from '@playwright/test';
import { expect, type Byname } from '../fixtures.ts';

export const SITE = 'http://news.example/a', HOSTS = 'http://news.example/*';
const QUIET = 'People who live along it waited in their cars until the evening, when the first lorries were let through to the other side of the bridge.';
export const STORY = `<h1>Traffic on the road to Khankendi</h1>
<p>Traffic on the Lachin corridor stopped on Monday, said <a href="#volkov">Andrey Volkov</a>, who commands the Russian peacekeepers there. ${QUIET}</p>
<p>There were tensions between Baku and the Kremlin over the road, and the fourth paragraph of the statement of 10 November 2020 gives the contingent five years. ${QUIET}</p>
<p>The Prime Minister of Georgia offered to speak to both sides, and a bus from Shusha was turned round in the afternoon. ${QUIET}</p>`;

/** A page with the story, granted and painted. */
export async function story(byname: Byname, html: string = STORY): Promise<Page> {
  byname.page(SITE, html);
  await byname.grant(HOSTS);
  return byname.open(SITE);
}
export const isOpen = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector('byname-card') !== null);
export const expectOpen = (page: Page, open: boolean): Promise<void> => expect.poll(() => isOpen(page)).toBe(open);
export interface Box { left: number; top: number; right: number; bottom: number }
const BOX = 'const { left, top, right, bottom } = box.getBoundingClientRect(); return { left, top, right, bottom };';
export const cardBox = (byname: Byname, page: Page): Promise<Box> => byname.inCard<Box>(page, `const box = root.querySelector('.card'); ${BOX}`);
/** The middle of an element of the card, named by its accessible name or text. */
export async function pointOf(byname: Byname, page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await byname.inCard<Box | null>(page, `const box = [...root.querySelectorAll('button, a, summary')].find((el) => (el.getAttribute('aria-label') ?? el.textContent.trim()) === ${JSON.stringify(name)}); if (!box) return null; box.scrollIntoView({ block: 'nearest' }); ${BOX}`);
  if (!box) throw new Error(`the card has no "${name}"`);
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}
export async function clickIn(byname: Byname, page: Page, name: string): Promise<void> {
  const { x, y } = await pointOf(byname, page, name);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}
/** What has the focus inside the card: its accessible name or text; null when the focus is elsewhere. */
export const focusIn = (byname: Byname, page: Page): Promise<string | null> =>
  byname.inCard(page, 'const at = root.activeElement; return at && (at.getAttribute("aria-label") ?? at.textContent.trim());');
