/** Nothing leaves the browser: every request of a whole visit is the page's own. The server answers for every host and sees them all. */
import { alone, article, expect } from '../fixtures.ts';
import { clickIn, expectOpen, STORY } from '../card/story.ts';

const SITE = 'http://news.example/a';
/** The browser's own: it asks its maker for updates and lists, and every site for an icon. */
const BROWSERS_OWN = /\/favicon\.ico$|^\w+ https?:\/\/[^/]*\b(?:google|googleapis|gstatic|gvt1)\.com[:/]/;

alone('install, welcome, grant, reading, cards, popup, settings, a change of the page', async ({ byname }) => {
  byname.page(SITE, article(`${STORY}<img src="/picture.png">`));
  byname.page('http://news.example/picture.png', { body: '', type: 'image/png' });
  const errors: string[] = [];
  byname.context.on('weberror', (error) => errors.push(String(error.error())));
  for (const name of ['welcome.html', 'options.html', 'popup.html']) await (await byname.openOwn(name)).close();
  await byname.grant('http://news.example/*');
  const page = await byname.open(SITE);
  for (const words of ['Khankendi', 'Baku', 'fourth paragraph']) {
    await byname.pointAt(page, words);
    await byname.card(page);
    await byname.inCard(page, "root.querySelectorAll('details').forEach((el) => { el.open = true; }); return null");
  }
  await clickIn(byname, page, 'Source 1');
  await page.keyboard.press('Escape');
  await expectOpen(page, false);
  await page.evaluate(() => document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>A bus left Agdam in the evening.</p>'));
  await expect.poll(async () => (await byname.marks(page))['byname-place']).toContain('Agdam');
  const popup = await byname.openOwn('popup.html', { behind: true });
  await expect.poll(() => popup.evaluate(() => document.body.textContent)).toContain('news.example');
  await byname.stopWorker();
  await page.reload();
  expect([...new Set(byname.requests.filter((request) => !BROWSERS_OWN.test(request)))].sort()).toEqual(['GET http://news.example/a', 'GET http://news.example/picture.png']);
  expect(errors).toEqual([]);
});
