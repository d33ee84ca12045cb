/**
 * `npm run gallery`: builds Byname and takes pictures of every surface in every state, for looking at. Writes .output/gallery/ with a contact sheet.
 *   npm run gallery -- [--built] [PART …]    --built takes the build that is there; parts: cards variants sheets popups panels pages articles languages
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './compile.ts';
import { cards, cardVariants, sheets } from './gallery/cards.ts';
import { contactSheet } from './gallery/contact-sheet.ts';
import { inLanguages } from './gallery/languages.ts';
import { Stage } from './gallery/stage.ts';
import { articles, ownPages, panels, popups } from './gallery/surfaces.ts';

const BUILD = join(ROOT, '.output', 'chrome-mv3'), FOLDER = join(ROOT, '.output', 'gallery');
/** Each in a browser of its own: none inherits what another left. */
const PARTS: Record<string, (stage: Stage) => Promise<void>> = {
  cards, variants: cardVariants, sheets, popups, panels, pages: ownPages,
  articles: (stage) => articles(stage, readFileSync(join(ROOT, 'docs', 'demo', 'article.html'), 'utf8')),
  languages: (stage) => inLanguages(stage, BUILD),
};
async function main(argv: string[]): Promise<void> {
  const wanted = argv.filter((one) => one !== '--built'), unknown = wanted.filter((one) => !Object.hasOwn(PARTS, one));
  if (unknown.length) throw new Error(`there is no part "${unknown.join('", "')}"; parts: ${Object.keys(PARTS).join(' ')}`);
  if (!argv.includes('--built') || !existsSync(BUILD)) {
    console.log('Building Byname …');
    const built = spawnSync('wxt', ['build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
    if (built.status !== 0) throw new Error('the extension did not build; the lines above say why');
  }
  if (!wanted.length) rmSync(FOLDER, { recursive: true, force: true });
  const pictures = [], broken: string[] = [];
  for (const part of wanted.length ? wanted : Object.keys(PARTS)) {
    const stage = new Stage(FOLDER);
    await stage.open(BUILD, { touch: part === 'sheets' });
    try {
      await stage.browser.grant('http://news.example/*');
      await PARTS[part]!(stage);
    } catch (error) { broken.push(`${part}: ${error instanceof Error ? error.message : String(error)}`); } finally { await stage.close(); }
    pictures.push(...stage.pictures);
    console.log(`${part}: ${stage.pictures.length} pictures`);
  }
  writeFileSync(join(FOLDER, 'index.html'), contactSheet(pictures));
  console.log(`${pictures.length} pictures: ${relative(process.cwd(), join(FOLDER, 'index.html'))}`);
  if (broken.length) throw new Error(`some pictures are missing:\n  ${broken.join('\n  ')}`);
}
main(process.argv.slice(2)).catch((error: unknown) => { console.error(`npm run gallery: ${error instanceof Error ? error.message : String(error)}`); process.exitCode = 1; });
