/**
 * `npm run pages -- FOLDER [--inject] [--scripts on|off] [--cards N] [--limit N] [--only NAME]`
 *
 * Byname on saved pages of real sites, which are given and never part of the project: FOLDER/<name>/source.html, and beside it, where there
 * is one, expected.html with the article alone. Each page is loaded with and without Byname, with its scripts on and off. With Byname
 * there may be no error on the console that is not there without, the document is the same byte for byte, before any card and after each
 * is closed, nothing moves, and marks lie in the article only. Prints a table; exit status 1 on a difference.
 *
 * --inject adds a paragraph with known names to each article before it is loaded, so that there is something to mark, and the same
 * names to the navigation and the foot of the page, where nothing may be marked.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumPath, inReaderWorld, launch, launchFlags, serve, type Launched } from './browser.ts';
import { ROOT } from './compile.ts';

const NAMES = 'The road to Khankendi was closed on Monday, said Andrey Volkov, while tensions between Baku and the Kremlin grew over the fourth paragraph of the statement of 10 November 2020, and a bus from Shusha was turned round.';
/** Of these, as many are marked on any day and in any article. */
const AT_LEAST = 3;
/** Milliseconds that a page gets after its load event to become what its scripts make of it. */
const REST = 700;
/** Loads after which a difference counts. */
const TRIES = 3;
/** The browser looks for a site's manifest when it likes. */
const BROWSERS_OWN = /^Manifest fetch /;
const SETTLED = /^(?:reading|nothing-found|no-article|too-slow)$/;

interface Saved { name: string; html: string; /** words of the article; null where nobody says */ article: string | null; injected: boolean }
interface Seen { html: string; boxes: string; errors: string[]; steady: boolean }
interface Row { name: string; scripts: string; marks: number; cards: number; wrong: string[]; note: string }

const words = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
/** Makes what a page draws from chance and clock the same at each load; the extension's world is not touched. */
const STEADY = `{ let seed = 1; Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647; const now = 1670846400000, Old = Date;
  Date = class extends Old { constructor(...given) { super(...(given.length ? given : [now])); } static now() { return now; } };
  globalThis.shift = 0; try { new PerformanceObserver((list) => { for (const one of list.getEntries()) globalThis.shift += one.value; }).observe({ type: 'layout-shift', buffered: true }); } catch {} }`;
const LOOK = `(() => {
  const boxes = [...document.querySelectorAll('body, body *')].map((el) => { const { x, y, width, height } = el.getBoundingClientRect(); return [x, y, width, height].map(Math.round).join(); }).join(' ');
  return { html: document.documentElement.outerHTML, boxes };
})()`;

/** Reads a saved page and, if asked, adds the names to its article and round it; parsed by the browser, nothing is loaded. */
async function read(folder: string, name: string, inject: boolean, desk: Page): Promise<Saved> {
  const html = readFileSync(join(folder, name, 'source.html'), 'utf8'), beside = join(folder, name, 'expected.html');
  const article = existsSync(beside) ? await desk.evaluate((text) => new DOMParser().parseFromString(text, 'text/html').body.textContent, readFileSync(beside, 'utf8')) : null;
  if (!inject) return { name, html, article: article === null ? null : words(article), injected: false };
  const made = await desk.evaluate(([source, wanted, names]) => {
    const doc = new DOMParser().parseFromString(source, 'text/html'), plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
    const inArticle = wanted === null ? null : plain(wanted);
    const paragraphs = [...doc.querySelectorAll('p')].filter((el) => plain(el.textContent).length > 120 && (inArticle === null || inArticle.includes(plain(el.textContent))));
    const after = paragraphs[Math.floor(paragraphs.length / 2)];
    for (const [tag, place] of [['nav', 'prepend'], ['footer', 'append']] as const) { const el = doc.createElement(tag); el.textContent = names; doc.body[place](el); }
    if (!after) return { html: `<!doctype html>${doc.documentElement.outerHTML}`, injected: false };
    const added = doc.createElement('p');
    added.textContent = names;
    after.after(added);
    return { html: `<!doctype html>${doc.documentElement.outerHTML}`, injected: true };
  }, [html, article, NAMES] as const);
  return { name, html: made.html, article: article === null ? null : words(`${article} ${NAMES}`), injected: made.injected };
}
async function watch(page: Page): Promise<string[]> {
  const errors: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error' && !BROWSERS_OWN.test(message.text())) errors.push(message.text()); });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', (dialog) => { void dialog.dismiss().catch(() => undefined); });
  await page.addInitScript(STEADY);
  return errors;
}
const look = (page: Page): Promise<Omit<Seen, 'errors' | 'steady'>> => page.evaluate(LOOK);

async function without(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  try {
    const page = await context.newPage(), errors = await watch(page);
    await page.goto(url, { waitUntil: 'load', timeout: 20_000 });
    await page.waitForTimeout(REST);
    const first = await look(page);
    await page.waitForTimeout(REST);
    const second = await look(page);
    return { ...second, errors, steady: first.html === second.html && first.boxes === second.boxes };
  } finally { await context.close(); }
}
/** Sends the reader of a page a message; gives the status that it answers. */
async function tell(browser: Launched, url: string, type: 'pageState' | 'setPaused', params: object = {}): Promise<string> {
  return browser.worker().evaluate(async ([address, name, value]) => {
    const [tab] = await chrome.tabs.query({ url: address });
    const answer = tab?.id === undefined ? null : await chrome.tabs.sendMessage(tab.id, { type: name, params: value }, { frameId: 0 }).catch(() => null) as { value?: { status: string } } | null;
    return answer?.value?.status ?? '';
  }, [url, type, params] as const);
}
/** What moves when all marks are taken away and painted anew; while a page loads, it moves by itself. */
async function shiftOfPainting(page: Page, browser: Launched, url: string): Promise<number> {
  await page.evaluate('globalThis.shift = 0');
  for (const paused of [true, false]) { await tell(browser, url, 'setPaused', { paused }); await page.waitForTimeout(200); }
  return page.evaluate<number>('globalThis.shift');
}
async function until(what: string, done: () => Promise<boolean>, patience = 10_000): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await new Promise((go) => setTimeout(go, 60))) if (await done()) return;
  throw new Error(`${what} did not happen within ${patience / 1000} s`);
}
/** Every painted range: its words, and the words of the block it stands in. */
const MARKS = `[...CSS.highlights].filter(([name]) => name.startsWith('byname-')).flatMap(([, highlight]) => [...highlight]).map(({ startContainer: node, startOffset: a, endOffset: b }) => {
  let block = node.parentElement;
  while (block.parentElement && /^(?:inline|contents)/.test(getComputedStyle(block).display)) block = block.parentElement;
  return { text: node.data.slice(a, b), block: block.innerText, heading: Boolean(block.closest('h1, h2, figcaption')), beside: Boolean(block.closest('nav, footer, aside')) };
})`;
interface MarkSeen { text: string; block: string; heading: boolean; beside: boolean }

async function withByname(browser: Launched, url: string, cards: number): Promise<Seen & { marks: MarkSeen[]; cards: number; after: string[]; shift: number }> {
  const page = await browser.context.newPage();
  try {
    const errors = await watch(page);
    await page.goto(url, { waitUntil: 'load', timeout: 20_000 });
    await until('reading', async () => SETTLED.test(await tell(browser, url, 'pageState')));
    await page.waitForTimeout(2 * REST);
    const shift = await shiftOfPainting(page, browser, url), seen = await look(page), marks = await page.evaluate<MarkSeen[]>(MARKS), after: string[] = [];
    let opened = 0;
    for (let n = 0; n < marks.length && opened < cards; n++) if (await openAndClose(page, n)) { opened++; after.push((await look(page)).html); }
    return { ...seen, errors, steady: true, marks, cards: opened, after, shift };
  } finally { await page.close(); }
}
/** Rests the pointer on the nth mark, waits for its card, closes it. False where the mark cannot be pointed at. */
async function openAndClose(page: Page, n: number): Promise<boolean> {
  const point = await page.evaluate<{ x: number; y: number } | null>(`(() => {
    const { startContainer: node, startOffset: a, endOffset: b } = [...CSS.highlights].filter(([name]) => name.startsWith('byname-')).flatMap(([, highlight]) => [...highlight])[${n}];
    const range = document.createRange(); range.setStart(node, a); range.setEnd(node, b);
    scrollTo({ top: scrollY + range.getBoundingClientRect().top - 300, behavior: 'instant' });
    const box = range.getClientRects()[0];
    if (!box?.width || box.top < 0 || box.bottom > innerHeight) return null;
    const x = box.x + box.width / 2, y = box.y + box.height / 2, top = document.elementFromPoint(x, y);
    return top && (top === node.parentElement || top.contains(node) || node.parentElement.contains(top)) ? { x, y } : null;
  })()`);
  if (!point) return false;
  await page.waitForTimeout(300);
  await page.mouse.move(point.x - 2, point.y);
  await page.mouse.move(point.x, point.y);
  await until('the card', () => inReaderWorld<boolean>(page, "Boolean((() => { const host = document.querySelector('byname-card'), root = host && chrome.dom.openOrClosedShadowRoot(host); return root?.querySelector('[role=dialog][aria-busy=false] footer'); })())"), 5000);
  await page.keyboard.press('Escape');
  await until('closing', () => page.evaluate(() => document.querySelector('byname-card') === null), 2000);
  await page.mouse.move(1, 1);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.waitForTimeout(REST);
  return true;
}

async function compare(saved: Saved, scripts: string, url: string, plain: Browser, browser: Launched, cards: number): Promise<Row> {
  const row: Row = { name: saved.name, scripts, marks: 0, cards: 0, wrong: [], note: '' };
  try {
    const bare = await without(plain, url), again = scripts === 'on' ? await without(plain, url) : bare;
    const seen = await withByname(browser, url, cards);
    const steady = bare.steady && again.steady && bare.html === again.html && bare.boxes === again.boxes;
    row.marks = seen.marks.length; row.cards = seen.cards;
    const known = new Set([...bare.errors, ...again.errors]), added = [...new Set(seen.errors.filter((error) => !known.has(error)))];
    if (added.length) row.wrong.push(`console: ${added.join(' | ').slice(0, 200)}`);
    if (!steady) row.note = 'changes by itself';
    if (steady && seen.html !== bare.html) row.wrong.push(`document: ${difference(bare.html, seen.html)}`);
    if (steady && seen.boxes !== bare.boxes) row.wrong.push('boxes moved');
    if (steady) for (const html of seen.after) if (html !== bare.html) row.wrong.push(`after a card: ${difference(bare.html, html)}`);
    for (const html of [seen.html, ...seen.after]) if (/byname/i.test(html) && !/byname/i.test(bare.html)) row.wrong.push('the document names Byname');
    if (steady && seen.shift > 0) row.wrong.push(`layout shift ${seen.shift.toFixed(4)}`);
    const outside = seen.marks.filter(({ block, heading, beside }) => beside || (saved.article !== null && !heading && !saved.article.includes(words(block))));
    if (outside.length) row.wrong.push(`outside the article: ${[...new Set(outside.map(({ text, block }) => `${text} in "${words(block).slice(0, 60)}"`))].join('; ').slice(0, 300)}`);
    if (saved.injected && seen.marks.filter(({ block }) => words(block) === NAMES).length < AT_LEAST) row.note = [row.note, 'the added paragraph is not marked'].filter(Boolean).join('; ');
  } catch (error) { row.wrong.push(error instanceof Error ? error.message.split('\n')[0]! : String(error)); }
  return row;
}
function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `at ${at}: ${JSON.stringify(a.slice(at - 20, at + 40))} is ${JSON.stringify(b.slice(at - 20, at + 40))}`;
}

async function main(): Promise<void> {
  const { values, positionals: [given] } = parseArgs({ allowPositionals: true, options: { inject: { type: 'boolean', default: false }, scripts: { type: 'string' }, cards: { type: 'string', default: '1' }, limit: { type: 'string' }, only: { type: 'string' } } });
  if (!given) throw new Error('which folder? npm run pages -- FOLDER, where FOLDER/<name>/source.html are saved pages');
  const folder = resolve(given), names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'source.html')) && (!values.only || name === values.only)).slice(0, values.limit ? Number(values.limit) : undefined);
  if (!names.length) throw new Error(`${folder} holds no <name>/source.html`);
  const extension = join(ROOT, '.output', 'chrome-mv3');
  if (!existsSync(extension)) throw new Error('the extension is not built; run npm run build first');
  const modes = values.scripts ? [values.scripts] : ['off', 'on'], pages = new Map<string, { body: string; headers?: Record<string, string> }>();
  const site = await serve((url) => pages.get(url.href) ?? null);
  const browser = await launch({ extension, port: site.port }), plain = await chromium.launch({ executablePath: chromiumPath(), args: launchFlags(site.port) });
  const rows: Row[] = [];
  try {
    await browser.grant('http://*.saved.example/*');
    const desk = await plain.newPage();
    for (const [n, name] of names.entries()) {
      const saved = await read(folder, name, values.inject, desk);
      for (const scripts of modes) {
        const url = `http://p${n}.saved.example/${scripts}`;
        pages.set(url, { body: saved.html, ...(scripts === 'off' ? { headers: { 'content-security-policy': "script-src 'none'" } } : {}) });
        let row = await compare(saved, scripts, url, plain, browser, Number(values.cards));
        // What a page does while it loads depends on the moment; what Byname does to it does not.
        for (let tried = 1; row.wrong.length && tried < TRIES; tried++) {
          const again = await compare(saved, scripts, url, plain, browser, Number(values.cards));
          row = again.wrong.length ? again : { ...again, note: [again.note, `${tried} of ${tried + 1} loads differed: ${row.wrong.join('; ')}`].filter(Boolean).join('; ') };
        }
        rows.push(row);
        console.log(`${row.wrong.length ? 'DIFFERS' : 'same   '}  ${row.name.padEnd(34)} scripts ${row.scripts.padEnd(3)}  ${String(row.marks).padStart(3)} marks  ${row.cards} cards  ${[...row.wrong, row.note].filter(Boolean).join('; ')}`);
      }
    }
  } finally { await plain.close(); await browser.close(); await site.close(); }
  const differ = rows.filter(({ wrong }) => wrong.length).length;
  console.log(`\n${names.length} pages, ${rows.length} loads with Byname, ${rows.reduce((sum, { marks }) => sum + marks, 0)} marks, ${rows.reduce((sum, { cards }) => sum + cards, 0)} cards opened and closed, ${rows.filter(({ note }) => note.includes('by itself')).length} that change by themselves: ${differ} differ`);
  process.exitCode = differ ? 1 : 0;
}
main().catch((error: unknown) => { console.error(`pages: ${error instanceof Error ? error.message : String(error)}`); process.exitCode = 2; });
