/** Where the card lies: beside its word and never on it, whatever the window, the page's style or what the page put on top. */
import type { Page } from '@playwright/test';
import { article, expect, test, type Byname } from '../fixtures.ts';
import { cardBox, clickIn, expectOpen, story, STORY, type Box } from './story.ts';

/** Less than a pixel: what rounding leaves. */
const HAIR = 0.6;
const overlap = (a: Box, b: Box): boolean => a.left < b.right - HAIR && b.left < a.right - HAIR && a.top < b.bottom - HAIR && b.top < a.bottom - HAIR;
/** Line fragments of a text of the page, client pixels. */
const lines = (page: Page, words: string): Promise<Box[]> => page.evaluate((wanted) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(wanted);
    if (at < 0 || node.parentElement!.closest('script, style')) continue;
    range.setStart(node, at); range.setEnd(node, at + wanted.length);
    return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  }
  throw new Error(`the page has no "${wanted}"`);
}, words);
async function settled(byname: Byname, page: Page): Promise<Box> {
  await byname.card(page);
  let last = '', box = await cardBox(byname, page);
  await expect.poll(async () => { const before = last; box = await cardBox(byname, page); return (last = JSON.stringify(box)) === before; }).toBe(true);
  return box;
}
async function expectBeside(byname: Byname, page: Page, word: Box, what: string): Promise<Box> {
  const box = await settled(byname, page), { width, height } = page.viewportSize()!;
  expect(overlap(box, word), `${what}: the card ${JSON.stringify(box)} lies on the word ${JSON.stringify(word)}`).toBe(false);
  expect(box.left >= 0 && box.top >= 0 && box.right <= width + HAIR && box.bottom <= height + HAIR && box.right - box.left > 150 && box.bottom - box.top > 80, `${what}: the card ${JSON.stringify(box)} is not whole in ${width} × ${height}`).toBe(true);
  return box;
}

const CORNERS = { 'top left': 'top:1px;left:1px', 'top right': 'top:1px;right:1px', 'bottom left': 'bottom:1px;left:1px', 'bottom right': 'bottom:1px;right:1px', middle: 'top:50%;left:50%' };
for (const width of [320, 640, 1000, 1560]) {
  test(`whole and beside the word in each corner, ${width} px wide`, async ({ byname }) => {
    const page = await story(byname, `${STORY}${Object.entries(CORNERS).map(([name, at], i) => `<p style="position:fixed;margin:0;${at}" data-corner="${name}">${['Agdam', 'Fuzuli', 'Shusha', 'Khankendi', 'Lachin'][i]}</p>`).join('')}`);
    for (const height of [800, 480]) {
      await page.setViewportSize({ width, height });
      for (const corner of Object.keys(CORNERS)) {
        const [word] = await page.evaluate((name) => { const { left, top, right, bottom } = document.querySelector(`[data-corner="${name}"]`)!.getBoundingClientRect(); return [{ left, top, right, bottom }]; }, corner);
        await page.mouse.click((word!.left + word!.right) / 2, (word!.top + word!.bottom) / 2);
        await expectBeside(byname, page, word!, corner);
        await page.keyboard.press('Escape');
        await expectOpen(page, false);
      }
    }
  });
}
test('below the line where there is room, above where there is none below', async ({ byname }) => {
  const page = await story(byname, `${STORY}<p style="position:fixed;bottom:10px;left:10px;margin:0">Agdam</p>`);
  await byname.pointAt(page, 'Khankendi');
  const [upper] = await lines(page, 'Khankendi'), below = await expectBeside(byname, page, upper!, 'below');
  expect(Math.round(below.top - upper!.bottom)).toBe(8);
  await page.keyboard.press('Escape');
  await byname.pointAt(page, 'Agdam');
  const [lower] = await lines(page, 'Agdam'), above = await expectBeside(byname, page, lower!, 'above');
  expect(Math.round(lower!.top - above.bottom)).toBe(8);
});
test('at the line fragment under the pointer, where the mention runs over two lines', async ({ byname }) => {
  const page = await story(byname, article(`<style>.narrow { width: 150px; font: 18px/1.6 serif }</style>${STORY}<p class="narrow">Yesterday the President of the Republic of Azerbaijan came.</p>`));
  const all = await lines(page, 'President of the Republic of Azerbaijan'), second = all.at(-1)!;
  expect(all.length).toBeGreaterThan(1);
  await page.evaluate(() => document.querySelector('.narrow')!.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await page.waitForTimeout(200);
  const [, ...rest] = await lines(page, 'President of the Republic of Azerbaijan'), word = rest.at(-1)!;
  await page.mouse.move((word.left + word.right) / 2 - 3, (word.top + word.bottom) / 2);
  await page.mouse.move((word.left + word.right) / 2, (word.top + word.bottom) / 2);
  const box = await expectBeside(byname, page, word, 'second line');
  expect(Math.min(Math.abs(box.top - word.bottom - 8), Math.abs(word.top - box.bottom - 8))).toBeLessThan(1);
  expect(second.bottom - second.top).toBeGreaterThan(10);
});
test('grown by its details it still leaves the word free', async ({ byname }) => {
  const page = await story(byname);
  await page.setViewportSize({ width: 1000, height: 520 });
  const at = await byname.pointAt(page, 'Shusha');
  await page.mouse.click(at.x, at.y);
  await byname.card(page);
  await byname.inCard(page, "root.querySelectorAll('details').forEach((el) => { el.open = true; }); return null");
  await expectBeside(byname, page, (await lines(page, 'Shusha'))[0]!, 'with details');
});

/** A click at the middle of a control of the card arrives. */
async function expectClickable(byname: Byname, page: Page): Promise<void> {
  await clickIn(byname, page, 'More');
  await expect.poll(() => byname.inCard(page, "return root.querySelector('.menu') !== null")).toBe(true);
}
test('inside an open modal dialog it can be clicked', async ({ byname }) => {
  const page = await story(byname, article(`<p>x</p>`).replace('<article><p>x</p></article>', `<dialog style="height:300px;transform:translateX(3px);overflow:auto"><article>${STORY}</article></dialog><script>document.querySelector('dialog').showModal()</script>`));
  await byname.pointAt(page, 'Khankendi');
  await expectBeside(byname, page, (await lines(page, 'Khankendi'))[0]!, 'in a dialog');
  expect(await page.evaluate(() => document.querySelector('byname-card')!.parentElement!.tagName)).toBe('DIALOG');
  await expectClickable(byname, page);
});
test('in a full-screen element it can be clicked', async ({ byname }) => {
  const page = await story(byname, `${STORY}<p><button>full</button></p><script>document.querySelector('button').onclick = () => document.querySelector('article').requestFullscreen()</script>`);
  await page.click('button');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('ARTICLE');
  await byname.pointAt(page, 'Khankendi');
  await byname.card(page);
  expect(await page.evaluate(() => document.querySelector('byname-card')!.parentElement!.tagName)).toBe('ARTICLE');
  await expectClickable(byname, page);
});
const HOSTILE: Record<string, string> = {
  'hides all but body': 'html>*:not(body){display:none!important;opacity:0!important;visibility:hidden!important;transform:scale(0)!important;position:static!important;width:9px!important;filter:blur(9px)!important}',
  'hides what it does not know': '*:not(html,head,body,main,article,h1,p,a,style){display:none!important;pointer-events:none!important;clip-path:inset(50%)!important}',
  'a zoomed page': 'html{zoom:1.5}',
  'a zoomed body': 'body{zoom:.7}',
  'a moved and scaled root': 'html{transform:translate(10px,20px) scale(.98)}',
  'right to left, vertical': 'html{direction:rtl}',
  'huge rem and letters': 'html{font-size:80px;letter-spacing:9px;text-transform:uppercase;line-height:5} p,h1{font-size:16px;letter-spacing:0;line-height:1.5;text-transform:none}',
  'everything is a grid': 'html,body{display:grid;grid-template-columns:1fr 1fr;gap:30px} *{box-sizing:content-box;transition:all 2s;animation:none}',
  'the largest z-index over all': 'body::after{content:"";position:fixed;inset:0;z-index:2147483647;background:rgb(0 0 0 / .1);pointer-events:none}',
};
for (const [what, css] of Object.entries(HOSTILE)) {
  test(`a page that does as it likes: ${what}`, async ({ byname }) => {
    const page = await story(byname, article(`<style>${css}</style>${STORY}`));
    await byname.pointAt(page, 'Shusha');
    const [word] = await lines(page, 'Shusha'), box = await expectBeside(byname, page, word!, what);
    // Beside means near, and as large as on any other page.
    expect(Math.min(Math.abs(box.top - word!.bottom), Math.abs(word!.top - box.bottom), Math.abs(box.left - word!.right), Math.abs(word!.left - box.right))).toBeLessThan(12);
    expect(Math.round(box.right - box.left)).toBe(353);
    expect(await byname.inCard(page, "const name = getComputedStyle(root.querySelector('h2')), outer = getComputedStyle(host); return [name.fontSize, Math.abs(parseFloat(name.letterSpacing)) < 1, name.textTransform, name.direction, outer.opacity, outer.visibility, outer.transform, outer.filter]"))
      .toEqual(['22.0005px', true, 'none', 'ltr', '1', 'visible', 'none', 'none']);
    await expectClickable(byname, page);
  });
}
for (const [what, policy] of Object.entries({ 'nothing allowed': "default-src 'none'; style-src 'none'; script-src 'none'", 'trusted types': "require-trusted-types-for 'script'; trusted-types 'none'; style-src 'none'; script-src 'self'", sandboxed: 'sandbox' })) {
  test(`a content security policy: ${what}`, async ({ byname }) => {
    byname.page('http://news.example/a', { body: article(STORY), headers: { 'content-security-policy': policy } });
    await byname.grant('http://news.example/*');
    const page = await byname.open('http://news.example/a'), errors: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
    page.on('pageerror', (error) => errors.push(String(error)));
    await byname.pointAt(page, 'Khankendi');
    await expectBeside(byname, page, (await lines(page, 'Khankendi'))[0]!, what);
    expect(await byname.inCard(page, "return getComputedStyle(root.querySelector('.card')).borderTopLeftRadius")).toBe('10px');
    await expectClickable(byname, page);
    expect(errors).toEqual([]);
  });
}
test('text twice as large: nothing is cut off, at 320 pixels too', async ({ byname }) => {
  const page = await story(byname), cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const name of ['Khankendi', 'Baku', 'fourth paragraph', 'Prime Minister of Georgia']) {
      await byname.pointAt(page, name);
      const at = await byname.pointAt(page, name);
      await page.mouse.click(at.x, at.y);
      await expectBeside(byname, page, (await lines(page, name)).find((r) => at.y >= r.top && at.y <= r.bottom)!, `${name} at ${width}`);
      expect(await byname.inCard(page, "return getComputedStyle(root.querySelector('h2')).fontSize")).toBe('44.001px');
      expect(await byname.inCard(page, `root.querySelectorAll('details').forEach((el) => { el.open = true; });
        const card = root.querySelector('.card').getBoundingClientRect();
        return [...root.querySelectorAll('.card *')].filter((el) => { const r = el.getBoundingClientRect(); return r.width > 2 && (r.right > card.right + 1 || r.left < card.left - 1 || (getComputedStyle(el).overflowX === 'hidden' && el.scrollWidth > el.clientWidth + 1)); }).map((el) => el.outerHTML.slice(0, 120));`)).toEqual([]);
      await page.keyboard.press('Escape');
      await expectOpen(page, false);
    }
  }
});
