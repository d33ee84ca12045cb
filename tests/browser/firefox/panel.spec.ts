/** Real Firefox: the page of the sidebar, opened as a tab, and what the card of a page opens. */
import { article } from '../fixtures.ts';
import { FILL, STORY } from '../panel/story.ts';
import { expect, open, test } from './fixture.ts';

const SITE = 'http://news.example/listed';
test('lists what is marked, follows what the page gains, shows a mention and its facts', async ({ firefox }) => {
  firefox.page(SITE, article(STORY));
  const context = await open(firefox, SITE), before = firefox.errors.length;
  const list = await firefox.open(firefox.extensionPage('sidepanel.html')), said = <T>(expression: string): Promise<T> => firefox.evaluate<T>(list, expression);
  await firefox.activate(context);
  await expect.poll(() => said<string | null>("document.querySelector('h1')?.textContent ?? null").catch(() => null), { timeout: 15_000 }).toBe('11 mentions');
  expect(await said("[...document.querySelectorAll('.list h2')].map((h) => h.textContent).slice(0, 3)")).toEqual(['Khankendi / Stepanakert', 'Lachin corridor', 'Andrey Volkov']);
  await firefox.evaluate(context, `document.querySelector('article').insertAdjacentHTML('beforeend', ${JSON.stringify(`<p>In Shusha the shops were shut.</p>${FILL}`)})`);
  await expect.poll(() => said("document.querySelector('h1').textContent")).toBe('12 mentions');
  await said("[...document.querySelectorAll('button')].find((b) => b.getAttribute('aria-label')?.startsWith('Facts about Khankendi')).click()");
  await expect.poll(() => said("document.querySelector('.facts')?.textContent ?? ''")).toContain('Controlled by');
  await said("[...document.querySelectorAll('.quote')].find((b) => b.textContent.includes('Shusha')).click()");
  await expect.poll(() => firefox.inCard<string>(context, "(root) => root.querySelector('[role=dialog]')?.getAttribute('aria-label') ?? ''")).toBe('Shusha, Place, 12 of 12');
  expect(firefox.errors.slice(before)).toEqual([]);
});
test('a name is found without a page, under the policy', async ({ firefox }) => {
  const before = firefox.errors.length, list = await firefox.open(firefox.extensionPage('sidepanel.html'));
  await expect.poll(() => firefox.evaluate<boolean>(list, "document.querySelector('input[type=search]') !== null").catch(() => false), { timeout: 15_000 }).toBe(true);
  await firefox.evaluate(list, "(() => { const box = document.querySelector('input[type=search]'); Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, 'Сухуми'); box.dispatchEvent(new Event('input', { bubbles: true })); })()");
  await expect.poll(() => firefox.evaluate(list, "document.querySelector('.found li')?.textContent ?? ''")).toContain('found as Сухуми');
  expect(firefox.errors.slice(before)).toEqual([]);
});
test('“Show in list” of the card: where the browser does not open the sidebar for a page, the list comes as a tab of its own', async ({ firefox }) => {
  firefox.page(`${SITE}-card`, article(STORY));
  const context = await open(firefox, `${SITE}-card`);
  const box = await firefox.evaluate<{ x: number; y: number }>(context, "(() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('h1')); const { right, top, bottom } = range.getBoundingClientRect(); return { x: right - 20, y: (top + bottom) / 2 }; })()");
  await firefox.move(context, 5, 700);
  await firefox.move(context, box.x, box.y);
  await expect.poll(() => firefox.inCard<boolean>(context, "(root) => root.querySelector('[role=dialog]')?.getAttribute('aria-busy') === 'false'")).toBe(true);
  const press = async (words: string): Promise<void> => {
    const at = await firefox.inCard<{ x: number; y: number }>(context, `(root) => { const { left, right, top, bottom } = [...root.querySelectorAll('button')].find((b) => (b.getAttribute('aria-label') ?? b.textContent) === '${words}').getBoundingClientRect(); return { x: (left + right) / 2, y: (top + bottom) / 2 }; }`);
    await firefox.click(context, at!.x, at!.y);
  };
  await press('More');
  await expect.poll(() => firefox.inCard<boolean>(context, "(root) => root.querySelector('.menu') !== null")).toBe(true);
  await press('Show in list');
  await expect.poll(() => firefox.contexts()).toContainEqual(expect.stringMatching(/^moz-extension:.*\/sidepanel\.html\?tab=\d+$/));
  const list = await firefox.find(/\/sidepanel\.html\?tab=\d+$/);
  await expect.poll(() => firefox.evaluate<string | null>(list, "document.querySelector('.quote[aria-current] b')?.textContent ?? null").catch(() => null)).toBe('Khankendi');
});
test('“Open list” of the popup opens the real sidebar, and no tab', async ({ firefox }) => {
  firefox.page(`${SITE}-popup`, article(STORY));
  await open(firefox, `${SITE}-popup`);
  const popup = await firefox.open(firefox.extensionPage('popup.html')), own = await firefox.open(firefox.extensionPage('options.html'));
  const isOpen = (): Promise<boolean> => firefox.evaluate<boolean>(own, 'browser.sidebarAction.isOpen({})').catch(() => false);
  await expect.poll(() => firefox.evaluate<boolean>(popup, "document.querySelector('footer .btn.main') !== null").catch(() => false), { timeout: 15_000 }).toBe(true);
  expect(await isOpen()).toBe(false);
  const tabs = (await firefox.contexts()).filter((url) => url.includes('sidepanel.html?tab=')).length;
  const at = await firefox.evaluate<{ x: number; y: number }>(popup, "(() => { const { left, right, top, bottom } = document.querySelector('footer .btn.main').getBoundingClientRect(); return { x: (left + right) / 2, y: (top + bottom) / 2 }; })()");
  await firefox.click(popup, at.x, at.y);
  await expect.poll(isOpen).toBe(true);
  expect((await firefox.contexts()).filter((url) => url.includes('sidepanel.html?tab='))).toHaveLength(tabs);
});
