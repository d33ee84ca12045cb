/** The reader in real pages: what it marks, what it leaves alone, and how it lives with pages that change under it. */
import type { Page } from '@playwright/test';
import { inReaderWorld } from '../../../cli/browser.ts';
import { alone, article, expect, test, type Byname } from '../fixtures.ts';

const URL_A = 'http://news.example/a', URL_B = 'http://news.example/b';
const FILL = 'People on both sides of it have been waiting since the morning for news of the talks that began here yesterday.';
const STORY = `<h1>Road closed</h1><p>Activists closed the only road that links Khankendi (Stepanakert) with Armenia. ${FILL}</p><p>The city of Shusha (Shushi) is quiet, and the Lachin corridor is closed. ${FILL}</p>`;
const MARKED = ['Khankendi', 'Stepanakert', 'Shusha', 'Shushi', 'Lachin corridor'];

const texts = async (byname: Byname, page: Page): Promise<string[]> => [...(await byname.marks(page))['all']!].sort();
const expectMarks = async (byname: Byname, page: Page, expected: string[]): Promise<void> => {
  await expect.poll(() => texts(byname, page), { timeout: 15_000 }).toEqual([...expected].sort());
};
const granted = async (byname: Byname, html: string): Promise<Page> => {
  byname.page(URL_A, html);
  await byname.grant('http://news.example/*');
  return byname.open(URL_A);
};
const state = (byname: Byname): Promise<{ status: string; date: { date: string; origin: string } | null; counts: Record<string, number> } | null> =>
  byname.worker().evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://news.example/*' });
    return chrome.tabs.sendMessage(tab!.id!, { type: 'pageState', params: {} }).then((answer: { value: never }) => answer.value, () => null);
  });
const tell = (byname: Byname, type: string, params: object): Promise<unknown> =>
  byname.worker().evaluate(async ([name, value]) => {
    const [tab] = await chrome.tabs.query({ url: 'http://news.example/*' });
    return chrome.tabs.sendMessage(tab!.id!, { type: name, params: value });
  }, [type, params] as const);

test('marks the article and nothing else; the document stays as served, byte for byte', async ({ byname }) => {
  const html = article(`${STORY}<aside>Khankendi</aside><pre>Khankendi</pre><div contenteditable>Khankendi</div><textarea>Khankendi</textarea>`)
    .replace('<body>', '<body><nav>Stepanakert Shusha</nav>').replace('</body>', '<footer>Lachin corridor</footer></body>');
  byname.page(URL_A, html);
  const bare = await byname.context.newPage();
  await bare.goto(URL_A);
  const before = await bare.evaluate(() => document.documentElement.outerHTML);
  await bare.close();
  const page = await granted(byname, html);
  await expectMarks(byname, page, MARKED);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  expect(await page.evaluate(() => [...CSS.highlights.keys()].every((name) => /^byname-(place|official|agreement|metonym)(-active)?$/.test(name)))).toBe(true);
});

test('the lines can be seen, also when the page empties the registry or its style sheets', async ({ byname }) => {
  const page = await granted(byname, article(STORY));
  const picture = (): Promise<string> => page.screenshot({ animations: 'disabled', caret: 'initial' }).then((png) => png.toString('base64'));
  const marked = await picture();
  await page.evaluate(() => { document.adoptedStyleSheets = []; for (const sheet of document.querySelectorAll('style, link')) sheet.remove(); });
  expect(await picture()).toBe(marked);
  await page.evaluate(() => CSS.highlights.clear());
  expect(await picture()).not.toBe(marked);
  await expectMarks(byname, page, MARKED);
  expect(await picture()).toBe(marked);
});

test('what is pointed at is tinted as well', async ({ byname }) => {
  const page = await granted(byname, article(STORY));
  const corner = async (): Promise<number> => {
    const { x, y } = (await page.evaluate(() => { const range = [...CSS.highlights.get('byname-place')!, ...(CSS.highlights.get('byname-place-active') ?? [])].find((r) => r.startContainer.textContent!.startsWith('Khankendi', r.startOffset)), live = document.createRange(); live.setStart(range!.startContainer, range!.startOffset); live.setEnd(range!.endContainer, range!.endOffset); return live.getBoundingClientRect().toJSON() as DOMRect; }));
    const png = (await page.screenshot({ clip: { x: x + 1, y: y + 1, width: 2, height: 2 } })).toString('base64');
    return page.evaluate(async (data) => { const image = new Image(); image.src = `data:image/png;base64,${data}`; await image.decode(); const pen = document.createElement('canvas').getContext('2d')!; pen.drawImage(image, 0, 0); return pen.getImageData(0, 0, 1, 1).data[0]!; }, png);
  };
  await page.mouse.move(2, 2);
  const resting = await corner();
  await byname.pointAt(page, 'Khankendi');
  await expect.poll(corner).toBeLessThan(resting);
});

test("takes away only its own highlight where the page put one of the same name", async ({ byname }) => {
  const page = await granted(byname, article(STORY));
  await page.evaluate(() => {
    const text = document.querySelector('h1')!.firstChild!;
    CSS.highlights.set('mine', new Highlight(new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 4 })));
  });
  await tell(byname, 'stop', {});
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['mine']);
});

test('a block that is added, changed, removed', async ({ byname }) => {
  const page = await granted(byname, article(STORY));
  await page.evaluate(() => document.querySelector('article')!.insertAdjacentHTML('afterbegin', '<p id="new">The bridge at Agdam is open.</p>'));
  await expectMarks(byname, page, [...MARKED, 'Agdam']);
  await page.evaluate(() => { (document.querySelector('#new')!.firstChild as Text).data = 'Today the bridge at Fuzuli is open.'; });
  await expectMarks(byname, page, [...MARKED, 'Fuzuli']);
  await page.evaluate(() => document.querySelector('#new')!.remove());
  await expectMarks(byname, page, MARKED);
});

test('text that is shown by a class, an attribute, a fold', async ({ byname }) => {
  const page = await granted(byname, article(`${STORY}<style>.off{display:none}</style><p class="off">The bridge at Agdam is open.</p><details><summary>More</summary><p>The bridge at Fuzuli is open.</p></details>`));
  await expectMarks(byname, page, MARKED);
  await page.evaluate(() => document.querySelector('.off')!.classList.remove('off'));
  await expectMarks(byname, page, [...MARKED, 'Agdam']);
  await page.evaluate(() => { document.querySelector('details')!.open = true; });
  await expectMarks(byname, page, [...MARKED, 'Agdam', 'Fuzuli']);
});

test('the body is replaced; the document is opened anew', async ({ byname }) => {
  const page = await granted(byname, article(STORY));
  await page.evaluate((inner) => { const body = document.createElement('body'); body.innerHTML = `<article>${inner}<p>The bridge at Agdam is open.</p></article>`; document.body.replaceWith(body); }, STORY);
  await expectMarks(byname, page, [...MARKED, 'Agdam']);
  await page.evaluate((html) => { document.open(); document.write(html); document.close(); }, article(`${STORY}<p>The bridge at Fuzuli is open.</p>`));
  await expectMarks(byname, page, [...MARKED, 'Fuzuli']);
  // The listeners came back too: the pointer still finds the word.
  const at = await byname.pointAt(page, 'Fuzuli');
  await expect.poll(async () => { await page.mouse.move(at.x - 1, at.y); await page.mouse.move(at.x, at.y); return (await byname.marks(page))['byname-place-active']; }).toEqual(['Fuzuli']);
});

test('an empty document that is filled later, one without a head', async ({ byname }) => {
  byname.page(URL_A, { body: '<!doctype html><html><head></head><body></body></html>' });
  await byname.grant('http://news.example/*');
  const page = await byname.open(URL_A, { painted: false });
  await page.evaluate(() => { document.head.remove(); document.body.remove(); });
  await page.evaluate((inner) => { const body = document.createElement('body'); body.innerHTML = `<article>${inner}</article>`; document.documentElement.append(body); }, STORY);
  await expectMarks(byname, page, MARKED);
});

test('single-page navigation: another article, the choices for the first are gone', async ({ byname }) => {
  const page = await granted(byname, article(STORY));
  await tell(byname, 'setDate', { date: '2020-01-01' });
  expect((await state(byname))!.date).toEqual({ date: '2020-01-01', origin: 'reader', detail: '' });
  await page.evaluate((fill) => {
    history.pushState({}, '', '/next');
    document.querySelector('article')!.innerHTML = `<h1>Bridge open</h1><p>The bridge between Agdam and Khankendi is open. ${fill} ${fill}</p>`;
  }, FILL);
  await expectMarks(byname, page, ['Agdam', 'Khankendi']);
  expect((await state(byname))!.date!.origin).toBe('meta');
});

test('the date that the reader set holds, and goes back', async ({ byname }) => {
  await granted(byname, article(STORY));
  expect(await tell(byname, 'setDate', { date: '2021-05-05' })).toMatchObject({ ok: true, value: { status: 'reading', date: { date: '2021-05-05', origin: 'reader' }, candidates: [{ date: '2022-12-12', origin: 'meta', detail: 'article:published_time' }] } });
  expect(await tell(byname, 'setDate', { date: null })).toMatchObject({ ok: true, value: { date: { date: '2022-12-12', origin: 'meta' } } });
});

test('pause, kinds, stop', async ({ byname }) => {
  const page = await granted(byname, article(STORY));
  expect(await tell(byname, 'setPaused', { paused: true })).toMatchObject({ value: { status: 'paused' } });
  await expectMarks(byname, page, []);
  await page.evaluate(() => document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>The bridge at Agdam is open.</p>'));
  expect(await tell(byname, 'setPaused', { paused: false })).toMatchObject({ value: { status: 'reading', counts: { place: MARKED.length + 1 } } });
  await expectMarks(byname, page, [...MARKED, 'Agdam']);
  expect(await tell(byname, 'setKinds', { hidden: ['place'] })).toMatchObject({ value: { hidden: ['place'], counts: { place: MARKED.length + 1 } } });
  await expectMarks(byname, page, []);
  await tell(byname, 'setKinds', { hidden: [] });
  await expectMarks(byname, page, [...MARKED, 'Agdam']);
  await tell(byname, 'stop', {});
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(await state(byname)).toBeNull();
});

test('says so where there is no article, and where nothing was found', async ({ byname }) => {
  byname.page(URL_A, article('<p>Hello.</p>'));
  byname.page(URL_B, article(`<p>${FILL}</p><p>${FILL}</p>`));
  await byname.grant('http://news.example/*');
  const page = await byname.open(URL_A, { painted: false });
  await expect.poll(async () => (await state(byname))?.status).toBe('no-article');
  await page.goto(URL_B);
  await expect.poll(async () => (await state(byname))?.status).toBe('nothing-found');
});

test('the worker is stopped before each message', async ({ byname }) => {
  const page = await granted(byname, article(STORY));
  await byname.stopWorker();
  await page.evaluate(() => document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>The bridge at Agdam is open.</p>'));
  await expectMarks(byname, page, [...MARKED, 'Agdam']);
  await byname.stopWorker();
  await page.reload();
  await expectMarks(byname, page, MARKED);
});

test('a second injection into the same world does nothing; after a stop it starts again', async ({ byname }) => {
  const page = await granted(byname, article(STORY));
  const inject = (): Promise<unknown> => byname.worker().evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://news.example/*' });
    await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, files: ['/reader.js'] });
  });
  await page.evaluate(() => { (globalThis as { first?: unknown }).first = CSS.highlights.get('byname-place'); });
  await inject();
  await expectMarks(byname, page, MARKED);
  expect(await page.evaluate(() => (globalThis as { first?: unknown }).first === CSS.highlights.get('byname-place'))).toBe(true);
  await tell(byname, 'stop', {});
  await expectMarks(byname, page, []);
  await inject();
  await expectMarks(byname, page, MARKED);
});

alone('the extension is reloaded under an open page: marks go, nothing is thrown', async ({ byname }) => {
  const page = await granted(byname, article(STORY));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  // Turned off, not reloaded: a reloaded one would inject a new reader at once.
  await inReaderWorld(page, 'globalThis.marker = 1');
  const manage = await byname.context.newPage();
  await manage.goto('chrome://extensions');
  await manage.evaluate((id) => (globalThis as unknown as { chrome: { developerPrivate: { updateExtensionConfiguration(options: object): Promise<void> }; management: { setEnabled(id: string, on: boolean): Promise<void> } } }).chrome.management.setEnabled(id, false), byname.id);
  await expectMarks(byname, page, []);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await page.evaluate(() => document.querySelector('article')!.append('The bridge at Agdam'));
  await page.mouse.move(100, 100);
  await page.mouse.move(110, 110);
  expect(errors).toEqual([]);
});

test('back from the cache of whole pages', async ({ byname }) => {
  byname.page(URL_B, article(`<p>${FILL}</p>`));
  const page = await granted(byname, article(STORY));
  await page.goto(URL_B);
  await page.goBack();
  await expectMarks(byname, page, MARKED);
  await page.evaluate(() => document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>The bridge at Agdam is open.</p>'));
  await expectMarks(byname, page, [...MARKED, 'Agdam']);
});

test('frames are left alone', async ({ byname }) => {
  byname.page(URL_B, article(STORY));
  const page = await granted(byname, article(`${STORY}<iframe src="${URL_B}"></iframe>`));
  await expectMarks(byname, page, MARKED);
  const inner = page.frames().find((frame) => frame.url() === URL_B)!;
  expect(await inner.evaluate(() => CSS.highlights.size)).toBe(0);
});

test('a page cannot tell the reader anything', async ({ byname }) => {
  const page = await granted(byname, article(STORY));
  await page.evaluate((id) => {
    for (const type of ['stop', 'setPaused']) {
      window.postMessage({ type, params: { paused: true } }, '*');
      document.dispatchEvent(new CustomEvent(`${id}:reader:wxt:content-script-started`, { detail: { contentScriptName: 'reader', messageId: 'x' } }));
    }
  }, byname.id);
  await page.evaluate(() => document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>The bridge at Agdam is open.</p>'));
  await expectMarks(byname, page, [...MARKED, 'Agdam']);
});
