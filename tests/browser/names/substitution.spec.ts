/**
 * Changed words in text nodes, on generated documents that their page changes meanwhile. The judge is a twin: the same document, changed
 * in the same way by its page, in which nothing was ever substituted.
 */
import fc from 'fast-check';
import { expect, test } from '../page/bundled.ts';

const word = fc.constantFrom('Shusha', 'Lachin', 'Xx', 'road', 'to', '🇬🇪', 'é', ',');
const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '  ', '\n ', '-', ' ')), { minLength: 1, maxLength: 6 }).map((all) => all.map((one) => one.join('')).join(''));
const { markup } = fc.letrec<{ markup: string }>((tie) => ({
  markup: fc.oneof(
    { depthSize: 'small', withCrossShrink: true }, text, text,
    fc.constantFrom('<br>', '<!-- Shusha -->', '<code>Shusha</code>', '<pre>Shusha</pre>', '<span contenteditable="true">Shusha</span>', '<textarea>Shusha</textarea>', '<svg><text>Shusha</text></svg>', '<script>/* Shusha */</script>', '<style>/* Shusha */</style>'),
    fc.tuple(fc.constantFrom('div', 'p', 'span', 'b', 'a', 'h2'), fc.array(tie('markup'), { maxLength: 4 })).map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
  ),
}));
const documents = fc.array(markup, { minLength: 1, maxLength: 6 }).map((all) => `<p>${all.join('</p><p>')}</p>`);
/** What is shown next, or what the page does next: to which node, at which place. */
const step = fc.record({
  do: fc.constantFrom('set', 'both', 'none', 'append', 'prepend', 'data', 'textContent', 'split', 'normalize', 'remove', 'move', 'back', 'rewrite', 'lend'),
  node: fc.nat(), at: fc.nat(), new: text,
});

test('while names are changed the article reads as if none were; taken back, the document is the twin of one that never had any', async ({ show }) => {
  test.setTimeout(240_000);
  const page = await show('<!doctype html><html lang="en"><body><article id="ours"></article><article id="twin"></article></body></html>');
  await fc.assert(fc.asyncProperty(documents, fc.array(step, { maxLength: 8 }), async (html, steps) => {
    const problem = await page.evaluate(([markup, all]) => {
      const OTHER: Record<string, string> = { Shusha: 'Shushi', Lachin: 'Berdzor', Xx: 'a much longer name' };
      const ours = document.getElementById('ours')!, twin = document.getElementById('twin')!;
      ours.innerHTML = twin.innerHTML = markup;
      const names = new parts.Substitution((act) => act());
      const texts = (root: Element): Text[] => { const out: Text[] = [], walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT); while (walker.nextNode()) out.push(walker.currentNode as Text); return out; };
      const picture = (root: Element): string => JSON.stringify([root.innerHTML, texts(root).map((node) => node.data)]);
      const gone: [Text, Text, Element, Element][] = [];
      /** Shows other names for all that stand in one node, as the reader would. */
      const put = (how: string): string | null => {
        names.settle();
        const map = parts.textMapOf([ours], new parts.Looks((node) => names.original(node))), plain = parts.textMapOf([twin], new parts.Looks());
        if (map.text !== plain.text) return `reads ${JSON.stringify(map.text)}, not ${JSON.stringify(plain.text)}`;
        if (how === 'none') { names.restore(); return picture(ours) === picture(twin) ? null : `taken back: ${picture(ours)}, not ${picture(twin)}`; }
        const wanted: { span: { node: Text; start: number; end: number }; name: string }[] = [];
        for (const found of map.text.matchAll(/Shusha|Lachin|Xx/g)) { const spans = map.spans(found.index, found.index + found[0].length); if (spans.length === 1) wanted.push({ span: spans[0]!, name: found[0] }); }
        names.show(wanted.map(({ span, name }) => (how === 'both' ? { node: span.node, start: span.end, end: span.end, text: ` [${OTHER[name]}]` } : { ...span, text: OTHER[name]! })));
        if (names.count !== wanted.length) return `${names.count} changed, not ${wanted.length}`;
        for (const { span, name } of wanted) {
          const now = names.shown(span), seen = now.node.data.slice(now.start, now.end);
          if (seen !== (how === 'both' ? name : OTHER[name])) return `${name} is shown as ${JSON.stringify(seen)}`;
          if (how === 'both' && !now.node.data.startsWith(` [${OTHER[name]}]`, now.end)) return `no second name after ${name}`;
        }
        for (const kept of ours.querySelectorAll('code, pre, textarea, [contenteditable], svg, script, style')) if (/Shushi/.test(kept.textContent!)) return `${kept.outerHTML} was changed`;
        return null;
      };
      let last = 'none';
      for (const now of all) {
        const mine = texts(ours), theirs = texts(twin), i = mine.length ? now.node % mine.length : -1;
        const a = mine[i], b = theirs[i];
        if (['set', 'both', 'none'].includes(now.do)) { last = now.do; const wrong = put(last); if (wrong) return `${now.do}: ${wrong}`; continue; }
        if (now.do === 'lend') {
          const comeBack = names.suspend();
          if (picture(ours) !== picture(twin)) return `lent: ${picture(ours)}, not ${picture(twin)}`;
          comeBack();
        } else if (now.do === 'back') { for (const [x, y, home, twinHome] of gone.splice(0)) { home.append(x); twinHome.append(y); } }
        else if (a && b) {
          const original = names.original(a);
          if (original !== b.data) return `a node reads ${JSON.stringify(original)}, not ${JSON.stringify(b.data)}`;
          const holds = a.parentElement!, theirHolds = b.parentElement!;
          if (now.do === 'append') { a.appendData(now.new); b.appendData(now.new); }
          else if (now.do === 'prepend') { a.insertData(0, now.new); b.insertData(0, now.new); }
          else if (now.do === 'data') { a.data = now.new; b.data = now.new; }
          else if (now.do === 'textContent') { holds.textContent = now.new; theirHolds.textContent = now.new; }
          else if (now.do === 'normalize') { ours.normalize(); twin.normalize(); }
          else if (now.do === 'remove') { a.remove(); b.remove(); gone.push([a, b, holds, theirHolds]); }
          else if (now.do === 'move') { ours.append(holds === ours ? a : holds); twin.append(theirHolds === twin ? b : theirHolds); }
          else if (now.do === 'rewrite') { a.data = b.data; }
          else if (now.do === 'split') {
            const places = [...Array(b.length + 1).keys()].filter((at) => names.back(a, names.shown({ node: a, start: at, end: at }).start, 'start') === at && ![...b.data.matchAll(/Shusha|Lachin|Xx/g)].some((m) => at > m.index && at <= m.index + m[0].length));
            if (places.length) { const at = places[now.at % places.length]!; a.splitText(names.shown({ node: a, start: at, end: at }).start); b.splitText(at); }
          }
        }
        // the reader hears of it and reads again; sometimes only after more has happened
        if (now.at % 3) { const wrong = put(last); if (wrong) return `after ${now.do}: ${wrong}`; } else names.settle();
      }
      names.restore();
      return picture(ours) === picture(twin) ? null : `in the end: ${picture(ours)}, not ${picture(twin)}`;
    }, [html, steps] as const);
    expect(problem, JSON.stringify([html, steps])).toBeNull();
  }), { numRuns: Number(process.env['RUNS'] ?? 300) });
});

test('a page that cuts through a name, or writes over it, keeps what it wrote; the rest comes back', async ({ show }) => {
  const page = await show('<!doctype html><html lang="en"><body><p id="a">Shusha and Lachin</p></body></html>');
  const tried = await page.evaluate(() => {
    const p = document.getElementById('a')!, out: unknown[] = [];
    const begin = (): [InstanceType<typeof parts.Substitution>, Text] => {
      p.textContent = 'Shusha and Lachin';
      const names = new parts.Substitution((act) => act()), node = p.firstChild as Text;
      names.show([{ node, start: 0, end: 6, text: 'Shushi' }, { node, start: 11, end: 17, text: 'Berdzor' }]);
      return [names, node];
    };
    let [names, node] = begin();
    node.splitText(3);
    names.settle();
    out.push([p.textContent, names.count, names.lost]);
    names.restore();
    out.push(p.textContent);
    [names, node] = begin();
    node.replaceData(2, 2, 'XX');
    names.restore();
    out.push([p.textContent, names.lost]);
    return out;
  });
  expect(tried).toEqual([['Shusha and Berdzor', 1, 0], 'Shusha and Lachin', ['ShXXhi and Lachin', 1]]);
});

test('a page that takes its own text back again and again is left alone', async ({ show }) => {
  const page = await show('<!doctype html><html lang="en"><body><p id="a">Shusha</p><p id="b">Shusha</p></body></html>');
  expect(await page.evaluate(() => {
    const names = new parts.Substitution((act) => act()), a = document.getElementById('a')!, b = document.getElementById('b')!;
    const tries: string[] = [];
    for (let n = 0; n < 5; n++) {
      names.settle();
      names.show([a, b].map((p) => p.firstChild as Text).filter((node) => names.allows(node)).map((node) => ({ node, start: 0, end: 6, text: 'Shushi' })));
      tries.push(a.textContent! + b.textContent!);
      a.textContent = 'Shusha';
      b.firstChild!.textContent = n === 4 ? 'Shusha' : b.textContent;
    }
    return tries;
  })).toEqual(['ShushiShushi', 'ShushiShushi', 'ShushiShushi', 'ShushaShushi', 'ShushaShushi']);
});
