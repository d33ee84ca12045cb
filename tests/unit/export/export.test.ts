/** One export in three forms. The mentions are made up here: any stretch of any text must come through whole. */
import fc from 'fast-check';
import { parse } from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Annotation, Mention } from '../../../lib/annotate/mention.ts';
import { COLUMNS, csvOf } from '../../../lib/export/csv.ts';
import { quoteOf, type Exported } from '../../../lib/export/exported.ts';
import { jsonOf } from '../../../lib/export/json.ts';
import { markdownOf } from '../../../lib/export/markdown.ts';
import { webAnnotations } from '../../../lib/export/web-annotation.ts';
import { Strings, type Messages } from '../../../lib/strings.ts';
import en from '../../../locales/en.json';

const words = new Strings('en', en as Messages);
const TEXT = 'The mayor of Ash Vale, 𝔄 town on the river, cited paragraph 4 of the Lakeside statement of 2 May 1994.';
const mention = (text: string, exact: string, more: Partial<Mention> = {}): Mention => {
  const start = text.indexOf(exact);
  return { start, end: start + exact.length, text: exact, kind: 'place', id: 'ash-vale', name: 'Ash Vale', names: ['Ash Vale', 'Eschental'], via: 'name', confidence: 'certain', ...more };
};
const annotation = (mentions: Mention[], date: string | null = '2024-03-01'): Annotation => ({ lang: 'en', date, dataVersion: '2026-01-02-0a1b2c3d', mentions });
const SAMPLE: Exported = {
  text: TEXT, source: 'https://news.example/a?b=1', title: 'A day at the river', dateOrigin: 'json-ld',
  annotation: annotation([
    mention(TEXT, 'Ash Vale', { wikidata: 'Q1', confidence: 'likely', candidates: [{ id: 'ash-vale', name: 'Ash Vale' }, { id: 'ash-vale-2', name: 'Ash Vale' }] }),
    mention(TEXT, 'paragraph 4', { kind: 'agreement', id: 'lakeside-1994', name: 'Lakeside statement', names: ['Lakeside statement'], via: 'reference', clause: '4', agreementDate: '1994-05-02' }),
  ]),
};
/** Any text with one mention somewhere in it; offsets may not fall into a surrogate pair. */
const anyText = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 60 }))
  .map(([before, exact, after]): Exported => ({ text: before + exact + after, annotation: annotation([{ ...mention('', ''), start: before.length, end: before.length + exact.length, text: exact }]) }));

describe('JSON', () => {
  const some = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '\\', '\u2028', '\ud83d', '\ude00\ud83d', '\u0000', '\u007f', 'Şuşa', '😀'));
  const any = fc.record({ start: fc.nat(), end: fc.nat(), text: some, kind: fc.constantFrom('place', 'official', 'agreement', 'metonym'), id: some, name: some, names: fc.array(some), via: fc.constantFrom('name', 'role'), confidence: fc.constantFrom('certain', 'likely') });
  const more = fc.record({ wikidata: some, clause: some, agreementDate: fc.option(some), office: some, candidates: fc.array(fc.record({ id: some, name: some })), cue: some }, { requiredKeys: [] });
  /** Fields in the order of the type. */
  const made = fc.tuple(any, more).map(([{ via, confidence, ...first }, { wikidata, ...last }]) => {
    const { clause, agreementDate, office, candidates, cue } = last, rest = { wikidata, via, confidence, clause, agreementDate, office, candidates, cue };
    return { ...first, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) } as unknown as Mention;
  });
  test('any annotation: as JSON.stringify writes it, the second time too', () => fc.assert(fc.property(fc.array(made, { maxLength: 4 }), some, fc.option(some), (mentions, lang, date) => {
    const one: Annotation = { lang, date, dataVersion: lang, mentions };
    expect(jsonOf(one)).toBe(JSON.stringify(one));
    expect(jsonOf(one)).toBe(JSON.stringify(one));
  })));
  test('the id of a line, whatever it is, stands first', () => { for (const id of [7, 'a"b', null, { x: [1] }]) expect(jsonOf({ ...annotation([]), id })).toBe(JSON.stringify({ id, ...annotation([]) })); });
});
describe('quote', () => {
  test('32 characters on each side, less at the ends', () => {
    expect(quoteOf('abc', { start: 1, end: 2 })).toEqual({ prefix: 'a', exact: 'b', suffix: 'c' });
    const { prefix, suffix } = quoteOf('x'.repeat(100) + 'M' + 'y'.repeat(100), { start: 100, end: 101 });
    expect([prefix, suffix]).toEqual(['x'.repeat(32), 'y'.repeat(32)]);
  });
  test('never half a character', () => {
    const { prefix, suffix } = quoteOf(`${'𝔄'.repeat(20)}xMy${'𝔄'.repeat(20)}`, { start: 41, end: 42 });
    expect(prefix).toBe(`${'𝔄'.repeat(15)}x`);
    expect(suffix).toBe(`y${'𝔄'.repeat(15)}`);
  });
});

describe('CSV', () => {
  const read = (csv: string): Record<string, string>[] => parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
  test('a row a mention with the address, the date and its origin, the quote and the data version', () => {
    const csv = csvOf(SAMPLE), [first, second] = read(csv);
    expect(csv.split('\r\n')[0]).toBe(COLUMNS.join(','));
    expect(csv.endsWith('\r\n') && !csv.endsWith('\r\n\r\n')).toBe(true);
    expect(first).toEqual({
      source: 'https://news.example/a?b=1', title: 'A day at the river', date: '2024-03-01', date_origin: 'json-ld', lang: 'en', start: '13', end: '21', text: 'Ash Vale', prefix: 'The mayor of ', suffix: ', 𝔄 town on the river, cited pa',
      kind: 'place', id: 'ash-vale', name: 'Ash Vale', names: 'Ash Vale | Eschental', wikidata: 'Q1', via: 'name', confidence: 'likely', clause: '', agreement_date: '', office: '', candidates: 'ash-vale | ash-vale-2', cue: '', data_version: '2026-01-02-0a1b2c3d', article: '1',
    });
    expect(second).toMatchObject({ text: 'paragraph 4', clause: '4', agreement_date: '1994-05-02' });
  });
  test('without mentions: the header alone', () => { expect(csvOf({ text: '', annotation: annotation([]) })).toBe(`${COLUMNS.join(',')}\r\n`); });
  test('any text comes back, guarded or as it was', () => {
    fc.assert(fc.property(anyText, (exported) => {
      const rows = read(csvOf(exported)), { prefix, exact, suffix } = quoteOf(exported.text, exported.annotation.mentions[0]!);
      expect(rows).toHaveLength(1);
      for (const [column, value] of [['prefix', prefix], ['text', exact], ['suffix', suffix]] as const) expect([value, `'${value}`]).toContain(rows[0]![column]);
    }));
  });
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =HYPERLINK("x")', '＝1', '＠x'])('%j is no formula in a spreadsheet', (cell) => {
    const rows = read(csvOf({ text: `${cell} Ash Vale`, title: cell, source: cell, annotation: annotation([mention(`${cell} Ash Vale`, 'Ash Vale')]) }));
    for (const column of ['source', 'title', 'prefix']) expect(rows[0]![column]).toMatch(/^'/);
  });
  test('plain words and numbers keep their look', () => {
    const [row] = read(csvOf(SAMPLE));
    for (const value of Object.values(row!)) expect(value.startsWith("'")).toBe(false);
  });
});

describe('Markdown', () => {
  test('what the text is, then a line a mention in the order of the text', () => {
    expect(markdownOf(SAMPLE, words)).toBe([
      '# A day at the river', '', '- Source: https://news.example/a?b=1', '- Date of the article: 2024-03-01 (json-ld)', '- Language: en', '- Data: Byname, 2026-01-02-0a1b2c3d', '- 2 mentions', '',
      '| In the text | Kind | Name | Record |', '| --- | --- | --- | --- |',
      '| The mayor of **Ash Vale**, 𝔄 town on the river, cited … | Place (likely) | Ash Vale | `ash-vale` `ash-vale-2` ([Q1](https://www.wikidata.org/wiki/Q1)) |',
      '| … 𝔄 town on the river, cited **paragraph 4** of the Lakeside statement of 2 … | Agreement | Lakeside statement, clause 4 | `lakeside-1994` |', '',
    ].join('\n'));
  });
  test('no mention, no date: says so and has no table', () => {
    expect(markdownOf({ text: 'x', annotation: annotation([], null) }, words)).toBe('# Names, officials and agreements in a text\n\n- Date of the article: not known\n- Language: en\n- Data: Byname, 2026-01-02-0a1b2c3d\n- 0 mentions\n');
  });
  test('whatever an article holds: four cells, no mark-up of its own', () => {
    fc.assert(fc.property(anyText, (exported) => {
      const lines = markdownOf(exported, words).split('\n'), cells = lines.at(-2)!.split(/(?<!\\)(?:\\\\)*\|/);
      expect(lines.at(-1)).toBe('');
      expect(lines).toHaveLength(11);
      expect(cells).toHaveLength(6);
      const bare = cells[1]!.replace(/\\[!-/:-@[-`{-~]/g, '');
      expect(bare.replace('**', '').replace('**', '')).not.toMatch(/[\\`*_[\]<>&~#]/);
    }));
  });
  test('a link, a picture and a tag are shown, not made', () => {
    const text = '![x](http://e.example/p.png) <img src=x> `a|b` Ash Vale [y](z)';
    expect(markdownOf({ text, title: '<b>*t*</b>', annotation: annotation([mention(text, 'Ash Vale')]) }, words)).toContain('\\<img src=x\\> \\`a\\|b\\` **Ash Vale** \\[y\\](z)');
    expect(markdownOf({ text, title: '<b>*t*</b>', annotation: annotation([]) }, words)).toMatch(/^# \\<b\\>\\\*t\\\*\\<\/b\\>\n/);
  });
});

describe('Web Annotation', () => {
  test('what the model asks of every annotation', () => {
    const page = webAnnotations(SAMPLE);
    expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', 'dcterms:source': { id: 'https://news.example/a?b=1', label: 'A day at the river', 'dcterms:issued': '2024-03-01', 'dcterms:provenance': 'json-ld' } });
    expect(new Set([page.id, ...page.items.map((i) => i.id)]).size).toBe(3);
    for (const item of [page, ...page.items]) expect(item.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(page.items[0]).toMatchObject({
      type: 'Annotation', motivation: 'identifying', target: { source: 'https://news.example/a?b=1', selector: [{ type: 'TextQuoteSelector', prefix: 'The mayor of ', exact: 'Ash Vale' }, { type: 'TextPositionSelector', start: 13, end: 21 }] },
      body: [{ type: 'SpecificResource', purpose: 'identifying', source: 'http://www.wikidata.org/entity/Q1' }, { type: 'TextualBody', purpose: 'describing', value: 'Ash Vale', language: 'en', 'dcterms:identifier': 'ash-vale' }, ...['place', 'name', 'likely', 'candidate ash-vale', 'candidate ash-vale-2'].map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }))],
    });
    expect(page.items[1]!.body.map((b) => ('value' in b ? b.value : b.source))).toEqual(['Lakeside statement', 'agreement', 'reference', 'certain', 'clause 4', 'agreement of 1994-05-02']);
  });
  test('positions count code points', () => {
    fc.assert(fc.property(anyText, (exported) => {
      const [quote, position] = webAnnotations(exported).items[0]!.target.selector;
      if (quote?.type !== 'TextQuoteSelector' || position?.type !== 'TextPositionSelector') throw new Error('selectors are missing');
      expect([...exported.text].slice(position.start, position.end).join('')).toBe(quote.exact);
    }));
    expect(webAnnotations(SAMPLE).items[1]!.target.selector[1]).toEqual({ type: 'TextPositionSelector', start: TEXT.indexOf('paragraph') - 1, end: TEXT.indexOf('paragraph') + 10 });
  });
  test('the same text and data give the same ids, another date gives others', () => {
    expect(webAnnotations(SAMPLE)).toEqual(webAnnotations(SAMPLE));
    expect(webAnnotations({ ...SAMPLE, annotation: { ...SAMPLE.annotation, date: null } }).items[0]!.id).not.toBe(webAnnotations(SAMPLE).items[0]!.id);
  });
  test.each([['/home/a/My text.txt', 'My%20text.txt'], ['C:\\texts\\a.txt', 'a.txt'], ['http://e.example/x', 'http://e.example/x']])('source %j is %j', (source, iri) => {
    expect(webAnnotations({ ...SAMPLE, source }).items[0]!.target.source).toBe(iri);
  });
  test('a text without a name stands for itself', () => {
    const { text, annotation: a } = SAMPLE, source = (t: string): string => webAnnotations({ text: t, annotation: a })['dcterms:source'].id;
    expect(source(text)).toMatch(/^urn:uuid:/);
    expect(source(text)).not.toBe(source(`${text} `));
  });
});
