/**
 * One page of the zoo, looked at without Byname and with it, from a script world of its own that the page cannot reach: the document is the
 * same byte for byte and nothing moved, the marks are those, the popup says so, a card opens and leaves nothing behind, and after Byname is
 * turned off the nodes are the same nodes with the same text. Nothing is thrown on the way.
 */
import type { Page } from '@playwright/test';
import { inReaderWorld, type Served } from '../../../cli/browser.ts';
import type { PageState, PageStatus } from '../../../lib/messages.ts';
import { expect, type Byname } from '../fixtures.ts';

export interface Case {
  body: string | Served;
  /** Run in the page once it is loaded, as by a click of its reader. */
  act?: string;
  /** Marked words, in any order. */
  marks: readonly string[];
  /** Mentions, where one of them is marked in several parts. */
  count?: number;
  /** Where there are no marks: what the reader says of the page. */
  status?: PageStatus;
  /** Rests the pointer on this word; and what the card is put into. */
  card?: string;
  mount?: string;
  /** The page changes by itself all the time: its document is not compared. */
  restless?: true;
  /** What the page itself throws. */
  throws?: RegExp;
}
export interface World {
  /** Value of an expression in a world of its own. */
  see<T>(expression: string): Promise<T>;
  /** The same in the page's world, with the powers of a click. */
  run<T>(expression: string): Promise<T>;
}
export async function worldOf(page: Page): Promise<World> {
  const cdp = await page.context().newCDPSession(page), { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'zoo' });
  const evaluate = async <T>(options: { expression: string; contextId?: number; userGesture?: boolean }): Promise<T> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', { ...options, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  return { see: (expression) => evaluate({ expression, contextId }), run: (expression) => evaluate({ expression, userGesture: true }) };
}
/** Every tree of the page as markup and as text nodes, and where everything is. */
const DOCUMENT = `(() => {
  const trees = [document], nodes = [], boxes = [];
  for (const tree of trees) for (const el of tree.querySelectorAll('*')) {
    if (el.shadowRoot instanceof ShadowRoot) trees.push(el.shadowRoot);
    if (el.localName === 'byname-card') continue;
    const { x, y, width, height } = Element.prototype.getBoundingClientRect.call(el);
    boxes.push([x, y, width, height].map(Math.round).join());
  }
  for (const tree of trees) for (const walker = document.createTreeWalker(tree, NodeFilter.SHOW_ALL); walker.nextNode();) nodes.push(walker.currentNode);
  const html = [new XMLSerializer().serializeToString(document), ...trees.slice(1).map((tree) => tree.innerHTML)].join('\\n');
  return { html, texts: nodes.filter((node) => node.nodeType === 3).map((node) => node.data), nodes, boxes: boxes.join(' ') };
})()`;
interface Seen { html: string; texts: string[]; boxes: string }
const look = (world: World): Promise<Seen> => world.see(`(({ html, texts, boxes }) => ({ html, texts, boxes }))(${DOCUMENT})`);
export const marksOf = (world: World): Promise<string[]> => world.see(`[...CSS.highlights].filter(([name]) => name.startsWith('byname-')).flatMap(([, ranges]) => [...ranges]).filter((r) => r.startContainer.isConnected).map((r) => r.startContainer.data.slice(r.startOffset, r.endOffset)).sort()`);

/** One message to the reader of a page. */
export const tell = <T>(byname: Byname, url: string, type: string, params: object = {}): Promise<T> => byname.worker().evaluate(async ([address, name, value]) => {
  const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
  const answer = await chrome.tabs.sendMessage(tab!.id!, { type: name, params: value }, { frameId: 0 }).catch(() => null) as { value: never } | null;
  return answer?.value as never;
}, [url, type, params] as const);

/** Popup of the active tab: its heading, or how many names it says are marked. */
export const popupOf = (popup: Page): Promise<string> => popup.evaluate(() => {
  const counts = [...document.querySelectorAll('.kinds .count')].map((el) => Number(el.textContent));
  return document.querySelector('main:not([aria-busy])') === null ? 'busy' : counts.length ? String(counts.reduce((a, b) => a + b)) : document.querySelector('h2')?.textContent ?? 'nothing';
});
const SAYS: Partial<Record<PageStatus, string>> = { 'no-article': 'No article found', 'nothing-found': '0' };

const popups = new WeakMap<Byname, Page>();
async function popup(byname: Byname): Promise<Page> {
  let own = popups.get(byname);
  if (own) await own.reload(); else popups.set(byname, (own = await byname.openOwn('popup.html', { behind: true })));
  return own;
}
let number = 0;
const patience = { timeout: 10_000 };
export async function keep(byname: Byname, one: Case): Promise<void> {
  if (number === 0) {
    await byname.worker().evaluate(() => chrome.storage.sync.set({ settings: { version: 1, changed: { openAfter: 50 } } }));
    await byname.grant('http://*.zoo.example/*');
  }
  const n = ++number, url = `http://p${n}.zoo.example/`, bareUrl = `http://p${n}.bare.example/`;
  for (const address of [url, bareUrl]) byname.page(address, one.body);
  const bare = one.restless ? null : await byname.context.newPage();
  let without: Seen | null = null;
  if (bare) {
    await bare.goto(bareUrl);
    const world = await worldOf(bare);
    if (one.act) await world.run(one.act);
    await bare.waitForTimeout(100);
    without = await look(world);
    await bare.close();
  }
  const page = await byname.context.newPage(), errors: string[] = [];
  page.on('pageerror', (error) => { if (!one.throws?.test(String(error))) errors.push(String(error)); });
  page.on('console', (message) => { if (message.type() === 'error' && !/favicon|Content Security Policy|404/.test(message.text())) errors.push(message.text()); });
  try {
    await page.goto(url);
    const world = await worldOf(page);
    if (one.act) await world.run(one.act);
    await expect.poll(() => marksOf(world), patience).toEqual([...one.marks].sort());
    await expect.poll(async () => (await tell<PageState | undefined>(byname, url, 'pageState'))?.status, patience).toBe(one.status ?? 'reading');
    const same = async (when: string): Promise<void> => {
      if (!without) return;
      const seen = await look(world);
      expect(seen.html, `document ${when}`).toBe(without.html);
      expect(seen.texts, `text nodes ${when}`).toEqual(without.texts);
      expect(seen.boxes, `boxes ${when}`).toBe(without.boxes);
    };
    await same('with marks');
    const own = await popup(byname);
    await expect.poll(() => popupOf(own), patience).toBe(one.status ? SAYS[one.status] : String(one.count ?? one.marks.length));
    await world.see(`(globalThis.before = ${DOCUMENT}.nodes).length`);
    if (one.card) await card(page, world, one);
    await same('after the card');
    await tell(byname, url, 'stop');
    expect(await world.see('[...CSS.highlights.keys()].filter((name) => name.startsWith("byname"))')).toEqual([]);
    await same('when turned off');
    if (without) expect(await world.see(`(({ nodes }) => nodes.length === before.length && nodes.every((node, i) => node === before[i]))(${DOCUMENT})`), 'the same nodes').toBe(true);
    expect(await world.see('document.querySelector("byname-card, byname-bar") === null')).toBe(true);
    expect(errors).toEqual([]);
  } finally { await page.close({ runBeforeUnload: false }); }
}
async function card(page: Page, world: World, { card: word, mount }: Case): Promise<void> {
  const at = await world.see<{ x: number; y: number } | null>(`(() => {
    for (const [name, ranges] of CSS.highlights) for (const r of ranges) {
      if (!name.startsWith('byname-') || r.startContainer.data.slice(r.startOffset, r.endOffset) !== ${JSON.stringify(word)}) continue;
      const range = document.createRange();
      range.setStart(r.startContainer, r.startOffset); range.setEnd(r.endContainer, r.endOffset);
      const { x, y, width, height } = range.getClientRects()[0];
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  })()`);
  expect(at, `"${word}" is marked`).not.toBeNull();
  await page.mouse.move(at!.x - 2, at!.y);
  await page.mouse.move(at!.x, at!.y);
  await expect.poll(() => inReaderWorld(page, "(() => { const host = document.querySelector('byname-card'), root = host && chrome.dom.openOrClosedShadowRoot(host); return root?.querySelector('[role=dialog][aria-busy=false] h2')?.textContent ?? null; })()"), patience).toBe(word);
  const shown = await world.see<[string, boolean, boolean]>(`(() => {
    const host = document.querySelector('byname-card'), { x, y, width, height } = host.getBoundingClientRect();
    return [host.parentElement.localName, host.matches(':popover-open'), host.shadowRoot === null];
  })()`);
  expect(shown).toEqual([mount ?? 'html', true, true]);
  await page.keyboard.press('Escape');
  await expect.poll(() => world.see('document.querySelector("byname-card") === null')).toBe(true);
  await page.mouse.move(2, 790);
  await expect.poll(() => world.see('[...CSS.highlights].filter(([name]) => name.endsWith("-active")).every(([, ranges]) => ranges.size === 0)')).toBe(true);
}
