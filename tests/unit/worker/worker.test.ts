/** What the worker answers, and to whom. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { encodePack } from '../../../lib/reference/pack.ts';
import { compileFolder, ROOT } from '../../../cli/compile.ts';
import { fake, install } from './browser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { pack } = compileFolder(`${ROOT}/data`), BYTES = encodePack(pack);
const READER = { id: 'byname', url: 'https://a.example/x', frameId: 0, documentId: 'D1', tab: { id: 7, url: 'https://a.example/x' } };
const PAGE = { id: 'byname', url: 'chrome-extension://byname/popup.html' };
const FACTS = { id: 'shusha', kind: 'place', text: 'Shusha', articleLang: 'en', date: '2020-11-10', today: '2026-11-24', lang: 'en', dataVersion: pack.dataVersion };
const TEXT = { text: 'A bus from Shusha was late.', lang: 'en', date: '2020-11-10' };
let browser: ReturnType<typeof install>, fetched = 0, packaged = BYTES;
/** A new life of the worker: modules are read again, the database stays. */
async function life(): Promise<typeof import('../../../lib/worker.ts')> { vi.resetModules(); return import('../../../lib/worker.ts'); }
type Said = { ok: boolean; value?: Record<string, unknown>; error?: { code: string; message: string } };
async function ask(type: string, params: object = {}, sender: object = READER, worker = life()): Promise<Said> { return (await (await worker).answer({ type, params }, sender)) as Said; }

beforeEach(() => {
  browser = install();
  globalThis.indexedDB = new IDBFactory();
  fetched = 0; packaged = BYTES;
  vi.stubGlobal('fetch', async (url: string) => { if (url !== 'chrome-extension://byname/reference.pack') throw new Error(`no network: ${url}`); fetched++; return { arrayBuffer: async () => packaged.slice(0) }; });
});

describe('who may ask', () => {
  test.each([['another extension', { ...READER, id: 'other' }], ['nobody', {}], ['a frame inside a page', { ...READER, frameId: 3 }], ['something without a tab', { id: 'byname', url: 'https://a.example/' }]])('%s is refused', async (_who, sender) => {
    for (const type of ['hello', 'annotate', 'card', 'offHere']) expect((await ask(type, type === 'annotate' ? TEXT : {}, sender)).error?.code).toBe('not-allowed');
    expect([fake.css, fake.injected, fetched]).toEqual([[], [], 0]);
  });
  test('a page of Byname may ask for mentions and facts, and for nothing that belongs to a reader', async () => {
    expect((await ask('annotate', TEXT, PAGE)).ok).toBe(true);
    expect((await ask('facts', FACTS, { ...PAGE, tab: { id: 3 }, frameId: 0 })).ok).toBe(true);
    for (const type of ['hello', 'card', 'offHere']) expect((await ask(type, {}, { ...PAGE, tab: { id: 3 }, frameId: 0 })).error?.code).toBe('not-allowed');
  });
  test('a bad message is answered in words', async () => { expect((await ask('annotate', { text: 1 })).error).toMatchObject({ code: 'bad-message', message: expect.stringContaining('"annotate"') as string }); });
});

describe('hello', () => {
  test('paints its style into that document alone, lines as the user’s, and says how to behave', async () => {
    await browser.storage.sync.set({ settings: { version: 1, changed: { trigger: 'click', openAfter: 'soon' } } });
    expect((await ask('hello')).value).toMatchObject({ off: false, settings: { trigger: 'click', openAfter: 500 } });
    const target = { tabId: 7, documentIds: ['D1'] };
    expect(fake.css).toEqual([
      { css: expect.stringContaining('::highlight(byname-place)') as string, origin: 'USER', target },
      { css: expect.stringContaining('background-color') as string, origin: 'AUTHOR', target },
    ]);
  });
  test('without a document’s id, or where the browser does not take it: the top frame', async () => {
    const top = Array.from({ length: 2 }, () => ({ tabId: 7, frameIds: [0] }));
    await ask('hello', {}, { ...READER, documentId: undefined });
    expect(fake.css.map((c) => c.target)).toEqual(top);
    fake.css = [];
    fake.refuse.add('documentIds');
    await ask('hello');
    expect(fake.css.map((c) => c.target)).toEqual(top);
  });
  test('a document that says hello again has one style, that of the lines that are wanted now', async () => {
    await ask('hello');
    const four = fake.css.map(({ css }) => css);
    await browser.storage.sync.set({ settings: { version: 1, changed: { underline: 'hidden' } } });
    await ask('hello');
    await ask('hello');
    expect(fake.css).toHaveLength(2);
    expect(fake.css.map(({ css }) => css).filter((css) => four.includes(css))).toHaveLength(1); // the tint is the same
  });
  test('a site that is off gets no style', async () => {
    await browser.storage.local.set({ offList: ['https://a.example'] });
    expect((await ask('hello')).value).toMatchObject({ off: true });
    expect(fake.css).toEqual([]);
  });
  test('settings that cannot be read are the defaults', async () => {
    vi.spyOn(browser.storage.sync, 'get').mockRejectedValue(new Error('no sync'));
    expect((await ask('hello')).value).toMatchObject({ off: false, settings: { trigger: 'rest' } });
    vi.restoreAllMocks();
  });
});

describe('mentions and facts', () => {
  test('mentions with the data version; a date that is no day counts as none', async () => {
    const worker = life();
    expect((await ask('annotate', TEXT, READER, worker)).value).toMatchObject({ date: '2020-11-10', dataVersion: pack.dataVersion, mentions: [{ id: 'shusha', start: 11, end: 17 }] });
    expect((await ask('annotate', { ...TEXT, date: '2020-02-31' }, READER, worker)).value).toMatchObject({ date: null });
    expect(fetched).toBe(1);
  });
  test('facts of the version that the mention came from; of another one they are stale', async () => {
    expect((await ask('facts', FACTS)).value).toMatchObject({ id: 'shusha', kind: 'place', dataVersion: pack.dataVersion });
    expect((await ask('facts', { ...FACTS, dataVersion: '2020-01-01-00000000' })).error?.code).toBe('stale');
  });
  test.each(['no-such-place', 'constructor'])('an unknown id: %s', async (id) => { expect((await ask('facts', { ...FACTS, id })).error?.code).toBe('unknown-id'); });
});

describe('search', () => {
  const SEARCH = { query: 'Степанакерт', lang: 'en', today: '2026-11-24' };
  test('records by name, each with its label and a line that tells what it is, and the data version that facts are asked with', async () => {
    const worker = life(), { value } = await ask('search', SEARCH, PAGE, worker), [first] = value!['found'] as Record<string, unknown>[];
    expect(value!['dataVersion']).toBe(pack.dataVersion);
    expect(first).toMatchObject({ id: 'stepanakert', kind: 'place', name: { text: 'Степанакерт' }, label: { text: 'Stepanakert', lang: 'en' }, what: { say: expect.stringMatching(/^facts\.what\./) as string } });
    expect((await ask('facts', { ...FACTS, id: 'stepanakert', dataVersion: value!['dataVersion'] }, PAGE, worker)).ok).toBe(true);
    expect(((await ask('search', { ...SEARCH, query: 'a' }, PAGE, worker)).value!['found'] as unknown[])).toHaveLength(20);
  });
  test('is for pages of Byname alone', async () => { expect((await ask('search', SEARCH)).error?.code).toBe('not-allowed'); });
});
describe('the list', () => {
  const FROM = { ...READER, tab: { id: 7, windowId: 3, url: READER.url } }, address = 'chrome-extension://byname/sidepanel.html?tab=7';
  /** What a browser has beside the tabs, and which tabs were opened. */
  const beside = (what: { sidePanel?: object; sidebarAction?: object }): string[] => {
    const tabs: string[] = [];
    Object.assign(browser, { sidePanel: undefined, sidebarAction: undefined, ...what });
    Object.assign(browser.tabs, { create: async ({ url }: { url: string }) => { tabs.push(url); return {}; } });
    return tabs;
  };
  test('opens in the side panel of the window, before anything is awaited', async () => {
    const opened: object[] = [], tabs = beside({ sidePanel: { open: async (where: object) => { opened.push(where); } } }), { answer } = await life();
    const said = answer({ type: 'openList', params: {} }, FROM);
    expect(opened).toEqual([{ windowId: 3 }]);
    expect([await said, tabs]).toEqual([{ ok: true, value: { opened: 'panel' } }, []]);
  });
  test.each([['there is no panel', {}], ['the panel is refused', { sidePanel: { open: async () => { throw new Error('user gesture'); } } }], ['the sidebar is refused and shut', { sidebarAction: { open: async () => { throw new Error('user input handler'); }, isOpen: async () => false } }]])('as a tab where %s', async (_why, what) => {
    const tabs = beside(what);
    expect((await ask('openList', {}, FROM)).value).toEqual({ opened: 'tab' });
    expect(tabs).toEqual([address]);
  });
  test('no tab where the sidebar is open already', async () => {
    const tabs = beside({ sidebarAction: { open: async () => { throw new Error('user input handler'); }, isOpen: async () => true } });
    expect([(await ask('openList', {}, FROM)).value, tabs]).toEqual([{ opened: 'panel' }, []]);
  });
  test('what readers tell panels is no matter of the worker', async () => {
    const { isForPanel } = await life();
    expect([{ type: 'marksChanged', params: {} }, { type: 'hello', params: {} }, undefined, null, 'marksChanged'].map(isForPanel)).toEqual([true, false, false, false, false]);
  });
});

describe('the data over several lives', () => {
  test('the file is read once; later lives take the stored copy; a reinstall reads it again', async () => {
    for (let i = 0; i < 3; i++) expect((await ask('annotate', TEXT)).ok).toBe(true);
    expect(fetched).toBe(1);
    await (await life()).reinstall();
    expect(fetched).toBe(2);
  });
  test('many questions at once open it once', async () => {
    const worker = life();
    await Promise.all(Array.from({ length: 10 }, () => ask('annotate', TEXT, READER, worker)));
    expect(fetched).toBe(1);
  });
  test('a file that cannot be read is said in words, and tried again with the next question', async () => {
    const worker = life();
    packaged = BYTES.slice(0, 1000);
    expect((await ask('annotate', TEXT, READER, worker)).error).toMatchObject({ code: 'failed', message: expect.stringMatching(/pack/) as string });
    packaged = BYTES;
    expect((await ask('annotate', TEXT, READER, worker)).ok).toBe(true);
  });
});

describe('card, off here, keys', () => {
  test('the card script goes into the top frame of the asking tab; a refusal is an answer', async () => {
    expect((await ask('card')).value).toEqual({ injected: true });
    expect(fake.injected).toEqual([{ target: { tabId: 7, frameIds: [0] }, files: ['/card.js'] }]);
    fake.refuse.add('execute');
    expect((await ask('card')).error).toEqual({ code: 'failed', message: 'execute refused' });
  });
  test('never here again: on the list, out of the script, and the open tabs are told', async () => {
    fake.origins = ['https://*/*'];
    fake.tabs = [{ id: 7, url: 'https://a.example/x' }, { id: 8, url: 'https://b.example/' }];
    expect((await ask('offHere')).value).toEqual({ off: true });
    expect(await browser.storage.local.get('offList')).toEqual({ offList: ['https://a.example'] });
    expect(fake.scripts[0]!.excludeMatches).toEqual(['https://a.example/*']);
    expect([fake.sent.map((s) => s.tab), fake.injected.length]).toEqual([[7], 1]);
    expect((await ask('offHere', {}, { ...READER, url: 'file:///a.html' })).error?.code).toBe('failed');
  });
  test.each([['next-mention', 'next'], ['previous-mention', 'previous'], ['open-card', 'open']])('%s goes to the reader, with or without a tab', async (name, to) => {
    fake.tabs = [{ id: 4 }];
    const { command } = await life();
    await command(name, 9);
    await command(name, undefined);
    expect(fake.sent).toEqual([9, 4].map((tab) => ({ tab, message: { type: 'go', params: { to } }, frameId: 0 })));
  });
  test('another command, or no tab: nothing', async () => {
    const { command } = await life();
    await command('no-such-command', 9);
    await command('next-mention', undefined);
    expect(fake.sent).toEqual([]);
  });
});
