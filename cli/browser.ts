/** A real Chromium with the built extension: for `npm start` and for the browser tests. Pages come from a local server, nothing else is reached. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';

export interface Served { body: string | Uint8Array; type?: string; headers?: Record<string, string>; status?: number }
export type Route = (url: URL, request: IncomingMessage) => Served | null | Promise<Served | null>;
export interface Site { port: number; /** every request that reached the server, "METHOD http://host/path" */ requests: string[]; close(): Promise<void> }

/** Serves every host name; also works as an HTTP proxy (Firefox), refusing tunnels. */
export async function serve(route: Route): Promise<Site> {
  const requests: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url!.startsWith('http') ? request.url! : `http://${request.headers.host ?? 'localhost'}${request.url}`);
    requests.push(`${request.method} ${url.href}`);
    const served = await route(url, request);
    response.writeHead(served?.status ?? (served ? 200 : 404), { 'content-type': served?.type ?? 'text/html; charset=utf-8', ...served?.headers });
    response.end(served?.body ?? 'not found');
  };
  const server = createServer((request, response) => { answer(request, response).catch((error: unknown) => { response.writeHead(500); response.end(String(error)); }); });
  // A browser that is ended resets its tunnels.
  server.on('connect', (request, socket) => { socket.on('error', () => undefined); requests.push(`CONNECT ${request.url}`); socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'); });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { port: (server.address() as AddressInfo).port, requests, close: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections(); }) };
}

/** Path of an installed Chromium, else the one that Playwright brought. @throws Error naming what to install */
export function chromiumPath(): string {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const asked = spawnSync('which', [name], { encoding: 'utf8' });
    if (asked.status === 0) return asked.stdout.trim();
  }
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  throw new Error('No Chromium was found. Run `npm test` or `npm start` as they set it up, or `npx playwright install chromium`.');
}

/** Every host name leads to the local server, by http; nothing else is reached. */
export const launchFlags = (port: number): string[] => [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable', `--host-resolver-rules=MAP *:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
];

export interface Launched {
  context: BrowserContext;
  /** The extension's id. */
  id: string;
  worker(): Worker;
  /** Grants origins ("http://news.example/*") as a reader would: the product's own code hears of it and registers itself. */
  grant(...origins: string[]): Promise<void>;
  close(): Promise<void>;
}
export async function launch(options: { extension: string; port: number; headless?: boolean; args?: string[]; /** a folder that stays; else a new one that goes */ profile?: string; viewport?: { width: number; height: number } }): Promise<Launched> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'byname-'));
  mkdirSync(join(profile, 'Default'), { recursive: true });
  // Without developer mode a reloaded extension comes back disabled.
  if (!existsSync(join(profile, 'Default', 'Preferences'))) writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(), headless: options.headless ?? true, ignoreHTTPSErrors: true, viewport: options.viewport ?? { width: 1000, height: 800 },
    args: [...launchFlags(options.port), '--enable-unsafe-extension-debugging', `--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`, ...(options.args ?? [])],
  });
  const first = context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker');
  const id = new URL(first.url()).host;
  const worker = (): Worker => context.serviceWorkers().find((w) => w.url().includes(id)) ?? first;
  const agreed = new Set<string>();
  const grant = async (...origins: string[]): Promise<void> => {
    const page = await context.newPage(), asked = origins.filter((origin) => !agreed.has(origin));
    if (asked.length) await page.goto('chrome://extensions');
    for (const origin of asked) {
      await page.evaluate(([extension, pattern]) => (globalThis as unknown as { chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } } }).chrome.developerPrivate.addHostPermission(extension!, pattern!), [id, origin]);
      agreed.add(origin);                                   // the browser remembers, also when it is taken back
    }
    // Any file of the extension is a page with its rights.
    await page.goto(`chrome-extension://${id}/manifest.json`);
    const cdp = await context.newCDPSession(page);
    const granted = await cdp.send('Runtime.evaluate', { expression: `chrome.permissions.request({ origins: ${JSON.stringify(origins)} })`, userGesture: true, awaitPromise: true, returnByValue: true });
    await page.close();
    if (granted.result.value !== true) throw new Error(`the browser did not grant ${origins.join(', ')}: ${JSON.stringify(granted)}`);
  };
  return { context, id, worker, grant, close: async () => { await context.close(); if (!options.profile) rmSync(profile, { recursive: true, force: true }); } };
}
/** Runs an expression in the extension's isolated world of a page. */
export async function inReaderWorld<T>(page: Page, expression: string): Promise<T> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const contexts: { id: number; auxData?: { type?: string; isDefault?: boolean; frameId?: string }; origin: string }[] = [];
    cdp.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context as (typeof contexts)[number]));
    await cdp.send('Runtime.enable');
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const world = contexts.find((c) => c.auxData?.type === 'isolated' && c.origin.startsWith('chrome-extension://') && c.auxData.frameId === frameTree.frame.id);
    if (!world) throw new Error('the page has no reader');
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', { expression, contextId: world.id, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  } finally { await cdp.detach(); }
}
