/** A reader's own names: from the file to the card, and back out as the same file. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

const CSV = 'id,name,lang,user,since,what,source\r\nmill,Old Mill,en,My archive,1990,Ruin beside the river,Map sheet 7\r\nupper-town,Shusha,en,My archive,,The quarter on the rock,Map sheet 7\r\n';
const STORY = '<p>The road from the Old Mill to Shusha was closed on Monday, and the people of the villages around waited for hours in the snow beside their cars and lorries.</p>';
const status = (options: Page): Locator => options.locator('section', { has: options.locator('#packs') }).getByRole('status');
const add = async (options: Page, name: string, csv: string): Promise<void> => { await options.locator('input[accept*=csv]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) }); };

test('imported: marked in open pages, with a card of its own; on the same words both are offered; exported and removed', async ({ byname }) => {
  byname.page('http://news.example/a', STORY);
  await byname.grant('http://news.example/*');
  const page = await byname.open('http://news.example/a'), options = await byname.openOwn('options.html', { behind: true });
  expect((await byname.marks(page))['byname-place']).toEqual(['Shusha']);
  await add(options, 'field notes.csv', CSV);
  await expect(status(options)).toHaveText('field notes: 2 names were added.');
  await expect.poll(async () => (await byname.marks(page))['byname-place']).toEqual(['Old Mill', 'Shusha']);
  await page.bringToFront();
  await byname.pointAt(page, 'Old Mill');
  const mill = await byname.card(page);
  for (const said of ['Old Mill', 'Ruin beside the river', 'Called this by My archive, since 1990']) expect(mill).toContain(said);
  await page.keyboard.press('Escape');
  await byname.pointAt(page, 'Shusha');
  expect(await byname.card(page)).toContain('2 records fit. Byname did not choose.');
  const offered = await byname.inCard<string[]>(page, "return [...root.querySelectorAll('.body button')].map((b) => b.textContent)");
  expect(offered[0]).toContain('Shusha');
  await byname.inCard(page, "root.querySelectorAll('.body button')[0].click()");
  await expect.poll(() => byname.cardText(page)).toContain('The quarter on the rock');
  await page.keyboard.press('Escape');

  const [download] = await Promise.all([options.waitForEvent('download'), options.getByRole('button', { name: 'Export field notes' }).click()]);
  expect(download.suggestedFilename()).toBe('field-notes.csv');
  expect(readFileSync((await download.path())!, 'utf8')).toBe(CSV);
  await byname.stopWorker();
  await options.getByRole('button', { name: 'Remove field notes' }).click();
  await expect.poll(async () => (await byname.marks(page))['byname-place']).toEqual(['Shusha']);
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await byname.marks(page))['byname-place']).toEqual(['Old Mill', 'Shusha']);
});
test('a wrong file is not taken, and each problem has its row and column; the pack that was there stays', async ({ byname }) => {
  const options = await byname.openOwn('options.html');
  await add(options, 'notes.csv', CSV);
  await expect(status(options)).toContainText('2 names were added');
  await add(options, 'notes.csv', 'id,name,lang\nA,Mill,en\nb,Mill (old),english\n');
  await expect(status(options)).toHaveText('notes was not taken: 3 problems.');
  expect(await options.locator('tbody tr').allInnerTexts()).toEqual([expect.stringMatching(/^2\s+id\s/), expect.stringMatching(/^3\s+lang\s/), expect.stringMatching(/^3\s+name\s/)]);
  expect(await options.evaluate(() => chrome.storage.local.get('packs'))).toEqual({ packs: [{ id: 'notes', title: 'notes', added: expect.any(String), csv: CSV }] });
  await add(options, 'notes.csv', 'id,name,lang\nmill,Mill of the river,en\n');
  await expect(status(options)).toHaveText('notes: replaced, 1 name.');
  await expect(options.getByRole('table')).not.toBeAttached();
});
test('what is stored and no pack is left alone and does no harm', async ({ byname }) => {
  byname.page('http://news.example/b', STORY);
  await byname.grant('http://news.example/*');
  const options = await byname.openOwn('options.html');
  const stored = [7, null, { id: '../x', title: 't', added: 'x', csv: 'id' }, { id: 'bad', title: 'bad', added: '2026-11-25', csv: 'id,name\nx' }];
  await options.evaluate((packs) => chrome.storage.local.set({ packs }), stored);
  const page = await byname.open('http://news.example/b');
  expect((await byname.marks(page))['byname-place']).toEqual(['Shusha']);
  expect((await options.evaluate(() => chrome.storage.local.get('packs')))['packs']).toEqual(stored);
});
