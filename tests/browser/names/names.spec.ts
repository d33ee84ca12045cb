/** Other names in a page: which stand where, that they are marked and counted, and that nothing is left of them. */
import { expect, test } from '../fixtures.ts';
import { barText, documentOf, open, pressRestore, setsHere, show, state, textOf, tinted } from './story.ts';

test('one set: its names stand in the page, marked and counted; the card is the same; the button brings the original back', async ({ byname }) => {
  const page = await open(byname), before = await documentOf(page), marked = (await byname.marks(page))['all'];
  expect((await state(byname)).names).toBeNull();
  const sets = await setsHere(byname);
  expect(sets.map(({ label, changed, left }) => [label, changed, left])).toEqual([['Armenia', 2, 0], ['Azerbaijan', 2, 2], ['Republic of Artsakh', 2, 0], ['UN Security Council', 0, 4]]);
  const { names } = await show(byname, 'armenia');
  expect(names).toMatchObject({ set: 'armenia', both: false, label: 'Armenia', changed: 2, left: 0 });
  expect(await textOf(page, '#first')).toMatch(/^Activists closed the only road that links Stepanakert with Armenia\. People/);
  expect(await textOf(page, '#second')).toMatch(/^The city of Shushi is quiet; Stepanakert’s markets too, say people in Stepanakert\. People/);
  expect(await textOf(page, '#third')).toMatch(/^Baku said the Nagorno-Karabakh talks are over\. NK is not Khankendi\. Khankendi People/);
  expect(await tinted(page)).toEqual(['Stepanakert', 'Stepanakert']);
  expect((await byname.marks(page))['all']).toEqual(marked!.map((text) => (text === 'Khankendi' ? 'Stepanakert' : text)));
  await expect.poll(() => barText(page)).toMatch(/Names shown: Armenia\. 2 changed\.\s+Show original/);
  await byname.pointAt(page, 'Stepanakert');
  expect(await byname.card(page)).toMatch(/Place[\s\S]*Khankendi[\s\S]*Stepanakert/);
  await page.keyboard.press('Escape');
  await pressRestore(page);
  expect(await documentOf(page)).toBe(before);
  expect(await page.evaluate(() => CSS.highlights.has('byname-changed'))).toBe(false);
  expect((await byname.marks(page))['all']).toEqual(marked);
  expect((await state(byname)).names).toBeNull();
});

test('both: the second name stands in brackets beside the one that is written, uninflected, also where that one is in two elements', async ({ byname }) => {
  const page = await open(byname), before = await documentOf(page);
  const { names } = await show(byname, 'azerbaijan', true);
  expect(names).toMatchObject({ changed: 4, left: 0 });
  expect(await textOf(page, '#second')).toMatch(/^The city of Shushi \[Shusha\] is quiet; Khankendi’s markets too, say people in Stepanakert \[Khankendi\]\. /);
  expect(await textOf(page, '#third')).toMatch(/^Baku said the Nagorno-Karabakh \[Karabakh\] talks are over\. NK \[Karabakh\] is not Khankendi\. Khankendi /);
  expect((await tinted(page)).sort()).toEqual(['[Karabakh]', '[Karabakh]', '[Khankendi]', '[Shusha]']);
  await show(byname, 'azerbaijan');
  expect(await textOf(page, '#second')).toMatch(/^The city of Shusha is quiet; Khankendi’s markets too, say people in Khankendi\. /);
  // a name in two elements and an abbreviation are left, and counted
  expect(await textOf(page, '#third')).toMatch(/^Baku said the Nagorno-Karabakh talks are over\. NK is /);
  expect((await state(byname)).names).toMatchObject({ changed: 2, left: 2 });
  await show(byname, null);
  expect(await documentOf(page)).toBe(before);
});
