/** Real Firefox: other names in a page, their mark, text that comes later, and the way back. */
import type { Firefox } from '../firefox.ts';
import { STORY } from '../names/story.ts';
import { card, closeCard, expect, open, pointAt, test } from './fixture.ts';

/** As the popup does: from a page of the extension to the reader of the tab. */
async function tell(firefox: Firefox, own: string, type: string, params: object): Promise<unknown> {
  return firefox.evaluate(own, `browser.tabs.query({ url: 'http://news.example/names*' }).then(([tab]) => browser.tabs.sendMessage(tab.id, ${JSON.stringify({ type, params })}, { frameId: 0 })).then((answer) => answer.value ?? answer)`);
}
test('one set, both, and back to the same document, under a policy that forbids style', async ({ firefox }) => {
  firefox.page('http://news.example/names', { body: STORY, headers: { 'content-security-policy': "default-src 'none'; style-src 'none'" } });
  const page = await open(firefox, 'http://news.example/names'), own = await firefox.open(firefox.extensionPage('options.html'));
  const picture = (): Promise<string> => firefox.evaluate(page, 'document.documentElement.outerHTML'), textOf = (id: string): Promise<string> => firefox.evaluate(page, `document.getElementById('${id}').textContent`);
  const before = await picture();
  expect(await tell(firefox, own, 'setNames', { names: { set: 'armenia', both: false, lang: 'en' } })).toMatchObject({ names: { label: 'Armenia', changed: 2, left: 0 } });
  expect(await textOf('first')).toContain('links Stepanakert with');
  expect(await firefox.evaluate(page, "[CSS.highlights.get('byname-changed').size, document.querySelector('byname-bar').matches(':popover-open')]")).toEqual([2, true]);
  await pointAt(firefox, page, 'Stepanakert');
  expect(await card(firefox, page)).toMatch(/^Place\s+Khankendi\s/);
  await closeCard(firefox, page);
  await firefox.evaluate(page, "document.getElementById('first').append(' Khankendi again.')");
  await expect.poll(() => textOf('first')).toMatch(/Stepanakert again\.$/);
  await firefox.evaluate(page, "document.getElementById('first').lastChild.remove()");
  await tell(firefox, own, 'setNames', { names: { set: 'azerbaijan', both: true, lang: 'en' } });
  expect(await textOf('second')).toContain('Stepanakert [Khankendi]');
  await tell(firefox, own, 'setNames', { names: null });
  expect(await picture()).toBe(before);
  expect(firefox.errors.filter((error) => !error.includes('/favicon.ico'))).toEqual([]);
});
