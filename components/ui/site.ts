/** What Byname may do on the site of a tab, and which state that is where there is nothing to show. */
import type { PageState } from '../../lib/messages.ts';
import { isGranted, offList, originOf } from '../../lib/sites.ts';

export interface Site { tabId: number; windowId: number | undefined; /** null: no page of the web, or one whose address Byname is not told */ origin: string | null; granted: boolean; off: boolean }

export async function siteOf(tab: { id?: number | undefined; windowId?: number | undefined; url?: string | undefined } | undefined): Promise<Site> {
  const origin = originOf(tab?.url);
  const [off, granted] = origin === null ? [false, false] : await Promise.all([offList().then((list) => list.includes(origin)), isGranted(origin)]);
  return { tabId: tab?.id ?? -1, windowId: tab?.windowId, origin, granted, off };
}
/** A part of message keys: popup.state.<this>.title and .text. */
export function stateOf({ origin, granted, off }: Site, page: PageState | null): 'unsupported' | 'noPage' | 'off' | 'reload' | 'notAllowed' {
  return page?.status === 'unsupported' ? 'unsupported' : !origin ? 'noPage' : off ? 'off' : granted ? 'reload' : 'notAllowed';
}
