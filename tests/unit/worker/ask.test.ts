/** Asking a worker that may have died: sent again, a few times, and never an exception. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { install } from './browser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { alive, ask } = await import('../../../lib/ask.ts');
const OK = { ok: true, value: { injected: true } };
let browser: ReturnType<typeof install>;
/** Answers in turn; an Error is thrown. The last one stays. */
function answers(...list: unknown[]): { sent: unknown[]; at: number[] } {
  const seen: { sent: unknown[]; at: number[] } = { sent: [], at: [] };
  Object.assign(browser.runtime, { sendMessage: async (message: unknown) => { seen.sent.push(message); seen.at.push(Date.now()); const next = list.length > 1 ? list.shift() : list[0]; if (next instanceof Error) throw next; return next; } });
  return seen;
}
async function asked(): Promise<unknown> { const answer = ask('card', {}); await vi.runAllTimersAsync(); return answer; }
beforeEach(() => { browser = install(); vi.useFakeTimers({ now: 0 }); });
afterEach(() => { vi.useRealTimers(); });

test('an answer is taken as it is, sent once', async () => {
  const seen = answers(OK);
  expect(await asked()).toEqual(OK);
  expect(seen.sent).toEqual([{ type: 'card', params: {} }]);
});
test('an error that the worker gives is an answer: it is not sent again', async () => {
  const refusal = { ok: false, error: { code: 'stale', message: 'x' } }, seen = answers(refusal);
  expect(await asked()).toEqual(refusal);
  expect(seen.sent).toHaveLength(1);
});
describe('a message that got lost', () => {
  test.each([['the worker died', new Error('The message port closed before a response was received.')], ['nothing came back', undefined], ['null came back', null], ['another’s answer came back', { hello: 1 }]])('%s: sent again', async (_name, lost) => {
    const seen = answers(lost, lost, OK);
    expect(await asked()).toEqual(OK);
    expect(seen.sent).toHaveLength(3);
  });
  test('each time after a longer pause', async () => {
    const { at } = answers(undefined), pauses = (): number[] => at.slice(1).map((t, i) => t - at[i]!);
    await asked();
    expect(pauses().length).toBeGreaterThan(1);
    expect(pauses()).toEqual([...pauses()].sort((a, b) => a - b));
    expect(new Set(pauses()).size).toBe(pauses().length);
    expect(at.at(-1)).toBeLessThan(1500);
  });
  test('in the end an error in words, with the reason', async () => {
    answers(new Error('Receiving end does not exist.'));
    expect(await asked()).toEqual({ ok: false, error: { code: 'failed', message: "Byname's worker could not be reached (card): Receiving end does not exist." } });
  });
});
describe('an extension that was updated or removed under the page', () => {
  test.each([['its id is gone', { id: undefined }], ['its runtime is gone', null]])('%s: said at once, nothing sent', async (_name, runtime) => {
    const seen = answers(OK), kept = browser.runtime;
    Object.assign(browser, { runtime: runtime === null ? undefined : { ...kept, ...runtime } });
    expect([alive(), ((await asked()) as { error: { message: string } }).error.message, seen.sent]).toEqual([false, 'Byname was updated or removed: load the page again.', []]);
    Object.assign(browser, { runtime: kept });
    expect(alive()).toBe(true);
  });
  test('its object is dead: Firefox throws at every touch', async () => {
    const kept = browser.runtime;
    Object.defineProperty(browser, 'runtime', { configurable: true, get: () => { throw new TypeError("can't access dead object"); } });
    expect([alive(), ((await asked()) as { ok: boolean }).ok]).toEqual([false, false]);
    Object.defineProperty(browser, 'runtime', { configurable: true, writable: true, value: kept });
  });
});
