/** Pictures of the cards: every state in light and dark and with all its details open, some in every variant, the sheet for fingers. */
import { inReaderWorld } from '../browser.ts';
import { CARDS, documentOf, EVERYWHERE, STORY, type Scene } from './scenes.ts';
import { DARK, LIGHT, Stage, VARIANTS, type Look } from './stage.ts';

const TALL = 2600;
async function opened(stage: Stage, scene: Scene, look: Look, height = 800): Promise<Awaited<ReturnType<Stage['article']>>> {
  const page = await stage.article(documentOf(scene.html, scene.date), { height });
  await stage.prepare(page, look);
  await stage.card(page, scene.at, scene.nth);
  if (scene.press) await stage.pressInCard(page, scene.press);
  return page;
}
export async function cards(stage: Stage): Promise<void> {
  for (const scene of CARDS) {
    const page = await opened(stage, scene, LIGHT, TALL);
    for (const look of [LIGHT, DARK]) { await stage.look(page, look); await stage.shootCard(page, scene.name, look); }
    if (!scene.press) {
      await stage.whole(page);
      for (const look of [LIGHT, DARK]) { await stage.look(page, look); await stage.shootCard(page, scene.name, { ...look, name: `${look.name}, all open` }); }
    }
    await page.close();
  }
  await failed(stage);
}
/** The worker is gone while a page stays open: what an update of the extension leaves. */
async function failed(stage: Stage): Promise<void> {
  const page = await stage.article(documentOf(STORY));
  await stage.card(page, 'Khankendi');
  await stage.closeCard(page);
  await inReaderWorld(page, 'chrome.runtime.sendMessage = () => Promise.reject(new Error("gone")); null');
  await stage.card(page, 'Shusha');
  for (const look of [LIGHT, DARK]) { await stage.look(page, look); await stage.shootCard(page, 'failed', look); }
  await page.close();
}
export async function cardVariants(stage: Stage): Promise<void> {
  for (const scene of CARDS.filter(({ name }) => EVERYWHERE.includes(name))) for (const look of VARIANTS) {
    const page = await opened(stage, scene, look);
    await stage.look(page, look);
    await stage.shootCard(page, scene.name, look, 'Cards in each variant');
    await page.close();
  }
}
/** @param stage opened with a coarse pointer */
export async function sheets(stage: Stage): Promise<void> {
  for (const { name, html, at } of CARDS.filter((one) => EVERYWHERE.slice(0, 3).includes(one.name))) {
    const page = await stage.article(documentOf(html), { height: 700 });
    await page.setViewportSize({ width: 360, height: 700 });
    await stage.card(page, at);
    for (const look of [LIGHT, DARK]) { await stage.look(page, look); await stage.shoot(page, 'Sheet on touch', name, look); }
    await page.close();
  }
}
