/** Where Byname runs: granted and not on the off-list, in registered scripts and in open tabs. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fake, install } from './browser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { inject, isGranted, isOn, offList, originOf, patternOf, refreshTabs, registerReader, setOff, wantedScript } = await import('../../../lib/sites.ts');
const A = 'https://a.example', B = 'https://b.example', granted = (...origins: string[]): void => { fake.origins = origins.map((o) => (o.includes('*') ? o : `${o}/*`)); };
let browser: ReturnType<typeof install>;
beforeEach(() => { browser = install(); });

test.each([['https://news.example/a?b#c', 'https://news.example'], ['http://localhost:8080/x', 'http://localhost:8080'], ['chrome://settings', null], ['about:blank', null], ['file:///a.html', null], ['view-source:https://a.example', null], ['blob:https://a.example/1', null], ['data:text/html,x', null], ['', null], [undefined, null], ['not an address', null]])('origin of %j: %j', (url, origin) => { expect(originOf(url)).toBe(origin); });
test('a pattern has no port', () => { expect([patternOf('https://a.example'), patternOf('http://localhost:8080')]).toEqual(['https://a.example/*', 'http://localhost/*']); });

describe('off-list', () => {
  test('in order, each once, and off again', async () => {
    for (const origin of [B, A, B]) await setOff(origin, true);
    expect(await offList()).toEqual([A, B]);
    await setOff(A, false);
    await setOff('https://never.example', false);
    expect(await offList()).toEqual([B]);
  });
  test('whatever is stored under its name', async () => {
    for (const [stored, list] of [['x', []], [{}, []], [null, []], [[A, 7, null, 'chrome://x', 'nothing'], [A]]] as const) { await browser.storage.local.set({ offList: stored }); expect(await offList()).toEqual(list); }
  });
  test('a site is on when it is granted and not off', async () => {
    granted(A);
    expect([await isOn(A), await isOn(B)]).toEqual([true, false]);
    await setOff(A, true);
    expect([await isOn(A), await isGranted(A)]).toEqual([false, true]);
  });
  test('a browser that refuses the question grants nothing', async () => { granted(A); fake.refuse.add('contains'); expect(await isGranted(A)).toBe(false); });
});

describe('the registered script', () => {
  test('nothing granted, nothing registered; what was registered goes', async () => {
    expect(await wantedScript()).toBeNull();
    granted(A);
    await registerReader();
    expect(fake.scripts).toHaveLength(1);
    granted();
    await registerReader();
    expect(fake.scripts).toEqual([]);
  });
  test('granted origins minus off-list, top frame, after the page', async () => {
    granted(B, A, 'chrome-extension://x');
    await setOff(A, true);
    await registerReader();
    expect(fake.scripts).toEqual([{ id: 'reader', js: ['reader.js'], matches: [`${A}/*`, `${B}/*`], excludeMatches: [`${A}/*`], runAt: 'document_idle', allFrames: false, persistAcrossSessions: true }]);
  });
  test('all sites, save those that are off', async () => {
    granted('https://*/*', 'http://*/*');
    await setOff(A, true);
    expect(await wantedScript()).toEqual({ matches: ['http://*/*', 'https://*/*'], excludeMatches: [`${A}/*`] });
  });
  test('many calls at once run one after the other, and the last state holds', async () => {
    granted(A);
    const calls = [registerReader(), registerReader()];
    granted(A, B);
    await Promise.all([...calls, registerReader(), registerReader()]);
    expect(fake.scripts.map((s) => s.matches)).toEqual([[`${A}/*`, `${B}/*`]]);
  });
  test('one that failed does not stop the next', async () => {
    granted(A);
    fake.refuse.add('register');
    await expect(registerReader()).rejects.toThrow('register refused');
    fake.refuse.clear();
    await registerReader();
    expect(fake.scripts).toHaveLength(1);
  });
});

describe('open tabs', () => {
  test('gain the reader where it is on, are told to stop where it is not', async () => {
    granted(A, B);
    await setOff(B, true);
    fake.tabs = [{ id: 1, url: `${A}/x` }, { id: 2, url: `${B}/x` }, { id: 3 }, { url: `${A}/y` }, { id: 5, url: 'chrome://settings' }, { id: 6, url: 'https://c.example/' }];
    await refreshTabs();
    expect(fake.injected).toEqual([{ target: { tabId: 1 }, files: ['/reader.js'] }]);
    expect(fake.sent).toEqual([2, 3, 5, 6].map((tab) => ({ tab, message: { type: 'stop', params: {} }, frameId: 0 })));
  });
  test('a page that takes no script is no error', async () => { fake.refuse.add('execute'); expect(await inject(1)).toBe(false); fake.refuse.clear(); expect(await inject(1)).toBe(true); });
});
