/** From the list to the page and back: a quote shows its mention, the facts are the card's, and the real side panel opens from popup and card. */
import type { Page } from '@playwright/test';
import { alone, article, expect, test, type Byname } from '../fixtures.ts';
import { clickIn, expectOpen } from '../card/story.ts';
import { FILL, listOf, openList, quotes, SITE, STORY, title } from './story.ts';

const inView = (page: Page, words: string): Promise<boolean> => page.evaluate((text) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.lastIndexOf(text);
    if (at < 0) continue;
    range.setStart(node, at); range.setEnd(node, at + text.length);
    const { top, bottom } = range.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) return true;
  }
  return false;
}, words);

test('a quote scrolls to its mention and opens its card; the arrows go on from there', async ({ byname }) => {
  const { page, list } = await listOf(byname, `${STORY}${FILL.repeat(40)}<p>In the end a bus left Shusha.</p>`);
  expect(await inView(page, 'Shusha')).toBe(false);
  await list.getByRole('button', { name: /a bus left Shusha/ }).click();
  await expect.poll(() => inView(page, 'Shusha')).toBe(true);
  expect(await byname.card(page)).toMatch(/^Place\s+Shusha\s/);
  expect((await byname.marks(page))['byname-place-active']).toEqual(['Shusha']);
  await expect(list.locator('.quote[aria-current]')).toContainText('Shusha');
  await expect(list.getByRole('status').last()).toHaveText('Shusha, Place, 12 of 12');
  await list.getByRole('button', { name: 'Next mention' }).click();
  await expect(list.getByRole('status').last()).toHaveText('Khankendi, Place, 1 of 12');
  await expect.poll(async () => (await byname.marks(page))['byname-place-active']).toEqual(['Khankendi']);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await list.getByRole('button', { name: 'Officials 2' }).click();
  await list.getByRole('button', { name: 'Next mention' }).click();
  await expect(list.getByRole('status').last()).toHaveText('Andrey Volkov, Official, 3 of 12');
  await list.getByRole('button', { name: 'Previous mention' }).click();
  await expect(list.getByRole('status').last()).toHaveText('Prime Minister of Georgia, Official, 9 of 12');
});
test('a list that is older than the page: the key tells where the mention is now, or that it is gone', async ({ byname }) => {
  const { page, list } = await listOf(byname);
  const ask = (type: string, params: object): Promise<{ value: Record<string, unknown> }> => list.evaluate(async ([kind, what]) => chrome.tabs.sendMessage((await chrome.tabs.query({ url: 'http://news.example/*' }))[0]!.id!, { type: kind, params: what }), [type, params] as const);
  const { key } = ((await ask('list', {})).value['marks'] as { key: string }[])[1]!;
  await page.evaluate(() => document.querySelector('h1')!.insertAdjacentHTML('beforebegin', '<p>In Shusha the shops were shut when the drivers came back.</p>'));
  await expect(title(list)).toHaveText('12 mentions');
  expect((await ask('show', { index: 1, key })).value).toEqual({ index: 2 });
  expect(await byname.card(page)).toMatch(/^Place\s+Lachin corridor\s/);
  expect((await ask('show', { index: 1, key: 'gone' })).value).toEqual({ index: null });
});
test('facts in the list are those of the card; all that the card does can be done here', async ({ byname }) => {
  const { page, list } = await listOf(byname);
  await list.getByRole('button', { name: 'Facts about Khankendi / Stepanakert' }).click();
  const facts = list.locator('.facts').first();
  await expect(facts.getByRole('heading', { name: 'Controlled by' })).toBeVisible();
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  const blocks = await byname.inCard<string[]>(page, "return [...root.querySelectorAll('.body > section, .body > details')].map((el) => el.textContent)");
  expect(blocks.length).toBeGreaterThan(2);
  for (const block of blocks) expect(await facts.textContent()).toContain(block);
  await facts.getByRole('link', { name: 'Source 1' }).first().click();
  await expect(facts.locator('[data-source="1"]')).toBeFocused();
  await list.getByRole('button', { name: 'Facts about Government of Azerbaijan' }).click();
  await list.getByRole('button', { name: 'Read as the city here' }).click();
  await expect(list.getByRole('status').last()).toHaveText('1 mention is no longer marked on this page');
  await expect(title(list)).toHaveText('10 mentions');
  await list.getByRole('button', { name: 'Don’t mark these 5 mentions here' }).click();
  await expect(title(list)).toHaveText('5 mentions');
  expect((await byname.marks(page))['all']).not.toContain('Khankendi');
});
test('facts are of the article’s day, and follow a change of it', async ({ byname }) => {
  const { list } = await listOf(byname);
  await list.getByRole('button', { name: 'Facts about Lachin corridor' }).click();
  await expect(list.locator('.facts')).toContainText('Dec 12, 2022');
  await list.getByRole('button', { name: 'change date' }).click();
  await list.getByLabel('Another date').last().fill('2024-06-01');
  await list.getByRole('button', { name: 'Use date' }).click();
  await expect(list.locator('.facts')).toContainText('Jun 1, 2024');
});

/** Pages that the browser shows beside the tabs. */
const sidePanels = (byname: Byname): Promise<string[]> => byname.worker().evaluate(async () => (await (chrome.runtime as unknown as { getContexts(filter: object): Promise<{ documentUrl: string }[]> }).getContexts({ contextTypes: ['SIDE_PANEL'] })).map(({ documentUrl }) => documentUrl));
/** Value of an expression in the side panel, which Playwright does not count among its pages. */
async function inSidePanel<T>(byname: Byname, expression: string): Promise<T> {
  const cdp = await byname.context.browser()!.newBrowserCDPSession() as unknown as { send(method: string, params?: object): Promise<Record<string, unknown>>; on(event: string, heard: (data: { sessionId: string; message: string }) => void): void; detach(): Promise<void> };
  const { targetInfos } = await cdp.send('Target.getTargets') as { targetInfos: { targetId: string; url: string }[] };
  const target = targetInfos.find(({ url }) => url === `chrome-extension://${byname.id}/sidepanel.html`);
  if (!target) throw new Error('there is no side panel');
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target.targetId, flatten: false }) as { sessionId: string };
  const answer = new Promise<T>((done) => cdp.on('Target.receivedMessageFromTarget', ({ message }) => { const { id, result } = JSON.parse(message) as { id?: number; result?: { result: { value: T } } }; if (id === 1) done(result!.result.value); }));
  await cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } }) });
  const value = await answer;
  await cdp.detach();
  return value;
}
alone('the popup opens the side panel, which follows the active tab', async ({ byname }) => {
  byname.page(SITE, article(STORY));
  await byname.grant('http://news.example/*');
  const page = await byname.open(SITE);
  await page.bringToFront();
  const popup = await byname.openOwn('popup.html', { behind: true });
  await popup.getByRole('button', { name: 'Open list' }).click();
  await expect.poll(() => sidePanels(byname)).toEqual([`chrome-extension://${byname.id}/sidepanel.html`]);
  await page.bringToFront();
  await expect.poll(() => inSidePanel(byname, "document.querySelector('h1')?.textContent")).toBe('11 mentions');
  expect(await inSidePanel(byname, "document.querySelectorAll('.quote').length")).toBe(9);
  byname.page('http://news.example/b', article(`<h1>Rain in Shusha</h1>${FILL.repeat(3)}`));
  await (await byname.open('http://news.example/b')).bringToFront();
  await expect.poll(() => inSidePanel(byname, "document.querySelector('h1')?.textContent")).toBe('1 mention');
});
alone('“Show in list” opens the side panel at the mention, also right after the worker was stopped', async ({ byname }) => {
  byname.page(SITE, article(STORY));
  await byname.grant('http://news.example/*');
  const page = await byname.open(SITE);
  await page.bringToFront();
  await byname.pointAt(page, 'Andrey Volkov');
  await byname.card(page);
  await clickIn(byname, page, 'More');
  await byname.stopWorker();
  await clickIn(byname, page, 'Show in list');
  await expectOpen(page, false);
  await expect.poll(() => sidePanels(byname)).toHaveLength(1);
  expect(byname.context.pages().filter((one) => one.url().includes('sidepanel'))).toEqual([]);
  await expect.poll(() => inSidePanel(byname, "document.querySelector('.quote[aria-current] b')?.textContent")).toBe('Andrey Volkov');
  await byname.pointAt(page, 'Khankendi', 2);
  await byname.card(page);
  await clickIn(byname, page, 'More');
  await clickIn(byname, page, 'Show in list');
  await expect.poll(() => inSidePanel(byname, "document.querySelector('.quote[aria-current]')?.textContent")).toContain('Another bus left Stepanakert for Khankendi');
});
test('as a tab it stays with the tab that it was opened for, and a quote leads there', async ({ byname }) => {
  const { page } = await listOf(byname);
  const id = await byname.worker().evaluate(async () => (await chrome.tabs.query({ url: 'http://news.example/*' }))[0]!.id!);
  const list = await byname.openOwn(`sidepanel.html?tab=${id}`);
  await list.bringToFront();
  await expect(title(list)).toHaveText('11 mentions');
  expect(await quotes(list)).toHaveLength(9);
  await list.getByRole('button', { name: /Lachin corridor stopped/ }).first().click();
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  expect(await byname.card(page)).toMatch(/^Place\s+Lachin corridor\s/);
  await page.close();
  await expect(title(list)).toHaveText('The page was closed');
  await list.close();
  await openList(byname);
});
test('the list is told of changes; without one nobody is', async ({ byname }) => {
  const { page, list } = await listOf(byname);
  await byname.worker().evaluate(() => { (globalThis as { heard?: unknown[] }).heard = []; chrome.runtime.onMessage.addListener((message: unknown) => { (globalThis as { heard?: unknown[] }).heard!.push((message as { type: string }).type); return undefined; }); });
  const heard = (): Promise<unknown[]> => byname.worker().evaluate(() => (globalThis as { heard?: unknown[] }).heard!);
  const grow = (): Promise<void> => page.evaluate(() => document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>In Shusha the shops were shut when the drivers came back.</p>'));
  await grow();
  await expect(title(list)).toHaveText('12 mentions');
  expect((await heard()).filter((type) => type === 'marksChanged')).toHaveLength(1);
  await list.close();
  for (const total of [13, 14, 15]) { await grow(); await expect.poll(async () => (await byname.marks(page))['all']?.length).toBe(total); }
  await page.waitForTimeout(300);
  // One word into the void, then silence.
  expect((await heard()).filter((type) => type === 'marksChanged')).toHaveLength(2);
});
