/** A story with names of both parties, and the ways to change them as the popup does. */
import type { Page } from '@playwright/test';
import { inReaderWorld } from '../../../cli/browser.ts';
import type { NameSetHere, NamesChoice, PageState } from '../../../lib/messages.ts';
import { article, expect, type Byname } from '../fixtures.ts';

export const ADDRESS = 'http://news.example/names';
const FILL = 'People on both sides of it have been waiting since the morning for news of the talks that began here yesterday.';
export const STORY = article(`<h1>Road closed</h1>
<p id="first">Activists closed the only road that links Khankendi with Armenia. ${FILL}</p>
<p id="second">The city of <b>Shushi</b> is quiet; Khankendi’s markets too, say people in <a href="#x">Stepanakert</a>. ${FILL}</p>
<p id="third">Baku said the <i>Nagorno</i>-Karabakh talks are over. NK is not <code>Khankendi</code>. <span contenteditable="true">Khankendi</span> ${FILL}</p>`);

export async function open(byname: Byname, html = STORY): Promise<Page> {
  byname.page(ADDRESS, html);
  await byname.grant('http://news.example/*');
  return byname.open(ADDRESS);
}
export function tell(byname: Byname, type: string, params: object): Promise<unknown> {
  return byname.worker().evaluate(async ([name, value]) => {
    const [tab] = await chrome.tabs.query({ url: 'http://news.example/*' });
    const answer = await chrome.tabs.sendMessage(tab!.id!, { type: name, params: value }) as { ok: boolean; value: unknown };
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.value;
  }, [type, params] as const);
}
export const setsHere = async (byname: Byname): Promise<NameSetHere[]> => ((await tell(byname, 'nameSets', { lang: 'en' })) as { sets: NameSetHere[] }).sets;
export const show = async (byname: Byname, set: string | null, both = false): Promise<PageState> =>
  (await tell(byname, 'setNames', { names: set === null ? null : { set, both, lang: 'en' } satisfies NamesChoice })) as PageState;
export const state = async (byname: Byname): Promise<PageState> => (await tell(byname, 'pageState', {})) as PageState;
/** Everything that makes up the document: its markup, and each text node by itself. */
export const documentOf = (page: Page): Promise<string> => page.evaluate(() => {
  const nodes: string[] = [], walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push((node as Text).data);
  return JSON.stringify([document.documentElement.outerHTML, nodes]);
});
export const textOf = (page: Page, selector: string): Promise<string> => page.evaluate((wanted) => document.querySelector(wanted)!.textContent!, selector);
/** What the bar says; null where there is none. */
export const barText = (page: Page): Promise<string | null> =>
  inReaderWorld(page, "(() => { const bar = document.querySelector('byname-bar'); return bar && chrome.dom.openOrClosedShadowRoot(bar).querySelector('.bar').innerText; })()");
export async function pressRestore(page: Page): Promise<void> {
  const at = await inReaderWorld<{ x: number; y: number }>(page, "(() => { const r = chrome.dom.openOrClosedShadowRoot(document.querySelector('byname-bar')).querySelector('button').getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; })()");
  await page.mouse.click(at.x, at.y);
  await expect.poll(() => barText(page)).toBeNull();
}
/** Words under the tint of changed names. */
export const tinted = (page: Page): Promise<string[]> => page.evaluate(() => [...(CSS.highlights.get('byname-changed') ?? [])].map((r) => (r.startContainer as Text).data.slice(r.startOffset, r.endOffset)));
