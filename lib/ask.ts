/** Ask the worker. It may die between any two messages: one that got lost is sent again. Never throws; errors are values. */
import { browser } from 'wxt/browser';
import type { Answer, WorkerProtocol } from './messages.ts';

const TRIES = 4;
const FIRST_WAIT = 60;

/** False once the extension was updated, reloaded or removed under a page that is still open. */
export function alive(): boolean {
  try {
    return Boolean(browser?.runtime?.id);
  } catch {
    return false; // Firefox: "can't access dead object"
  }
}

export async function ask<K extends keyof WorkerProtocol>(type: K, params: WorkerProtocol[K]['params']): Promise<Answer<WorkerProtocol[K]['result']>> {
  let reason = 'the worker gave no answer';
  for (let tried = 0; tried < TRIES; tried++) {
    if (!alive()) return failed('Byname was updated or removed: load the page again.');
    if (tried) await new Promise((resolve) => setTimeout(resolve, FIRST_WAIT * 2 ** tried));
    try {
      const answer: unknown = await browser.runtime.sendMessage({ type, params });
      if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Answer<WorkerProtocol[K]['result']>;
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
  }
  return failed(`Byname's worker could not be reached (${type}): ${reason}`);
}
const failed = (message: string): Answer<never> => ({ ok: false, error: { code: 'failed', message } });
