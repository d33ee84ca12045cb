/** Real Firefox: the marks, the cards of each kind by a resting pointer, and a document that stays as it was. */
import { article } from '../fixtures.ts';
import { STORY } from '../card/story.ts';
import { card, closeCard, ESCAPE, expect, open, pointAt, test } from './fixture.ts';

const CARDS: Record<string, RegExp[]> = {
  Khankendi: [/^Place\s+Khankendi\s/, /Stepanakert/, /Controlled by\s+Dec 12, 2022\s+date of this article\s+Republic of Artsakh, since/, /Now\s+as of .* 202\d\s+Azerbaijan, since/, /Sources\s+\d/],
  'Andrey Volkov': [/^Official\s+Andrey Volkov\s/, /Dec 12, 2022\s+date of this article\s+Commander, Russian peacekeeping contingent, since .*2022/],
  'fourth paragraph of the statement': [/^Agreement · clause 4\s/, /Clause 4, in summary\s+.*five years/],
  Baku: [/^Capital for its government\s+Baku\s+Here: the government of Azerbaijan\s/, /President\s+Ilham Aliyev/],
  'Prime Minister of Georgia': [/^Office\s+Prime Minister of Georgia\s/, /Irakli Garibashvili, Feb 22, 2021/],
};
const page = article(`${STORY}<script>document.addEventListener('DOMContentLoaded', () => { window.before = document.documentElement.outerHTML; });</script>`);
for (const [words, patterns] of Object.entries(CARDS)) {
  test(`hover on "${words}"`, async ({ firefox }) => {
    firefox.page(`http://news.example/${words.length}`, page);
    const context = await open(firefox, `http://news.example/${words.length}`), began = Date.now();
    const word = await pointAt(firefox, context, words), text = await card(firefox, context);
    expect(Date.now() - began).toBeGreaterThanOrEqual(500);
    for (const pattern of patterns) expect(text).toMatch(pattern);
    const box = (await firefox.inCard<typeof word>(context, "(root) => { const { left, top, right, bottom } = root.querySelector('.card').getBoundingClientRect(); return { left, top, right, bottom }; }"))!;
    expect(box.left < word.right && word.left < box.right && box.top < word.bottom && word.top < box.bottom).toBe(false);
    expect(await firefox.evaluate(context, "document.querySelectorAll('byname-card').length")).toBe(1);
    await closeCard(firefox, context);
    expect(await firefox.evaluate(context, 'document.documentElement.outerHTML === window.before')).toBe(true);
  });
}
test('eight marks in four kinds; the lines are seen and come back when the page empties the registry', async ({ firefox }) => {
  firefox.page('http://news.example/lines', page);
  const context = await open(firefox, 'http://news.example/lines');
  const sizes = "Object.fromEntries([...CSS.highlights.keys()].map((name) => [name, CSS.highlights.get(name).size]).filter(([, size]) => size))";
  expect(await firefox.evaluate(context, sizes)).toEqual({ 'byname-place': 3, 'byname-official': 2, 'byname-agreement': 1, 'byname-metonym': 2 });
  await firefox.move(context, 5, 700);
  const marked = await firefox.screenshot(context);
  await firefox.evaluate(context, 'CSS.highlights.clear()');
  expect(await firefox.screenshot(context) === marked).toBe(false);
  await expect.poll(async () => await firefox.screenshot(context) === marked).toBe(true);
});
test('Escape closes with the pointer still on the word, which stays quiet until it was left', async ({ firefox }) => {
  firefox.page('http://news.example/escape', page);
  const context = await open(firefox, 'http://news.example/escape'), there = (): Promise<boolean> => firefox.evaluate(context, "document.querySelector('byname-card') !== null");
  const { left, top, bottom } = await pointAt(firefox, context, 'Khankendi');
  await card(firefox, context);
  await firefox.press(context, ESCAPE);
  await expect.poll(there).toBe(false);
  await firefox.move(context, left + 15, (top + bottom) / 2);
  await new Promise((done) => setTimeout(done, 900));
  expect(await there()).toBe(false);
  await firefox.move(context, 5, 700);
  await pointAt(firefox, context, 'Khankendi');
  await card(firefox, context);
});
test('under a strict policy and in a page that hides all but its body', async ({ firefox }) => {
  firefox.page('http://news.example/strict', { body: article(STORY), headers: { 'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'" } });
  firefox.page('http://news.example/hostile', article(`<style>html>*:not(body){display:none!important;opacity:0!important;transform:scale(0)!important} html{zoom:1.25;font-size:60px} p{font-size:16px}</style>${STORY}`));
  for (const name of ['strict', 'hostile']) {
    const context = await open(firefox, `http://news.example/${name}`);
    await pointAt(firefox, context, 'Shusha');
    expect(await card(firefox, context)).toMatch(/^Place\s+Shusha\s/);
    expect(await firefox.inCard(context, "(root) => { const box = root.querySelector('.card').getBoundingClientRect(); return [Math.round(box.width), getComputedStyle(root.querySelector('h2')).fontSize.slice(0, 2), getComputedStyle(root.host).opacity, document.elementFromPoint(box.left + box.width / 2, box.top + 30) === root.host]; }"), name).toEqual([353, '22', '1', true]);
    await closeCard(firefox, context);
  }
});
test('text that grows is marked; until now nothing was thrown, and nothing asked of the net but the pages', async ({ firefox }) => {
  firefox.page('http://news.example/grows', page);
  const context = await open(firefox, 'http://news.example/grows');
  await firefox.evaluate(context, `document.querySelector('article').insertAdjacentHTML('beforeend', '<p>A bus left Agdam in the evening.</p>')`);
  await expect.poll(() => firefox.evaluate(context, "CSS.highlights.get('byname-place').size")).toBe(4);
  expect(firefox.errors.filter((error) => !error.includes('/favicon.ico'))).toEqual([]);
  expect(firefox.requests.filter((request) => !/^(?:GET http:\/\/news\.example\/|CONNECT )/.test(request) && !/\.mozilla\.|\.firefox\.|settings\.invalid/.test(request))).toEqual([]);
});
