/** One message to the reader of a tab's top frame; null where there is none. */
import { browser } from 'wxt/browser';
import type { Answer, PageProtocol } from './messages.ts';

export async function tell<K extends keyof PageProtocol & string>(tabId: number, type: K, params: PageProtocol[K]['params']): Promise<PageProtocol[K]['result'] | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, { type, params }, { frameId: 0 });
    return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok ? (answer as Extract<Answer<PageProtocol[K]['result']>, { ok: true }>).value : null;
  } catch { return null; }
}
