/** Every language that the build brings, pseudo-languages among them, on the surfaces where long words break first. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CARDS, documentOf, EVERYWHERE, STORY } from './scenes.ts';
import { LIGHT, Stage } from './stage.ts';

export const languagesOf = (build: string): string[] => readdirSync(join(build, 'locales')).filter((file) => file.endsWith('.json') && file !== 'en.json').map((file) => file.slice(0, -'.json'.length));
export async function inLanguages(stage: Stage, build: string): Promise<void> {
  const setLanguage = (lang: string | null): Promise<void> => stage.browser.worker().evaluate((wanted) => (wanted === null ? chrome.storage.sync.clear() : chrome.storage.sync.set({ settings: { version: 1, changed: { lang: wanted } } })), lang);
  for (const lang of languagesOf(build)) {
    const group = `Language ${lang}`;
    await setLanguage(lang);
    for (const scene of CARDS.filter(({ name }) => EVERYWHERE.includes(name))) {
      const page = await stage.article(documentOf(scene.html, scene.date));
      await stage.card(page, scene.at, scene.nth);
      await stage.shootCard(page, scene.name, LIGHT, group);
      await page.close();
    }
    const story = await stage.article(documentOf(STORY));
    await story.bringToFront();
    for (const [name, file, size] of [['popup', 'popup.html', { behind: true, width: 360, height: 600 }], ['list', 'sidepanel.html', { behind: true, width: 384, height: 760 }], ['settings', 'options.html', { width: 900 }], ['welcome', 'welcome.html', { width: 900 }], ['read page', 'read.html', { width: 900 }]] as const) {
      const own = await stage.own(file, size);
      await own.waitForTimeout(400);
      await stage.shoot(own, group, name, LIGHT, null);
      await own.close();
      await story.bringToFront();
    }
    await story.close();
  }
  await setLanguage(null);
}
