/**
 * Set-up and everything that starts with it. Plain JavaScript without a dependency: it runs on a fresh clone before anything is
 * installed, on Node 20.19 or later. Says what it does; does nothing twice.
 *   node cli/setup.mjs start | test | gallery      sets up, then runs cli/<name>.ts
 *   node cli/setup.mjs postinstall                 after npm ci: makes the annotate command ready
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text) => process.stderr.write(`${text}\n`);
const fail = (text) => { say(text); process.exit(2); };
const bin = join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };

/** Runs a command with its output shown; ends with its status when it fails. */
function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32', ...options });
  if (done.error) fail(`${command} could not be started: ${done.error.message}`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}
const found = (names) => names.find((name) => spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { stdio: 'ignore' }).status === 0);

/** Node that runs TypeScript as it is: the one from node_modules, else this one. */
function modernNode() {
  const own = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(`Byname needs Node 22.18 or later on this system; this is ${process.version}. Install it from https://nodejs.org and try again.`);
}
function installPackages() {
  const lock = join(root, 'package-lock.json'), installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say('Installing npm packages (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
/** Browsers and fonts. apt only on Debian-like systems as root; never sudo. */
function installBrowsers(wanted) {
  const missing = wanted.filter(({ commands }) => !found(commands));
  if (!missing.length) return;
  const packages = missing.map((m) => m.package);
  const root_ = typeof process.getuid === 'function' && process.getuid() === 0;
  const debian = existsSync('/etc/debian_version') && found(['apt-get']);
  if (debian && root_) {
    say(`Installing ${packages.join(', ')} with apt-get …`);
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages, 'fonts-noto-core'], quiet);
    return;
  }
  const elsewhere = missing.filter((m) => !m.elsewhere?.());
  if (!elsewhere.length) return;
  fail(debian
    ? `Missing: ${packages.join(', ')}. Run this, then try again:\n  sudo apt-get install --no-install-recommends ${packages.join(' ')} fonts-noto-core`
    : `Missing: ${elsewhere.map((m) => m.name).join(', ')}. Install ${elsewhere.length > 1 ? 'them' : 'it'} (for Chromium: npx playwright install chromium), then try again.`);
}
const CHROMIUM = { name: 'Chromium', package: 'chromium', commands: ['chromium', 'chromium-browser', 'google-chrome'], elsewhere: () => playwrightChromium() };
const FIREFOX = { name: 'Firefox', package: 'firefox-esr', commands: ['firefox-esr', 'firefox'], elsewhere: () => existsSync('/Applications/Firefox.app') };
function playwrightChromium() {
  const asked = spawnSync(modernNode(), ['-e', 'process.stdout.write(require("@playwright/test").chromium.executablePath())'], { cwd: root, encoding: 'utf8' });
  return asked.status === 0 && existsSync(asked.stdout.trim());
}

const task = process.argv[2];
switch (task) {
  case 'postinstall':
    run(modernNode(), [join('cli', 'build.ts')]);
    break;
  case 'start': case 'gallery':
    installPackages();
    installBrowsers([CHROMIUM]);
    run(modernNode(), [join('cli', `${task}.ts`), ...process.argv.slice(3)]);
    break;
  case 'test':
    installPackages();
    installBrowsers([CHROMIUM, FIREFOX]);
    run(modernNode(), [join('cli', 'test.ts'), ...process.argv.slice(3)]);
    break;
  default:
    fail(`usage: node cli/setup.mjs ${Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts).filter((s) => s === 'start' || s === 'test').join(' | ')}`);
}
