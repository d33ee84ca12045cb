/**
 * Real Firefox over WebDriver BiDi, no driver needed: a small client on Node's own WebSocket. The build is copied with its optional hosts
 * granted at install, as no person is there to answer the prompt. Pages come through a local proxy that refuses everything else.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { serve, type Served } from '../../cli/browser.ts';

const BUILD = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const UUID = '11111111-2222-4333-8444-555555555555';
type Json = Record<string, unknown>;

export interface Firefox {
  page(url: string, body: string | Served): void;
  open(url: string): Promise<string>;
  /** Value of an expression in the page, JSON only. */
  evaluate<T>(context: string, expression: string): Promise<T>;
  /** Calls a function declaration with the card's closed shadow root, or gives null where there is no card. */
  inCard<T>(context: string, declaration: string): Promise<T | null>;
  move(context: string, x: number, y: number): Promise<void>;
  click(context: string, x: number, y: number): Promise<void>;
  press(context: string, key: string): Promise<void>;
  /** The window as a PNG, base64. */
  screenshot(context: string): Promise<string>;
  extensionPage(name: string): string;
  /** Addresses of all open tabs, and the tab of one of them. */
  contexts(): Promise<string[]>;
  find(address: RegExp): Promise<string>;
  /** Makes it the tab that is seen. */
  activate(context: string): Promise<void>;
  /** Every request that reached the proxy. */
  requests: string[];
  /** What pages and the extension logged as an error or did not catch. */
  errors: string[];
  close(): Promise<void>;
}
export async function launchFirefox(): Promise<Firefox> {
  const pages = new Map<string, Served>();
  const site = await serve((url) => pages.get(url.href) ?? null);
  const work = mkdtempSync(join(tmpdir(), 'byname-ff-')), extension = join(work, 'extension'), profile = join(work, 'profile');
  cpSync(BUILD, extension, { recursive: true });
  const manifestPath = join(extension, 'manifest.json'), manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Json & { optional_host_permissions?: string[]; browser_specific_settings: { gecko: { id: string } } };
  manifest.host_permissions = manifest.optional_host_permissions;
  delete manifest.optional_host_permissions;
  writeFileSync(manifestPath, JSON.stringify(manifest));
  const prefs: Record<string, string | number | boolean> = {
    'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': site.port, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': site.port, 'network.proxy.allow_hijacking_localhost': false,
    'dom.security.https_first': false, 'dom.security.https_only_mode': false, 'services.settings.server': 'http://settings.invalid', 'app.update.enabled': false, 'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false, 'browser.shell.checkDefaultBrowser': false, 'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: UUID }), 'remote.active-protocols': 1, 'extensions.update.enabled': false, 'browser.dom.window.dump.enabled': true, 'devtools.console.stdout.content': true,
  };
  mkdirSync(profile);
  writeFileSync(join(profile, 'user.js'), Object.entries(prefs).map(([k, v]) => `user_pref(${JSON.stringify(k)}, ${JSON.stringify(v)});`).join('\n'));
  const binary = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);
  if (!binary) throw new Error('No Firefox was found. `npm test` installs one on Debian; elsewhere install Firefox 149 or later.');
  const child = spawn(binary, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--remote-allow-system-access', 'about:blank'], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, MOZ_HEADLESS_WIDTH: '1000', MOZ_HEADLESS_HEIGHT: '800' } });
  const errors: string[] = [];
  // What happens in the extension's own pages and in its background is told on the output only (RSLoader is the browser's own).
  for (const output of [child.stdout!, child.stderr!]) {
    createInterface(output).on('line', (line) => { if (/^(?:JavaScript error: moz-extension:|console\.error: (?!RSLoader))/.test(line)) errors.push(line); });
  }
  const bidi = await Bidi.connect(`${await listening(child)}/session`, (method, { level, text }) => { if (method === 'log.entryAdded' && level === 'error') errors.push(String(text)); });
  await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
  const evaluate = async <T>(context: string, expression: string): Promise<T> => {
    const answer = await bidi.send('script.evaluate', { expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`, target: { context }, awaitPromise: true }) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
    return JSON.parse(answer.result!.value) as T;
  };
  const tabs = async (): Promise<{ context: string; url: string }[]> => (await bidi.send('browsingContext.getTree', { maxDepth: 0 }) as { contexts: { context: string; url: string }[] }).contexts;
  return {
    requests: site.requests, errors,
    page: (url, body) => { pages.set(new URL(url).href, typeof body === 'string' ? { body } : body); },
    open: async (url) => {
      const { context } = await bidi.send('browsingContext.create', { type: 'tab' }) as { context: string };
      await bidi.send('browsingContext.navigate', { context, url, wait: url.startsWith('moz-extension') ? 'none' : 'complete' });
      return context;
    },
    evaluate,
    inCard: async <T>(context: string, declaration: string): Promise<T | null> => {
      const host = await bidi.send('script.evaluate', { expression: 'document.querySelector("byname-card")', target: { context }, awaitPromise: false, serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 } }) as { result?: { value?: { shadowRoot?: { sharedId: string } } } };
      const root = host.result?.value?.shadowRoot;
      if (!root) return null;
      const answer = await bidi.send('script.callFunction', { functionDeclaration: `(root) => JSON.stringify((${declaration})(root))`, target: { context }, awaitPromise: false, arguments: [{ sharedId: root.sharedId }] }) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
      return JSON.parse(answer.result!.value) as T;
    },
    move: async (context, x, y) => { await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [{ type: 'pointerMove', x: Math.round(x) - 2, y: Math.round(y) }, { type: 'pointerMove', x: Math.round(x), y: Math.round(y) }] }] }); },
    click: async (context, x, y) => { await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] }] }); },
    press: async (context, key) => { await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value: key }, { type: 'keyUp', value: key }] }] }); },
    screenshot: async (context) => (await bidi.send('browsingContext.captureScreenshot', { context }) as { data: string }).data,
    activate: async (context) => { await bidi.send('browsingContext.activate', { context }); },
    contexts: async () => (await tabs()).map(({ url }) => url),
    find: async (address) => (await tabs()).find(({ url }) => address.test(url))!.context,
    extensionPage: (name) => `moz-extension://${UUID}/${name}`,
    close: async () => { bidi.close(); child.kill('SIGKILL'); await new Promise((done) => (child.exitCode !== null || child.signalCode !== null ? done(null) : child.once('exit', done))); rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }); await site.close(); },
  };
}
function listening(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let text = '';
    const timer = setTimeout(() => failed(new Error(`Firefox did not start within 30 s: ${text}`)), 30_000);
    child.stderr!.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const m = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(text);
      if (m) { clearTimeout(timer); done(m[1]!); }
    });
    child.once('exit', (code) => { clearTimeout(timer); failed(new Error(`Firefox ended with ${code}: ${text}`)); });
  });
}
class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  #last = 0;
  private constructor(socket: WebSocket, onEvent: (method: string, params: Json) => void) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as { id?: number; type: string; result?: unknown; error?: string; message?: string; method?: string; params?: Json };
      if (message.type === 'event') onEvent(message.method!, message.params!);
      const waiting = message.id === undefined ? undefined : this.#waiting.get(message.id);
      if (!waiting) return;
      this.#waiting.delete(message.id!);
      if (message.type === 'success') waiting.done(message.result); else waiting.failed(new Error(`${message.error}: ${message.message}`));
    });
  }
  static async connect(url: string, onEvent: (method: string, params: Json) => void): Promise<Bidi> {
    const socket = new WebSocket(url);
    await new Promise((done, failed) => { socket.addEventListener('open', done, { once: true }); socket.addEventListener('error', () => failed(new Error(`no connection to ${url}`)), { once: true }); });
    return new Bidi(socket, onEvent);
  }
  send(method: string, params: Json): Promise<unknown> {
    const id = ++this.#last;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((done, failed) => this.#waiting.set(id, { done, failed }));
  }
  close(): void { this.#socket.close(); }
}
