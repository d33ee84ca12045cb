/** Export from the list: each form holds what the filter shows, and leads back to the words of the page after it was loaded again. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import papaparse from 'papaparse';
import type { Annotation } from '../../../lib/annotate/mention.ts';
import type { AnnotationPage } from '../../../lib/export/web-annotation.ts';
import { article, expect, test } from '../fixtures.ts';
import { FILL, listOf, SITE, STORY, title } from './story.ts';

/** What the reader of the page says of its articles now. */
const articles = (list: Page): Promise<{ text: string; annotation: Annotation }[]> =>
  list.evaluate(async () => ((await chrome.tabs.sendMessage((await chrome.tabs.query({ url: 'http://news.example/*' }))[0]!.id!, { type: 'exportData', params: {} })) as { value: { articles: { text: string; annotation: Annotation }[] } }).value.articles);
async function save(list: Page, format: string): Promise<{ name: string; text: string }> {
  await list.getByLabel('File format').selectOption(format);
  const [download] = await Promise.all([list.waitForEvent('download'), list.getByRole('button', { name: /^Export/ }).click()]);
  await expect(list.getByRole('status').last()).toHaveText(`Saved as ${download.suggestedFilename()}`);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
const STRANGE = article(`${STORY}<p>𝔄 row of lorries stood before Shusha, “𝔅 to 𝔇”, said the driver.</p>`).replace('<title>News</title>', '<title>Traffic: “a/b” stopped? – News\\Example</title>');

test('Web Annotation: both selectors lead to the same words after the page was loaded again', async ({ byname }) => {
  const { page, list } = await listOf(byname, STRANGE);
  await expect(list.getByRole('button', { name: 'Export 12 mentions' })).toBeVisible();
  const { name, text } = await save(list, 'jsonld'), exported = JSON.parse(text) as AnnotationPage;
  expect(name).toBe('byname-Traffic-a-b-stopped-News-Example-2022-12-12.jsonld');
  expect(exported['dcterms:source']).toEqual({ id: SITE, type: 'Text', language: 'en', label: 'Traffic: “a/b” stopped? – News\\Example', 'dcterms:issued': '2022-12-12', 'dcterms:provenance': 'meta' });
  expect(exported.items).toHaveLength(12);
  await page.reload();
  await expect.poll(async () => (await byname.marks(page))['all']?.length).toBe(12);
  const [{ text: string, annotation }] = await articles(list) as [{ text: string; annotation: Annotation }], points = [...string];
  for (const [n, { target }] of exported.items.entries()) {
    const quote = target.selector.find((one) => one.type === 'TextQuoteSelector')!, position = target.selector.find((one) => one.type === 'TextPositionSelector')!;
    const at = string.indexOf(quote.prefix + quote.exact + quote.suffix), start = at + quote.prefix.length;
    expect(at).toBeGreaterThanOrEqual(0);
    expect(string.indexOf(quote.prefix + quote.exact + quote.suffix, at + 1)).toBe(-1);
    expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
    expect([...string.slice(0, start)].length).toBe(position.start);
    expect([start, quote.exact]).toEqual([annotation.mentions[n]!.start, annotation.mentions[n]!.text]);
  }
});
test('CSV and Markdown hold what the filter shows; the button says how many', async ({ byname }) => {
  const { list } = await listOf(byname, STRANGE);
  await list.getByRole('button', { name: 'Officials 2' }).click();
  await expect(list.getByRole('button', { name: 'Export 2 mentions' })).toBeVisible();
  const csv = await save(list, 'csv');
  expect(csv.text.startsWith('\uFEFFsource,')).toBe(true);
  const rows = papaparse.parse<Record<string, string>>(csv.text.slice(1), { header: true, skipEmptyLines: true }).data, [{ text: string }] = await articles(list) as [{ text: string; annotation: Annotation }];
  expect(rows.map((row) => [row['text'], row['kind'], row['source'], row['date'], row['date_origin'], row['article']])).toEqual([['Andrey Volkov', 'official', SITE, '2022-12-12', 'meta', '1'], ['Prime Minister of Georgia', 'official', SITE, '2022-12-12', 'meta', '1']]);
  for (const row of rows) expect(string.slice(Number(row['start']), Number(row['end']))).toBe(row['text']);
  await list.getByRole('searchbox').fill('georgia');
  await expect(list.getByRole('button', { name: 'Export 1 mention', exact: true })).toBeVisible();
  const markdown = await save(list, 'md');
  expect(markdown.text).toContain('- Source: http://news.example/a');
  expect(markdown.text.match(/\*\*[^*]+\*\*/g)).toEqual(['**Prime Minister of Georgia**']);
  await list.getByRole('searchbox').fill('no such thing');
  await expect(list.getByRole('button', { name: /^Export/ })).toBeDisabled();
});
test('JSON is what the worker answered, with the reader’s own choices and the date set by hand', async ({ byname }) => {
  const { list } = await listOf(byname);
  const [{ text, annotation }] = await articles(list) as [{ text: string; annotation: Annotation }];
  const plain = JSON.parse((await save(list, 'json')).text) as Annotation;
  expect(plain).toEqual({ source: SITE, title: 'News', dateOrigin: 'meta', ...annotation });
  const answer = await list.evaluate((params) => chrome.runtime.sendMessage({ type: 'annotate', params }) as Promise<{ value: Annotation }>, { text, lang: 'en', date: '2022-12-12' });
  expect(plain.mentions).toEqual(answer.value.mentions);
  await list.getByRole('button', { name: 'change date' }).click();
  await list.getByLabel('Another date').last().fill('2024-06-01');
  await list.getByRole('button', { name: 'Use date' }).click();
  await expect(list.locator('header')).toContainText('Jun 1, 2024');
  await list.getByRole('button', { name: 'Facts about Lachin corridor' }).click();
  await list.getByRole('button', { name: 'Don’t mark this mention here' }).click();
  await expect(title(list)).toHaveText(/^\d+ mentions$/);
  const set = JSON.parse((await save(list, 'json')).text) as Annotation & { dateOrigin: string };
  expect([set.date, set.dateOrigin]).toEqual(['2024-06-01', 'reader']);
  expect(set.mentions.map(({ text: words }) => words)).not.toContain('Lachin corridor');
});
test('several articles on one page: each with its own string and number', async ({ byname }) => {
  const two = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Two</title></head><body><main>${['Shusha', 'Lachin'].map((name) => `<article><h2>Rain in ${name} and Stepanakert</h2>${FILL.repeat(4)}</article>`).join('')}</main></body></html>`;
  const { list } = await listOf(byname, two);
  await expect(list.locator('header')).toContainText('2 articles on this page');
  const all = await articles(list);
  const rows = papaparse.parse<Record<string, string>>((await save(list, 'csv')).text.slice(1), { header: true, skipEmptyLines: true }).data;
  expect([...new Set(rows.map((row) => row['article']))]).toEqual(['1', '2']);
  for (const row of rows) expect(all[Number(row['article']) - 1]!.text.slice(Number(row['start']), Number(row['end']))).toBe(row['text']);
  const { name, text } = await save(list, 'json');
  expect(name).toMatch(/\.jsonl$/);
  expect(text.trimEnd().split('\n').map((line) => (JSON.parse(line) as Annotation).mentions.length)).toEqual(all.map(({ annotation }) => annotation.mentions.length));
  expect(JSON.parse((await save(list, 'jsonld')).text)).toHaveLength(2);
});
