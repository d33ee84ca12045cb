/**
 * The built extension in a real Chromium: how large the content script is, how soon a page is painted, how soon a card is seen, and
 * the longest task that any of it causes in the page. What the build has not got is said, not measured.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from '@playwright/test';
import { inReaderWorld, launch, serve, type Launched } from '../../cli/browser.ts';
import { ROOT } from '../../cli/compile.ts';
import { DEFAULTS } from '../../lib/settings-schema.ts';
import { corpusSentences, latin, news, packOf } from './material.ts';
import { shown, type Figure, type Subject } from './report.ts';

const BUILD = join(ROOT, '.output/chrome-mv3'), HOST = 'http://news.example';
const WORDS = [5_000, 50_000] as const, LOADS = 7;
const count = (n: number): string => n.toLocaleString('en-US');

export async function inBrowser(): Promise<Subject & { browser: string | null }> {
  const title = 'In Chromium with the built extension';
  if (!existsSync(join(BUILD, 'reader.js'))) return { title, browser: null, figures: [{ measure: 'everything', value: 'not measured: there is no build; run `npm run build` first', unit: '' }] };
  const script = readFileSync(join(BUILD, 'reader.js')), figures: Figure[] = [
    { measure: 'content script (reader.js)', value: script.length / 1024, unit: 'kB', beside: `${shown(gzipSync(script, { level: 9 }).length / 1024)} kB gzip` },
  ];
  const pages = new Map(WORDS.map((words) => [`${HOST}/${words}`, pageOf(words)]));
  const site = await serve((url) => { const body = pages.get(url.href); return body === undefined ? null : { body }; });
  const browser = await launch({ extension: BUILD, port: site.port });
  try {
    await browser.grant(`${HOST}/*`);
    for (const words of WORDS) figures.push(...await painting(browser, words));
    figures.push(...existsSync(join(BUILD, 'card.js')) ? await cards(browser) : [{ measure: 'first and second card', value: 'not measured: the build has no card.js', unit: '' }]);
    return { title, browser: browser.context.browser()?.version() ?? null, figures };
  } finally { await browser.close(); await site.close(); }
}
/** An article of so many words; its first paragraphs each hold a name of the pack that needs no company. */
function pageOf(words: number): string {
  const write = news({ names: latin(packOf(null).forms), sentences: corpusSentences(), seed: 61 });
  const text = write(words * 6.6).split(/\s+/).slice(0, words), paragraphs: string[] = [];
  for (let at = 0; at < text.length; at += 60) paragraphs.push(`<p>${at < 300 ? 'The road from Stepanakert is closed. ' : ''}${text.slice(at, at + 60).join(' ')}</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title><meta property="article:published_time" content="2022-12-12T12:00:00Z"></head><body><nav>Home</nav><main><article><h1>Road closed</h1>${paragraphs.join('')}</article></main></body></html>`;
}

/** Page's own clock, ms: end of DOMContentLoaded, and the end of the first frame that shows a highlight. */
async function timesOf(page: Page): Promise<{ loaded: number; painted: number; marks: number }> {
  return page.evaluate(() => new Promise((done) => {
    const size = (): number => ['place', 'official', 'agreement', 'metonym'].reduce((sum, kind) => sum + (CSS.highlights.get(`byname-${kind}`)?.size ?? 0), 0);
    const { seen } = globalThis as unknown as { seen: { painted: number } };
    const look = (): void => {
      if (!seen.painted) { setTimeout(look, 20); return; }
      done({ loaded: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).domContentLoadedEventEnd, painted: seen.painted, marks: size() });
    };
    look();
  }));
}
/** Runs in the page from its beginning: looks once a frame whether the registry holds a mark of ours. */
const WATCH = (): void => {
  const seen = ((globalThis as unknown as { seen: { painted: number } }).seen = { painted: 0 });
  const look = (): void => {
    if (!['place', 'official', 'agreement', 'metonym'].some((kind) => CSS.highlights.has(`byname-${kind}`))) { requestAnimationFrame(look); return; }
    const after = new MessageChannel();                   // heard once this frame is drawn
    after.port1.onmessage = () => { seen.painted = performance.now(); };
    after.port2.postMessage(0);
  };
  requestAnimationFrame(look);
};

async function painting(browser: Launched, words: number): Promise<Figure[]> {
  let wait = Infinity, task = Infinity, marks = 0;
  for (let n = 0; n < LOADS; n++) {
    const page = await browser.context.newPage();
    await page.addInitScript(WATCH);
    await page.goto(`${HOST}/${words}`);
    const times = await timesOf(page);
    wait = Math.min(wait, times.painted - times.loaded);
    marks = times.marks;
    await page.close();
  }
  // Tracing slows the page, so tasks are taken from loads of their own.
  for (let n = 0; n < 3; n++) {
    const page = await browser.context.newPage();
    await page.addInitScript(WATCH);
    task = Math.min(task, await longestTask(page, browser.id, async () => { await page.goto(`${HOST}/${words}`); await timesOf(page); }));
    await page.close();
  }
  return [
    { measure: `DOMContentLoaded → painted, ${count(words)} words`, value: wait, unit: 'ms', beside: `${count(marks)} marks` },
    { measure: `longest task caused in the page, ${count(words)} words`, value: task, unit: 'ms' },
  ];
}

/** First card of a page and a second one of another mark, from the pointer's coming to the drawn facts. */
async function cards(browser: Launched): Promise<Figure[]> {
  const first: number[] = [], second: number[] = [];
  let task = Infinity;
  for (let n = 0; n < LOADS; n++) {
    const page = await browser.context.newPage();
    await page.addInitScript(WATCH);
    await page.goto(`${HOST}/${WORDS[0]}`);
    await timesOf(page);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(300);
    const hover = async (): Promise<void> => { first.push(await cardAfter(page, 0)); };
    if (n < LOADS - 2) await hover(); else { task = Math.min(task, await longestTask(page, browser.id, hover)); first.pop(); }
    await page.mouse.move(5, 5);
    await page.waitForFunction(() => document.querySelector('byname-card') === null);
    await page.waitForTimeout(1300);                      // no longer reading cards: the whole rest delay again
    if (n < LOADS - 2) second.push(await cardAfter(page, 1));
    await page.close();
  }
  const beyond = (times: number[]): number => Math.min(...times) - DEFAULTS.openAfter;
  return [
    { measure: `first hover → card painted, beyond the rest of ${DEFAULTS.openAfter} ms`, value: beyond(first), unit: 'ms', beside: `${shown(Math.min(...first))} ms in all` },
    { measure: 'second hover → card painted, beyond the rest', value: beyond(second), unit: 'ms', beside: `${shown(Math.min(...second))} ms in all` },
    { measure: 'longest task caused by the first card', value: task, unit: 'ms' },
  ];
}
/** Rests the pointer on the nth "Stepanakert". @returns ms from the pointer's coming to the frame that shows the card with its facts */
async function cardAfter(page: Page, nth: number): Promise<number> {
  const at = await page.evaluate((wanted) => {
    const node = document.querySelectorAll('article p')[wanted]!.firstChild as Text, range = document.createRange(), from = node.data.indexOf('Stepanakert');
    range.setStart(node, from); range.setEnd(node, from + 11);
    const rect = range.getClientRects()[0]!;
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  }, nth);
  const painted = inReaderWorld<number>(page, `new Promise((done, failed) => {
    let came = 0;
    addEventListener('mousemove', (e) => { came ||= e.timeStamp; }, { capture: true, once: true });
    const until = performance.now() + 10000;
    const look = () => {
      const host = document.querySelector('byname-card'), card = host && chrome.dom.openOrClosedShadowRoot(host)?.querySelector('[role=dialog]');
      if (performance.now() > until) return failed(new Error('no card within 10 s'));
      if (!card || card.getAttribute('aria-busy') === 'true' || card.getBoundingClientRect().height === 0 || getComputedStyle(card).visibility !== 'visible') return requestAnimationFrame(look);
      const after = new MessageChannel();
      after.port1.onmessage = () => done(performance.now() - came);
      after.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  })`);
  await page.waitForTimeout(100);                         // the listener is there before the pointer comes
  await page.mouse.move(at.x, at.y);
  return painted;
}

interface TraceEvent { name: string; ph: string; pid: number; tid: number; ts: number; dur?: number; /** processor time, µs */ tdur?: number; args: { data?: { url?: string } } }
/** Longest task of the page's main thread, ms, in which a script of the extension ran. */
async function longestTask(page: Page, id: string, act: () => Promise<void>): Promise<number> {
  const cdp: CDPSession = await page.context().newCDPSession(page), events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => { events.push(...(value as unknown as TraceEvent[])); });
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] } });
  await act();
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await complete;
  await cdp.detach();
  const ours = events.filter((e) => e.args.data?.url?.startsWith(`chrome-extension://${id}/`)), tasks = events.filter((e) => e.name === 'RunTask' && e.dur !== undefined);
  const lengths = tasks.filter((task) => ours.some((e) => e.pid === task.pid && e.tid === task.tid && e.ts >= task.ts && e.ts <= task.ts + task.dur!)).map((task) => Math.min(task.dur!, task.tdur ?? Infinity) / 1000);
  if (!lengths.length) throw new Error('the trace shows no task with a script of the extension: its format changed');
  return Math.max(...lengths);
}
