/**
 * Find the article, or the articles, of a page: what a person would call its text. No class names, no words of any language: only
 * the elements that say what they are, and where the running text is. Writes nothing, clones nothing.
 */
import { childrenOf, isElement, isLeftOut, isText, parentOf, tagOf, type Looks } from './readable.ts';

/** One article: its elements in page order (a headline outside <article> is a part of its own). */
export interface ArticleRoot { parts: Element[] }

/** A block this long is running text, not a label (an ideograph counts as two). */
const PROSE = 60;
/** Running text that makes an <article> one, where it is the only one and where it stands among others (teasers are shorter). */
const ALONE = 140, AMONG = 400;
/** Running text that makes an article of a page that marks none. */
const UNMARKED = 200;
/** A page's headline box is at most this long: title, standfirst, byline. */
const HEADLINE = 900;
/** Deeper than any page that people write; a recursion that a page controls has a floor. */
const DEEPEST = 1000;
const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

interface Block { length: number; linked: number }
interface Survey {
  /** Length of the running text inside. */
  prose: Map<Element, number>;
  /** Length of any text inside. */
  length: Map<Element, number>;
  articles: Element[];
  mains: Element[];
  headlines: Element[];
}

function survey(top: Element, looks: Looks): Survey {
  const found: Survey = { prose: new Map(), length: new Map(), articles: [], mains: [], headlines: [] };
  const walk = (el: Element, block: Block, linked: boolean, depth: number): [prose: number, length: number] => {
    let prose = 0, length = 0;
    for (const child of childrenOf(el)) {
      if (isText(child)) {
        const data = looks.dataOf(child), size = data.trim().length * (WIDE.test(data) ? 2 : 1);
        length += size; block.length += size;
        if (linked) block.linked += size;
      } else if (isElement(child) && depth < DEEPEST && !isLeftOut(child)) {
        const { flow } = looks.of(child);
        if (flow === 'none') continue;
        const role = child.getAttribute('role'), tag = tagOf(child);
        if (tag === 'ARTICLE' || role === 'article') found.articles.push(child);
        else if (tag === 'MAIN' || role === 'main') found.mains.push(child);
        const own = flow === 'block' ? { length: 0, linked: 0 } : block;
        const [inProse, inLength] = walk(child, own, linked || tag === 'A', depth + 1);
        let here = inProse;
        if (own !== block && own.length >= PROSE && own.linked < own.length / 2) here += own.length;
        if (tag === 'H1' && own.length > 0 && own.linked < own.length) found.headlines.push(child);
        if (here) found.prose.set(child, here);
        found.length.set(child, inLength);
        prose += here; length += inLength;
      }
    }
    return [prose, length];
  };
  const own = { length: 0, linked: 0 };
  const [prose, length] = walk(top, own, false, 0);
  found.prose.set(top, prose + (own.length >= PROSE && own.linked < own.length / 2 ? own.length : 0));
  found.length.set(top, length);
  return found;
}

/** All articles of a page in page order; none where it has no running text, is a form to type in, or is no HTML. */
export function articlesOf(doc: Document, looks: Looks): ArticleRoot[] {
  const top = doc.body ?? doc.documentElement;
  if (!top || !/html/.test(doc.contentType) || doc.designMode === 'on' || tagOf(top) === 'FRAMESET') return [];
  if (isLeftOut(top) || looks.of(top).flow === 'none') return [];
  const found = survey(top, looks), proseOf = (el: Element): number => found.prose.get(el) ?? 0;
  const scope = found.mains.reduce((best, el) => (proseOf(el) > proseOf(best ?? el) || !best ? el : best), null as Element | null);
  const around = scope && proseOf(scope) >= UNMARKED ? scope : top;
  const marked = chosen(outermost(found, proseOf), found, proseOf);
  if (marked.length && marked.reduce((sum, el) => sum + proseOf(el), 0) >= 0.4 * proseOf(around)) {
    return marked.length > 1 ? marked.map((el) => ({ parts: [el] })) : [withHeadline(marked[0]!, found, top)];
  }
  if (proseOf(around) < UNMARKED) return [];
  return [withHeadline(densest(around, proseOf), found, top)];
}

/** Articles that are in no other; one that only wraps others gives way to them (a live page, a list that grows). */
function outermost(found: Survey, proseOf: (el: Element) => number): Element[] {
  const all = new Set(found.articles);
  const inside = new Map<Element | null, Element[]>();
  for (const el of found.articles) {
    let up = parentOf(el);
    while (up && !all.has(up)) up = parentOf(up);
    inside.set(up, [...(inside.get(up) ?? []), el]);
  }
  const unwrap = (el: Element): Element[] => {
    const inner = inside.get(el) ?? [];
    const carried = inner.reduce((sum, one) => sum + proseOf(one), 0);
    return inner.length && carried >= 0.8 * proseOf(el) ? inner.flatMap(unwrap) : [el];
  };
  return (inside.get(null) ?? []).flatMap(unwrap);
}
function chosen(articles: Element[], found: Survey, proseOf: (el: Element) => number): Element[] {
  if (articles.length === 1) return articles.filter((el) => proseOf(el) >= ALONE);
  const long = articles.filter((el) => proseOf(el) >= AMONG);
  return long.length ? long : articles.filter((el) => proseOf(el) >= ALONE && found.headlines.some((h) => holds(el, h))).slice(0, 1);
}
/** From a wide element down to the smallest one that still has most of its running text. */
function densest(from: Element, proseOf: (el: Element) => number): Element {
  for (let el = from; ;) {
    let next: Element | null = null;
    for (const child of childrenOf(el)) if (isElement(child) && proseOf(child) >= 0.75 * proseOf(el)) next = child;
    // The last step down would end in a single paragraph: its parent is the article.
    if (!next || !hasProseBelow(next, proseOf)) return next && el === from ? next : el;
    el = next;
  }
}
function hasProseBelow(el: Element, proseOf: (el: Element) => number): boolean {
  for (const child of childrenOf(el)) if (isElement(child) && proseOf(child) > 0) return true;
  return false;
}
/** A headline before the article, outside it, belongs to it; with its box where that is no more than a title and a standfirst. */
function withHeadline(root: Element, found: Survey, top: Element): ArticleRoot {
  if (found.headlines.some((h) => holds(root, h))) return { parts: [root] };
  const h1 = found.headlines.filter((h) => !holds(h, root) && h.compareDocumentPosition(root) & 4).at(-1);
  if (!h1) return { parts: [root] };
  let box: Element = h1;
  for (let up = parentOf(h1); up && up !== top && !holds(up, root) && (found.length.get(up) ?? Infinity) <= HEADLINE; up = parentOf(up)) box = up;
  return { parts: [box, root] };
}
function holds(outer: Element, inner: Element): boolean {
  for (let el: Element | null = inner; el; el = parentOf(el)) if (el === outer) return true;
  return false;
}
