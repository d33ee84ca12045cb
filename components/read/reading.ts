/** The same reader and the same card as in a page of the web, over one element of this page. */
import { HIGHLIGHT_CSS, TINT_CSS } from '../../lib/overlay/highlight-css.ts';
import { CARD_PORT, type CardPort } from '../../lib/overlay/card-port.ts';
import { Reader } from '../../lib/overlay/reader.ts';
import type { Settings } from '../../lib/settings.ts';
import { TheCard } from '../card/open-card.tsx';

let painted = false;
/** In a page of the web the worker brings style and card; here they are the page's own. */
function prepare(): void {
  if (painted) return;
  painted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HIGHLIGHT_CSS + TINT_CSS);
  document.adoptedStyleSheets.push(sheet);
  (globalThis as { [CARD_PORT]?: CardPort })[CARD_PORT] ??= new TheCard();
}
/** @param date the day the text was published, where it is known */
export async function readHere(article: Element, settings: Settings, date: string | null): Promise<Reader> {
  prepare();
  const reader = new Reader(settings, { article, date });
  await reader.start();
  return reader;
}
