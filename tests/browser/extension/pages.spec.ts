/** Popup, welcome and settings: what they show and do, accessible, narrow, and within their policy. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { article, expect, test, type Byname } from '../fixtures.ts';
import { HOSTS, SITE, story, STORY } from '../card/story.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const FILL = 'People on both sides of it have been waiting since the morning for news of the talks that began here yesterday.';
async function popup(byname: Byname): Promise<Page> {
  const page = await byname.openOwn('popup.html', { behind: true });
  await page.setViewportSize({ width: 360, height: 600 });
  await expect(page.locator('main:not([aria-busy])')).toBeVisible();
  return page;
}
/** As a click on the button of the extension does: it may see this tab. */
async function pressButton(byname: Byname, page: Page): Promise<void> {
  await page.bringToFront();
  const cdp = await byname.context.browser()!.newBrowserCDPSession() as unknown as { send(method: string, params?: object): Promise<{ targetInfos: { targetId: string; type: string; url: string }[] }>; detach(): Promise<void> };
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  await cdp.send('Extensions.triggerAction', { id: byname.id, targetId: targetInfos.find(({ url }) => url === page.url())!.targetId });
  await cdp.detach();
}
const marks = async (byname: Byname, page: Page): Promise<string[]> => (await byname.marks(page))['all']!;
const counts = (page: Page): Promise<(string | null)[]> => page.locator('.kinds .count').allTextContents();

test('popup: date and where it comes from, counts, a switch for each kind, pause', async ({ byname }) => {
  const page = await story(byname), own = await popup(byname);
  await expect(own.locator('body')).toContainText('Byname on news.example');
  await expect(own.locator('.date')).toHaveText('Dec 12, 2022');
  await expect(own.locator('body')).toContainText('From the page’s header (article:published_time).');
  expect(await counts(own)).toEqual(['3', '2', '1', '2']);
  await own.getByRole('switch', { name: 'Places' }).click();
  await expect.poll(() => marks(byname, page)).not.toContain('Khankendi');
  expect(await counts(own)).toEqual(['3', '2', '1', '2']);
  await own.getByRole('switch', { name: 'Places' }).click();
  await expect.poll(() => marks(byname, page)).toContain('Khankendi');
  await own.getByRole('button', { name: 'Pause on this page' }).click();
  await expect(own.getByRole('heading', { name: 'Paused on this page' })).toBeVisible();
  expect(await marks(byname, page)).toEqual([]);
  await own.getByRole('button', { name: 'Resume' }).click();
  await expect.poll(() => marks(byname, page)).toHaveLength(8);
});
test('popup: another date holds for the cards of this page, and goes back', async ({ byname }) => {
  const page = await story(byname, article(STORY).replace('</head>', '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2022-12-20"}</script></head>')), own = await popup(byname);
  await expect(own.locator('.date')).toHaveText('Dec 20, 2022');
  await expect(own.locator('body')).toContainText('The page also says Dec 12, 2022.');
  await own.getByRole('button', { name: 'Change' }).click();
  expect(await own.locator('form').getByRole('radio').count()).toBe(3);
  await own.getByLabel('Another date').last().fill('2024-06-01');
  await own.getByRole('button', { name: 'Use date' }).click();
  await expect(own.locator('.date')).toHaveText('Jun 1, 2024');
  await expect(own.locator('body')).toContainText('Set by you.');
  await page.bringToFront();
  await byname.pointAt(page, 'Prime Minister of Georgia');
  expect(await byname.card(page)).toContain('Irakli Kobakhidze');
  const again = await popup(byname);
  await again.getByRole('button', { name: 'Change' }).click();
  await again.getByRole('radio').first().click();
  await again.getByRole('button', { name: 'Use date' }).click();
  await expect(again.locator('.date')).toHaveText('Dec 20, 2022');
});
test('popup: the switch turns the site off and on again, in the open tab too', async ({ byname }) => {
  const page = await story(byname), own = await popup(byname), site = own.getByRole('switch', { name: 'Byname on news.example' });
  await expect(site).toBeChecked();
  await site.click();
  await expect(own.getByRole('heading', { name: 'Off on this site' })).toBeVisible();
  await expect(site).not.toBeChecked();
  await expect.poll(() => marks(byname, page)).toEqual([]);
  await site.click();
  await expect(site).toBeChecked();
  await expect.poll(() => marks(byname, page)).toHaveLength(8);
});
test('popup: its states, each with a heading, a sentence and the true position of the switch', async ({ byname }) => {
  const show = async (): Promise<{ title: string | null; on: boolean | null }> => {
    const own = await popup(byname), title = await own.locator('h2').first().textContent().catch(() => null), toggle = own.locator('header input');
    expect((await own.locator('main p').first().textContent())!.length).toBeGreaterThan(10);
    const on = (await toggle.count()) ? await toggle.isChecked() : null;
    await own.close();
    return { title, on };
  };
  const page = await byname.context.newPage();
  await page.goto('chrome://version');
  expect(await show()).toEqual({ title: 'Nothing to read here', on: null });
  byname.page(SITE, article('<p>Hello.</p>'));
  await byname.grant(HOSTS);
  await page.goto(SITE);
  await page.bringToFront();
  await expect.poll(show).toEqual({ title: 'No article found', on: true });
  byname.page(SITE, article(`<p>${FILL}</p><p>${FILL}</p>`));
  await page.reload();
  const own = await popup(byname);
  await expect(own.locator('body')).toContainText('That is no judgement on the article.');
  expect(await counts(own)).toEqual(['0', '0', '0', '0']);
});
test('popup: a site that is not allowed yet; only this time, by the button alone', async ({ byname }) => {
  byname.page(SITE, STORY);
  const page = await byname.open(SITE, { painted: false });
  await pressButton(byname, page);
  const own = await popup(byname);
  await expect(own.getByRole('heading', { name: 'Not allowed on this site yet' })).toBeVisible();
  await expect(own.getByRole('switch', { name: 'Byname on news.example' })).not.toBeChecked();
  await expect(own.getByRole('button', { name: 'Allow on this site' })).toBeVisible();
  expect(await marks(byname, page)).toEqual([]);
  await own.getByRole('button', { name: 'Only this time' }).click();
  await expect.poll(() => marks(byname, page)).toHaveLength(8);
  await byname.pointAt(page, 'Khankendi');
  expect(await byname.card(page)).toContain('Stepanakert');
  expect((await own.evaluate(() => chrome.permissions.getAll())).origins).toEqual([]);
});
test('popup: the browser opens it from its button', async ({ byname }) => {
  const page = await story(byname);
  await page.bringToFront();
  await byname.worker().evaluate(() => chrome.action.openPopup());
  const cdp = await byname.context.browser()!.newBrowserCDPSession();
  await expect.poll(async () => (await cdp.send('Target.getTargets')).targetInfos.map(({ url }) => url)).toContain(`chrome-extension://${byname.id}/popup.html`);
  await cdp.detach();
});

/** As if the reader of the page had said yes: the browser does not ask where this was granted before. */
async function wouldSayYes(byname: Byname, origins: string[]): Promise<void> {
  const page = await byname.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async ([id, all]) => { for (const origin of all) await (globalThis as unknown as { chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } } }).chrome.developerPrivate.addHostPermission(id, origin); }, [byname.id, origins] as const);
  const own = await byname.openOwn('options.html');
  // Known to the browser, not in use: what comes next is asked for anew.
  await own.evaluate(async (all) => { await chrome.permissions.remove({ origins: [...all] }); }, origins);
  expect((await own.evaluate(() => chrome.permissions.getAll())).origins).toEqual([]);
  await own.close();
  await page.close();
}
const registered = (byname: Byname): Promise<string[]> => byname.worker().evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches));

test('welcome: three equal choices, none made beforehand', async ({ byname }) => {
  const own = await byname.openOwn('welcome.html'), choices = own.locator('.choice');
  await expect(choices).toHaveCount(3);
  const looks = await choices.evaluateAll((all) => all.map((el) => { const button = el.querySelector('button')!, style = getComputedStyle(button); return [el.getBoundingClientRect().height, style.backgroundColor, style.fontWeight, style.borderColor, button.className].join(); }));
  expect(new Set(looks).size).toBe(1);
  expect(await own.locator('input:checked, [aria-checked=true], [aria-pressed=true]').count()).toBe(0);
  await choices.nth(0).getByRole('button').click();
  await expect(own.getByRole('status')).toContainText('press the Byname button');
  expect((await own.evaluate(() => chrome.permissions.getAll())).origins).toEqual([]);
});
test('welcome: the listed sites are asked for by their own button, after the list was seen', async ({ byname }) => {
  const own = await byname.openOwn('welcome.html');
  await own.locator('.choice').nth(1).getByRole('button').click();
  const sites = await own.locator('.sites li').allTextContents(), origins = sites.flatMap((site) => [`https://${site}/*`, `https://*.${site}/*`]);
  expect(sites.length).toBeGreaterThan(10);
  expect(sites).toEqual([...sites].sort());
  await wouldSayYes(byname, origins);
  await own.bringToFront();
  await own.locator('.part .btn.main').click();
  await expect(own.getByRole('status')).toHaveText('Byname now runs on the listed news sites.');
  await expect.poll(async () => (await registered(byname)).sort()).toEqual([...origins].sort());
});
test('welcome: all sites are asked for by their button, and open tabs gain the reader', async ({ byname }) => {
  byname.page(SITE, STORY);
  const page = await byname.open(SITE, { painted: false });
  await wouldSayYes(byname, ['https://*/*', 'http://*/*']);
  const own = await byname.openOwn('welcome.html');
  await own.locator('.choice').nth(2).getByRole('button').click();
  await expect(own.getByRole('status')).toHaveText('Byname now runs on every site.');
  await expect.poll(async () => (await registered(byname)).sort()).toEqual(['http://*/*', 'https://*/*']);
  await expect.poll(() => marks(byname, page)).toHaveLength(8);
});
test('settings apply at once, in open pages too; only what was changed is stored', async ({ byname }) => {
  const page = await story(byname), own = await byname.openOwn('options.html');
  await own.getByLabel('Open a card when I').selectOption('click');
  await own.getByLabel('Theme').selectOption('dark');
  await expect.poll(() => own.evaluate(() => chrome.storage.sync.get('settings'))).toEqual({ settings: { version: 1, changed: { trigger: 'click', theme: 'dark' } } });
  await page.bringToFront();
  const at = await byname.pointAt(page, 'Khankendi');
  await page.waitForTimeout(900);
  expect(await byname.cardText(page)).toBeNull();
  await page.mouse.click(at.x, at.y);
  await byname.card(page);
  expect(await byname.inCard(page, "return getComputedStyle(root.querySelector('.card')).backgroundColor")).toBe('rgb(29, 31, 33)');
  await own.getByRole('button', { name: 'Bring back the first settings' }).click();
  await own.getByRole('button', { name: 'Yes, bring them back' }).click();
  await expect.poll(() => own.evaluate(() => chrome.storage.sync.get('settings'))).toEqual({ settings: { version: 1, changed: {} } });
});
test('settings: a name that is marked nowhere, and marked again; kept as a file and taken back', async ({ byname }) => {
  const page = await story(byname), own = await byname.openOwn('options.html', { behind: true });
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  await byname.inCard(page, "root.querySelector('[aria-label=More]').click()");
  await byname.inCard(page, "[...root.querySelectorAll('.menu button')].find((b) => b.textContent === 'Don’t mark this name anywhere').click()");
  await expect.poll(() => marks(byname, page)).not.toContain('Khankendi');
  expect(await byname.cardText(page)).toBeNull();
  await own.reload();
  const [download] = await Promise.all([own.waitForEvent('download'), own.getByRole('button', { name: 'Export settings' }).click()]);
  await own.getByRole('button', { name: 'Mark Khankendi again' }).click();
  await expect.poll(() => marks(byname, page)).toContain('Khankendi');
  await own.locator('#settings-file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(own.getByText('This is no file of Byname’s settings')).toBeVisible();
  await own.locator('#settings-file').setInputFiles((await download.path())!);
  await expect(own.getByText('The settings of the file hold now.')).toBeVisible();
  await expect.poll(() => marks(byname, page)).not.toContain('Khankendi');
});
test('settings: a site that was turned off is listed and can be turned on', async ({ byname }) => {
  await byname.grant(HOSTS);
  await byname.worker().evaluate(() => chrome.storage.local.set({ offList: ['http://news.example'] }));
  byname.page(SITE, STORY);
  const page = await byname.open(SITE, { painted: false }), own = await byname.openOwn('options.html');
  await expect(own.locator('body')).toContainText('news.example');
  await own.getByRole('button', { name: 'Turn on' }).click();
  await expect.poll(() => marks(byname, page)).toHaveLength(8);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, nothing is wider than 360 px, the policy is kept: ${colorScheme}`, async ({ byname }) => {
    await story(byname);
    for (const name of ['popup.html', 'welcome.html', 'options.html']) {
      const own = name === 'popup.html' ? await popup(byname) : await byname.openOwn(name), broken: string[] = [];
      own.on('console', (message) => { if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) broken.push(message.text()); });
      own.on('pageerror', (error) => broken.push(String(error)));
      await own.addInitScript(() => { addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)); });
      await own.emulateMedia({ colorScheme });
      await own.setViewportSize({ width: 360, height: 640 });
      await own.reload();
      await expect(own.locator('main:not([aria-busy])')).toBeVisible();
      if (name === 'welcome.html') await own.locator('.choice').nth(1).getByRole('button').click();
      if (name === 'popup.html') { await expect(own.locator('.date')).toBeVisible(); await own.getByRole('button', { name: 'Change' }).click(); }
      const { violations, passes } = await new AxeBuilder({ page: own }).withTags(TAGS).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.html}`)), name).toEqual([]);
      expect(passes.length).toBeGreaterThan(10);
      for (const width of [360, 320]) {
        await own.setViewportSize({ width, height: 640 });
        expect(await own.evaluate(() => document.documentElement.scrollWidth), `${name} at ${width} px`).toBeLessThanOrEqual(width);
      }
      expect(broken, name).toEqual([]);
      await own.close();
    }
  });
}
