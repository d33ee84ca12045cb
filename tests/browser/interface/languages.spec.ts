/** Each language of the interface: chosen by its own name in settings, it is spoken on every surface, marked up as what it is, and fits. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../../lib/settings.ts';
import { violations } from '../card/axe.ts';
import { story } from '../card/story.ts';
import { CHROME_BUILD, expect, test } from '../fixtures.ts';
import { looked, type Seen } from './looked.ts';
import { CARDS, openCard, PAGES } from './surfaces.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const AUTONYMS = { az: 'azərbaycanca', en: 'English', hy: 'հայերեն', ka: 'ქართული', ru: 'русский', tr: 'Türkçe' } as const;
/** The day of the story, whether this browser knows the language or not. */
const DAYS = { az: '12 dek 2022', en: 'Dec 12, 2022', hy: '12 դեկ, 2022 թ.', ka: '12 დეკ. 2022', ru: '12 дек. 2022 г.', tr: '12 Ara 2022' } as const;
/** A sentence that each surface shows. */
const SAYS: Readonly<Record<string, string>> = { popup: 'popup.names.copy', sidepanel: 'panel.exportNote', welcome: 'welcome.what', read: 'read.stays' };
async function expectFits(page: Page, lang: string, where: string): Promise<void> {
  const { cut, wide } = await page.evaluate<Seen>(`(${looked.toString()})(document, ${JSON.stringify(lang)})`);
  expect({ cut, wide }, where).toEqual({ cut: [], wide: [] });
  const { violations: found, passes } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(found.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.html}`)), where).toEqual([]);
  expect(passes.length).toBeGreaterThan(10);
}

// One that this browser does not know, and one that it knows, at every change.
for (const lang of LANGUAGES) test(`${lang}: every surface`, { tag: ['hy', 'ru'].includes(lang) ? [] : '@release' }, async ({ byname }) => {
  const said = JSON.parse(readFileSync(join(CHROME_BUILD, 'locales', `${lang}.json`), 'utf8')) as Record<string, string>;
  const options = await PAGES['options']!(byname);
  await expect(options.locator(`#lang option[value=${lang}]`)).toHaveText(AUTONYMS[lang]);
  await options.locator('#lang').selectOption(lang);
  await expect(options.getByRole('heading', { level: 1 })).toHaveText(said['options.title']!);
  await expect(options.locator('html')).toHaveAttribute('lang', lang);
  await expectFits(options, lang, 'options');
  await options.close();
  for (const [name, key] of Object.entries(SAYS)) {
    const own = await PAGES[name]!(byname);
    await expect(own.locator('html')).toHaveAttribute('lang', lang);
    await expect(own.locator('main')).toContainText(said[key]!);
    if (name === 'popup') await expect(own.locator('.date')).toHaveText(DAYS[lang]);
    await expectFits(own, lang, name);
    await own.close();
  }
  const page = await story(byname);
  for (const [kind, words] of Object.entries(CARDS)) {
    await openCard(byname, page, words);
    expect(await byname.inCard(page, "return root.querySelector('.card').lang")).toBe(lang);
    expect(await byname.cardText(page), kind).toContain(said['card.sources']!);
    const { cut, wide } = await byname.inCard<Seen>(page, `return (${looked.toString()})(root, ${JSON.stringify(lang)})`);
    expect({ cut, wide }, kind).toEqual({ cut: [], wide: [] });
    expect(await violations(page), kind).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
