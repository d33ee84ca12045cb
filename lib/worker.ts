/** What the service worker does with a message. It holds nothing that it cannot make again: it may die between any two messages. */
import { browser } from 'wxt/browser';
import { factsOf, labelOf } from './facts/facts-of.ts';
import { NameSearch, whatIs, type Found } from './facts/search.ts';
import { checkMessage, type Checked } from './message-schemas.ts';
import type { Answer, ErrorCode, FoundRecord, PageProtocol, PanelProtocol } from './messages.ts';
import { openList } from './open-list.ts';
import { highlightCss, TINT_CSS, UNDERLINES, type Underline } from './overlay/highlight-css.ts';
import { openSearch } from './address-bar.ts';
import { annotateAll, withOwnPacks, type Known } from './own-packs.ts';
import { nameSets } from './naming/alternatives.ts';
import { Gazetteer } from './reference/gazetteer.ts';
import { packStore } from './reference/store.ts';
import { isDay } from './reference/time.ts';
import { LONGEST_UNMARKED, MOST_UNMARKED, nameKey } from './settings.ts';
import { changeSettings, storedSettings } from './settings-store.ts';
import type { Messages } from './strings.ts';
import { offList, originOf, refreshTabs, registerReader, setOff } from './sites.ts';

export interface Sender { id?: string | undefined; url?: string | undefined; frameId?: number | undefined; documentId?: string | undefined; tab?: { id?: number | undefined; url?: string | undefined; windowId?: number | undefined } | undefined }
const store = packStore();
let opened: Promise<Gazetteer> | null = null, known: Promise<Known> | null = null;
/** Names of what is known, put in order at the first search. */
let names: { of: Known; search: NameSearch } | null = null;
const MOST_FOUND = 20;

/** The reference data, opened once per life of the worker; a failed try is not kept. */
export function gazetteer(): Promise<Gazetteer> {
  opened ??= store.load(async () => (await fetch(browser.runtime.getURL('/reference.pack' as '/popup.html'))).arrayBuffer(), browser.runtime.getManifest().version)
    .then((pack) => new Gazetteer(pack))
    .catch((error: unknown) => { opened = null; throw error; });
  return opened;
}
/** The same with the reader's own packs, which may change while the worker runs. */
function knownNames(): Promise<Known> {
  known ??= gazetteer().then(withOwnPacks).catch((error: unknown) => { known = null; throw error; });
  return known;
}
/** The own packs are others now: open pages are read again. */
export async function packsChanged(): Promise<void> {
  known = null;
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : browser.tabs.sendMessage(id, { type: 'refresh', params: {} }, { frameId: 0 }).catch(() => undefined))));
}
/** After an install or update the packaged data are the truth. */
export async function reinstall(): Promise<void> { opened = known = null; await store.reset(); await gazetteer(); }

/** Said by a reader to open panels: no matter of the worker. */
export const isForPanel = (message: unknown): boolean => (message as { type?: unknown } | null | undefined)?.type === ('marksChanged' satisfies keyof PanelProtocol);

const fail = (code: ErrorCode, message: string): Answer<never> => ({ ok: false, error: { code, message } });
export async function answer(message: unknown, sender: Sender): Promise<Answer<unknown>> {
  if (sender.id !== browser.runtime.id) return fail('not-allowed', 'this message is not from Byname');
  const checked = checkMessage(message);
  if ('wrong' in checked) return fail('bad-message', checked.wrong);
  // Readers and cards live in the top frame of a tab; extension pages may ask what is no matter of one page; the page for pasted text has a list too.
  const tabId = sender.tab?.id, own = sender.url?.startsWith(browser.runtime.getURL('/' as '/popup.html')) === true;
  const fromReader = tabId !== undefined && sender.frameId === 0 && !own;
  if (!fromReader && !(own && ['annotate', 'facts', 'search', 'unmark', 'words', ...(tabId === undefined ? [] : ['openList'])].includes(checked.type))) return fail('not-allowed', 'only the reader of a page may ask this');
  if (!own && checked.type === 'search') return fail('not-allowed', 'only a page of Byname may ask this');
  try { return await perform(checked, tabId ?? -1, sender); } catch (error) { return fail('failed', error instanceof Error ? error.message : String(error)); }
}
async function perform(message: Checked, tabId: number, sender: Sender): Promise<Answer<unknown>> {
  switch (message.type) {
    case 'hello': {
      const origin = originOf(sender.url), off = origin !== null && (await offList()).includes(origin);
      const settings = await storedSettings();
      if (!off) await insertStyle(tabId, sender, settings.underline);
      return { ok: true, value: { off, settings } };
    }
    case 'annotate': {
      const { text, lang, date } = message.params;
      return { ok: true, value: annotateAll(text, { lang, date: date !== null && isDay(date) ? date : null }, await knownNames()) };
    }
    case 'facts': {
      const { dataVersion, ...request } = message.params, now = await knownNames();
      if (dataVersion !== now.dataVersion) return fail('stale', `the data are of ${now.dataVersion} now`);
      const facts = factsOf(now.records, now.dataVersion, request, now.base.pack.maps);
      return facts ? { ok: true, value: facts } : fail('unknown-id', `the data have no "${request.id}"`);
    }
    case 'search': {
      const { query, lang, today } = message.params, { records, dataVersion } = await knownNames();
      const found = (await findNames(query, lang)).map((one): FoundRecord => (
        { ...one, what: whatIs(factsOf(records, dataVersion, { id: one.id, kind: one.kind, text: one.name.text, articleLang: one.name.lang, date: today, today, lang })) }
      ));
      return { ok: true, value: { dataVersion, found } };
    }
    // Nothing is awaited before the panel is opened: it is the reader's click that opens it.
    case 'openList': return { ok: true, value: { opened: await openList({ id: tabId, windowId: sender.tab?.windowId }) } };
    case 'words': return { ok: true, value: { messages: await messagesOf(message.params.lang) } };
    case 'unmark': {
      const settings = await storedSettings(), key = nameKey(message.params.kind, message.params.text), full = settings.unmarked.length >= MOST_UNMARKED || key.length > LONGEST_UNMARKED;
      if (!full && !settings.unmarked.includes(key)) await changeSettings({ unmarked: [...settings.unmarked, key] });
      return { ok: true, value: { full } };
    }
    case 'alternatives': {
      const { places, date, today, lang, words, dataVersion } = message.params, now = await knownNames(), { records } = now;
      if (dataVersion !== now.dataVersion) return fail('stale', `the data are of ${now.dataVersion} now`);
      const sets = nameSets(places, { day: date !== null && isDay(date) ? date : today, lang }, { records, languages: now.base.pack.languages });
      return { ok: true, value: { sets: sets.map((set) => ({ ...set, label: labelOf(records, set.actor, words) })) } };
    }
    case 'card':
    case 'names':
      await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`/${message.type}.js`] });
      return { ok: true, value: { injected: true } };
    case 'offHere': {
      const origin = originOf(sender.url);
      if (!origin) return fail('failed', 'this page has no site');
      await setOff(origin, true);
      await registerReader();
      await refreshTabs();
      return { ok: true, value: { off: true } };
    }
  }
}
/** Strings of a language; null where the package has none. */
async function messagesOf(lang: string): Promise<Messages | null> {
  const file = await fetch(browser.runtime.getURL(`/locales/${lang}.json` as '/popup.html')).catch(() => null);
  return file?.ok ? file.json() as Promise<Messages> : null;
}
/** A document that says hello again (back from the cache, or its reader chose other lines) has a style already: it goes first. */
async function insertStyle(tabId: number, sender: Sender, underline: Underline): Promise<void> {
  const insert = async (target: { documentIds: string[] } | { frameIds: number[] }): Promise<void> => {
    const user = UNDERLINES.map((one) => ({ css: highlightCss(one), origin: 'USER' as const, target: { tabId, ...target } })), tint = { css: TINT_CSS, origin: 'AUTHOR' as const, target: { tabId, ...target } };
    await Promise.all([...user, tint].map((style) => browser.scripting.removeCSS(style).catch(() => undefined)));
    await Promise.all([browser.scripting.insertCSS(user[UNDERLINES.indexOf(underline)]!), browser.scripting.insertCSS(tint)]);
  };
  try {
    if (!sender.documentId) throw new Error('no document id');
    await insert({ documentIds: [sender.documentId] });
  } catch { await insert({ frameIds: [0] }); }
}
/** Records by any of their names, best first. */
export async function findNames(query: string, lang: string): Promise<Found[]> {
  const now = await knownNames();
  if (names?.of !== now) names = { of: now, search: new NameSearch(now.records) };
  return names.search.find(query, lang, MOST_FOUND);
}
/** A keyboard command: goes to the reader of the tab, if there is one. */
export async function command(name: string, tabId: number | undefined): Promise<void> {
  const to = ({ 'next-mention': 'next', 'previous-mention': 'previous', 'open-card': 'open' } as Record<string, PageProtocol['go']['params']['to'] | undefined>)[name];
  const id = tabId ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  const message = to ? { type: 'go', params: { to } } : name === 'restore-names' ? { type: 'setNames', params: { names: null } } : null;
  if (!message || id === undefined) return;
  const said = await browser.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => undefined) as Answer<PageProtocol['go']['result']> | undefined;
  // Words that are selected and are no mark: the list searches for them.
  if (to === 'open' && said?.ok && said.value.selected) await openSearch(said.value.selected);
}
