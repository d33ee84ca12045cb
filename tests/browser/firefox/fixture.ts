/** One Firefox for all tests of a worker, and the steps that they share. */
import { expect, test as base } from '@playwright/test';
import { launchFirefox, type Firefox } from '../firefox.ts';

export const test = base.extend<object, { firefox: Firefox }>({
  firefox: [async ({}, provide) => { const firefox = await launchFirefox(); await provide(firefox); await firefox.close(); }, { scope: 'worker', timeout: 60_000 }],
});
export { expect };

/** Opens a page and waits for its first painting. */
export async function open(firefox: Firefox, url: string): Promise<string> {
  const context = await firefox.open(url);
  await expect.poll(() => firefox.evaluate<number>(context, 'CSS.highlights.size'), { timeout: 15_000 }).toBeGreaterThan(0);
  return context;
}
export interface Box { left: number; top: number; right: number; bottom: number }
/** Rests the pointer on a text of the page; gives the box of its first line. */
export async function pointAt(firefox: Firefox, context: string, words: string): Promise<Box> {
  const box = await firefox.evaluate<Box | null>(context, `(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at < 0 || node.parentElement.closest('script, style')) continue;
      range.setStart(node, at); range.setEnd(node, at + ${words.length});
      if (range.getBoundingClientRect().bottom > innerHeight) node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, right, bottom } = range.getClientRects()[0];
      return { left, top, right, bottom };
    }
    return null;
  })()`);
  if (!box) throw new Error(`the page has no "${words}"`);
  await new Promise((done) => setTimeout(done, 250));         // a scroll just now keeps cards shut
  await firefox.move(context, (box.left + box.right) / 2, (box.top + box.bottom) / 2);
  return box;
}
/** The text of the open card, when it is filled. */
export async function card(firefox: Firefox, context: string): Promise<string> {
  await expect.poll(() => firefox.inCard<boolean>(context, "(root) => root.querySelector('[role=dialog]')?.getAttribute('aria-busy') === 'false'")).toBe(true);
  return (await firefox.inCard<string>(context, "(root) => root.querySelector('.card').innerText"))!;
}
export const ESCAPE = '\uE00C';
export async function closeCard(firefox: Firefox, context: string): Promise<void> {
  await firefox.press(context, ESCAPE);
  await expect.poll(() => firefox.evaluate(context, "document.querySelector('byname-card')")).toBeNull();
  await firefox.move(context, 5, 700);
}
