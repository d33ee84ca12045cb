/** The article that the tests of the list read, and the list of it: as a tab behind, which follows the active tab as the side panel does. */
import type { Page } from '@playwright/test';
import { article, expect, type Byname } from '../fixtures.ts';

export const SITE = 'http://news.example/a', HOSTS = 'http://news.example/*';
const QUIET = 'People who live along it waited in their cars until the evening, when the first lorries were let through to the other side of the bridge.';
/** Khankendi three times, Stepanakert twice. */
export const STORY = `<h1>Traffic on the road to Khankendi</h1>
<p>Traffic on the Lachin corridor stopped on Monday, said Andrey Volkov, who commands the Russian peacekeepers there. ${QUIET}</p>
<p>A bus from Khankendi was turned round in the afternoon, and the mayor of Stepanakert, as he calls the city, asked for help. ${QUIET}</p>
<p>There were tensions between Baku and the Kremlin over the road, and the fourth paragraph of the statement of 10 November 2020 gives the contingent five years. ${QUIET}</p>
<p>The Prime Minister of Georgia offered to speak to both sides. Another bus left Stepanakert for Khankendi at night. ${QUIET}</p>`;
export const FILL = '<p>People on both sides of it have been waiting since the morning for news of the talks that began here yesterday, and many of them brought blankets and something to eat.</p>';

/** A granted, painted page with its list beside it. */
export async function listOf(byname: Byname, html: string = STORY): Promise<{ page: Page; list: Page }> {
  byname.page(SITE, html.includes('<html') ? html : article(html));
  await byname.grant(HOSTS);
  const page = await byname.open(SITE);
  await page.bringToFront();
  return { page, list: await openList(byname) };
}
export async function openList(byname: Byname): Promise<Page> {
  const list = await byname.openOwn('sidepanel.html', { behind: true });
  await list.setViewportSize({ width: 384, height: 760 });
  await expect(list.locator('main:not([aria-busy])')).toBeVisible();
  return list;
}
export const quotes = (list: Page): Promise<string[]> => list.locator('.list .quote q').allTextContents();
export const title = (list: Page): ReturnType<Page['locator']> => list.locator('h1');
