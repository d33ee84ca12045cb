/** The data browser: everything that the records say is on their pages, every link leads somewhere, nothing gets out of its text. */
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { escaped, html, outward } from '../../../lib/browse/html.ts';
import type { Records } from '../../../lib/reference/records.ts';
import { CARD, dataRecords, landOf, OWN, pagesOf, textOf, words } from './land.ts';

const PLACES = 'regions/shore/places.yaml';
const records = dataRecords(), site = pagesOf(records, { changes: new Map([['shusha', [{ date: '2026-11-24', subject: 'A <b>change</b>' }]]]), since: null });
const idsOn = (page: string): Set<string> => new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!));

describe('the site of the data', () => {
  test('has a page for each record and each source, at the address that stays', () => {
    const { places, actors, people, offices, agreements, sources } = records, wanted = [...[places, actors, people, offices, agreements].flatMap((all) => Object.keys(all)).map((id) => `records/${id}.html`), ...Object.keys(sources).map((id) => `sources/${id}.html`)];
    expect(wanted.length).toBeGreaterThan(2000);
    expect([...site.keys()].sort()).toEqual([...wanted, 'index.html', 'search-data.js'].sort());
  });
  test('has an anchor for each name, row, holder, seat, date, clause, text and gap', () => {
    const missing: string[] = [];
    for (const kind of ['places', 'actors', 'offices', 'agreements'] as const) for (const record of Object.values(records[kind])) {
      const anchors = idsOn(site.get(`records/${record.id}.html`)!);
      for (const [field, value] of Object.entries(record)) if (['names', 'status', 'holders', 'seats', 'dates', 'clauses', 'texts', 'differ', 'gaps'].includes(field)) for (const i of (value as unknown[]).keys()) if (!anchors.has(`${field}.${i}`)) missing.push(`${record.id} ${field}.${i}`);
    }
    expect(missing).toEqual([]);
  });
  test('each link inside leads to a page and a place on it; the others are http(s)', () => {
    const dead = new Set<string>(), anchors = new Map([...site].map(([path, page]) => [path, idsOn(page)]));
    for (const [path, page] of site) for (const [, raw] of page.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      const link = raw!.replaceAll('&amp;', '&');
      if (/^https?:\/\//.test(link)) continue;
      const [to, anchor] = link.split('#'), target = to ? posix.join(posix.dirname(path), to) : path;
      if (/(?:style\.css|search\.js|search-data\.js)$/.test(target)) continue;
      if (!anchors.has(target) || (anchor !== undefined && !anchors.get(target)!.has(anchor))) dead.add(`${path}: ${link}`);
    }
    expect([...dead]).toEqual([]);
  });
  test('no message is missing and no placeholder is left', () => {
    const wrong = new Set<string>();
    for (const [path, page] of site) if (path.endsWith('.html')) for (const [found] of textOf(page).matchAll(/(?:^| )(?:browse|facts|card|role)\.[a-z][\w.-]*|\{\w+\}/g)) wrong.add(found);
    expect([...wrong]).toEqual([]);
    expect(Object.keys(OWN).filter((key) => key in CARD || !key.startsWith('browse.'))).toEqual([]);
    expect(Object.keys(OWN)).toEqual([...Object.keys(OWN)].sort());
  });
  test('no element of a page has the id of another', () => {
    const twice = [...site].filter(([, page]) => { const all = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id); return new Set(all).size !== all.length; }).map(([path]) => path);
    expect(twice).toEqual([]);
  });
  test('a place is headed by all names in use, none of them first by rank', () => {
    expect(textOf(site.get('records/stepanakert.html')!)).toContain('Place Stepanakert / Khankendi City in the South Caucasus');
  });
  test('changes of a record are told, escaped', () => { expect(site.get('records/shusha.html')).toContain('24 Nov 2026</span> A &lt;b&gt;change&lt;/b&gt;'); });
  test('without a history it says so; with a part of one, since when', () => {
    const land = landOf();
    expect(textOf(pagesOf(land).get('records/harbour.html')!)).toContain('This copy was made without the history of the data.');
    expect(textOf(pagesOf(land, { changes: new Map(), since: '2026-02-03' }).get('records/harbour.html')!)).toContain('This copy has the history since 3 Feb 2026 only.');
  });
});

describe('a page says what the record says', () => {
  const told = (land: Records, path: string): string => textOf(pagesOf(land).get(path)!);
  test('names with users and spellings, rows with dates, sources and how far they reach', () => {
    const page = told(landOf(), 'records/shore-land.html');
    for (const said of ['Shoreland / Strand', 'Called this by North', 'Russian Берег', 'Turkish Kıyı', 'North, 18 May 1992 – 10 Nov 2020', 'South, since 10 Nov 2020', 'as of 1 Jun 2025', 'Gazette of the North', 'A news agency 1 Jun 2025 · press', 'Byname data 2026-01-01-0000abcd, record shore-land', 'Data checked 1 Jan 2026']) expect(page).toContain(said);
    expect(page.match(/as of/g)).toHaveLength(2);
  });
  test('rows taken from another record say from which', () => { expect(told(landOf(), 'records/harbour.html')).toContain('Controlled by As for Shoreland / Strand North, 18 May 1992'); });
  test('gaps, and what is lacking', () => {
    expect(told(landOf([PLACES, '  like: shore-land', '  like: shore-land\n  gaps: [{ party: south, of: source, reason: published none }]']), 'records/harbour.html')).toContain('South, a source: published none');
    const lacking = told(landOf([PLACES, 'en: Liman, tr: Limanköy', 'en: Liman'], [PLACES, 'when: "1991-08-30/..", source: [north-gazette, south-gazette, wire]', 'when: "1991-08-30/..", source: [north-gazette, south-gazette]']), 'records/harbour.html');
    expect(lacking).toContain('This record is incomplete');
    expect(lacking).toContain('The name by South has no form in: tr');
  });
  test('what an unnamed party lacks a source for is named by its dimension', () => {
    expect(told(landOf([PLACES, 'when: "1991-08-30/..", source: [north-gazette, south-gazette, wire]', 'when: "1991-08-30/..", source: [north-gazette]']), 'records/shore-land.html')).toMatch(/Claimed: no source published by South, and no written gap Claimed: no source by a third party/);
  });
  test('holders with their standing; clauses in summary; an office by role and body', () => {
    expect(told(landOf(), 'records/north-president.html')).toMatch(/President, North Holders Ada Gray, 1 Jan 2000 – 1 Jan 2010 1 ¶ Elected Bo Hill, since 1 Jan 2010 1 as of 1 Jun 2025 ¶ Elected/);
    expect(told(landOf(), 'records/ada-gray.html')).toContain('President, North, 1 Jan 2000 – 1 Jan 2010');
    expect(told(landOf(), 'records/truce-2020.html')).toContain('Clause 1.10, in summary: Prisoners are exchanged.');
  });
  test('a source lists what rests on it', () => { expect(told(landOf(), 'sources/wire.html')).toMatch(/What rests on it President, North Office Holder 1, Holder 2 Shoreland \/ Strand Place Status 1, Status 2, Status 3 Truce of 10 November 2020 Agreement Clause 1, Clause 2/); });
  test('the index knows regions, parties and what is incomplete', () => {
    const page = pagesOf(landOf([PLACES, 'en: Liman, tr: Limanköy', 'en: Liman'])), rows = JSON.parse(page.get('search-data.js')!.replace(/^[^=]*= |;\n$/g, '')) as [string, string[], string[], number, string][];
    const row = rows.find(([, , , , search]) => search.includes('harbour') && search.includes('liman'))!;
    expect(row.slice(0, 4)).toEqual(['place', ['shore'], ['north', 'south'], 1]);
    expect(row[4]).toContain('гавань');
    expect(rows).toHaveLength([...page.get('index.html')!.matchAll(/<li>/g)].length);
  });
});

describe('nothing gets out of its text', () => {
  const HOSTILE = '"\'><script>x</script><img src=x onerror=x>&amp;';
  /** Every text of every record, save ids, dates and addresses, made hostile. */
  function poisoned(value: unknown, key = ''): unknown {
    if (typeof value === 'string') return ['id', 'by', 'of', 'who', 'when', 'date', 'on', 'reviewed', 'source', 'type', 'kind', 'is', 'role', 'like', 'within', 'parties', 'party', 'as', 'native', 'gender', 'languages', 'what-kind', 'says', 'territory', 'region', 'wikidata', 'n-kind'].includes(key) ? value : value + HOSTILE;
    if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poisoned(inner, name)]));
    return value;
  }
  test('whatever the records hold', () => {
    const land = landOf([PLACES, '  like: shore-land', '  like: shore-land\n  what: { en: A town }\n  gaps: [{ party: south, of: source, reason: none }]'], ['sources.yaml', 'title: A news agency', 'title: A news agency, publisher: An agency, url: "https://wire.example/a"']);
    const bad = poisoned(land) as Records;
    bad.sources.wire!.url = `javascript:alert(1)//${HOSTILE}`;
    const pages = pagesOf(bad, { changes: new Map([['harbour', [{ date: '2026-01-01', subject: HOSTILE }]]]), since: null });
    let seen = 0;
    for (const [path, page] of pages) {
      if (!path.endsWith('.html')) continue;
      expect(page.replace(/<script src="search(?:-data)?\.js" defer><\/script>/g, ''), path).not.toMatch(/<script|<img|javascript:/);
      seen += page.split('&lt;script&gt;').length - 1;
    }
    expect(seen).toBeGreaterThan(40);
  });
  test('the template escapes all five signs, joins lists, and leaves out what is not there', () => {
    expect(escaped('<a href="x">\'&\'</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;');
    expect(html`<p title="${'"'}">${['<', html`<b>${'&'}</b>`, null, undefined, false, 3]}</p>`.html).toBe('<p title="&quot;">&lt;<b>&amp;</b>3</p>');
  });
  test('only http and https may be followed', () => {
    expect(['https://a.example/', 'http://a.example/', 'javascript:x', 'data:text/html,x', ' https://a', 'file:///x', undefined].map(outward)).toEqual(['https://a.example/', 'http://a.example/', null, null, null, null, null]);
  });
});
test('the words of the pages have their plurals', () => { expect(words.t('browse.count', { n: { count: 1 } })).toBe('1 record'); expect(words.t('browse.count', { n: { count: 2104 } })).toBe('2,104 records'); });
