/** Where the original is wanted: on the clipboard, on paper, in what is edited, and when Byname goes. */
import { alone, article, expect, test, type Byname } from '../fixtures.ts';
import { barText, documentOf, open, show, state, STORY, tell, textOf } from './story.ts';
import type { Page } from '@playwright/test';

/** What lies on the clipboard after the keys for copying. */
async function copied(page: Page): Promise<{ plain: string; html: string }> {
  await page.bringToFront();
  await page.keyboard.press('Control+c');
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (item!.types.includes(type) ? (await item!.getType(type)).text() : '');
    return { plain: await read('text/plain'), html: await read('text/html') };
  });
}
/** Chromium gives the clipboard to secure origins alone. */
async function withClipboard(byname: Byname): Promise<Page> {
  byname.page('http://localhost/names', STORY);
  await byname.grant('http://localhost/*');
  await byname.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'http://localhost' });
  const page = await byname.open('http://localhost/names');
  await byname.worker().evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://localhost/*' });
    await chrome.tabs.sendMessage(tab!.id!, { type: 'setNames', params: { names: { set: 'armenia', both: false, lang: 'en' } } });
  });
  await expect.poll(() => textOf(page, '#first')).toContain('links Stepanakert with');
  return page;
}
alone('copying gives the original, as text and as markup, also from inside a changed name; what is shown and selected stays', async ({ byname }) => {
  const page = await withClipboard(byname), before = await textOf(page, '#second');
  await page.evaluate(() => { const s = getSelection()!; s.removeAllRanges(); const r = document.createRange(); r.selectNodeContents(document.querySelector('#second')!); s.addRange(r); });
  const all = await copied(page);
  expect(all.plain).toMatch(/^The city of Shushi is quiet; Khankendi’s markets too, say people in Stepanakert\. /);
  expect(all.html).toContain('is quiet; Khankendi’s markets');
  await expect.poll(() => textOf(page, '#second')).toBe(before);
  expect(before).toContain('quiet; Stepanakert’s markets');
  // the name alone, and from its middle on
  const select = (from: number, to: number): Promise<void> => page.evaluate(([a, b]) => { const node = document.querySelector('#first')!.firstChild as Text, at = node.data.indexOf('Stepanakert'); getSelection()!.setBaseAndExtent(node, at + a, node, at + b); }, [from, to] as const);
  for (const [from, to, wanted] of [[0, 11, 'Khankendi'], [4, 16, 'Khankendi with'], [-6, 5, 'links Khankendi']] as const) {
    await select(from, to);
    const was = await page.evaluate(() => getSelection()!.toString());
    expect((await copied(page)).plain).toBe(wanted);
    await expect.poll(() => page.evaluate(() => getSelection()!.toString())).toBe(was);
  }
  await expect.poll(() => barText(page)).toMatch(/Armenia/);
});

test('printing gives the original, and the names come back', async ({ byname }) => {
  const page = await open(byname), before = await documentOf(page);
  await show(byname, 'armenia');
  await page.evaluate(() => {
    const seen: (string | boolean)[] = [];
    Object.assign(globalThis, { seen });
    matchMedia('print').addEventListener('change', ({ matches }) => { if (matches) seen.push(document.querySelector('#first')!.textContent!.includes('Khankendi'), document.querySelector('byname-bar') === null); });
  });
  await page.pdf();
  expect(await page.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen)).toEqual([true, true]);
  await expect.poll(() => textOf(page, '#first')).toContain('links Stepanakert with');
  await expect.poll(() => barText(page)).toMatch(/Armenia/);
  await show(byname, null);
  expect(await documentOf(page)).toBe(before);
});

test('what becomes editable gets its original back before a letter is typed', async ({ byname }) => {
  const page = await open(byname);
  await show(byname, 'armenia');
  await page.evaluate(() => { document.querySelector('#first')!.setAttribute('contenteditable', 'true'); });
  await expect.poll(() => textOf(page, '#first')).toContain('links Khankendi with');
  expect(await textOf(page, '#second')).toContain('quiet; Stepanakert’s');
  await page.evaluate(() => { document.designMode = 'on'; getSelection()!.setPosition(document.querySelector('#second')!.lastChild, 1); });
  await page.keyboard.type('!');
  expect(await textOf(page, '#second')).toMatch(/quiet; Khankendi’s.*!/);
});

test('the command and pausing bring the original back; a paused page takes no names', async ({ byname }) => {
  const page = await open(byname), before = await documentOf(page);
  await show(byname, 'azerbaijan', true);
  expect(await documentOf(page)).not.toBe(before);
  await page.bringToFront();
  await byname.worker().evaluate(() => { (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch('restore-names'); });
  await expect.poll(() => documentOf(page)).toBe(before);
  expect((await state(byname)).names).toBeNull();
  await show(byname, 'azerbaijan');
  await tell(byname, 'setPaused', { paused: true });
  expect(await documentOf(page)).toBe(before);
  expect((await show(byname, 'azerbaijan')).names).toBeNull();
  await tell(byname, 'setPaused', { paused: false });
  expect(await documentOf(page)).toBe(before);
});

test('a site that is turned off, or whose grant is taken back, is as it was', async ({ byname }) => {
  const page = await open(byname), before = await documentOf(page);
  await show(byname, 'armenia');
  const own = await byname.openOwn('popup.html', { behind: true });
  await own.evaluate(() => chrome.permissions.remove({ origins: ['http://news.example/*'] }));
  await expect.poll(() => documentOf(page)).toBe(before);
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
});

alone('when the extension goes, the names go with it', async ({ byname }) => {
  const page = await open(byname), before = await documentOf(page);
  await show(byname, 'armenia');
  expect(await documentOf(page)).not.toBe(before);
  await byname.worker().evaluate(() => { setTimeout(() => chrome.runtime.reload(), 0); });
  await expect.poll(() => documentOf(page), { timeout: 15_000 }).toBe(before);
});

test('back from the cache of pages the names still stand, and still go', async ({ byname }) => {
  byname.page('http://news.example/other', article('<p>Nothing.</p>'));
  const page = await open(byname), before = await documentOf(page);
  await show(byname, 'armenia');
  await page.goto('http://news.example/other');
  await page.goBack();
  await expect.poll(() => byname.marks(page).then((marks) => marks['all']!.length), { timeout: 15_000 }).toBeGreaterThan(0);
  // Where the browser kept the page, its names were kept; where it loaded it anew, there are none.
  const kept = (await state(byname)).names !== null;
  expect((await textOf(page, '#first')).includes('Stepanakert')).toBe(kept);
  await show(byname, null);
  expect(await documentOf(page)).toBe(before);
});
