/** The list beside a page: what it shows, filters and finds, and that it follows the page and the active tab. */
import { article, expect, test, type Byname } from '../fixtures.ts';
import { listOf, openList, quotes, SITE, STORY, title, FILL } from './story.ts';

const OTHER = 'http://news.example/b';
const groups = (list: Awaited<ReturnType<typeof openList>>): Promise<string[]> => list.locator('.list h2').allTextContents();

test('total, date, groups in order of first mention with counted names, each quote with its words', async ({ byname }) => {
  const { list } = await listOf(byname);
  await expect(title(list)).toHaveText('11 mentions');
  await expect(list.locator('header')).toContainText('Article of Dec 12, 2022 · change date');
  expect(await groups(list)).toEqual(['Khankendi / Stepanakert', 'Lachin corridor', 'Andrey Volkov', 'Government of Azerbaijan', 'Government of Russia', 'Statement of 10 November 2020', 'Irakli Garibashvili']);
  await expect(list.locator('.group').first()).toContainText('Place · Khankendi 3, Stepanakert 2. First used: Khankendi.');
  const bars = await list.locator('.meter').first().locator('i').evaluateAll((all) => all.map((el) => [Math.round(el.getBoundingClientRect().width), getComputedStyle(el).backgroundImage !== 'none']));
  expect(bars.map(([, hatched]) => hatched)).toEqual([true, false]);
  expect((bars[0]![0] as number) / (bars[1]![0] as number)).toBeCloseTo(1.5, 1);
  expect((await quotes(list))[0]).toBe('Traffic on the road to Khankendi');
  await expect(list.locator('.quote b').first()).toHaveText('Khankendi');
  await list.getByRole('button', { name: /Show 2 more/ }).click();
  expect(await quotes(list)).toHaveLength(11);
});
test('filter by kind, in the order of the text, search in the list', async ({ byname }) => {
  const { list } = await listOf(byname), chip = (name: string) => list.getByRole('button', { name, exact: true });
  await expect(chip('All 11')).toHaveAttribute('aria-pressed', 'true');
  await chip('Officials 2').click();
  await expect(chip('All 11')).toHaveAttribute('aria-pressed', 'false');
  await expect(title(list)).toHaveText('2 of 11 mentions');
  expect(await groups(list)).toEqual(['Andrey Volkov', 'Irakli Garibashvili']);
  await chip('Governments 2').click();
  await expect(title(list)).toHaveText('4 of 11 mentions');
  await chip('All 11').click();
  await list.getByLabel('Order').selectOption('text');
  await expect(list.locator('.quote')).toHaveCount(11);
  expect(await list.locator('.quote .num').allTextContents()).toEqual(Array.from({ length: 11 }, (_, i) => String(i + 1)));
  await list.getByRole('searchbox', { name: 'Search a name' }).fill('stépanakert');
  await expect(title(list)).toHaveText('3 of 11 mentions');
  await expect(chip('Places 3')).toBeVisible();
  await list.getByRole('searchbox').fill('nowhere at all');
  await expect(list.locator('body')).toContainText('No mention fits the filter.');
  await expect(list.locator('body')).toContainText('No name in Byname’s data fits.');
});
test('what the page gains and loses, and what the popup changes, is in the list', async ({ byname }) => {
  const { page, list } = await listOf(byname);
  await page.evaluate((fill) => document.querySelector('article')!.insertAdjacentHTML('beforeend', `<p>In Shusha the shops were shut.</p>${fill}`), FILL);
  await expect(title(list)).toHaveText('12 mentions');
  await expect.poll(() => groups(list)).toContain('Shusha');
  await page.evaluate(() => document.querySelector('article')!.querySelectorAll('p:not(:nth-of-type(1))').forEach((p) => p.remove()));
  await expect(title(list)).toHaveText('3 mentions');
  await list.getByRole('button', { name: 'change date' }).click();
  await list.getByLabel('Another date').last().fill('2024-06-01');
  await list.getByRole('button', { name: 'Use date' }).click();
  await expect(list.locator('header')).toContainText('Article of Jun 1, 2024');
  const popup = await byname.openOwn('popup.html', { behind: true });
  await popup.getByRole('switch', { name: 'Places' }).click();
  await expect(title(list)).toHaveText('1 mention');
  await expect(list.locator('header')).toContainText('Not shown, as turned off in the popup: Places 2.');
  await list.getByRole('button', { name: 'Show them' }).click();
  await expect(title(list)).toHaveText('3 mentions');
  await popup.reload();
  await popup.getByRole('button', { name: 'Pause on this page' }).click();
  await expect(title(list)).toHaveText('Paused on this page');
  await list.getByRole('button', { name: 'Resume' }).click();
  await expect(title(list)).toHaveText('3 mentions');
});
test('it follows the active tab, and its navigation', async ({ byname }) => {
  const { page, list } = await listOf(byname);
  byname.page(OTHER, article(`<h1>Rain in Shusha</h1>${FILL.repeat(3)}`));
  const other = await byname.open(OTHER);
  await other.bringToFront();
  await expect(title(list)).toHaveText('1 mention');
  await page.bringToFront();
  await expect(title(list)).toHaveText('11 mentions');
  await page.goto(OTHER);
  await expect(title(list)).toHaveText('1 mention');
  await page.goBack();
  await expect(title(list)).toHaveText('11 mentions');
});
async function stateOn(byname: Byname, html: string): Promise<[string, string]> {
  byname.page(SITE, html.includes('<html') ? html : article(html));
  const page = await byname.open(SITE, { painted: false });
  await page.bringToFront();
  const list = await openList(byname);
  await expect(title(list)).not.toHaveText('Reading the page');
  const state: [string, string] = [(await title(list).textContent())!, (await list.locator('main p').first().textContent())!];
  await list.close();
  await page.close();
  return state;
}
test('states: one heading, one sentence', async ({ byname }) => {
  expect(await stateOn(byname, STORY)).toEqual(['Not allowed on this page yet', 'Press the Byname button of the browser to let Byname read this page.']);
  await byname.grant('http://news.example/*');
  expect(await stateOn(byname, '<p>Hello.</p>')).toEqual(['No article found', 'Byname reads articles; this page seems to hold none.']);
  expect(await stateOn(byname, FILL.repeat(4))).toEqual(['Nothing found', 'No name in this article is in Byname’s data. That is no judgement on the article.']);
  await byname.worker().evaluate(() => chrome.storage.local.set({ offList: ['http://news.example'] }));
  expect(await stateOn(byname, STORY)).toEqual(['Off on this site', 'You turned Byname off here.']);
});
test('a site that is off is turned on from the list', async ({ byname }) => {
  const { list } = await listOf(byname);
  await byname.worker().evaluate(() => chrome.storage.local.set({ offList: ['http://news.example'] }));
  await expect(title(list)).toHaveText('Off on this site');
  await list.getByRole('button', { name: 'Turn on here' }).click();
  await expect(title(list)).toHaveText('11 mentions');
});
