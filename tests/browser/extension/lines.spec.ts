/** The lines in the page follow the reader's choice at once, and stay one style sheet however often a page comes back. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

const URL_ = 'http://news.example/lines';
const line = (page: Page, kind: string): Promise<string> => page.evaluate((name) => {
  const { textDecorationLine: what, textDecorationStyle: style, textDecorationThickness: thick } = getComputedStyle(document.querySelector('article')!, `::highlight(${name})`);
  return what === 'none' ? what : `${style} ${thick}`;
}, `byname-${kind}`);

test('a line for each kind, one for all, none until pointed at', async ({ byname }) => {
  byname.page(URL_, '<p>The road to Shusha was closed, Baku said on Monday, and the talks about the road to Stepanakert went on. Drivers waited for hours in the snow, and nobody could say when it would be open again.</p>');
  await byname.grant('http://news.example/*');
  const page = await byname.open(URL_), options = await byname.openOwn('options.html', { behind: true });
  const choose = (value: string): Promise<unknown> => options.locator('#underline').selectOption(value);
  await expect.poll(() => line(page, 'metonym')).toBe('wavy 1px');
  await choose('one');
  await expect.poll(() => line(page, 'metonym')).toBe('dotted 2px');
  expect(await line(page, 'place')).toBe('dotted 2px');
  await choose('hidden');
  await expect.poll(() => line(page, 'metonym')).toBe('none');
  expect(await line(page, 'metonym-active')).toBe('wavy 1px');
  expect((await byname.marks(page))['all']).toContain('Baku');
  await choose('four');
  await expect.poll(() => line(page, 'place')).toBe('dotted 2px');
  // Nothing of the style that went is left behind the one that came.
  await choose('hidden');
  await expect.poll(() => line(page, 'place')).toBe('none');
});
