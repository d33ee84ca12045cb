/**
 * `npm run soak -- [--minutes N] [--seed N] [--samples N]`
 *
 * Byname for a long sitting: pages are opened, scrolled, changed, left and closed, cards opened, the worker stopped, in an order drawn by the
 * seed. One page stays open all the time; its heap and what hangs on it are measured after a collection. Prints a table, a row a sample;
 * exit status 1 when anything was thrown, or when the page that stays has lost its marks in the end.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from '@playwright/test';
import { inReaderWorld, launch, serve, type Launched } from './browser.ts';
import { ROOT } from './compile.ts';

const WORDS = ['Khankendi', 'Shusha', 'Agdam', 'Sukhumi', 'Tskhinvali', 'Stepanakert', 'Fuzuli'];
const FILL = 'People on both sides of it have been waiting since the morning for news of the talks that began here yesterday.';
const MOST_TABS = 4, CARD = 2500;

/** Numbers from 0 to 1, the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed % 2147483647 || 1;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}
const paragraph = (n: number): string => `<p>The road from ${WORDS[n % WORDS.length]} to ${WORDS[(n + 3) % WORDS.length]} was closed on Monday. ${FILL}</p>`;
const article = (n: number): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News ${n}</title><meta property="article:published_time" content="2022-12-12T12:00:00Z"></head><body><main><article><h1>Story ${n}</h1>${Array.from({ length: 5 + (n % 30) }, (_, i) => paragraph(n + i)).join('')}</article></main></body></html>`;

interface Count { acts: number; pages: number; cards: number; stops: number; errors: string[] }

/** Rests the pointer on a marked word in view; true when its card came and went. */
async function card(page: Page): Promise<boolean> {
  const at = await page.evaluate(() => {
    for (const range of CSS.highlights.get('byname-place') ?? []) {
      if (!range.startContainer.isConnected) continue;
      const ruler = document.createRange();
      ruler.setStart(range.startContainer, range.startOffset); ruler.setEnd(range.endContainer, range.endOffset);
      const { x, y, width, height } = ruler.getBoundingClientRect();
      if (y > 10 && y + height < innerHeight - 10) return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  });
  if (!at) return false;
  await page.mouse.move(at.x - 2, at.y);
  await page.mouse.move(at.x, at.y);
  const open = (): Promise<boolean> => page.evaluate(() => document.querySelector('byname-card') !== null);
  for (const end = Date.now() + CARD; Date.now() < end && !(await open());) await page.waitForTimeout(50);
  const came = await open();
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  return came;
}
async function stopWorker(cdp: CDPSession): Promise<void> { await cdp.send('ServiceWorker.stopAllWorkers'); }

async function sit(browser: Launched, minutes: number, seed: number, samples: number): Promise<{ count: Count; marks: number }> {
  const draw = chance(seed), count: Count = { acts: 0, pages: 0, cards: 0, stops: 0, errors: [] };
  browser.context.on('weberror', (error) => count.errors.push(String(error.error())));
  const watch = (page: Page): Page => { page.on('pageerror', (error) => count.errors.push(String(error))); return page; };
  const address = (): string => { count.pages++; return `http://p${count.pages % 50}.soak.example/${count.pages}`; };
  const steady = watch(await browser.context.newPage()), cdp = await browser.context.newCDPSession(steady), tabs: Page[] = [];
  await steady.goto('http://steady.soak.example/0');
  await cdp.send('ServiceWorker.enable');
  await cdp.send('Performance.enable');
  const sample = async (): Promise<string> => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics'), value = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
    return [(value('JSHeapUsedSize') / 1e6).toFixed(1), value('Nodes'), value('JSEventListeners'), value('Documents'), count.acts, count.pages, count.cards, count.stops, count.errors.length].join(' | ');
  };
  const change = (page: Page): Promise<void> => page.evaluate(([html, which]) => {
    const story = document.querySelector('article');
    if (!story) return;                                     // back on the empty page of a new tab
    story.insertAdjacentHTML('beforeend', html);
    const old = story.querySelectorAll('p');
    if (old.length > 40 || which > 0.6) old[Math.floor(which * old.length)]!.remove();
    const text = story.querySelector('p')?.firstChild;
    if (text && which < 0.3) (text as Text).data = `Again: ${(text as Text).data}`.slice(0, 300);
  }, [paragraph(Math.floor(draw() * 100)), draw()] as const);
  const scroll = (page: Page): Promise<void> => page.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), draw());
  console.log('| minute | heap MB | nodes | listeners | documents | acts | pages | cards | worker stops | errors |\n|---|---|---|---|---|---|---|---|---|---|');
  const began = Date.now(), length = minutes * 60_000;
  for (let n = 0; n <= samples; n++) {
    for (const end = began + (n / samples) * length; Date.now() < end; count.acts++) {
      const what = draw(), page = tabs.length && draw() < 0.5 ? tabs[Math.floor(draw() * tabs.length)]! : steady;
      if (what < 0.1) { if (tabs.length >= MOST_TABS) await tabs.shift()!.close(); const opened = watch(await browser.context.newPage()); await opened.goto(address()); tabs.push(opened); }
      else if (what < 0.2 && tabs.length) { const other = tabs[Math.floor(draw() * tabs.length)]!; if (draw() < 0.3) await other.goBack(); else await other.goto(address()); }
      else if (what < 0.3) { await stopWorker(cdp); count.stops++; }
      else if (what < 0.55) { await page.bringToFront(); await change(page); }
      else if (what < 0.75) { await page.bringToFront(); await scroll(page); }
      else { await page.bringToFront(); if (await card(page)) count.cards++; }
      await steady.waitForTimeout(draw() * 400);
    }
    console.log(`| ${((Date.now() - began) / 60_000).toFixed(1)} | ${await sample()} |`);
  }
  await steady.waitForTimeout(6000);                       // longer than the longest wait before a reading
  const marks = await steady.evaluate(() => CSS.highlights.get('byname-place')?.size ?? 0);
  await inReaderWorld(steady, '1');
  return { count, marks };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' }, samples: { type: 'string', default: '10' } } });
  const [minutes, seed, samples] = [values.minutes, values.seed, values.samples].map(Number) as [number, number, number];
  if (!(minutes > 0 && seed > 0 && samples >= 1)) throw new Error('minutes, seed and samples are numbers above 0: npm run soak -- --minutes 30');
  const extension = join(ROOT, '.output', 'chrome-mv3');
  if (!existsSync(extension)) throw new Error('the extension is not built; run npm run build first');
  const site = await serve((url) => (/^\/\d+$/.test(url.pathname) ? { body: article(Number(url.pathname.slice(1))) } : null)), browser = await launch({ extension, port: site.port });
  try {
    await browser.grant('http://*.soak.example/*');
    const { count, marks } = await sit(browser, minutes, seed, samples);
    console.log(`\n${minutes} minutes, seed ${seed}: ${count.errors.length} errors, ${marks} marks on the page that stayed${count.errors.length ? `\n${[...new Set(count.errors)].join('\n')}` : ''}`);
    if (count.errors.length || !marks || !count.cards) process.exitCode = 1;
  } finally { await browser.close(); await site.close(); }
}
main().catch((error: unknown) => { console.error(`soak: ${error instanceof Error ? error.message : String(error)}`); process.exitCode = 2; });
