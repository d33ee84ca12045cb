/** A browser for unit tests: storage and messages of wxt's fake, and the permissions, scripts and tabs that it lacks. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

export interface Script { id: string; matches?: string[]; excludeMatches?: string[]; [key: string]: unknown }
/** What the fake holds and what was done to it. */
export const fake = { origins: [] as string[], scripts: [] as Script[], tabs: [] as { id?: number; url?: string }[], injected: [] as object[], css: [] as { target: object; origin?: string; css?: string }[], sent: [] as { tab: number; message: unknown; frameId: unknown }[], refuse: new Set<string>() };

/** "*://*.example/*" and "<all_urls>" in the few forms that are used here. */
const covers = (pattern: string, origin: string): boolean => pattern === origin || pattern === '<all_urls>' || (pattern.endsWith('://*/*') && origin.startsWith(pattern.replace('*/*', '')));
const may = (what: string): void => { if (fake.refuse.has(what)) throw new Error(`${what} refused`); };

export function install(): typeof fakeBrowser {
  fakeBrowser.reset();
  Object.assign(fake, { origins: [], scripts: [], tabs: [], injected: [], css: [], sent: [], refuse: new Set() });
  const replace = (area: 'permissions' | 'scripting' | 'tabs' | 'runtime', methods: Record<string, (...args: never[]) => unknown>): void => { Object.assign(fakeBrowser[area], methods); };
  replace('permissions', {
    getAll: () => Promise.resolve({ permissions: [], origins: [...fake.origins] }),
    contains: async ({ origins = [] }: { origins?: string[] }) => { may('contains'); return origins.every((o) => fake.origins.some((granted) => covers(granted, o))); },
  });
  replace('scripting', {
    getRegisteredContentScripts: ({ ids }: { ids: string[] }) => Promise.resolve(fake.scripts.filter((s) => ids.includes(s.id))),
    registerContentScripts: async (scripts: Script[]) => { may('register'); for (const s of scripts) { if (fake.scripts.some((other) => other.id === s.id)) throw new Error(`Duplicate script ID '${s.id}'`); fake.scripts.push(s); } },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => { fake.scripts = fake.scripts.filter((s) => !ids.includes(s.id)); },
    executeScript: async (what: object) => { may('execute'); fake.injected.push(what); return []; },
    insertCSS: async (what: { target: { documentIds?: string[] }; origin?: string; css?: string }) => { if (what.target.documentIds) may('documentIds'); fake.css.push(what); },
    removeCSS: async ({ css, origin }: { css?: string; origin?: string }) => { fake.css = fake.css.filter((sheet) => sheet.css !== css || sheet.origin !== origin); },
  });
  replace('tabs', {
    query: (what: { active?: boolean }) => Promise.resolve(what.active ? fake.tabs.slice(0, 1) : fake.tabs),
    sendMessage: async (tab: number, message: unknown, options?: { frameId?: number }) => { fake.sent.push({ tab, message, frameId: options?.frameId }); throw new Error('Could not establish connection. Receiving end does not exist.'); },
  });
  replace('runtime', { getManifest: () => ({ version: '0.0.1' }), getURL: (path: string) => `chrome-extension://byname${path}` });
  Object.assign(fakeBrowser.runtime, { id: 'byname' });
  return fakeBrowser;
}
