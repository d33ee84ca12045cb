/** The page that the list is of: that of the active tab, wherever the reader of the page goes; or of one tab, when the list is a tab itself. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Answer, PageList, PanelProtocol } from '../../lib/messages.ts';
import { tell } from '../../lib/tell.ts';
import { siteOf, type Site } from '../ui/site.ts';

/** How often a reader that may be about to start is asked for, and every how many milliseconds. It speaks up itself from then on. */
const TRIES = 10, AGAIN = 300;
/** Of the address: sidepanel.html?tab=7. */
const FIXED = Number(new URLSearchParams(location.search).get('tab')) || null;

export interface Followed {
  /** null until known. */
  site: Site | null;
  page: PageList | null;
  /** A reader may come yet. */
  waiting: boolean;
  /** The tab that this list was of is closed. */
  gone: boolean;
}
interface Tab { id?: number | undefined; windowId?: number | undefined; url?: string | undefined; lastAccessed?: number | undefined }

async function tabOf(last: number | null): Promise<Tab | undefined> {
  const get = (id: number): Promise<Tab | undefined> => browser.tabs.get(id).then((tab): Tab => tab, () => undefined);
  if (FIXED !== null) return get(FIXED);
  const [own, [active]] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ active: true, currentWindow: true })]);
  if (!own || active?.id !== own.id) return active;
  // The list is the active tab: it goes on showing the one before.
  const before = last === null ? undefined : await get(last);
  return before ?? (await browser.tabs.query({ currentWindow: true })).filter(({ id }) => id !== own.id).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

export function usePage(): Followed & { look(): void } {
  const [followed, setFollowed] = useState<Followed>({ site: null, page: null, waiting: true, gone: false });
  const tabId = useRef<number | null>(null), turn = useRef(0), timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Whatever was asked before is of no interest now. */
  const begin = useCallback((): number => { clearTimeout(timer.current); return ++turn.current; }, []);
  const look = useCallback((): void => {
    const mine = begin();
    const ask = async (tries: number): Promise<void> => {
      const tab = await tabOf(tabId.current);
      tabId.current = tab?.id ?? null;
      const site = await siteOf(tab), page = site.off || tab?.id === undefined ? null : await tell(tab.id, 'list', {});
      if (mine !== turn.current) return;
      const waiting = page === null && site.granted && !site.off && tries < TRIES;
      setFollowed({ site, page, waiting, gone: tab === undefined });
      if (waiting) timer.current = setTimeout(() => { void ask(tries + 1); }, AGAIN);
    };
    void ask(0);
  }, [begin]);
  useEffect(() => {
    const isOurs = (id: number): boolean => id === tabId.current;
    const activated = (): void => look();
    const updated = (id: number, { status }: { status?: string | undefined }): void => { if (isOurs(id) && status !== undefined) look(); };
    const removed = (id: number): void => { if (isOurs(id)) look(); };
    const stored = (changes: Record<string, unknown>, area: string): void => { if (area === 'local' && 'offList' in changes) look(); };
    const heard = (message: unknown, { id, tab }: { id?: string | undefined; tab?: { id?: number | undefined } | undefined }, respond: (answer: Answer<PanelProtocol['marksChanged']['result']>) => void): void => {
      const { type } = (message ?? {}) as { type?: unknown };
      if (type !== 'marksChanged' || id !== browser.runtime.id || tab?.id === undefined || !isOurs(tab.id)) return;
      respond({ ok: true, value: { heard: true } });
      look();
    };
    const shown = (): void => { if (!document.hidden) look(); };
    const ends = [
      hear(browser.tabs.onActivated, activated), hear(browser.tabs.onUpdated, updated), hear(browser.tabs.onRemoved, removed), hear(browser.storage.onChanged, stored),
      hear(browser.permissions.onAdded, look), hear(browser.permissions.onRemoved, look), hear(browser.runtime.onMessage, heard),
    ];
    document.addEventListener('visibilitychange', shown);
    look();
    return () => {
      begin();
      for (const end of ends) end();
      document.removeEventListener('visibilitychange', shown);
    };
  }, [look, begin]);
  return { ...followed, look };
}
/** Listens, and gives back how to stop. */
function hear<L>(event: { addListener(listener: L): void; removeListener(listener: L): void }, listener: L): () => void {
  event.addListener(listener);
  return () => event.removeListener(listener);
}
