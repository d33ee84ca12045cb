/** A browser with the built extension, and what is needed to bring it into a state and take a picture of it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { inReaderWorld, launch, serve, type Launched, type Site } from '../browser.ts';

export interface Box { x: number; y: number; width: number; height: number }
/** One picture of the contact sheet. */
export interface Picture { file: string; group: string; name: string; look: string }
/** How a surface is looked at. Applied to a page that is open already. */
export interface Look { name: string; media?: Parameters<Page['emulateMedia']>[0]; width?: number; /** reader's default size of text, px */ text?: number; mirrored?: boolean }

/** How long anything may take, milliseconds; how long a card that closed keeps the next one from being a fresh one. */
const PATIENCE = 10_000, COOL = 1100;
const FRESH = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none', reducedMotion: 'reduce' } as const;
export const LIGHT: Look = { name: 'light' }, DARK: Look = { name: 'dark', media: { colorScheme: 'dark' } };
/** What each surface is looked at in, beside light and dark. */
export const VARIANTS: readonly Look[] = [
  { name: 'more contrast', media: { contrast: 'more' } }, { name: 'more contrast, dark', media: { contrast: 'more', colorScheme: 'dark' } },
  { name: 'forced colours', media: { forcedColors: 'active' } }, { name: 'forced colours, dark', media: { forcedColors: 'active', colorScheme: 'dark' } },
  { name: '320 px', width: 320 }, { name: '200 % text', text: 32 }, { name: '320 px, 200 % text', width: 320, text: 32 }, { name: 'mirrored', mirrored: true },
];
const inCard = (body: string): string => `(() => { const host = document.querySelector('byname-card'), root = host && chrome.dom.openOrClosedShadowRoot(host); if (!root) return null; ${body} })()`;

export class Stage {
  readonly pictures: Picture[] = [];
  readonly #pages = new Map<string, string>();
  readonly #folder: string;
  #site!: Site;
  #browser!: Launched;
  #serial = 0;
  readonly #sessions = new WeakMap<Page, CDPSession>();

  constructor(folder: string) { this.#folder = folder; }
  async open(extension: string, options: { touch?: boolean; width?: number } = {}): Promise<void> {
    mkdirSync(this.#folder, { recursive: true });
    this.#site = await serve((url) => { const body = this.#pages.get(url.href); return body === undefined ? null : { body }; });
    this.#browser = await launch({ extension, port: this.#site.port, viewport: { width: options.width ?? 1000, height: 800 }, args: options.touch ? ['--touch-events=enabled', '--blink-settings=primaryPointerType=2,availablePointerTypes=2,primaryHoverType=1,availableHoverTypes=1'] : [] });
  }
  async close(): Promise<void> {
    await this.#browser.close().catch(() => undefined);
    await this.#site.close();
  }
  get browser(): Launched { return this.#browser; }

  /** Serves a document under a fresh address of a granted site and opens it. @param url without one, an address of its own */
  async article(html: string, options: { url?: string; painted?: boolean; height?: number } = {}): Promise<Page> {
    const url = options.url ?? `http://news.example/${++this.#serial}`;
    this.#pages.set(url, html);
    const page = await this.#browser.context.newPage();
    await page.setViewportSize({ width: 1000, height: options.height ?? 800 });
    await page.emulateMedia(FRESH);
    await page.goto(url);
    if (options.painted !== false) await until(`the first painting of ${url}`, () => page.evaluate(() => [...CSS.highlights.values()].some((set) => set.size > 0)));
    return page;
  }
  /** A page of the extension. behind: without becoming the active tab, as the popup lies over it. */
  async own(name: string, { behind = false, width = 1000, height = 800 } = {}): Promise<Page> {
    const url = `chrome-extension://${this.#browser.id}/${name}`;
    const before = new Set(this.#browser.context.pages());
    if (behind) await this.#browser.worker().evaluate((address) => chrome.tabs.create({ url: address, active: false }).then(() => undefined), url);
    else await (await this.#browser.context.newPage()).goto(url);
    const page = await until(`the page ${name}`, () => Promise.resolve(this.#browser.context.pages().find((one) => !before.has(one) && one.url() === url) ?? null));
    await page.setViewportSize({ width, height });
    await page.emulateMedia(FRESH);
    await page.locator('main:not([aria-busy])').first().waitFor();
    return page;
  }
  /** Where the nth occurrence of a text stands, client pixels, scrolled into view. @throws Error when there is none */
  async pointOf(page: Page, text: string, nth = 0): Promise<{ x: number; y: number }> {
    const found = await page.evaluate(([wanted, count]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(), seen = 0; node; node = walker.nextNode()) {
        for (let at = (node as Text).data.indexOf(wanted); at >= 0; at = (node as Text).data.indexOf(wanted, at + 1)) {
          if (seen++ !== count) continue;
          const range = document.createRange();
          range.setStart(node, at); range.setEnd(node, at + wanted.length);
          scrollBy({ top: range.getBoundingClientRect().top - 120, behavior: 'instant' });
          const { left, top, width, height } = range.getClientRects()[0]!;
          return { x: left + width / 2, y: top + height / 2 };
        }
      }
      return null;
    }, [text, nth] as const);
    if (!found) throw new Error(`the page has no "${text}"`);
    return found;
  }
  /** Opens and pins the card of a text of the page, by a click as a reader does. */
  async card(page: Page, text: string, nth = 0): Promise<void> {
    await page.bringToFront();
    const { x, y } = await this.pointOf(page, text, nth);
    await page.waitForTimeout(300);                        // a scroll just now keeps cards shut
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await until(`the card of "${text}"`, () => inReaderWorld<boolean | null>(page, inCard("return root.querySelector('[role=dialog]')?.getAttribute('aria-busy') === 'false'")));
    await page.waitForTimeout(200);
  }
  async closeCard(page: Page): Promise<void> {
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await page.waitForTimeout(COOL);
  }
  /** Runs a function body with the card's shadow root as "root". */
  async inCard<T>(page: Page, body: string): Promise<T> { return inReaderWorld<T>(page, inCard(body)); }
  /** Presses what the card names so: its accessible name, or its text. */
  async pressInCard(page: Page, name: string): Promise<void> {
    const done = await this.inCard<boolean>(page, `const el = [...root.querySelectorAll('button, summary, .ref')].find((one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === ${JSON.stringify(name)}); el?.click(); return Boolean(el);`);
    if (!done) throw new Error(`the card has no "${name}"`);
    await page.waitForTimeout(250);
  }
  /** All details open and nothing scrolled: the whole of what a card holds. */
  async whole(page: Page): Promise<void> {
    await this.inCard(page, "root.querySelectorAll('details').forEach((el) => { el.open = true; }); root.querySelector('.card').style.maxBlockSize = 'none'; return null");
    await page.waitForTimeout(150);
  }
  async cardBox(page: Page): Promise<Box> {
    const box = await this.inCard<Box | null>(page, "const { x, y, width, height } = root.querySelector('.card').getBoundingClientRect(); return { x, y, width, height };");
    if (!box) throw new Error('no card is open');
    return box;
  }
  /** Applies what of a look can change under an open page. */
  async look(page: Page, look: Look): Promise<void> {
    await page.emulateMedia({ ...FRESH, ...look.media });
    // The browser's own setting does not reach a page of the extension this way; all its sizes hang on this one.
    if (page.url().startsWith('chrome-extension:')) await page.evaluate((size) => { document.body.style.fontSize = size; }, look.text ? `${look.text}px` : '');
    if (look.mirrored) {
      await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
      if (page.url().startsWith('http')) await inReaderWorld(page, inCard("root.querySelector('.card').dir = 'rtl'; return null"));
    }
    await page.waitForTimeout(120);
  }
  /** What has to be set before a page is laid out. */
  async prepare(page: Page, look: Look): Promise<void> {
    if (look.width) await page.setViewportSize({ width: look.width, height: page.viewportSize()!.height });
    if (!look.text) return;
    // It holds for as long as the session does.
    const cdp = this.#sessions.get(page) ?? await page.context().newCDPSession(page);
    this.#sessions.set(page, cdp);
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: look.text, fixed: Math.round(look.text * 0.8125) } });
  }
  /** @param clip undefined: the window; null: the whole page */
  async shoot(page: Page, group: string, name: string, look: Look, clip?: Box | null): Promise<void> {
    const file = `${`${group} ${name} ${look.name}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;
    if (this.pictures.some((one) => one.file === file)) throw new Error(`two pictures are called ${file}`);
    await page.screenshot({ path: join(this.#folder, file), animations: 'disabled', ...(clip === null ? { fullPage: true } : clip ? { clip } : {}) });
    this.pictures.push({ file, group, name, look: look.name });
  }
  /** The card with a little of the page around it. */
  async shootCard(page: Page, name: string, look: Look, group = 'Cards'): Promise<void> {
    const { x, y, width, height } = await this.cardBox(page), edge = 14, view = page.viewportSize()!;
    const left = Math.max(0, x - edge), top = Math.max(0, y - edge);
    await this.shoot(page, group, name, look, { x: left, y: top, width: Math.min(view.width - left, width + 2 * edge), height: Math.min(view.height - top, height + 2 * edge) });
  }
}
export async function until<T>(what: string, ask: () => Promise<T | null | false>): Promise<T> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`${what} did not happen within ${PATIENCE / 1000} s`);
}
