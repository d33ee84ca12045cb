/** The locator map in the open card of a place: what it shows, that it is drawn, in light, dark and forced colours. */
import type { Page } from '@playwright/test';
import { article, expect, test, type Byname } from '../fixtures.ts';
import { cardBox, story, STORY } from './story.ts';

async function withMap(byname: Byname, html = STORY): Promise<Page> {
  const page = await story(byname, html);
  const at = await byname.pointAt(page, 'Khankendi');
  await page.mouse.click(at.x, at.y);
  await byname.card(page);
  await byname.inCard(page, "root.querySelector('.map').scrollIntoView({ block: 'center' }); return null");
  await page.waitForTimeout(150);                           // it has faded in
  return page;
}
/** Colours of the map as it is on the screen, "r,g,b" → share of its pixels. */
async function colours(byname: Byname, page: Page): Promise<Record<string, number>> {
  const clip = await byname.inCard<{ x: number; y: number; width: number; height: number }>(page, "const { x, y, width, height } = root.querySelector('.map').getBoundingClientRect(); return { x: x + 2, y: y + 2, width: width - 4, height: height - 4 };");
  const png = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (text) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], { type: 'image/png' })), canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!, seen: Record<string, number> = {};
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    for (let i = 0; i < data.length; i += 4) { const key = `${data[i]},${data[i + 1]},${data[i + 2]}`; seen[key] = (seen[key] ?? 0) + 4 / data.length; }
    return seen;
  }, png);
}

test('the card of a Karabakh town has its map below who controls it: dot, name, hatched land, whose drawing', async ({ byname }) => {
  const page = await withMap(byname);
  const drawn = await byname.inCard<{ above: string; label: string; text: string; hatched: number; dashed: number; bytes: number; caption: string; dot: number[]; box: number[] }>(page, `
    const map = root.querySelector('.map'), box = (el) => { const { left, top, right, bottom } = el.getBoundingClientRect(); return [left, top, right, bottom]; };
    return { above: map.closest('section').previousElementSibling.querySelector('h3').textContent, label: map.getAttribute('role') + ': ' + map.getAttribute('aria-label'), text: map.querySelector('text').textContent,
      hatched: map.querySelectorAll('.ha').length, dashed: map.querySelectorAll('.da').length, bytes: new TextEncoder().encode(map.outerHTML).length, caption: root.querySelector('figcaption').textContent, dot: box(map.querySelector('.dot')), box: box(map) };`);
  expect(drawn).toMatchObject({ above: 'Controlled by', label: 'img: Map of the South Caucasus: a dot marks Khankendi', text: 'Khankendi', hatched: 1, dashed: 1 });
  expect(drawn.bytes).toBeLessThan(12_000);
  expect(drawn.caption).toMatch(/^For Dec 12, 2022\. Coast and borders as Natural Earth draws them\.\d+ Hatched: where the Russian peacekeepers were, .+ Dashed: .+ does not say where a border is\.\s*$/);
  const [left, top, right, bottom] = drawn.box as [number, number, number, number];
  expect(drawn.dot[0]! > left && drawn.dot[1]! > top && drawn.dot[2]! < right && drawn.dot[3]! < bottom).toBe(true);
});
for (const [colorScheme, land, sea] of [['light', '235,231,222', '251,250,247'], ['dark', '45,48,51', '25,27,28']] as const) {
  test(`land, sea and hatching are seen, ${colorScheme}; also where the page moves its links elsewhere`, async ({ byname }) => {
    const page = await withMap(byname, article(STORY).replace('<head>', '<head><base href="https://elsewhere.example/deep/">'));
    await page.emulateMedia({ colorScheme });
    const seen = await colours(byname, page);
    expect(seen[land]).toBeGreaterThan(0.5);
    expect(seen[sea]).toBeGreaterThan(0.03);
    await byname.inCard(page, "root.querySelectorAll('.ha').forEach((el) => { el.style.fill = 'none'; }); return null");
    expect((await colours(byname, page))[land]! - seen[land]!).toBeGreaterThan(0.004);
  });
}
test('in forced colours it has the colours of the system', async ({ byname }) => {
  const page = await withMap(byname);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  expect(await byname.inCard(page, `
    const system = (name) => { const el = document.createElement('i'); el.style.color = name; root.append(el); const colour = getComputedStyle(el).color; el.remove(); return colour; };
    const style = (name) => getComputedStyle(root.querySelector('.map ' + name));
    return [style('.land').fill === system('Canvas'), style('.bd').stroke === system('CanvasText'), style('.ha').stroke === system('CanvasText'), style('.dot').fill === system('CanvasText'), style('text').fill === system('CanvasText')]`)).toEqual([true, true, true, true, true]);
  expect(Object.keys(await colours(byname, page)).length).toBeGreaterThan(3);
});
test('it does not mirror where the card does', async ({ byname }) => {
  const page = await withMap(byname), where = "const map = root.querySelector('.map'), { left } = map.getBoundingClientRect(); return ['.dot', 'text'].map((name) => Math.round(map.querySelector(name).getBoundingClientRect().left - left));";
  const before = await byname.inCard(page, where), { left } = await cardBox(byname, page);
  await byname.inCard(page, "root.querySelector('.card').dir = 'rtl'; return null");
  expect(await byname.inCard(page, where)).toEqual(before);
  expect((await cardBox(byname, page)).left).toBe(left);
});
