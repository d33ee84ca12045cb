/** What is taken for the article of a page, and what of it is text. */
import { expect, test } from './bundled.ts';

const long = (what: string): string => `${what}: the road has been closed since the morning, and people on both sides of it are waiting for news of the talks that began yesterday.`;
const story = (n: number): string => Array.from({ length: n }, (_, i) => `<p>${long(`Paragraph ${i + 1}`)}</p>`).join('');
const lines = (n: number): string[] => Array.from({ length: n }, (_, i) => long(`Paragraph ${i + 1}`));
const html = (body: string, rest = ''): string => `<!doctype html><html lang="en"${rest}><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`;
const menu = '<nav><a href="/">Front page</a> <a href="/world">World</a></nav>';

/** what · page · each article as its lines */
const CASES: [what: string, html: string, expected: string[][]][] = [
  ['an <article> in <main>', html(`${menu}<main><article><h1>Road closed</h1>${story(4)}</article><aside>${story(3)}</aside></main><footer>${story(2)}</footer>`), [['Road closed', ...lines(4)]]],
  ['<main> alone', html(`${menu}<main><h1>Road closed</h1>${story(4)}</main><footer>About</footer>`), [['Road closed', ...lines(4)]]],
  ['nothing but <div>', html(`<div class="top">${menu}</div><div class="wrap"><div class="col"><h1>Road closed</h1><div class="text">${story(5)}</div></div><div class="side"><a href="/a">${long('Other story')}</a><div>Most read</div></div></div>`), [['Road closed', ...lines(5)]]],
  ['lines broken by <br>', html(`<div id="x"><div class="text">${lines(4).join('<br><br>\n')}</div></div>`), [lines(4)]],
  ['a page wrapped in one form', html(`<form action="/"><input value="Baku"><main><article>${story(4)}</article></main></form>`), [lines(4)]],
  ['a story in an open dialog', html(`<dialog open><article>${story(4)}</article></dialog>`), [lines(4)]],
  ['headline and standfirst outside the article', html(`<main><header><h1>Road closed</h1><p>Nobody knows for how long.</p></header><div><article>${story(4)}</article></div></main>`), [['Road closed', 'Nobody knows for how long.', ...lines(4)]]],
  ['the site name in <h1> is no headline', html(`<header><h1><a href="/">The Daily</a></h1></header><main><article><h2>Road closed</h2>${story(4)}</article></main>`), [['Road closed', ...lines(4)]]],
  ['several articles: each of its own', html(`<main><article>${story(5)}</article><article>${story(6)}</article></main>`), [lines(5), lines(6)]],
  ['teasers beside an article', html(`<main><article><h1>Road closed</h1>${story(6)}</article></main><section>${'<article><h3><a href="/x">Another</a></h3><p>A sentence about another story that is long enough to count as running text.</p></article>'.repeat(6)}</section>`), [['Road closed', ...lines(6)]]],
  ['an article that wraps the posts of a live page', html(`<main><article><h1>Live</h1><article>${story(4)}</article><article>${story(5)}</article></article></main>`), [lines(4), lines(5)]],
  ['article in an open shadow tree', html(`<news-page><template shadowrootmode="open"><article><h1>Road closed</h1><slot></slot></article></template>${story(4)}</news-page>`), [['Road closed', ...lines(4)]]],
  ['Chinese: fewer letters say as much', html(`<main><article><p>${'自早晨以来道路一直关闭，道路两边的人们都在等待昨天开始的谈判的消息。'.repeat(3)}</p></article></main>`), [['自早晨以来道路一直关闭，道路两边的人们都在等待昨天开始的谈判的消息。'.repeat(3)]]],
  ['front page of short teasers', html(`${menu}<main>${'<article><h3><a href="/x">Another</a></h3><p>One short line about it.</p></article>'.repeat(12)}</main>`), []],
  ['links and labels only', html(`${menu}<main><ul>${'<li><a href="/x">A headline of another story that is quite long but is a link</a></li>'.repeat(20)}</ul></main>`), []],
  ['an empty page', html(''), []],
  ['a document that is edited', html(`<script>document.designMode = 'on'</script><article>${story(4)}</article>`), []],
  ['an editable body', html(`<article>${story(4)}</article>`).replace('<body', '<body contenteditable'), []],
];
for (const [what, page, expected] of CASES) {
  test(`article: ${what}`, async ({ show }) => {
    const shown = await show(page);
    const texts = await shown.evaluate(() => parts.readArticles(document, '2026-11-24').articles.map(({ map }) => map.text));
    expect(texts.map((text) => text.split('\n'))).toEqual(expected);
  });
}

/** Inside an article: markup between two full paragraphs, and what of it is text. */
const PARTS: [what: string, markup: string, expected: string[]][] = [
  ['figure caption', '<figure><img alt="Shusha"><figcaption>Shusha in May</figcaption></figure>', ['Shusha in May']],
  ['quote, list, table', '<blockquote>Baku said so</blockquote><ul><li>One</li><li>Two</li></ul><table><tr><td>A</td><td>B</td></tr></table>', ['Baku said so', 'One', 'Two', 'A', 'B']],
  ['navigation, aside, footer', '<nav>Baku</nav><aside>Baku</aside><footer>Baku</footer><div role="navigation">Baku</div><div role="complementary">Baku</div>', []],
  ['forms and controls', '<form><label>Baku</label><input value="Baku"></form><button>Baku</button><select><option>Baku</select><textarea>Baku</textarea>', []],
  ['editable text', '<div contenteditable>Baku</div><div contenteditable="plaintext-only">Baku</div><div role="textbox">Baku</div>', []],
  ['an island that is not editable inside one that is', '<div contenteditable>Baku<span contenteditable="false">Shusha</span></div>', []],
  ['code and scripts', '<pre>Baku</pre><p>Say <code>Baku</code> here</p><script>Baku</script><style>Baku{}</style><noscript>Baku</noscript><template>Baku</template>', ['Say here']],
  ['pictures', '<svg><text>Baku</text></svg><math><mi>Baku</mi></math><video>Baku</video><iframe srcdoc="Baku"></iframe>', []],
  ['hidden', '<p hidden>Baku</p><p style="display:none">Baku</p><p style="visibility:hidden">Baku <b style="visibility:visible">Shusha</b></p><details><summary>Open</summary>Baku</details><div style="content-visibility:hidden">Baku</div>', ['Shusha', 'Open']],
  ['words for screen readers only', '<p>See <a href="/x">the talks<span style="position:absolute;clip:rect(0,0,0,0);width:1px;height:1px">, opens in a new window</span></a>, he said</p>', ['See the talks, he said']],
  ['raised initial', '<p><span style="float:left;font-size:3em">K</span>hankendi is quiet</p>', ['Khankendi is quiet']],
  ['inline elements do not break words', '<p>Nagorno-<b>Kara</b>bakh and <em>Shusha</em>,<a href="/x"> Lachin</a></p>', ['Nagorno-Karabakh and Shusha, Lachin']],
  ['source lines are no lines', '<p>Prime\n      Minister\n\tof  Georgia </p>', ['Prime Minister of Georgia']],
  ['kept lines', '<p style="white-space:pre-line">One\nTwo</p>', ['One', 'Two']],
  ['no-break space stays', '<p>10&nbsp;000</p>', ['10\u00a0000']],
  ['block in disguise', '<span style="display:block">One</span><span style="display:block">Two</span><div style="display:inline">Th</div><div style="display:inline">ree</div>', ['One', 'Two', 'Three']],
  ['boxes without a box', '<div style="display:contents"><p>One</p><p>Two</p></div>', ['One', 'Two']],
  ['ruby readings', '<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>で</p>', ['東京で']],
  ['comments', '<section id="comments"><p>Baku</p></section><div class="post-comments"><p>Baku</p></div><div class="has-comments"><p>Shusha</p></div>', ['Shusha']],
];
for (const [what, markup, expected] of PARTS) {
  test(`text: ${what}`, async ({ show }) => {
    const shown = await show(html(`<main><article><h1>Road closed</h1><p>${long('First')}</p>${markup}<p>${long('Last')}</p></article></main>`));
    const text = await shown.evaluate(() => parts.readArticles(document, '2026-11-24').articles[0]!.map.text);
    expect(text.split('\n')).toEqual(['Road closed', long('First'), ...expected, long('Last')]);
  });
}

test('a document without body, a frameset, an XML file: nothing, and no error', async ({ show }) => {
  const shown = await show(html('x'));
  const counts = await shown.evaluate(() => {
    const count = (): number => parts.readArticles(document, '2026-11-24').articles.length;
    const before = document.documentElement, out: number[] = [];
    before.remove(); out.push(count());
    document.append(before); document.body.remove(); out.push(count());
    document.documentElement.append(document.createElement('frameset')); out.push(count());
    const xml = new DOMParser().parseFromString('<a><article>x</article></a>', 'application/xml');
    out.push(parts.readArticles(xml, '2026-11-24').articles.length);
    return out;
  });
  expect(counts).toEqual([0, 0, 0, 0]);
});
