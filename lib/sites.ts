/**
 * Where Byname runs: a site is on when its origin is granted and it is not on the reader's off-list. Registered scripts always equal
 * granted origins minus off-list; open tabs gain and lose the reader without a reload.
 */
import { browser } from 'wxt/browser';

const SCRIPT = 'reader', OFF_LIST = 'offList';

/** "https://news.example" of a page, null for pages that Byname never reads. */
export function originOf(url: string | undefined): string | null {
  try {
    const { protocol, origin } = new URL(url ?? '');
    return protocol === 'https:' || protocol === 'http:' ? origin : null;
  } catch { return null; }
}
/** Match pattern of one origin; a pattern has no port. */
export const patternOf = (origin: string): string => { const { protocol, hostname } = new URL(origin); return `${protocol}//${hostname}/*`; };
const isWebPattern = (pattern: string): boolean => /^(?:https?|\*):\/\//.test(pattern) || pattern === '<all_urls>';

export async function offList(): Promise<string[]> {
  const stored: unknown = (await browser.storage.local.get(OFF_LIST))[OFF_LIST];
  return Array.isArray(stored) ? stored.filter((o): o is string => typeof o === 'string' && originOf(o) !== null) : [];
}
export async function setOff(origin: string, off: boolean): Promise<void> {
  const list = new Set(await offList());
  if (off) list.add(origin); else list.delete(origin);
  await browser.storage.local.set({ [OFF_LIST]: [...list].sort() });
}
export async function isGranted(origin: string): Promise<boolean> {
  try { return await browser.permissions.contains({ origins: [patternOf(origin)] }); } catch { return false; }
}
export async function isOn(origin: string): Promise<boolean> { return (await isGranted(origin)) && !(await offList()).includes(origin); }

export async function wantedScript(): Promise<{ matches: string[]; excludeMatches: string[] } | null> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter(isWebPattern).sort();
  return matches.length ? { matches, excludeMatches: (await offList()).map(patternOf) } : null;
}
let queue: Promise<void> = Promise.resolve();
/** Makes the registered script equal to what is granted and wanted. Calls run one after the other. */
export function registerReader(): Promise<void> {
  queue = queue.then(register, register);
  return queue;
}
async function register(): Promise<void> {
  const wanted = await wantedScript();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (!wanted) { if (registered.length) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] }); return; }
  const script = { id: SCRIPT, js: ['reader.js'], matches: wanted.matches, excludeMatches: wanted.excludeMatches, runAt: 'document_idle' as const, allFrames: false, persistAcrossSessions: true };
  if (registered.length) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  await browser.scripting.registerContentScripts([script]);
}
/** Puts the reader into open tabs of sites that are on, and stops it where they are not. */
export async function refreshTabs(): Promise<void> {
  const tabs = await browser.tabs.query({}), off = await offList();
  await Promise.all(tabs.map(async (tab) => {
    const origin = originOf(tab.url);                     // only told for granted origins
    if (tab.id === undefined) return;
    if (origin && !off.includes(origin) && (await isGranted(origin))) await inject(tab.id);
    else await browser.tabs.sendMessage(tab.id, { type: 'stop', params: {} }, { frameId: 0 }).catch(() => undefined);
  }));
}
/** Twice in one document does nothing. False where the browser allows no script (its own pages, the store). */
export async function inject(tabId: number): Promise<boolean> {
  try { await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] }); return true; } catch { return false; }
}
