/** The reader's settings where they are kept: storage.sync, one item; open pages hear of a change at once. */
import { browser } from 'wxt/browser';
import { readSettings, writeSettings } from './settings-schema.ts';
import { SETTINGS_KEY, type Settings } from './settings.ts';
import { tell } from './tell.ts';

/** Storage that cannot be read counts as empty: the defaults hold. */
export async function storedSettings(): Promise<Settings> {
  return readSettings((await browser.storage.sync.get(SETTINGS_KEY).catch(() => ({})) as Record<string, unknown>)[SETTINGS_KEY]);
}
/** Changes these and leaves the others as they are stored by now, also by another window or device. Rejects where the browser does not store it. */
export async function changeSettings(changed: Partial<Settings>): Promise<Settings> {
  const stored: unknown = (await browser.storage.sync.get(SETTINGS_KEY))[SETTINGS_KEY], next = { ...readSettings(stored), ...changed };
  await browser.storage.sync.set({ [SETTINGS_KEY]: writeSettings(next, stored) });
  return next;
}
/** Open pages hear of what was stored, here or on another device. @param changes of storage.sync, as the browser tells them */
export async function tellSettings(changes: object): Promise<void> {
  if (!(SETTINGS_KEY in changes)) return;
  const next = await storedSettings();
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? null : tell(tab.id, 'settingsChanged', { settings: next }))));
}
