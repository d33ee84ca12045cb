/** The reader's settings where they are kept: storage.sync, one item; open pages hear of a change at once. */
import { browser } from 'wxt/browser';
import { readSettings, writeSettings } from './settings-schema.ts';
import { SETTINGS_KEY, type Settings } from './settings.ts';
import { tell } from './tell.ts';

/** Storage that cannot be read counts as empty: the defaults hold. */
export async function storedSettings(): Promise<Settings> {
  return readSettings((await browser.storage.sync.get(SETTINGS_KEY).catch(() => ({})) as Record<string, unknown>)[SETTINGS_KEY]);
}
/** Rejects where the browser does not store it. */
export async function saveSettings(next: Settings): Promise<void> {
  await browser.storage.sync.set({ [SETTINGS_KEY]: writeSettings(next) });
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? null : tell(tab.id, 'settingsChanged', { settings: next }))));
}
