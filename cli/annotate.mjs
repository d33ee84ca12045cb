/** Starts the annotate command. Plain JavaScript: makes the bundle and the pack first when data/, lib/ or cli/ are newer than they are. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, '.output/cli/annotate.js'), pack = join(root, '.output/pack/reference.pack');

/** Newest change below a folder, milliseconds; folders count, so that a deleted file is seen. */
function newest(folder) {
  let latest = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}
const age = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const code = Math.max(newest(join(root, 'lib')), newest(join(root, 'cli')));
const stale = code > age(bundle) || Math.max(code, newest(join(root, 'data'))) > age(pack);
if (stale) {
  const { spawnSync } = await import('node:child_process');   // not loaded on most starts
  const built = spawnSync(process.execPath, [join(root, 'cli/build.ts')], { cwd: root, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) process.exit(built.status ?? 2);
}
module.enableCompileCache?.(join(root, '.output/cli/compiled'));   // from Node 22.8 on
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2), pack);
