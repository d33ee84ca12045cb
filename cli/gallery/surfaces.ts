/** Pictures of everything that is no card: the popup in each of its states, list, settings, welcome, read page, changed names, the article. */
import type { Page } from '@playwright/test';
import { inReaderWorld } from '../browser.ts';
import { documentOf, STORY } from './scenes.ts';
import { DARK, LIGHT, Stage, until, VARIANTS, type Look } from './stage.ts';

const FILL = '<p>People on both sides of it have been waiting since the morning for news of the talks that began here yesterday, and many of them brought blankets and something to eat.</p>';
const POPUP = { behind: true, width: 360, height: 600 }, PANEL = { behind: true, width: 384, height: 760 };
/** What browsers call medium, px. */
const MEDIUM = 16;
const BOTH: readonly Look[] = [LIGHT, DARK], ALL: readonly Look[] = [LIGHT, DARK, ...VARIANTS];

/** In light and dark as it stands; in the other looks laid out anew. */
async function shootAll(stage: Stage, page: Page, group: string, name: string, looks: readonly Look[], again?: (page: Page) => Promise<void>, whole = true): Promise<void> {
  const view = page.viewportSize()!;
  for (const look of looks) {
    const relaid = Boolean(look.width || look.text || look.mirrored);
    if (relaid && look.width && look.width >= view.width) continue;
    if (relaid) { await stage.look(page, LIGHT); await stage.prepare(page, look); await page.reload(); await page.locator('main:not([aria-busy])').first().waitFor(); await again?.(page); }
    await stage.look(page, look);
    await stage.shoot(page, group, name, look, whole ? null : undefined);
    if (relaid) { await page.setViewportSize(view); await stage.prepare(page, { name: '', text: MEDIUM }); await page.evaluate(() => { document.documentElement.dir = 'ltr'; }); }
  }
}
/** A click on the button of the extension: it may see this tab. */
async function pressButton(stage: Stage, page: Page): Promise<void> {
  await page.bringToFront();
  const cdp = await stage.browser.context.browser()!.newBrowserCDPSession() as unknown as { send(method: string, params?: object): Promise<{ targetInfos: { targetId: string; url: string }[] }>; detach(): Promise<void> };
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  await cdp.send('Extensions.triggerAction', { id: stage.browser.id, targetId: targetInfos.find(({ url }) => url === page.url())!.targetId });
  await cdp.detach();
}
export async function popups(stage: Stage): Promise<void> {
  const group = 'Popup';
  /** @param status what the reader of the page is made to answer, where no page brings it about by itself */
  const state = async (name: string, page: Page, looks = BOTH, { act, status }: { act?: (own: Page) => Promise<void>; status?: string } = {}): Promise<void> => {
    await page.bringToFront();
    const own = await stage.own('popup.html', POPUP);
    if (status) {
      await own.addInitScript((wanted) => { const send = chrome.tabs.sendMessage.bind(chrome.tabs); chrome.tabs.sendMessage = (async (...args: Parameters<typeof send>) => { const answer = await (send(...args) as unknown as Promise<{ ok: boolean; value: object }>); return answer?.ok ? { ...answer, value: { ...answer.value, status: wanted } } : answer; }) as typeof send; }, status);
      await own.reload();
      await own.locator('h2').first().waitFor();
    }
    await act?.(own);
    await shootAll(stage, own, group, name, looks, act);
    await own.close();
  };
  const html = documentOf(STORY), conflict = html.replace('</head>', '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2022-12-20"}</script></head>');
  const unknown = await stage.article(html, { url: 'http://elsewhere.example/a', painted: false });
  await pressButton(stage, unknown);
  await state('not allowed yet', unknown);
  const story = await stage.article(html);
  await state('reading', story, ALL);
  for (const [name, status] of [['very long page', 'too-slow'], ['browser too old', 'unsupported'], ['starting', 'starting']] as const) await state(name, story, BOTH, { status });
  await state('changing the date', await stage.article(conflict), ALL, { act: async (own) => { await own.getByRole('button', { name: 'Change' }).click(); } });
  await state('two dates', await stage.article(conflict));
  await state('no date found', await stage.article(documentOf(STORY, null)));
  const choose = async (own: Page): Promise<void> => { await own.locator('input[name=names]').nth(1).check({ force: true }); await own.locator('select').waitFor(); await own.waitForTimeout(200); };
  await state('names, choosing whose', story, BOTH, { act: choose });
  await state('names, shown', story, BOTH, { act: async (own) => { await choose(own); await own.locator('select').selectOption({ index: 1 }); await own.locator('section [role=status]').waitFor(); } });
  await state('a kind turned off', await stage.article(html), BOTH, { act: async (own) => { const places = own.getByRole('switch', { name: 'Places' }); if (await places.isChecked()) await places.click(); } });
  await state('no article', await stage.article(documentOf('<p>Hello.</p>'), { painted: false }));
  await state('nothing found', await stage.article(documentOf(FILL.repeat(3)), { painted: false }));
  await state('paused', await stage.article(html), BOTH, { act: async (own) => { const pause = own.getByRole('button', { name: 'Pause on this page' }); if (await pause.count()) await pause.click(); await own.getByRole('button', { name: 'Resume' }).waitFor(); } });
  const browsersOwn = await stage.browser.context.newPage();
  await browsersOwn.goto('chrome://version');
  await state('page of the browser', browsersOwn);
  await state('off on this site', story, BOTH, { act: async (own) => { const toggle = own.locator('header input'); if (await toggle.isChecked()) await toggle.click(); await own.locator('h2').first().waitFor(); } });
  await stage.browser.worker().evaluate(() => chrome.storage.local.remove('offList'));
}
export async function panels(stage: Stage): Promise<void> {
  const group = 'Side panel', story = await stage.article(documentOf(STORY.repeat(2)));
  await story.bringToFront();
  const list = await stage.own('sidepanel.html', PANEL);
  await list.locator('.list .quote').first().waitFor();
  await shootAll(stage, list, group, 'list', ALL, (page) => page.locator('.list .quote').first().waitFor(), false);
  await list.getByRole('button', { name: /^Officials/ }).click();
  await shootAll(stage, list, group, 'filtered', BOTH, undefined, false);
  await list.getByRole('button', { name: /^All/ }).click();
  await list.getByRole('searchbox').fill('nowhere at all');
  await shootAll(stage, list, group, 'nothing fits', BOTH, undefined, false);
  await list.getByRole('searchbox').fill('Tskhinvali');
  await list.waitForTimeout(500);
  await shootAll(stage, list, group, 'found in the data', BOTH, undefined, false);
  for (const [name, html] of [['nothing found', FILL.repeat(3)], ['no article', '<p>Hello.</p>']] as const) {
    const page = await stage.article(documentOf(html), { painted: false });
    await page.bringToFront();
    await list.reload();
    await list.locator('main:not([aria-busy]) h1').waitFor();
    await list.waitForTimeout(600);
    await shootAll(stage, list, group, name, BOTH);
    await page.close();
  }
  await list.close();
}
const PACK = 'id,name,lang,user,since,what,source\r\nmill,Old Mill,en,My archive,1990,Ruin beside the river,Map sheet 7\r\n';
export async function ownPages(stage: Stage): Promise<void> {
  const options = await stage.own('options.html'), add = (name: string, csv: string): Promise<void> => options.locator('input[accept*=csv]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await shootAll(stage, options, 'Settings', 'as installed', ALL);
  await add('field notes.csv', PACK);
  await options.waitForTimeout(500);
  await shootAll(stage, options, 'Settings', 'with a pack', BOTH);
  await add('notes.csv', 'id,name,lang\nA,Mill,en\nb,Mill (old),english\n');
  await options.getByRole('table').last().waitFor();
  await shootAll(stage, options, 'Settings', 'a pack with problems', BOTH);
  await options.evaluate(() => chrome.storage.local.remove('packs'));
  await options.close();
  const welcome = await stage.own('welcome.html');
  await shootAll(stage, welcome, 'Welcome', 'first run', ALL);
  await welcome.locator('.choice button').nth(1).click();
  await shootAll(stage, welcome, 'Welcome', 'list of sites', BOTH);
  await welcome.close();
  const read = await stage.own('read.html');
  await shootAll(stage, read, 'Read page', 'empty', ALL);
  await read.locator('#text').fill(STORY.replaceAll(/<[^>]+>/g, ' '));
  await read.getByRole('button', { name: 'Read it' }).click();
  await read.locator('article.read-text').waitFor();
  await read.waitForTimeout(600);
  await shootAll(stage, read, 'Read page', 'with a text', BOTH);
  await read.close();
}
/** The article itself: lines, one pointed at, changed names with their bar. */
export async function articles(stage: Stage, demo: string): Promise<void> {
  const group = 'In the page', looks = [...BOTH, ...VARIANTS.filter(({ media, width }) => media || width)];
  const shown = await stage.article(demo);
  for (const look of looks) { if (look.width) await shown.setViewportSize({ width: look.width, height: 800 }); await stage.look(shown, look); await stage.shoot(shown, group, 'demonstration article', look, null); }
  await shown.close();
  for (const [name, both] of [['one set of names', false], ['both names', true]] as const) {
    const page = await stage.article(documentOf(STORY));
    await page.bringToFront();
    await stage.browser.worker().evaluate(async (together) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const { value } = await chrome.tabs.sendMessage(tab!.id!, { type: 'nameSets', params: { lang: 'en' } }) as { value: { sets: { actor: string }[] } };
      await chrome.tabs.sendMessage(tab!.id!, { type: 'setNames', params: { names: { set: value.sets[0]!.actor, both: together, lang: 'en' } } });
    }, both);
    await until('the bar', () => inReaderWorld<boolean>(page, "document.querySelector('byname-bar') !== null"));
    await page.waitForTimeout(200);
    for (const look of looks) { if (look.width) await page.setViewportSize({ width: look.width, height: 800 }); await stage.look(page, look); await stage.shoot(page, group, name, look); await page.setViewportSize({ width: 1000, height: 800 }); }
    await page.close();
  }
}
