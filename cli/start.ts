/**
 * `npm start`: builds Byname and opens a browser with it on the demonstration article. Without a display it does the same unseen:
 * prints the mentions and writes pictures of the page and of one open card of each kind to .output/start/.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { annotate } from '../lib/annotate/annotate.ts';
import { MENTION_KINDS, type Annotation, type Mention } from '../lib/annotate/mention.ts';
import { Gazetteer } from '../lib/reference/gazetteer.ts';
import { decodePack } from '../lib/reference/pack.ts';
import { inReaderWorld, launch, serve } from './browser.ts';
import { ROOT } from './compile.ts';

const BUILD = join(ROOT, '.output', 'chrome-mv3'), PICTURES = join(ROOT, '.output', 'start');
const ADDRESS = 'http://demo.example/checkpoint', ORIGIN = 'http://demo.example/*';
/** How long a card may take; it rests half a second before it opens, milliseconds. */
const PATIENCE = 10_000;

function build(): void {
  console.log('Building Byname …');
  const built = spawnSync('wxt', ['build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (built.status !== 0) throw new Error('the extension did not build; the lines above say why');
}
const hasDisplay = (): boolean => process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** The text nodes that are painted, with what they hold, in page order. */
async function painted(page: Page): Promise<string[]> {
  return page.evaluate((kinds) => kinds.flatMap((kind) => [`byname-${kind}`, `byname-${kind}-active`]).flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
    .map((r) => (r.startContainer.textContent ?? '').slice(r.startOffset, r.endOffset)), [...MENTION_KINDS]);
}
async function until<T>(what: string, ask: () => Promise<T | null | false>): Promise<T> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`${what} did not happen within ${PATIENCE / 1000} s`);
}
function mentionsOf(text: string, lang: string, date: string): Annotation {
  const bytes = readFileSync(join(BUILD, 'reference.pack'));
  return annotate(text, { lang, date }, new Gazetteer(decodePack(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))));
}
function print({ mentions, date, dataVersion }: Annotation): void {
  console.log(`\nByname marks ${mentions.length} mentions at ${date} (data ${dataVersion}):`);
  for (const m of mentions) console.log(`  ${m.kind.padEnd(9)}  ${m.text.replaceAll('\n', ' ').padEnd(46)}  ${m.name}${m.clause ? `, clause ${m.clause}` : ''}${m.agreementDate ? `, ${m.agreementDate}` : ''}`);
}
/** One of each kind of card, by the first mention that shows it. */
function examples(mentions: readonly Mention[]): { name: string; mention: Mention }[] {
  const first = (name: string, fits: (m: Mention) => boolean): { name: string; mention: Mention }[] => { const mention = mentions.find(fits); return mention ? [{ name, mention }] : []; };
  return [
    ...first('place', (m) => m.kind === 'place'), ...first('official', (m) => m.kind === 'official' && !m.office), ...first('office', (m) => m.office !== undefined),
    ...first('clause', (m) => m.clause !== undefined), ...first('agreement', (m) => m.kind === 'agreement' && m.clause === undefined && m.via === 'name'), ...first('metonym', (m) => m.kind === 'metonym'),
  ];
}
/** Where the nth occurrence of a text stands, client pixels, scrolled into view. */
async function pointOf(page: Page, text: string, nth: number): Promise<{ x: number; y: number }> {
  const found = await page.evaluate(([wanted, count]) => {
    const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(), seen = 0; node; node = walker.nextNode()) {
      for (let at = (node as Text).data.indexOf(wanted); at >= 0; at = (node as Text).data.indexOf(wanted, at + 1)) {
        if (seen++ !== count) continue;
        const range = document.createRange();
        range.setStart(node, at); range.setEnd(node, at + wanted.length);
        const top = range.getBoundingClientRect().top;
        scrollBy({ top: top - 160, behavior: 'instant' });
        const { left, top: y, width, height } = range.getClientRects()[0]!;
        return { x: left + width / 2, y: y + height / 2 };
      }
    }
    return null;
  }, [text, nth] as const);
  if (!found) throw new Error(`the article has no "${text}"`);
  return found;
}

async function main(): Promise<void> {
  build();
  const demo = readFileSync(join(ROOT, 'docs', 'demo', 'article.html'), 'utf8'), headless = !hasDisplay();
  const site = await serve((url) => (url.href === ADDRESS ? { body: demo } : null));
  const browser = await launch({ extension: BUILD, port: site.port, headless, ...(headless ? { viewport: { width: 1100, height: 900 } } : {}) });
  try {
    await browser.grant(ORIGIN);
    const page = await browser.context.newPage();
    await page.goto(ADDRESS);
    await until('the first painting', async () => (await painted(page)).length > 0);
    const text = await page.evaluate(() => [...document.querySelectorAll('article h1, article time, article p')].map((el) => el.textContent!.replace(/\s+/g, ' ').trim()).join('\n'));
    const annotation = mentionsOf(text, 'en', '2023-04-24');
    print(annotation);
    if (!headless) {
      console.log('\nRest the pointer on an underlined name. Close the browser to end.');
      await page.bringToFront();
      await new Promise((done) => browser.context.once('close', done));
      return;
    }
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, 'page.png'), fullPage: true });
    for (const { name, mention } of examples(annotation.mentions)) {
      const before = text.slice(0, mention.start).split(mention.text).length - 1, { x, y } = await pointOf(page, mention.text, before);
      await page.waitForTimeout(300);
      await page.mouse.move(x - 3, y);
      await page.mouse.move(x, y);
      await until(`the card of "${mention.text}"`, () => inReaderWorld<boolean>(page, `(() => { const host = document.querySelector('byname-card'), root = host && chrome.dom.openOrClosedShadowRoot(host); return Boolean(root?.querySelector('[role=dialog][aria-busy=false] footer')); })()`));
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(PICTURES, `card-${name}.png`) });
      await page.keyboard.press('Escape');
      await page.mouse.move(2, 2);
      await page.waitForTimeout(1100);
    }
    console.log(`\nThere is no display here, so nothing was shown. Pictures of the page and of an open card of each kind: ${relative(process.cwd(), PICTURES) || '.'}/`);
  } finally {
    await browser.close().catch(() => undefined);
    await site.close();
  }
}
main().catch((error: unknown) => { console.error(`npm start: ${error instanceof Error ? error.message : String(error)}`); process.exitCode = 1; });
