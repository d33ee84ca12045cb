/**
 * Real Chromium with the built extension (.output/chrome-mv3). Pages are served under any host name over http. One browser serves the tests
 * of a worker, one after the other: between two of them every page is closed, every grant and setting taken back, the worker stopped.
 * What does lasting harm to the browser takes `alone` in place of `test`: a browser of its own.
 *
 *   test('…', async ({ byname }) => {
 *     byname.page('http://news.example/a', '<article>…</article>');
 *     await byname.grant('http://news.example/*');
 *     const page = await byname.open('http://news.example/a');       // waits for the first painting
 *   })
 */
import { test as base, expect, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { inReaderWorld, launch, serve, type Launched, type Served, type Site } from '../../cli/browser.ts';

export const CHROME_BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const KINDS = ['place', 'official', 'agreement', 'metonym'] as const;

export interface Byname {
  context: BrowserContext;
  id: string;
  worker(): Worker;
  /** Serves a page (or a file) under a whole URL. Bare markup is wrapped in a document dated 2022-12-12. */
  page(url: string, body: string | Served): void;
  grant(...origins: string[]): Promise<void>;
  /** Opens a page and waits until the reader has painted it (or, with painted: false, not). */
  open(url: string, options?: { painted?: boolean }): Promise<Page>;
  /** Stops the worker as the browser does when it idles. */
  stopWorker(): Promise<void>;
  /** Texts of all highlights, by name, sorted in text order. */
  marks(page: Page): Promise<Record<string, string[]>>;
  /** Opens a page of the extension as a tab; behind: without becoming the active tab, as the popup lies over it. */
  openOwn(name: string, options?: { behind?: boolean }): Promise<Page>;
  /** The open card: its text as it is seen (closed details are not), or null. Reads inside the closed shadow root. */
  cardText(page: Page): Promise<string | null>;
  /** Waits until a card is open and filled, and gives its text. */
  card(page: Page): Promise<string>;
  /** Runs a function body against the card's shadow root ("root") and returns its JSON value. */
  inCard<T>(page: Page, body: string): Promise<T>;
  /** Rests the pointer on the first occurrence of a text. */
  pointAt(page: Page, text: string, occurrence?: number): Promise<{ x: number; y: number }>;
  /** Every request that reached the server. */
  requests: string[];
}
export const article = (inner: string, date = '2022-12-12', lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>News</title><meta property="article:published_time" content="${date}T12:00:00Z"></head><body><main><article>${inner}</article></main></body></html>`;

function bynameOf({ browser, site, pages }: Running): Byname {
  const root = (body: string): string => `(() => { const host = document.querySelector('byname-card'); const root = host && chrome.dom.openOrClosedShadowRoot(host); if (!root) return null; ${body} })()`;
  const byname: Byname = {
    context: browser.context, id: browser.id, worker: browser.worker, requests: site.requests,
    page: (url, body) => { pages.set(new URL(url).href, typeof body === 'string' ? { body: body.includes('<html') ? body : article(body) } : body); },
    grant: browser.grant,
    open: async (url, { painted = true } = {}) => {
      const page = await browser.context.newPage();
      await page.goto(url);
      if (painted) await expect.poll(async () => (await byname.marks(page))['all']?.length ?? 0, { timeout: 15_000 }).toBeGreaterThan(0);
      return page;
    },
    stopWorker: async () => {
      const cdp = await browser.context.newCDPSession(browser.context.pages()[0]!);
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await cdp.detach();
    },
    marks: (page) => page.evaluate((kinds) => {
      const out: Record<string, string[]> = { all: [] }, all: { node: Node; offset: number; text: string }[] = [];
      for (const kind of kinds) for (const name of [`byname-${kind}`, `byname-${kind}-active`]) {
        const found = [...(CSS.highlights.get(name) ?? [])].map((r) => ({ node: r.startContainer, offset: r.startOffset, text: (r.startContainer.textContent ?? '').slice(r.startOffset, r.startContainer === r.endContainer ? r.endOffset : undefined) }));
        const order = (a: (typeof found)[number], b: (typeof found)[number]): number => (a.node === b.node ? a.offset - b.offset : a.node.compareDocumentPosition(b.node) & 4 ? -1 : 1);
        out[name] = found.sort(order).map((f) => f.text);
        all.push(...found);
      }
      out['all'] = all.map((f) => f.text);
      return out;
    }, KINDS),
    openOwn: async (name, { behind = false } = {}) => {
      const url = `chrome-extension://${browser.id}/${name}`;
      if (!behind) { const page = await browser.context.newPage(); await page.goto(url); return page; }
      const opened = browser.context.waitForEvent('page', (page) => page.url() === url || page.url() === 'about:blank');
      await browser.worker().evaluate((address) => chrome.tabs.create({ url: address, active: false }), url);
      const page = await opened;
      await page.waitForURL(url);
      return page;
    },
    cardText: (page) => inReaderWorld<string | null>(page, root("return root.querySelector('.card')?.innerText ?? null")),
    card: async (page) => {
      await expect.poll(() => inReaderWorld<boolean | null>(page, root("return root.querySelector('[role=dialog]')?.getAttribute('aria-busy') === 'false'"))).toBe(true);
      return (await byname.cardText(page))!;
    },
    inCard: (page, body) => inReaderWorld(page, root(body)),
    pointAt: async (page, text, occurrence = 0) => {
      const point = await page.evaluate(([wanted, nth]) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(), seen = 0; node; node = walker.nextNode()) {
          for (let at = (node as Text).data.indexOf(wanted); at >= 0; at = (node as Text).data.indexOf(wanted, at + 1)) {
            if (seen++ !== nth) continue;
            const range = document.createRange();
            range.setStart(node, at); range.setEnd(node, at + wanted.length);
            node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
            const rect = range.getClientRects()[0]!;
            return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
          }
        }
        return null;
      }, [text, occurrence] as const);
      if (!point) throw new Error(`the page has no "${text}"`);
      await page.waitForTimeout(250);                     // a scroll just now keeps cards shut; let it settle
      await page.mouse.move(point.x - 3, point.y);
      await page.mouse.move(point.x, point.y);
      return point;
    },
  };
  return byname;
}

interface Running { browser: Launched; site: Site; pages: Map<string, Served> }
async function run(build: string): Promise<Running> {
  const pages = new Map<string, Served>(), site = await serve((url) => pages.get(url.href) ?? null);
  return { pages, site, browser: await launch({ extension: build, port: site.port }) };
}
async function end({ browser, site }: Running): Promise<void> {
  await browser.close();
  await site.close();
}
/** As after a fresh install; the worker is a new one, and awake. */
async function reset({ browser, site, pages }: Running): Promise<void> {
  const [, ...others] = browser.context.pages();
  await Promise.all(others.map((page) => page.close({ runBeforeUnload: false })));
  pages.clear();
  const own = await browser.context.newPage(), cdp = await browser.context.newCDPSession(own);
  await own.goto(`chrome-extension://${browser.id}/manifest.json`);
  await own.evaluate(async () => {
    const { origins = [] } = await chrome.permissions.getAll();
    if (origins.length) await chrome.permissions.remove({ origins });
    await Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()]);
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await own.evaluate(async () => {
    await new Promise((done) => { const asked = indexedDB.deleteDatabase('byname'); asked.onsuccess = asked.onerror = asked.onblocked = done; });
    await chrome.runtime.sendMessage({ type: 'are you there' });
  });
  await own.close();
  site.requests.length = 0;
}
/** @param build names the folder of another build, made when the first test asks for it */
export const testWith = (build: () => string) => base.extend<{ byname: Byname }, { shared: Running }>({
  shared: [async ({}, provide) => { const running = await run(build()); await reset(running); await provide(running); await end(running); }, { scope: 'worker' }],
  byname: async ({ shared }, provide) => { await provide(bynameOf(shared)); await reset(shared); },
});
export const test = testWith(() => CHROME_BUILD);
export const alone = base.extend<{ byname: Byname }>({
  byname: async ({}, provide) => { const running = await run(CHROME_BUILD); await provide(bynameOf(running)); await end(running); },
});
/** One browser for all tests of a file, and nothing taken back between them: for many small pages, each of a site of its own. */
export const together = base.extend<object, { zoo: Byname }>({
  zoo: [async ({}, provide) => { const running = await run(CHROME_BUILD); await provide(bynameOf(running)); await end(running); }, { scope: 'worker' }],
});
export { expect };
