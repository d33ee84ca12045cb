/** The text map on generated documents: there and back for every code unit, spans that hold what they say, the browser's own text as the judge. */
import fc from 'fast-check';
import { expect, test } from './bundled.ts';

const words = fc.constantFrom('Shusha', 'Prime', 'Minister', 'of', 'Georgia', 'Լաչին', 'ხანკენდი', '阿塞拜疆', 'é', 'e\u0301', '🇬🇪', 'a\u00adb', '1', ',', '(', ')');
const space = fc.constantFrom('', ' ', '  ', '\n', '\n    ', '\t', ' \n ');
const text = fc.array(fc.tuple(space, words, space), { maxLength: 4 }).map((all) => all.map((one) => one.join('')).join(''));
const { markup } = fc.letrec<{ markup: string }>((tie) => ({
  markup: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom('<br>', '<!-- Baku -->', '<code>Baku</code>', '<span hidden>Baku</span>', '<textarea>Baku</textarea>', '<div></div>', '<img alt="Baku">'),
    fc.tuple(fc.constantFrom('div', 'p', 'span', 'b', 'em', 'a', 'h2', 'section', 'blockquote', 'li'), fc.array(tie('markup'), { maxLength: 4 })).map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
  ),
}));
const documents = fc.array(markup, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));

test('every code unit leads to its letter and back; spans hold their words; the document is not touched', async ({ show }) => {
  test.setTimeout(120_000);
  const page = await show('<!doctype html><html lang="en"><body><article id="a"></article></body></html>');
  await fc.assert(fc.asyncProperty(documents, fc.array(fc.tuple(fc.nat(), fc.nat(40)), { minLength: 5, maxLength: 5 }), async (inner, ranges) => {
    const problem = await page.evaluate(([markup, cuts]) => {
      const root = document.getElementById('a')!;
      root.innerHTML = markup;
      const before = document.documentElement.outerHTML;
      const map = parts.textMapOf([root], new parts.Looks());
      const white = /[ \t\n\r\f]/;
      let breaks = 0;
      for (let i = 0; i < map.text.length; i++) {
        const at = map.position(i), unit = map.text[i]!;
        if (!at) { breaks++; if (unit !== '\n') return `no place for ${JSON.stringify(unit)} at ${i}`; continue; }
        const written = at.node.data[at.offset];
        if (written !== unit && !(unit === ' ' && white.test(written ?? ''))) return `${i}: "${unit}" is "${written}" in the node`;
        if (map.offset(at.node, at.offset) !== i) return `${i} leads back to ${map.offset(at.node, at.offset)}`;
      }
      if (/^\n|\n$|\n\n|  |\t| \n|\n |^ | $/.test(map.text)) return `space not settled: ${JSON.stringify(map.text)}`;
      if (breaks !== map.text.split('\n').length - 1) return 'a newline of the text leads to a node';
      for (const [from, length] of cuts) {
        const start = from % (map.text.length + 1), end = Math.min(map.text.length, start + length), wanted = map.text.slice(start, end);
        let got = '', last: Text | null = null;
        for (const { node, start: a, end: b } of map.spans(start, end)) {
          if (node === last) return 'two spans in one node';
          if (a >= b || b > node.length) return `empty span ${a} ${b}`;
          if (last && !(last.compareDocumentPosition(node) & 4)) return 'spans out of order';
          last = node;
          got += node.data.slice(a, b).replace(/[ \t\n\r\f]+/g, ' ');
        }
        // A space that collapses with the one before it in another node is in neither span twice.
        if (got.replace(/ /g, '') !== wanted.replace(/[ \n]/g, '')) return `span ${start}-${end}: ${JSON.stringify(got)} is not ${JSON.stringify(wanted)}`;
      }
      // innerText shows code, textarea and the like; those are left out here by taking them away.
      const clean = root.cloneNode(true) as Element;
      root.replaceWith(clean);
      for (const el of clean.querySelectorAll('code, textarea')) el.remove();
      const shown = (clean as HTMLElement).innerText.split('\n').map((line) => line.replace(/[ \t]+/g, ' ').trim()).filter((line) => line).join('\n');
      clean.replaceWith(root);
      if (shown !== map.text) return `the browser shows ${JSON.stringify(shown)}, the map has ${JSON.stringify(map.text)}`;
      return document.documentElement.outerHTML === before ? null : 'the document was changed';
    }, [inner, ranges] as const);
    expect(problem, inner).toBeNull();
  }), { numRuns: 300 });
});
