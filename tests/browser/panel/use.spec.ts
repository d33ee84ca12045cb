/** The list for everyone: by keyboard alone, narrow, with large text, in all looks; and a name searched without a page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { FILL, HOSTS, listOf, openList, STORY, title } from './story.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const violations = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
async function everythingOpen(list: Page): Promise<void> {
  await list.getByRole('button', { name: 'Facts about Khankendi / Stepanakert' }).click();
  await list.getByRole('button', { name: /^Facts about Statement/ }).click();
  await list.getByRole('button', { name: /Show 2 more/ }).click();
  await expect(list.locator('.facts footer, .facts .acts')).toHaveCount(2);
  for (const summary of await list.locator('summary').all()) await summary.click();
}

test('a name is searched without a page: its record opens as it stands today', async ({ byname }) => {
  const list = await openList(byname);
  await expect(list.locator('h1')).toBeVisible();
  const box = list.getByRole('searchbox', { name: 'Search a name' });
  for (const [query, label] of [['Xankəndi', 'Khankendi'], ['սուշի', null], ['Сухуми', 'Sokhumi'], ['pashinyan', 'Nikol Pashinyan']] as const) {
    await box.fill(query);
    if (label) await expect(list.locator('.found li').first()).toContainText(label);
    else await expect(list.locator('body')).toContainText('No name in Byname’s data fits.');
  }
  await box.fill('Stepanakert');
  const first = list.locator('.found li').first();
  await first.getByRole('button').click();
  await expect(first.getByRole('heading', { name: 'Names' })).toBeVisible();
  await expect(first).toContainText(/Controlled by\s*Now\s*as of/);
  await expect(first).not.toContainText('in this article');
  await expect(first).not.toContainText('date of this article');
  await first.getByRole('link', { name: 'Source 1' }).first().click();
  await expect(first.locator('[data-source="1"]')).toBeFocused();
  await byname.stopWorker();
  await box.fill('Shusha');
  await expect(list.locator('.found li').first()).toContainText('Shusha');
});
test('records of the page are not listed twice', async ({ byname }) => {
  const { list } = await listOf(byname);
  await list.getByRole('searchbox').fill('Stepanakert');
  await expect(list.locator('.found')).toBeVisible();
  await expect(list.locator('.list h2').first()).toContainText('Stepanakert');
  await expect(list.locator('.found li').filter({ hasText: /^Khankendi|^Stepanakert$/ })).toHaveCount(0);
});
test('keyboard alone: to the chips, a filter, the facts, a quote, and on', async ({ byname }) => {
  const { page, list } = await listOf(byname);
  const focused = (): Promise<string> => list.evaluate(() => { const el = document.activeElement!; return el.getAttribute('aria-label') ?? el.textContent!.trim(); });
  await list.locator('body').press('Tab');
  const way = [await focused()];
  for (let n = 0; n < 12; n++) { await list.keyboard.press('Tab'); way.push(await focused()); }
  expect(way.slice(0, 4)).toEqual(['Previous mention', 'Next mention', 'change date', 'Search a name']);
  expect(way.slice(4, 9)).toEqual(['All 11', 'Places 6', 'Officials 2', 'Agreements 1', 'Governments 2']);
  expect(way.slice(10)).toEqual(['Facts about Khankendi / Stepanakert', '1Traffic on the road to Khankendi', '4A bus from Khankendi was turned round in the afternoon, and the mayor of…']);
  await list.keyboard.press('Enter');
  await expect(list.getByRole('status').last()).toHaveText('Khankendi, Place, 4 of 11');
  expect(await byname.card(page)).toMatch(/^Place\s+Khankendi\s/);
  expect(await focused()).toMatch(/^4A bus/);
  for (let n = 0; n < 2; n++) await list.keyboard.press('Shift+Tab');
  await list.keyboard.press('Space');
  await expect(list.locator('.facts').getByRole('heading', { name: 'Controlled by' })).toBeVisible();
  // Every control of the page is reached, and then the end.
  const controls = await list.locator('button:visible, a[href]:visible, input:visible, select:visible, summary:visible').count();
  await list.locator('body').evaluate(() => { (document.activeElement as HTMLElement).blur(); scrollTo(0, 0); });
  const seen = new Set<string>();
  for (let n = 0; n < controls; n++) {
    await list.keyboard.press('Tab');
    seen.add(await list.evaluate(() => { const all = [...document.querySelectorAll('*')]; return String(all.indexOf(document.activeElement!)); }));
    // What has the focus is in view, and not under the bar.
    expect(await list.evaluate(() => { const { top, bottom } = document.activeElement!.getBoundingClientRect(), bar = document.querySelector('.export')!; return bar.contains(document.activeElement) || (bottom > 0 && top < bar.getBoundingClientRect().top); }), await focused()).toBe(true);
  }
  expect(seen.size).toBe(controls);
});
test('a long list: the keyboard walks through rows that come as they are reached', async ({ byname }) => {
  const { list } = await listOf(byname, `<h1>Rain</h1>${Array.from({ length: 400 }, (_, i) => `<p>On day ${i} a bus left Stepanakert for Shusha, and the people who had been waiting for it since the morning were glad to see it come.</p>`).join('')}`);
  await expect(title(list)).toHaveText('800 mentions');
  // A tab behind draws no frames.
  await list.bringToFront();
  await expect(title(list)).toHaveText('800 mentions');
  await list.getByLabel('Order').selectOption('text');
  expect(await list.locator('.list li').count()).toBeLessThan(100);
  await list.locator('.quote').first().focus();
  for (let n = 0; n < 60; n++) await list.keyboard.press('Tab');
  expect(await list.evaluate(() => document.activeElement!.querySelector('.num')!.textContent)).toBe('61');
  await list.mouse.wheel(0, 20_000);
  await expect.poll(() => list.evaluate(() => scrollY)).toBeGreaterThan(10_000);
  expect(await list.evaluate(() => document.activeElement!.querySelector('.num')?.textContent)).toBe('61');
  await list.keyboard.press('Tab');
  expect(await list.evaluate(() => document.activeElement!.querySelector('.num')?.textContent)).toBe('62');
});
test('axe finds nothing in any look, the policy is kept, nothing is wider than its window', async ({ byname }) => {
  const { list } = await listOf(byname), broken: string[] = [];
  list.on('console', (message) => { if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) broken.push(message.text()); });
  list.on('pageerror', (error) => broken.push(String(error)));
  await list.addInitScript(() => { addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)); });
  await list.reload();
  await expect(title(list)).toHaveText('11 mentions');
  await everythingOpen(list);
  for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { colorScheme: 'light', contrast: 'more' }, { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' }] as const) {
    await list.emulateMedia(media);
    expect(await violations(list), JSON.stringify(media)).toEqual([]);
  }
  for (const [width, size] of [[320, '100%'], [320, '200%'], [640, '200%'], [1000, '100%']] as const) {
    await list.setViewportSize({ width, height: 700 });
    await list.evaluate((percent) => { document.body.style.fontSize = percent; }, size);
    expect(await list.evaluate(() => document.documentElement.scrollWidth), `${width} px, ${size}`).toBeLessThanOrEqual(width);
  }
  expect(broken).toEqual([]);
});
test('axe finds nothing in a state and in what a search finds', async ({ byname }) => {
  await byname.grant(HOSTS);
  const list = await openList(byname);
  await list.getByRole('searchbox').fill('Sukhum');
  await list.locator('.found button').first().click();
  await expect(list.locator('.facts .acts')).toBeVisible();
  expect(await violations(list)).toEqual([]);
});
test('rows do not lie over each other, also after one of them grew', async ({ byname }) => {
  const { list } = await listOf(byname, STORY + FILL);
  const overlaps = (): Promise<string[]> => list.locator('.list > li').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top).flatMap(({ bottom }, i, all) => (i + 1 < all.length && Math.abs(all[i + 1]!.top - bottom) > 1 ? [`${i}: ${bottom} ${all[i + 1]!.top}`] : [])));
  await expect.poll(overlaps).toEqual([]);
  await everythingOpen(list);
  await expect.poll(overlaps).toEqual([]);
  await list.setViewportSize({ width: 300, height: 700 });
  await expect.poll(overlaps).toEqual([]);
});
