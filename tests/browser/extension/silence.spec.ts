/** Nothing leaves the browser, whatever surface is used: list, search, export, read page, names in the page, settings, own names. */
import { alone, article, expect } from '../fixtures.ts';
import { STORY } from '../card/story.ts';
import { tell } from '../zoo/keeper.ts';

const SITE = 'http://news.example/a', CSV = 'id,name,lang,user,since,what,source\r\nmill,Old Mill,en,My archive,1990,Ruin,http://archive.example/map\r\n';
/** The browser's own: it asks its maker for updates and lists, and every site for an icon. */
const BROWSERS_OWN = /\/favicon\.ico$|^\w+ https?:\/\/[^/]*\b(?:google|googleapis|gstatic|gvt1)\.com[:/]/;

alone('all surfaces', async ({ byname }) => {
  byname.page(SITE, article(`${STORY}<p>The Old Mill is closed.</p>`));
  const asked: string[] = [], errors: string[] = [];
  // Also what the policy would stop (a style in what is pasted is stopped by it too, and asks for nothing) before it reached the server.
  byname.context.on('request', (request) => { if (/^(?:https?|wss?|ftp):/.test(request.url())) asked.push(`${request.method()} ${request.url()}`); });
  byname.context.on('weberror', (error) => errors.push(String(error.error())));
  byname.context.on('console', (message) => { if (/Policy directive:? ["'](?!style-src)|Refused to (?:load|connect)/.test(message.text())) errors.push(message.text()); });
  await byname.grant('http://news.example/*');
  const page = await byname.open(SITE);
  await tell(byname, SITE, 'setNames', { names: { set: 'armenia', both: true, lang: 'en' } });
  await expect.poll(() => page.evaluate(() => document.querySelector('byname-bar') !== null)).toBe(true);
  await tell(byname, SITE, 'setNames', { names: null });

  const options = await byname.openOwn('options.html', { behind: true });
  await options.locator('input[accept*=csv]').setInputFiles({ name: 'notes.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
  await expect.poll(async () => (await byname.marks(page))['byname-place']).toContain('Old Mill');
  await options.locator('#theme').selectOption('dark');
  await page.bringToFront();
  await byname.pointAt(page, 'Old Mill');
  expect(await byname.card(page)).toContain('My archive');
  await page.keyboard.press('Escape');

  const list = await byname.openOwn('sidepanel.html', { behind: true });
  await expect(list.locator('.list h2').first()).toBeVisible();
  await list.locator('input[type=search]').fill('Сухуми');
  await expect(list.locator('.found li').first()).toBeVisible();
  await list.locator('input[type=search]').fill('');

  const read = await byname.openOwn('read.html');
  await read.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/html', '<article><p>The road to <b>Khankendi</b> was closed on Monday.</p><img src="http://leak.example/a.png" srcset="http://leak.example/b.png 2x"><link rel="stylesheet" href="http://leak.example/c.css"><iframe src="http://leak.example/d"></iframe><p style="background:url(http://leak.example/e)">x</p><svg><image href="http://leak.example/f"/></svg><video poster="http://leak.example/g" src="http://leak.example/h"></video><script src="http://leak.example/i"></script></article>');
    data.setData('text/plain', 'The road to Khankendi was closed on Monday.');
    document.querySelector('textarea')!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect.poll(() => read.evaluate(() => [...CSS.highlights].reduce((sum, [, ranges]) => sum + ranges.size, 0))).toBeGreaterThan(0);
  for (const name of ['welcome.html', 'popup.html']) await (await byname.openOwn(name)).close();
  await byname.worker().evaluate(() => { setTimeout(() => chrome.runtime.reload(), 0); });
  await page.waitForTimeout(1500);
  const own = (request: string): boolean => !BROWSERS_OWN.test(request);
  expect([...new Set(byname.requests.filter(own))]).toEqual([`GET ${SITE}`]);
  expect([...new Set(asked.filter(own))]).toEqual([`GET ${SITE}`]);
  expect(errors).toEqual([]);
});
