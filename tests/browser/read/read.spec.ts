/** The page for text without a page: pasted, dropped or opened, read by the same reader, with the same card. */
import type { Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures.ts';

const STORY = 'Lavrov arrives in Yerevan\n12 December 2022\nThe road between Shusha and Stepanakert was closed, the Armenian prime minister said.\nBaku rejected the statement.';
const marks = (page: Page): Promise<string[]> => page.evaluate(() => ['place', 'official', 'agreement', 'metonym'].flatMap((kind) => [`byname-${kind}`, `byname-${kind}-active`]).flatMap((name) => [...(CSS.highlights.get(name) ?? [])]).map((r) => r.startContainer.textContent!.slice(r.startOffset, r.endOffset)).sort());
/** As a reader pastes: what is on the clipboard in two flavours. */
const paste = (page: Page, data: { 'text/html'?: string; 'text/plain'?: string }): Promise<void> => page.locator('#text').evaluate((field, flavours) => {
  const clipboardData = new DataTransfer();
  for (const [type, value] of Object.entries(flavours)) clipboardData.setData(type, value);
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}, data);

test('typed text: marked, its date found in its head, the card opens and tells of that day', async ({ byname }) => {
  const page = await byname.openOwn('read.html');
  await page.getByLabel('Text', { exact: true }).fill(STORY);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByLabel('Date of the text')).toHaveValue('2022-12-12');
  await expect.poll(() => marks(page)).toEqual(['Armenian prime minister', 'Baku', 'Lavrov', 'Shusha', 'Stepanakert'].sort());
  await expect(page.getByRole('status').first()).toHaveText('5 names marked');
  await byname.pointAt(page, 'Shusha');
  const card = page.locator('byname-card');
  await expect(card).toBeAttached();
  const said = (): Promise<string> => page.evaluate(() => chrome.dom.openOrClosedShadowRoot(document.querySelector('byname-card')!)!.querySelector<HTMLElement>('.card')!.innerText);
  await expect.poll(said).toMatch(/Same on .*2022/);
  expect(await said()).not.toContain('Off on this site');
  await page.screenshot({ path: '.output/test-results/read.png' });
  await page.keyboard.press('Escape');
  await expect(card).not.toBeAttached();
});
test('a sentence is enough; another date is another reading; another text leaves nothing of the one before', async ({ byname }) => {
  const page = await byname.openOwn('read.html');
  await page.locator('#text').fill('He met the president of Azerbaijan in Shusha.');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect.poll(() => marks(page)).toEqual(['Shusha']);                        // who was president is not known without a day
  await page.getByLabel('Date of the text').fill('1999-05-01');
  await expect.poll(() => marks(page)).toEqual(['Shusha', 'president of Azerbaijan']);
  await page.getByRole('button', { name: 'Another text' }).click();
  await expect.poll(() => marks(page)).toEqual([]);
  await expect(page.locator('#text')).toHaveValue('');
});
test('pasted mark-up can do nothing: no script, no picture, no address; what its head says of the day is kept', async ({ byname }) => {
  const page = await byname.openOwn('read.html');
  await paste(page, {
    'text/plain': 'Shusha',
    'text/html': `<html lang="en"><head><meta property="article:published_time" content="2020-11-09T10:00:00Z"><base href="http://news.example/"></head><body><nav>Gyumri</nav><h1>Shusha</h1>
      <p onclick="window.done = 1" style="background:url(http://news.example/x)">The <a href="http://news.example/y">town of Shusha</a> <img src="http://news.example/z.png" onerror="window.done = 1"> was named.</p>
      <script>window.done = 1</script><iframe src="http://news.example/f"></iframe><svg><a xlink:href="javascript:1"><text>Goris</text></a></svg><form><input name="a" value="b"></form></body></html>`,
  });
  await expect(page.getByLabel('Date of the text')).toHaveValue('2020-11-09');
  await expect.poll(() => marks(page)).toEqual(['Shusha', 'Shusha']);
  const text = page.locator('article.read-text');
  expect(await text.evaluate((el) => [...el.querySelectorAll('*')].map((one) => one.tagName.toLowerCase()).filter((tag) => !['h1', 'p'].includes(tag)))).toEqual([]);
  expect(await text.evaluate((el) => [...el.querySelectorAll('*')].flatMap((one) => [...one.attributes]).map((a) => a.name))).toEqual([]);
  expect(await page.evaluate(() => (globalThis as { done?: number }).done)).toBeUndefined();
  expect(byname.requests).toEqual([]);
});
test('a file: text in UTF-16, HTML; what is no text is told in a sentence, and nothing is lost', async ({ byname }) => {
  const page = await byname.openOwn('read.html'), file = page.locator('input[type=file]');
  await page.locator('#text').fill('mine');
  await file.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 0xff, 0xfe, 0x80]) });
  await expect(page.getByRole('status').first()).toContainText('This is no text or HTML file');
  await expect(page.locator('#text')).toHaveValue('mine');
  await file.setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from(' \n ') });
  await expect(page.getByRole('status').first()).toContainText('There is no text in it');
  await file.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Шуша и Ереван', 'utf16le')]) });
  await expect.poll(() => marks(page)).toEqual(['Шуша']);
});
for (const scheme of ['light', 'dark'] as const) test(`axe finds nothing, 320 px is enough: ${scheme}`, async ({ byname }) => {
  const page = await byname.openOwn('read.html');
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width: 320, height: 700 });
  const wide = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await wide()).toBe(false);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.locator('#text').fill(STORY);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect.poll(() => marks(page)).toHaveLength(5);
  expect(await wide()).toBe(false);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
