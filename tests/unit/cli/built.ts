/** Before any test: the command and its pack are made where they are older than the code and the data. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export default function setup(): void {
  const made = spawnSync(process.execPath, [fileURLToPath(new URL('../../../cli/annotate.mjs', import.meta.url)), '--help'], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`the annotate command could not be made:\n${made.stderr}`);
}
