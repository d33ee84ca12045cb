/** The keyword "byname" in the address bar: a name is typed, records that bear it are offered, and the list opens with what is known of it. */
import { browser } from 'wxt/browser';
import type { Found } from './facts/search.ts';

/** The list without a page, searching for a name. */
export const searchUrl = (query: string): string => `${browser.runtime.getURL('/sidepanel.html' as '/popup.html')}?q=${encodeURIComponent(query.slice(0, 100))}`;
export const openSearch = async (query: string): Promise<void> => { await browser.tabs.create({ url: searchUrl(query) }); };

const MOST = 6;
/** Chrome reads a suggestion as XML, Firefox as it is; signs that mean something there are left out rather than shown wrongly. */
const plain = (text: string): string => text.replace(/[<>&"']/g, ' ').replace(/ +/g, ' ').trim();

/** Firefox for Android has no address bar of this kind. */
export function hearAddressBar(find: (query: string) => Promise<Found[]>, failed: (error: unknown) => void): void {
  const { omnibox } = browser;
  if (!omnibox) return;
  omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('address_bar' as never) });
  omnibox.onInputChanged.addListener((text, suggest) => {
    find(text).then((found) => suggest(found.slice(0, MOST).map(({ name, label }) => ({ content: label.text, description: plain(name.text === label.text ? label.text : `${label.text} · ${name.text}`) }))), failed);
  });
  omnibox.onInputEntered.addListener((text, where) => {
    const url = searchUrl(text);
    (where === 'currentTab' ? browser.tabs.update({ url }) : browser.tabs.create({ url, active: where === 'newForegroundTab' })).catch(failed);
  });
}
