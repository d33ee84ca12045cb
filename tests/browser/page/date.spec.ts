/** The day of publication, from pages as sites really write them. */
import { expect, test } from './bundled.ts';

const TODAY = '2026-11-24';
const PROSE = `<p>${'The road has been closed since the morning, and people on both sides of it are waiting for news of the talks. '.repeat(4)}</p>`.repeat(3);
const page = (head: string, body = `<article><h1>The road is closed</h1>${PROSE}</article>`, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>The road is closed</title>${head}</head><body><main>${body}</main></body></html>`;
const linked = (value: unknown): string => `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const headed = (line: string): string => `<article><h1>The road is closed</h1>${line}${PROSE}</article>`;

/** what · page · address · expected "date origin detail", best first */
const CASES: [what: string, html: string, url: string, expected: string[]][] = [
  ['nothing says', page(''), '/story', []],
  ['JSON-LD', page(linked({ '@type': 'NewsArticle', datePublished: '2022-12-12T10:00:00+04:00' })), '/story', ['2022-12-12 json-ld datePublished']],
  ['JSON-LD in a graph, beside the page and the organisation', page(linked({ '@context': 'https://schema.org', '@graph': [
    { '@type': 'Organization', name: 'News', foundingDate: '1994-05-16' }, { '@type': 'WebPage', datePublished: '2022-12-13' }, { '@type': 'NewsArticle', datePublished: '2022-12-12' }] })), '/story',
  ['2022-12-12 json-ld datePublished', '2022-12-13 json-ld datePublished']],
  ['JSON-LD as a list, type as a list', page(linked([{ '@type': 'BreadcrumbList' }, { '@type': ['Article', 'ReportageNewsArticle'], datePublished: ['2022-12-12'] }])), '/story', ['2022-12-12 json-ld datePublished']],
  ['JSON-LD under mainEntity', page(linked({ '@type': 'WebPage', mainEntity: { '@type': 'NewsArticle', datePublished: '2022-12-12' } })), '/story', ['2022-12-12 json-ld datePublished']],
  ['JSON-LD typed value', page(linked({ '@type': 'Article', datePublished: { '@type': 'Date', '@value': '2022-12-12' } })), '/story', ['2022-12-12 json-ld datePublished']],
  ['JSON-LD of related stories does not count', page(linked({ '@type': 'NewsArticle', headline: 'The road is closed', datePublished: '2022-12-12', relatedLink: [{ '@type': 'NewsArticle', headline: 'Older', datePublished: '2020-11-10' }] })), '/story',
    ['2022-12-12 json-ld datePublished']],
  ['JSON-LD list of stories: the one with this headline', page(linked({ '@type': 'ItemList', itemListElement: [
    { '@type': 'NewsArticle', headline: 'Something newer', datePublished: '2023-09-20' }, { '@type': 'NewsArticle', headline: 'The Road Is Closed', datePublished: '2022-12-12' }] })), '/story', ['2022-12-12 json-ld datePublished']],
  ['JSON-LD list of stories: the one with this address', page(linked([
    { '@type': 'NewsArticle', url: 'http://news.example/other', datePublished: '2023-09-20' }, { '@type': 'NewsArticle', mainEntityOfPage: { '@id': 'http://www.news.example/story/' }, datePublished: '2022-12-12' }])), '/story?from=front',
  ['2022-12-12 json-ld datePublished']],
  ['JSON-LD with a comma too many and raw line breaks', page(linked('<!-- {"@type":"NewsArticle","headline":"The road\nis closed","datePublished":"2022-12-12",} -->')), '/story', ['2022-12-12 json-ld datePublished']],
  ['JSON-LD that cannot be mended', page(linked('{"@type":"NewsArticle","description":"He said "no"","datePublished":"2022-12-12T10:00:00Z"}')), '/story', ['2022-12-12 json-ld datePublished']],
  ['JSON-LD in CDATA', page(linked('//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2022-12-12"}\n//]]>')), '/story', ['2022-12-12 json-ld datePublished']],
  ['a video on the page has its own day', page(linked({ '@type': 'VideoObject', uploadDate: '2019-01-01', datePublished: '2019-01-01' })), '/story', []],
  ['Open Graph', page('<meta property="article:published_time" content="2022-12-12T23:30:00-05:00">'), '/story', ['2022-12-12 meta article:published_time']],
  ['Open Graph under name', page('<meta name="article:published_time" content="2022-12-12">'), '/story', ['2022-12-12 meta article:published_time']],
  ['Dublin Core', page('<meta name="DC.date.issued" content="2022-12-12">'), '/story', ['2022-12-12 meta dc.date.issued']],
  ['citation', page('<meta name="citation_publication_date" content="2022/12/12">'), '/story', ['2022-12-12 meta citation_publication_date']],
  ['Parsely, Sailthru', page('<meta name="sailthru.date" content="Mon, 12 Dec 2022 10:00:00 +0400"><meta name="parsely-pub-date" content="2022-12-12T06:00:00Z">'), '/story', ['2022-12-12 meta parsely-pub-date']],
  ['itemprop on a meta', page('<meta itemprop="datePublished" content="2022-12-12">'), '/story', ['2022-12-12 meta datepublished']],
  ['JSON-LD and Open Graph differ: both stay', page(`${linked({ '@type': 'NewsArticle', datePublished: '2022-12-13' })}<meta property="article:published_time" content="2022-12-12">`), '/story', ['2022-12-13 json-ld datePublished', '2022-12-12 meta article:published_time']],
  ['marked <time>', page('', headed('<time itemprop="datePublished" datetime="2022-12-12T10:00">Monday</time>')), '/story', ['2022-12-12 time datePublished']],
  ['<time> in the head of the article', page('', headed('<p class="byline">By Leyla <time datetime="2022-12-12">12 December</time></p>')), '/story', ['2022-12-12 time time']],
  ['<time> without a machine date', page('', headed('<time>12 December 2022</time>')), '/story', ['2022-12-12 time time']],
  ['<time> beside the article', page('', `<header><h1>The road is closed</h1><time datetime="2022-12-12">12 December</time></header><article>${PROSE}</article>`), '/story', ['2022-12-12 time time']],
  ['<time> in the story is an event', page('', headed(`<p>Since <time datetime="2020-11-10">10 November 2020</time>, ${'the road has been watched by soldiers of a third state, '.repeat(4)}</p>`)), '/story', []],
  ['<time> of a related story', page('', headed('<aside><a href="/x">Older</a> <time datetime="2020-11-10">2020</time></aside>')), '/story', []],
  ['<time> of a comment', page('', headed('').replace('</article>', '<section class="comments"><article><time datetime="2023-01-01">1 January</time><p>Ha.</p></article></section></article>')), '/story', []],
  ['address', page(''), '/2022/12/12/road', ['2022-12-12 url /2022/12/12/road']],
  ['address with a month in words', page(''), '/world/2022/dec/12/road', ['2022-12-12 url /world/2022/dec/12/road']],
  ['address with the month only', page(''), '/2022/12/road', []],
  ['date line', page('', headed('<p>Baku, December 12, 2022</p>')), '/story', ['2022-12-12 text Baku, December 12, 2022']],
  ['date line in Russian', page('', `<article><h1>Дорога закрыта</h1><div class="info">12 декабря 2022, 10:15</div><p>${'Дорога закрыта с утра, и люди по обе стороны ждут новостей. '.repeat(9)}</p></article>`, 'ru'), '/story', ['2022-12-12 text 12 декабря 2022, 10:15']],
  ['date line in Armenian, on a page that says it is English', page('', `<article><h1>Ճանապարհը փակ է</h1><span>12.12.2022, 10:15</span><p>${'Ճանապարհը փակ է առավոտից, և մարդիկ սպասում են նորությունների։ '.repeat(9)}</p></article>`), '/story', ['2022-12-12 text 12.12.2022, 10:15']],
  ['a date in the story is no date line', page('', headed(`<p>${'The statement of 10 November 2020 ended the war, and the road was to stay open under it. '.repeat(4)}</p>`)), '/story', []],
  ['ambiguous date line', page('', headed('<p>3/4/2022</p>')), '/story', []],
  ['future and first-epoch dates are no dates', page(`${linked({ '@type': 'NewsArticle', datePublished: '2031-01-01' })}<meta property="article:published_time" content="1970-01-01T00:00:00Z"><meta name="date" content="2022-12-12">`), '/story', ['2022-12-12 meta date']],
  ['tomorrow is today somewhere', page('<meta name="date" content="2026-11-25">'), '/story', ['2026-11-25 meta date']],
  ['days that do not exist', page('<meta property="article:published_time" content="2022-02-30"><meta name="pubdate" content="0000-00-00">'), '/2022/02/31/x', []],
  ['a template left open', page('<meta property="article:published_time" content="{{ article.date }}">'), '/story', []],
  ['the day of a change comes last', page(linked({ '@type': 'NewsArticle', dateModified: '2023-02-01', datePublished: '2022-12-12' })), '/story', ['2022-12-12 json-ld datePublished', '2023-02-01 json-ld dateModified']],
  ['only the day of a change', page('<meta property="article:modified_time" content="2023-02-01">'), '/story', ['2023-02-01 meta article:modified_time']],
  ['publication overwritten by each change: the address was there first', page('<meta property="article:published_time" content="2023-02-01T09:00:00Z"><meta property="article:modified_time" content="2023-02-01T09:00:00Z">'), '/2022/12/12/road',
    ['2022-12-12 url /2022/12/12/road', '2023-02-01 meta article:published_time']],
  ['changed on the day of publication, address a day later: no sign of overwriting', page('<meta property="article:published_time" content="2022-12-12"><meta property="article:modified_time" content="2022-12-12">'), '/2022/12/13/road',
    ['2022-12-12 meta article:published_time', '2022-12-13 url /2022/12/13/road']],
  ['all sources, one day: one candidate, from the best', page(`${linked({ '@type': 'NewsArticle', datePublished: '2022-12-12' })}<meta name="date" content="2022-12-12">`, headed('<time datetime="2022-12-12">12 December 2022</time>')), '/2022/12/12/road', ['2022-12-12 json-ld datePublished']],
];

for (const [what, html, path, expected] of CASES) {
  test(`date: ${what}`, async ({ show }) => {
    const shown = await show(html, `http://news.example${path}`);
    const dates = await shown.evaluate((today) => parts.readArticles(document, today).articles[0]!.dates.map(({ date, origin, detail }) => `${date} ${origin} ${detail}`), TODAY);
    expect(dates).toEqual(expected);
  });
}

test('several articles on one page: each its own day, the page speaks for the first alone', async ({ show }) => {
  const story = (title: string, line: string): string => `<article><h2>${title}</h2>${line}${PROSE}</article>`;
  const shown = await show(page(
    `<meta property="article:published_time" content="2022-12-12">${linked([{ '@type': 'NewsArticle', headline: 'Third', datePublished: '2020-11-10' }])}`,
    story('First', '') + story('Second', '<time datetime="2023-09-20">20 September</time>') + story('Third', '') + story('Fourth', ''),
  ), 'http://news.example/2022/12/12/first');
  const dates = await shown.evaluate((today) => parts.readArticles(document, today).articles.map((article) => article.dates.map((one) => `${one.date} ${one.origin}`)), TODAY);
  expect(dates).toEqual([['2022-12-12 meta'], ['2023-09-20 time'], ['2020-11-10 json-ld'], []]);
});
