/** When a card opens, stays and closes, and where the focus is: real pointer, real keys. */
import { expect, test } from '../fixtures.ts';
import { article } from '../fixtures.ts';
import { cardBox, clickIn, expectOpen, focusIn, isOpen, story, STORY } from './story.ts';

/** Longer than any delay after which a card would open or close. */
const LONG_ENOUGH = 900;
const TALL = article(`${STORY}<div style="height:3000px"></div>`);

test('none in the document before the first, one at most, removed when it closes', async ({ byname }) => {
  const page = await story(byname);
  await page.evaluate(() => {
    const seen = globalThis as unknown as { most: number };
    seen.most = document.querySelectorAll('byname-card').length;
    new MutationObserver(() => { seen.most = Math.max(seen.most, document.querySelectorAll('byname-card').length); }).observe(document, { childList: true, subtree: true });
  });
  const most = (): Promise<number> => page.evaluate(() => (globalThis as unknown as { most: number }).most);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  expect(await most()).toBe(0);
  for (const name of ['Khankendi', 'Baku', 'Shusha']) { await byname.pointAt(page, name); await byname.card(page); }
  await expect.poll(() => byname.inCard(page, "return root.querySelector('h2').textContent")).toBe('Shusha');
  expect(await most()).toBe(1);
  await page.keyboard.press('Escape');
  await expectOpen(page, false);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});
test('stays open on the way to the card and on it, closes after leaving both', async ({ byname }) => {
  const page = await story(byname), from = await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  const box = await cardBox(byname, page), to = { x: box.left + 60, y: box.top + 40 };
  for (let i = 1; i <= 20; i++) {
    await page.mouse.move(from.x + ((to.x - from.x) * i) / 20, from.y + ((to.y - from.y) * i) / 20);
    await page.waitForTimeout(40);                          // slower than the card closes: 800 ms in all
    expect(await isOpen(page)).toBe(true);
  }
  await page.waitForTimeout(LONG_ENOUGH);
  expect(await isOpen(page)).toBe(true);
  await page.mouse.move(5, 790);
  await expectOpen(page, false);
});
test('Escape closes with the pointer still on the word; it does not open again until the pointer left', async ({ byname }) => {
  const page = await story(byname), at = await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  await page.keyboard.press('Escape');
  expect(await isOpen(page)).toBe(false);
  await page.mouse.move(at.x + 2, at.y + 1);
  await page.mouse.move(at.x - 12, at.y);
  await page.waitForTimeout(LONG_ENOUGH);
  expect(await isOpen(page)).toBe(false);
  await page.mouse.move(5, 790);
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
});
test('Escape is for the card alone: a dialog of the page stays open', async ({ byname }) => {
  const page = await story(byname, article(`<dialog><article>${STORY}</article></dialog><script>document.querySelector('dialog').showModal()</script>`).replace('<article><dialog>', '<div><dialog>').replace('</script></article>', '</script></div>'));
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  await page.keyboard.press('Escape');
  await expectOpen(page, false);
  expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(false);
});
test('nothing opens while a field is typed in or text is selected; a page that only put the focus there does not keep cards shut', async ({ byname }) => {
  const page = await story(byname, article(`${STORY}<p><input id="field" autofocus> <input id="other"></p>`));
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('field');
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  await page.keyboard.press('Escape');
  for (const enter of [() => page.click('#other'), () => page.keyboard.press('Shift+Tab')]) {
    await enter();
    await byname.pointAt(page, 'Khankendi');
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await isOpen(page)).toBe(false);
  }
  await page.mouse.move(5, 790);
  await page.evaluate(() => { (document.activeElement as HTMLElement).blur(); getSelection()!.selectAllChildren(document.querySelector('h1')!); });
  await page.mouse.move(5, 790);
  await byname.pointAt(page, 'Shusha');
  await page.waitForTimeout(LONG_ENOUGH);
  expect(await isOpen(page)).toBe(false);
});
test('the pin holds the card through leaving and scrolling, where it is', async ({ byname }) => {
  const page = await story(byname, TALL);
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  await clickIn(byname, page, 'Keep open');
  expect(await byname.inCard(page, "return root.querySelector('[aria-pressed]').getAttribute('aria-pressed')")).toBe('true');
  const before = await cardBox(byname, page);
  await page.mouse.move(5, 790);
  await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
  await page.waitForTimeout(LONG_ENOUGH);
  expect(await cardBox(byname, page)).toEqual(before);
  await clickIn(byname, page, 'Close');
  await expectOpen(page, false);
});
test('a click on a word pins; a click on a link is the link\'s', async ({ byname }) => {
  const page = await story(byname), at = await byname.pointAt(page, 'Khankendi');
  await page.mouse.click(at.x, at.y);
  await byname.card(page);
  expect(await byname.inCard(page, "return root.querySelector('[aria-pressed]').getAttribute('aria-pressed')")).toBe('true');
  await page.mouse.move(5, 790);
  await page.waitForTimeout(LONG_ENOUGH);
  expect(await isOpen(page)).toBe(true);
  await page.keyboard.press('Escape');
  const link = await byname.pointAt(page, 'Andrey Volkov');
  await page.mouse.click(link.x, link.y);
  await expect.poll(() => page.url()).toContain('#volkov');
  expect(await isOpen(page)).toBe(false);
});
test('one that is not pinned follows the word and closes when it leaves the view', async ({ byname }) => {
  const page = await story(byname, TALL);
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  await clickIn(byname, page, 'More');                      // the focus inside keeps it open
  const before = await cardBox(byname, page);
  await page.evaluate(() => scrollTo({ top: 20, behavior: 'instant' }));
  await expect.poll(async () => Math.round(before.top - (await cardBox(byname, page)).top)).toBe(20);
  await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
  await expectOpen(page, false);
});
test('the word leaves the page: so does its card', async ({ byname }) => {
  const page = await story(byname);
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  await page.evaluate(() => document.querySelector('h1')!.remove());
  await expectOpen(page, false);
});
test('a focused link opens after the same delay without taking the focus', async ({ byname }) => {
  const page = await story(byname);
  await page.keyboard.press('Tab');
  await page.waitForTimeout(300);
  expect(await isOpen(page)).toBe(false);
  expect(await byname.card(page)).toContain('Andrey Volkov');
  expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('A');
  await page.keyboard.press('Escape');
  await expectOpen(page, false);
  expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('A');
});
test('keys typed in the card do not reach the page', async ({ byname }) => {
  const page = await story(byname, article(`<script>
    window.heard = [];
    for (const [where, name] of [[window, 'window'], [document, 'document'], [document.documentElement, 'html']])
      for (const capture of [true, false]) for (const type of ['keydown', 'keypress', 'keyup']) if (!(where === window && capture)) where.addEventListener(type, (e) => heard.push(name + ' ' + capture + ' ' + e.type + ' ' + e.key), capture);
    </script>${STORY}`));
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  await clickIn(byname, page, 'More');
  for (const key of ['j', 'Tab', '/', 'ArrowDown', 'Escape']) await page.keyboard.press(key);
  await expectOpen(page, false);
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  // The last key went up after the card was gone.
  expect(heard.filter((line) => !line.endsWith('keyup Escape'))).toEqual([]);
  await page.keyboard.press('k');
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.includes('document false keydown k'))).toBe(true);
});
test('the focus comes back to where it was', async ({ byname }) => {
  const page = await story(byname);
  await page.focus('a');
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  await clickIn(byname, page, 'Keep open');
  expect(await focusIn(byname, page)).toBe('Keep open');
  await page.keyboard.press('Escape');
  await expectOpen(page, false);
  expect(await page.evaluate(() => document.activeElement!.getAttribute('href'))).toBe('#volkov');
});
