/**
 * Two made-up languages, one longer than English and one from right to left, added to a copy of the build: on every surface nothing is cut,
 * nothing scrolls sideways, nothing is said in English.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Messages } from '../../../lib/strings.ts';
import { leftPlain, pseudo, PSEUDO, type PseudoLang } from '../../unit/interface/pseudo.ts';
import { story } from '../card/story.ts';
import { CHROME_BUILD, expect, testWith } from '../fixtures.ts';
import { looked, type Seen } from './looked.ts';
import { CARDS, openCard, PAGES, speak, WIDTH } from './surfaces.ts';

const test = testWith(() => {
  const folder = fileURLToPath(new URL('../../../.output/pseudo-mv3', import.meta.url)), en = JSON.parse(readFileSync(join(CHROME_BUILD, 'locales/en.json'), 'utf8')) as Messages;
  rmSync(folder, { recursive: true, force: true });
  cpSync(CHROME_BUILD, folder, { recursive: true });
  for (const lang of PSEUDO) writeFileSync(join(folder, 'locales', `${lang}.json`), JSON.stringify(pseudo(en, lang)));
  return folder;
});
/** What is no sentence: the product, hosts, units of a date as Intl writes it, zones of an hour, the "and" of its lists, and what a page says of itself. */
const GIVEN = /\bByname\b|[\w*-]+(?:\.[\w*-]+)+|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\band\b|\bUTC[+-]\d{1,2}\b|article:published_time/g;
/** A whole sentence, whatever names of the data stand in it. */
const WHOLE = /^(?:\[.*\]|\u200f.*\u200f)$/su;
/** @param title words of the article that head a card */
function expectClean(seen: Seen, where: string, title = ''): void {
  expect(seen.said.length, where).toBeGreaterThanOrEqual(3);
  expect(seen.said.filter((text) => !WHOLE.test(text.trim()) && leftPlain(text.replace(title, ' ').replace(GIVEN, ' ')).length), `${where}: not translated`).toEqual([]);
  expect(seen.cut, `${where}: cut`).toEqual([]);
  expect(seen.wide, `${where}: scrolls sideways`).toEqual([]);
}
const direction = (lang: PseudoLang): string => (lang === 'ar-XB' ? 'rtl' : 'ltr');

for (const lang of PSEUDO) {
  for (const [name, open] of Object.entries(PAGES)) test(`${lang}: ${name}`, async ({ byname }) => {
    await speak(byname, lang);
    const own = await open(byname);
    expect(await own.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([lang, direction(lang)]);
    expectClean(await own.evaluate<Seen>(`(${looked.toString()})(document, ${JSON.stringify(lang)})`), name);
  });
  for (const width of [1000, WIDTH]) test(`${lang}: cards, ${width} px`, async ({ byname }) => {
    await speak(byname, lang);
    const page = await story(byname);
    await page.setViewportSize({ width, height: 800 });
    for (const [kind, words] of Object.entries(CARDS)) {
      await openCard(byname, page, words);
      await byname.inCard(page, "root.querySelector('.bar .ib[aria-expanded]').click(); return null");
      await expect.poll(() => byname.inCard(page, "return root.querySelector('.menu') !== null")).toBe(true);
      expect(await byname.inCard(page, "const card = root.querySelector('.card'); return [card.lang, card.dir]")).toEqual([lang, direction(lang)]);
      expectClean(await byname.inCard<Seen>(page, `return (${looked.toString()})(root, ${JSON.stringify(lang)})`), `card of ${kind}`, await byname.inCard<string>(page, "return root.querySelector('.name').textContent"));
      await page.keyboard.press('Escape');
    }
  });
}
