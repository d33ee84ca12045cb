/** The same reader and the same card as in a page of the web, over one element of this page. */
import { highlightCss, TINT_CSS } from '../../lib/overlay/highlight-css.ts';
import { CARD_PORT, type CardPort } from '../../lib/overlay/card-port.ts';
import { Reader } from '../../lib/overlay/reader.ts';
import type { Settings } from '../../lib/settings.ts';
import { TheCard } from '../card/open-card.tsx';

const sheet = new CSSStyleSheet();
/** In a page of the web the worker brings style and card; here they are the page's own. */
function prepare({ underline }: Settings): void {
  sheet.replaceSync(highlightCss(underline) + TINT_CSS);
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  (globalThis as { [CARD_PORT]?: CardPort })[CARD_PORT] ??= new TheCard();
}
/** @param date the day the text was published, where it is known */
export async function readHere(article: Element, settings: Settings, date: string | null): Promise<Reader> {
  prepare(settings);
  const reader = new Reader(settings, { article, date });
  await reader.start();
  return reader;
}
