/** Makes what `annotate` needs: the reference pack and one bundle of the command, both under .output/. */
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { compileFolder, ROOT, writePack } from './compile.ts';

const pack = join(ROOT, '.output/pack/reference.pack'), outDir = join(ROOT, '.output/cli');
const { pack: made, problems } = compileFolder(join(ROOT, 'data'));
if (problems.length) {
  for (const problem of problems) console.error(problem);
  console.error(`${problems.length} problems in data/; the command was not built`);
  process.exit(1);
}
await build({
  configFile: false, logLevel: 'warn', root: ROOT, publicDir: false,
  build: { ssr: join(ROOT, 'cli/annotate.ts'), outDir, emptyOutDir: true, minify: true, target: 'node22' },
  ssr: { noExternal: true },
});
writePack(made, pack);
const now = new Date();
for (const file of [pack, join(outDir, 'annotate.js')]) utimesSync(file, now, now);
