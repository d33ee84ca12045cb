/** Opens the list of a page: the browser's side panel or sidebar where there is one and it may be opened from here, else a tab. */
import { browser } from 'wxt/browser';

/** Firefox has its own name for it; on Android neither is there. */
interface Sidebar { open(): Promise<void>; isOpen(where: { windowId?: number }): Promise<boolean> }
const sidebar = (): Sidebar | undefined => (browser as unknown as { sidebarAction?: Sidebar }).sidebarAction;

/** Address of the list as a tab: it stays with the tab that it was opened for. */
export const listUrl = (tabId: number): string => `${browser.runtime.getURL('/sidepanel.html' as '/popup.html')}?tab=${tabId}`;
/** Browsers want it to be the first call of a click's handler: nothing may be awaited before. */
export async function openList(tab: { id: number; windowId: number | undefined }): Promise<'panel' | 'tab'> {
  try {
    const opening = openPanel(tab.windowId);
    if (opening) { await opening; return 'panel'; }
  } catch {
    // Not by a click of this page of ours; it may be open all the same.
    if (await isOpen(tab.windowId)) return 'panel';
  }
  await browser.tabs.create({ url: listUrl(tab.id) });
  return 'tab';
}
function openPanel(windowId: number | undefined): Promise<void> | null {
  if (typeof browser.sidePanel?.open === 'function' && windowId !== undefined) return browser.sidePanel.open({ windowId });
  return sidebar()?.open() ?? null;
}
async function isOpen(windowId: number | undefined): Promise<boolean> {
  try { return (await sidebar()?.isOpen(windowId === undefined ? {} : { windowId })) === true; } catch { return false; }
}
