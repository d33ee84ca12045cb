/** The keyword in the address bar: what is offered, and what opens. */
import { beforeEach, expect, test, vi } from 'vitest';
import { install } from './browser.ts';

type Suggestion = { content: string; description: string };
const heard: { changed?: (text: string, suggest: (list: Suggestion[]) => void) => void; entered?: (text: string, where: string) => void; described?: string } = {};
const opened: object[] = [];
let omnibox: unknown;
vi.mock('wxt/browser', () => ({ get browser() { return Object.assign(Object.create(install()) as object, { omnibox, i18n: { getMessage: (key: string) => key }, tabs: { create: async (tab: object) => { opened.push(tab); }, update: async (tab: object) => { opened.push({ here: tab }); } } }); } }));
const { hearAddressBar } = await import('../../../lib/address-bar.ts');
const found = [{ id: 'a', kind: 'place' as const, name: { text: 'Şuşa', lang: 'az' }, label: { text: 'Shusha <&>', lang: 'en' } }, { id: 'b', kind: 'place' as const, name: { text: 'Shushi', lang: 'en' }, label: { text: 'Shushi', lang: 'en' } }];

beforeEach(() => {
  opened.length = 0;
  omnibox = { setDefaultSuggestion: ({ description }: Suggestion) => { heard.described = description; }, onInputChanged: { addListener: (hear: typeof heard.changed) => { heard.changed = hear!; } }, onInputEntered: { addListener: (hear: typeof heard.entered) => { heard.entered = hear!; } } };
});
test('names are offered as plain text, with the name that was found', async () => {
  const asked: string[] = [];
  hearAddressBar(async (query) => { asked.push(query); return found; }, () => undefined);
  expect(heard.described).toBe('address_bar');
  const offered = await new Promise<Suggestion[]>((suggest) => heard.changed!('shu', suggest));
  expect(asked).toEqual(['shu']);
  expect(offered).toEqual([{ content: 'Shusha <&>', description: 'Shusha · Şuşa' }, { content: 'Shushi', description: 'Shushi' }]);
});
test('what is entered is searched for, where the browser says', () => {
  hearAddressBar(async () => found, () => undefined);
  heard.entered!('Shusha & Co', 'currentTab');
  heard.entered!('x'.repeat(500), 'newForegroundTab');
  expect(opened[0]).toEqual({ here: { url: 'chrome-extension://byname/sidepanel.html?q=Shusha%20%26%20Co' } });
  expect(opened[1]).toEqual({ url: `chrome-extension://byname/sidepanel.html?q=${'x'.repeat(100)}`, active: true });
});
test('a search that fails is reported; a browser without an address bar of this kind is left alone', async () => {
  const failed = await new Promise<unknown>((report) => { hearAddressBar(() => Promise.reject(new Error('gone')), report); heard.changed!('x', () => undefined); });
  expect(failed).toEqual(new Error('gone'));
  omnibox = undefined;
  expect(() => hearAddressBar(async () => found, () => undefined)).not.toThrow();
});
