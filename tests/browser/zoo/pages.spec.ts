/** The zoo: what pages are and what they do, one case each. What holds of every case is in keeper.ts. */
import { article, together as test } from '../fixtures.ts';
import { keep, type Case } from './keeper.ts';

const FILL = 'People on both sides of it have been waiting since the morning for news of the talks that began here yesterday.';
const STORY = `<h1>Road closed</h1><p>Activists closed the only road that links Khankendi with Armenia. ${FILL}</p><p>The city of Shusha is quiet, and the Lachin corridor is closed. ${FILL}</p>`;
const MARKS = ['Khankendi', 'Shusha', 'Lachin corridor'];
const html = (head: string, inner = STORY): string => article(inner).replace('</head>', `${head}</head>`);
const script = (code: string): string => html(`<script>${code}</script>`);
const policy = (csp: string): Case => ({ body: { body: article(STORY), headers: { 'content-security-policy': csp } }, marks: MARKS, card: 'Shusha' });
const plain = (body: string, more: Partial<Case> = {}): Case => ({ body, marks: MARKS, card: 'Shusha', ...more });

/** Every one of these throws when it is touched in the page's own world. */
const TRAPS = (names: string): string => `[${names}].forEach((pair) => { Object.defineProperty(pair[0], pair[1], { configurable: true, get() { throw new Error('the page forbids ' + String(pair[1])); } }); });`;
const trapped = (names: string): Case => plain(script(`addEventListener('load', () => { ${TRAPS(names)} })`));

const CASES: Record<string, Record<string, Case>> = {
  'policies and worlds': {
    'nothing allowed': policy("default-src 'none'; style-src 'none'; script-src 'none'; img-src 'none'"),
    'trusted types': policy("require-trusted-types-for 'script'; trusted-types 'none'"),
    'sandbox': policy('sandbox'),
    'prototypes of arrays, maps, promises': trapped("[Array.prototype, 'map'], [Array.prototype, 'push'], [Array.prototype, Symbol.iterator], [Map.prototype, 'get'], [Promise.prototype, 'then'], [Object, 'entries'], [String.prototype, 'slice'], [Function.prototype, 'call']"),
    'prototypes of the DOM': trapped("[Element.prototype, 'attachShadow'], [Node.prototype, 'appendChild'], [Element.prototype, 'append'], [Element.prototype, 'remove'], [HTMLElement.prototype, 'showPopover'], [Range.prototype, 'setStart'], [Document.prototype, 'createRange'], [Document.prototype, 'createElement'], [Document.prototype, 'caretPositionFromPoint'], [EventTarget.prototype, 'addEventListener'], [Element.prototype, 'matches']"),
    'getComputedStyle, CSS, Highlight, observers': trapped("[window, 'getComputedStyle'], [window, 'CSS'], [window, 'Highlight'], [window, 'StaticRange'], [window, 'MutationObserver'], [window, 'ResizeObserver'], [window, 'setTimeout'], [window, 'getSelection'], [window, 'chrome']"),
    'names of its elements that hide what a document and a form have': plain(html('', `<form name="body"><img name="documentElement"><img name="querySelector"><img name="createElement"><img name="createRange"><img name="activeElement"><img name="adoptNode"><img name="defaultView"><img name="caretPositionFromPoint"></form><form><input name="tagName"><input name="childNodes"><input name="getAttribute"><input name="shadowRoot"><input name="querySelector"><input name="ownerDocument"><input name="id"><input name="isContentEditable"><input name="nodeType"><input name="classList"></form>${STORY}`)),
    'elements of our names, without a shadow': plain(script("for (const name of ['byname-card', 'byname-bar']) customElements.define(name, class extends HTMLElement { static disabledFeatures = ['shadow']; })"), { throws: /disabledFeatures/ }),
    'elements of our names, with a shadow of their own': plain(script("globalThis.roots = []; for (const name of ['byname-card', 'byname-bar']) customElements.define(name, class extends HTMLElement { constructor() { super(); roots.push(this.attachShadow({ mode: 'open' })); } })"), { throws: /attachShadow/ }),
  },
  'kinds of documents': {
    'no doctype (quirks)': plain(article(STORY).replace('<!doctype html>', '')),
    'no head, no body in the source': plain(`<meta charset=utf-8><html lang=en><article>${STORY}</article>`),
    'no head in the document': plain(article(STORY), { act: 'document.head.remove()' }),
    'XHTML': plain('', { body: { type: 'application/xhtml+xml; charset=utf-8', body: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>News</title></head><body><nav>The road to Khankendi and Stepanakert<br/>and Agdam</nav><main><article>${STORY}<p>A bus<br/>left Agdam. ${FILL}</p><pre>Khankendi</pre><aside>Fuzuli</aside></article></main><footer>Shusha</footer></body></html>` }, marks: [...MARKS, 'Agdam'] }),
    'SVG': { body: { type: 'image/svg+xml', body: `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="200"><text y="50">${`The city of Shusha is quiet. ${FILL}`.repeat(3)}</text></svg>` }, marks: [], status: 'no-article' },
    'XML': { body: { type: 'text/xml', body: `<story><p>The city of Shusha is quiet. ${FILL} ${FILL} ${FILL}</p></story>` }, marks: [], status: 'no-article' },
    'plain text': { body: { type: 'text/plain', body: `The city of Shusha is quiet. ${FILL} ${FILL} ${FILL}` }, marks: [], status: 'no-article' },
    'frames of a frameset': { body: '<!doctype html><html><head><title>x</title></head><frameset cols="*"><frame src="about:blank"></frameset></html>', marks: [], status: 'no-article' },
    'written by document.write while it loads': plain(article('').replace('<article></article>', `<script>document.write(${JSON.stringify(`<article>${STORY}</article>`)})</script>`)),
    'an empty article': { body: article(''), marks: [], status: 'no-article' },
    'edited as a whole (designMode)': { body: script("document.designMode = 'on'"), marks: [], status: 'no-article' },
  },
  'text and boxes': {
    'vertical': plain(html('<style>article { writing-mode: vertical-rl; height: 600px }</style>')),
    'right to left': plain(article(STORY).replace('<html', '<html dir="rtl"')),
    'columns': plain(html('<style>article { columns: 3; width: 900px }</style>')),
    'turned and scaled': plain(html('<style>article { transform: rotate(12deg) scale(.8); transform-origin: 30% 30% }</style>')),
    'unknown elements are hidden': plain(html('<style>:not(html, head, body, main, article, h1, p) { display: none !important } :not(:defined) { visibility: hidden !important; opacity: 0 !important }</style>')),
    'an open shadow tree': plain(html('', `<news-story></news-story>${`<script>document.querySelector('news-story').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(STORY)}</script>`}`)),
    'a closed shadow tree': { body: html('', `<p>${FILL} ${FILL}</p><news-story></news-story><script>document.querySelector('news-story').attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(STORY)}</script>`), marks: [], status: 'nothing-found' },
    'frames beside the story': plain(html('', `${STORY}<iframe srcdoc="&lt;article&gt;&lt;p&gt;Stepanakert and Agdam&lt;/p&gt;&lt;/article&gt;" sandbox></iframe><object data="about:blank"></object>`)),
    'editors': plain(html('', `${STORY}<div contenteditable="true">Agdam <b>and Fuzuli</b></div><div contenteditable="plaintext-only">Agdam</div><div role="textbox">Agdam</div><textarea>Agdam</textarea><input value="Agdam">`)),
    '100,000 nodes': plain(html('', `${STORY}<div hidden>${'<i>a</i>'.repeat(30_000)}</div><p>${'<i>a</i> '.repeat(20_000)}</p>`)),
    'a megabyte in one text node': plain(html('', `${STORY}<p>${`${FILL} `.repeat(9_000)}Agdam is quiet.</p>`), { marks: [...MARKS, 'Agdam'] }),
    'a thousand elements deep': plain(html('', `${STORY}${'<div>'.repeat(1500)}Agdam is quiet.${'</div>'.repeat(1500)}`), { marks: [...MARKS, 'Agdam'] }),
  },
  'what pages do': {
    'a modal dialog holds the story': plain(article('').replace('<article></article>', `<dialog><article>${STORY}</article></dialog>`), { act: "document.querySelector('dialog').showModal()", mount: 'dialog' }),
    'full screen': plain(article(STORY), { act: "document.querySelector('article').requestFullscreen()", mount: 'article' }),
    'the body is replaced': plain(article('<p>One moment.</p>'), { act: `(() => { const body = document.createElement('body'); body.innerHTML = ${JSON.stringify(`<article>${STORY}</article>`)}; document.body.replaceWith(body); })()` }),
    'the document is opened anew': plain(article('<p>One moment.</p>'), { act: `document.open(), document.write(${JSON.stringify(article(STORY))}), document.close()` }),
    'text in parts, joined again': plain(article(STORY), { act: "(() => { const text = document.querySelector('p').firstChild; text.splitText(52).splitText(3); document.body.normalize(); })()" }),
    'the registry and the style sheets are emptied': plain(article(STORY), { act: "CSS.highlights.clear(); document.adoptedStyleSheets = []; setTimeout(() => CSS.highlights.clear(), 60);" }),
    'a translator wraps every word': plain(article(STORY), { act: "for (const el of document.querySelectorAll('h1, p')) el.innerHTML = el.textContent.replace(/\\S+/g, '<font><font>$&</font></font>')", marks: ['Khankendi', 'Shusha', 'Lachin', ' ', 'corridor'], count: 3 }),
    'highlights of the page itself': plain(article(STORY), { act: "CSS.highlights.set('mine', new Highlight(new StaticRange({ startContainer: document.querySelector('h1').firstChild, startOffset: 0, endContainer: document.querySelector('h1').firstChild, endOffset: 4 }))); 0" }),
    'a paragraph is rewritten every 50 ms': plain(html('', `${STORY}<p id="clock">x</p>`), { act: "setInterval(() => { document.querySelector('#clock').textContent = 'It is ' + performance.now(); }, 50); 0", restless: true }),
    'an animation without end': plain(html('<style>@keyframes to { to { margin-left: 2px } } b { animation: to .1s infinite alternate }</style>', `${STORY}<p><b>x</b></p>`), { restless: true }),
  },
};
for (const [group, cases] of Object.entries(CASES)) {
  test.describe(group, () => {
    for (const [name, one] of Object.entries(cases)) test(name, ({ zoo }) => keep(zoo, one));
  });
}
