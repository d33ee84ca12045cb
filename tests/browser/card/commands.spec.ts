/** The browser's own commands, as the worker hears them. */
import type { Page } from '@playwright/test';
import { expect, test, type Byname } from '../fixtures.ts';
import { expectOpen, focusIn, story } from './story.ts';

/** Presses a command of the browser; without a tab as some browsers tell it. */
const command = (byname: Byname, name: string, withTab = true): Promise<void> => byname.worker().evaluate(async ([wanted, told]) => {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  (chrome.commands.onCommand as unknown as { dispatch(name: string, tab?: unknown): void }).dispatch(wanted, ...(told ? [tab] : []));
}, [name, withTab] as const);
const title = (byname: Byname, page: Page): Promise<string | null> => byname.inCard(page, "return root.querySelector('h2')?.textContent ?? null");
const expectCard = async (byname: Byname, page: Page, name: string): Promise<void> => {
  await expect.poll(() => title(byname, page)).toBe(name);
  await expect.poll(() => focusIn(byname, page)).toBe(name);
};

for (const withTab of [true, false]) {
  test(`next and previous mention, ${withTab ? 'with' : 'without'} a tab: the card opens with the focus on its name`, async ({ byname }) => {
    const page = await story(byname);
    await page.focus('a');
    await command(byname, 'next-mention', withTab);
    await expectCard(byname, page, 'Khankendi');
    await byname.card(page);
    expect(await byname.inCard(page, "return root.querySelector('[role=dialog]').getAttribute('aria-label')")).toBe('Khankendi, Place, 1 of 8');
    expect((await byname.marks(page))['byname-place-active']).toEqual(['Khankendi']);
    await command(byname, 'next-mention', withTab);
    await expectCard(byname, page, 'Lachin corridor');
    await command(byname, 'previous-mention', withTab);
    await expectCard(byname, page, 'Khankendi');
    await command(byname, 'previous-mention', withTab);
    await expectCard(byname, page, 'Shusha');
    await page.keyboard.press('Escape');
    await expectOpen(page, false);
    expect(await page.evaluate(() => document.activeElement!.getAttribute('href'))).toBe('#volkov');
  });
}
test('a card opened by key is not closed by a pointer that lies elsewhere', async ({ byname }) => {
  const page = await story(byname);
  await byname.pointAt(page, 'Shusha');
  await page.mouse.move(5, 790);
  await command(byname, 'next-mention');
  await expectCard(byname, page, 'Khankendi');
  await page.waitForTimeout(900);
  await page.mouse.move(8, 780);
  await page.waitForTimeout(600);
  expect(await title(byname, page)).toBe('Khankendi');
});
test('open-card: the mention in the focused link, the mention in the selected words, else nothing', async ({ byname }) => {
  const page = await story(byname);
  await command(byname, 'open-card', false);
  await page.waitForTimeout(400);
  expect(await title(byname, page)).toBeNull();
  await page.focus('a');
  await command(byname, 'open-card');
  await expectCard(byname, page, 'Andrey Volkov');
  await page.keyboard.press('Escape');
  await expectOpen(page, false);
  await page.evaluate(() => {
    const text = [...document.querySelectorAll('p')].at(-1)!.firstChild as Text, at = text.data.indexOf('Shusha');
    getSelection()!.setBaseAndExtent(text, at + 2, text, at + 4);
  });
  await command(byname, 'open-card', false);
  await expectCard(byname, page, 'Shusha');
});
test('open-card: selected words that are no mark are searched for in the list', async ({ byname }) => {
  const page = await story(byname);
  await page.evaluate(() => {
    const text = [...document.querySelectorAll('p')].at(-1)!.firstChild as Text, at = text.data.indexOf('both sides');
    getSelection()!.setBaseAndExtent(text, at, text, at + 'both sides'.length);
  });
  await command(byname, 'open-card', true);
  const lists = (): Page[] => byname.context.pages().filter((one) => one.url().includes('sidepanel.html'));
  await expect.poll(() => lists().length).toBe(1);
  const list = lists()[0]!;
  await expect(list.getByRole('searchbox')).toHaveValue('both sides');
  expect(await title(byname, page)).toBeNull();
  await list.getByRole('searchbox').fill('Stepanakert');
  await expect(list.getByRole('button', { name: 'Stepanakert', exact: false }).first()).toBeVisible();
});
test('a mention out of view is brought into it', async ({ byname }) => {
  const page = await story(byname, `<h1>Traffic on the road to Khankendi</h1><div style="height:2500px"></div><p>A bus from Shusha was turned round in the afternoon, and people who live along the road waited in their cars until the evening came over the hills.</p>`);
  for (const name of ['Khankendi', 'Shusha']) { await command(byname, 'next-mention'); await expectCard(byname, page, name); }
  expect(await page.evaluate(() => { const { top, bottom } = document.querySelector('p')!.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })).toBe(true);
});
test('the browser knows the commands, their keys and what they do', async ({ byname }) => {
  const all = await byname.worker().evaluate(() => chrome.commands.getAll());
  expect(Object.fromEntries(all.filter(({ name }) => !name!.startsWith('_')).map(({ name, shortcut }) => [name, shortcut]))).toEqual({
    'next-mention': 'Alt+Period', 'previous-mention': 'Alt+Comma', 'open-card': 'Alt+Shift+Period', 'restore-names': '',
  });
  for (const { name, description } of all) if (!name!.startsWith('_')) expect(description).toMatch(/^\p{Lu}.{10,}/u);
});
