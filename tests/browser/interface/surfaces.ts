/** Everything that Byname shows, opened in the language that is stored: a tab each, at the width of a popup. */
import type { Page } from '@playwright/test';
import { expect, type Byname } from '../fixtures.ts';
import { story } from '../card/story.ts';

export const WIDTH = 360;
const PLAIN_TEXT = 'The road between Shusha and Stepanakert was closed, the Armenian prime minister said.\nBaku rejected the statement.';

export async function speak(byname: Byname, lang: string): Promise<void> {
  await byname.worker().evaluate((wanted) => chrome.storage.sync.set({ settings: { version: 1, changed: { lang: wanted } } }), lang);
}
/** Pages of the extension by name, each ready to be looked at. The popup and the list are those of a painted article. */
export const PAGES: Readonly<Record<string, (byname: Byname) => Promise<Page>>> = {
  popup: async (byname) => { const { own } = await beside(byname, 'popup.html'); await expect(own.locator('.kinds .count').first()).toBeVisible(); return own; },
  'popup, another date': async (byname) => { const { own } = await beside(byname, 'popup.html'); await own.locator('.date + * ~ .btn, .row > .btn').first().click(); await expect(own.getByRole('radio').first()).toBeVisible(); return own; },
  'popup, not an article': async (byname) => { const page = await byname.context.newPage(); await page.goto('chrome://version'); return (await behind(byname, 'popup.html')); },
  // High enough that its bar of export lies over nothing.
  sidepanel: async (byname) => { const { own } = await beside(byname, 'sidepanel.html'); await own.setViewportSize({ width: WIDTH, height: 1600 }); await expect(own.locator('.list .quote').first()).toBeVisible(); return own; },
  options: (byname) => alone(byname, 'options.html'),
  welcome: async (byname) => { const own = await alone(byname, 'welcome.html'); await own.locator('.choice').nth(1).getByRole('button').click(); await expect(own.locator('.sites')).toBeVisible(); return own; },
  read: (byname) => alone(byname, 'read.html'),
  'read, a text': async (byname) => {
    const own = await alone(byname, 'read.html');
    await own.locator('#text').fill(PLAIN_TEXT);
    await own.locator('button[type=submit]').click();
    await expect(own.locator('.read-bar [role=status]')).not.toBeEmpty();
    return own;
  },
};
async function alone(byname: Byname, name: string): Promise<Page> {
  const own = await byname.openOwn(name);
  await own.setViewportSize({ width: WIDTH, height: 800 });
  await expect(own.locator('main:not([aria-busy])')).toBeVisible();
  return own;
}
async function behind(byname: Byname, name: string): Promise<Page> {
  const own = await byname.openOwn(name, { behind: true });
  await own.setViewportSize({ width: WIDTH, height: 800 });
  await expect(own.locator('main:not([aria-busy])')).toBeVisible();
  return own;
}
async function beside(byname: Byname, name: string): Promise<{ page: Page; own: Page }> {
  const page = await story(byname);
  await page.bringToFront();
  return { page, own: await behind(byname, name) };
}
/** Words of the story with a card of each kind. */
export const CARDS = { place: 'Khankendi', clause: 'fourth paragraph', metonym: 'Baku', office: 'Prime Minister of Georgia' } as const;
/** Opens the card of some words with everything in it that can be opened, the menu too. */
export async function openCard(byname: Byname, page: Page, words: string): Promise<void> {
  const at = await byname.pointAt(page, words);
  await page.mouse.click(at.x, at.y);
  await byname.card(page);
  await byname.inCard(page, "root.querySelectorAll('details').forEach((el) => { el.open = true; }); return null");
  await page.waitForTimeout(150);                          // it has faded in
}
