/** Names in a page that changes: what its scripts bring gets the names too, and what they take away stays away. */
import { expect, test } from '../fixtures.ts';
import { barText, documentOf, open, setsHere, show, state, textOf, tinted } from './story.ts';

test('text that the page brings or renders anew gets the names too; the reader does not follow its own changes', async ({ byname }) => {
  const page = await open(byname);
  await show(byname, 'armenia');
  const records = page.evaluate(() => new Promise<number>((done) => { let n = 0; new MutationObserver((all) => { n += all.length; }).observe(document.body, { subtree: true, childList: true, characterData: true }); setTimeout(() => done(n), 3000); }));
  expect(await records).toBe(0);
  await page.evaluate(() => {
    document.querySelector('#first')!.firstChild!.nodeValue = 'A bus left Khankendi for Khankendi.';
    document.querySelector('#second')!.textContent = 'It was seen near Khankendi and in Stepanakert, where people on both sides of it have been waiting.';
    document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p id="new">Later Khankendi was quiet.</p>');
  });
  await expect.poll(() => textOf(page, '#first')).toBe('A bus left Stepanakert for Stepanakert.');
  await expect.poll(() => textOf(page, '#second')).toContain('near Stepanakert and in Stepanakert');
  await expect.poll(() => textOf(page, '#new')).toBe('Later Stepanakert was quiet.');
  await expect.poll(() => tinted(page)).toEqual(['Stepanakert', 'Stepanakert', 'Stepanakert', 'Stepanakert']);
  expect((await state(byname)).names).toMatchObject({ changed: 4, left: 0 });
  await show(byname, null);
  expect(await textOf(page, '#second')).toContain('near Khankendi and in Stepanakert');
  expect(await textOf(page, '#new')).toBe('Later Khankendi was quiet.');
});

test('splitting, joining, moving and removing text: the marks follow, and the original comes back', async ({ byname }) => {
  const page = await open(byname);
  await page.evaluate(() => { document.querySelector('#first')!.normalize(); });
  const before = await documentOf(page);
  await show(byname, 'armenia');
  await page.evaluate(() => {
    const first = document.querySelector('#first')!, node = first.firstChild as Text;
    node.splitText(node.data.indexOf(' with'));
    first.append('');
    const second = document.querySelector('#second')!, home = second.parentNode!, after = second.nextSibling;
    second.remove();
    Object.assign(globalThis, { putBack: () => home.insertBefore(second, after) });
  });
  await expect.poll(() => tinted(page)).toEqual(['Stepanakert']);
  await page.evaluate(() => { (globalThis as unknown as { putBack(): void }).putBack(); });
  await expect.poll(() => tinted(page)).toEqual(['Stepanakert', 'Stepanakert']);
  await expect.poll(async () => (await byname.marks(page))['byname-place']!.slice(0, 4)).toEqual(['Stepanakert', 'Shushi', 'Stepanakert', 'Stepanakert']);
  await page.evaluate(() => { document.querySelector('#first')!.normalize(); });
  await show(byname, null);
  expect(await documentOf(page)).toBe(before);
});

test('another article in the same page has its own names, and the date decides which', async ({ byname }) => {
  const page = await open(byname);
  await show(byname, 'armenia');
  await page.evaluate(() => {
    history.pushState({}, '', '/another');
    document.querySelector('article')!.innerHTML = `<h1>Another</h1><p id="x">In Khankendi a market opened. ${'People have been waiting since the morning for news of the talks. '.repeat(4)}</p>`;
  });
  await expect.poll(async () => (await state(byname)).names).toBeNull();
  await expect.poll(() => barText(page)).toBeNull();
  expect(await textOf(page, '#x')).toContain('In Khankendi a market');
  // no body of that name any more on that day
  await byname.worker().evaluate(async () => { const [tab] = await chrome.tabs.query({ url: 'http://news.example/*' }); await chrome.tabs.sendMessage(tab!.id!, { type: 'setDate', params: { date: '2026-06-01' } }); });
  expect((await setsHere(byname)).map(({ label }) => label)).toEqual(['Armenia', 'Azerbaijan']);
});

test('the worker may stop meanwhile; the registry emptied and the bar taken away come back', async ({ byname }) => {
  const page = await open(byname);
  await show(byname, 'armenia');
  await byname.stopWorker();
  await page.evaluate(() => { CSS.highlights.clear(); document.querySelector('byname-bar')!.remove(); document.querySelector('#first')!.append(' Khankendi again.'); });
  await expect.poll(() => tinted(page)).toEqual(['Stepanakert', 'Stepanakert', 'Stepanakert']);
  await expect.poll(() => barText(page)).toMatch(/3 changed/);
});

test('the popup: three ways, no party chosen beforehand, true when it opens again', async ({ byname }) => {
  const page = await open(byname), before = await documentOf(page);
  await page.bringToFront();
  const popup = await byname.openOwn('popup.html', { behind: true });
  const ways = popup.getByRole('radiogroup', { name: 'Names in this page' });
  await expect(ways.getByRole('radio', { name: 'As written' })).toBeChecked();
  await ways.getByRole('radio', { name: 'One set' }).check({ force: true });
  const whose = popup.getByRole('combobox', { name: 'Whose names' });
  await expect(whose).toHaveValue('');
  await expect(whose.locator('option')).toHaveText(['Whose names?', 'Armenia (2)', 'Azerbaijan (2)', 'Republic of Artsakh (2)', 'UN Security Council (0)']);
  expect(await documentOf(page)).toBe(before);
  await whose.selectOption('azerbaijan');
  await expect(popup.getByText('2 changed. 2 left as written.')).toBeVisible();
  await popup.reload();
  await expect(ways.getByRole('radio', { name: 'One set' })).toBeChecked();
  await expect(whose).toHaveValue('azerbaijan');
  await ways.getByRole('radio', { name: 'Show both' }).check({ force: true });
  await expect.poll(() => textOf(page, '#second')).toContain('Stepanakert [Khankendi]');
  await ways.getByRole('radio', { name: 'As written' }).check({ force: true });
  await expect.poll(() => documentOf(page)).toBe(before);
});
