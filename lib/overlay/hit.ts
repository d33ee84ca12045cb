/**
 * Which mention is at a point: the caret position names the text node, a search finds the span, its rectangles decide, because the
 * caret clamps to the nearest text. About 10 µs; asking the registry (highlightsFromPoint) takes a millisecond for 1,000 ranges.
 */
import type { Span } from '../article/text-map.ts';

/** Pixels around a word that still count as on it. */
const SLACK = 1;
interface Spot { start: number; end: number; index: number }

export class HitTest {
  readonly #marks: readonly { spans: readonly Span[] }[];
  readonly #byNode = new Map<Text, Spot[]>();
  readonly #shadows: readonly ShadowRoot[];
  /** One for all: a live range slows the page's own changes down as long as it exists. */
  readonly #ruler = document.createRange();

  constructor(marks: readonly { spans: readonly Span[] }[]) {
    this.#marks = marks;
    const shadows = new Set<ShadowRoot>();
    marks.forEach(({ spans }, index) => {
      for (const { node, start, end } of spans) {
        const spots = this.#byNode.get(node);
        if (spots) { spots.push({ start, end, index }); continue; }
        this.#byNode.set(node, [{ start, end, index }]);
        for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) shadows.add(root);
      }
    });
    this.#shadows = [...shadows];
  }
  /** At a client point. */
  at(x: number, y: number): number | null {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...this.#shadows] });
    const spots = caret && this.#byNode.get(caret.offsetNode as Text);
    if (!spots) return null;
    // The caret may stand on either side of the letter under the point.
    let low = 0, high = spots.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spots[middle]!.end < caret.offset) low = middle + 1; else high = middle;
    }
    for (let i = low; i < spots.length && spots[i]!.start <= caret.offset; i++) {
      const { index } = spots[i]!;
      if (this.rects(index).some((r) => x >= r.left - SLACK && x <= r.right + SLACK && y >= r.top - SLACK && y <= r.bottom + SLACK)) return index;
    }
    return null;
  }
  /** The first one inside an element, such as a link that has the focus. */
  within(element: Element): number | null {
    const index = this.#marks.findIndex(({ spans }) => spans.some(({ node }) => element.contains(node)));
    return index < 0 ? null : index;
  }
  /** The first one that the reader's selection touches. */
  selected(): number | null {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const touches = ({ node, start, end }: Span): boolean =>
      node.getRootNode() === document && end <= node.length && range.comparePoint(node, start) <= 0 ? range.comparePoint(node, end) > 0 || range.comparePoint(node, end - 1) >= 0
        : node.getRootNode() === document && start <= node.length && range.isPointInRange(node, start) && !(range.endContainer === node && range.endOffset === start);
    const index = this.#marks.findIndex(({ spans }) => spans.some(touches));
    return index < 0 ? null : index;
  }
  /** Client rectangles, one per line; none where the text has left the page or is hidden. */
  rects(index: number): DOMRect[] {
    const lines: DOMRect[] = [];
    for (const { node, start, end } of this.#marks[index]?.spans ?? []) {
      if (!node.isConnected || end > node.length) continue;
      this.#ruler.setStart(node, start);
      this.#ruler.setEnd(node, end);
      for (const rect of this.#ruler.getClientRects()) {
        if (!rect.width || !rect.height) continue;
        const last = lines.at(-1);
        // A name across two elements of a line ("<b>Nagorno</b> Karabakh") is one stretch of it.
        if (last && Math.min(last.bottom, rect.bottom) - Math.max(last.top, rect.top) > Math.min(last.height, rect.height) / 2 && Math.abs(rect.left - last.right) < 2 * rect.height) lines[lines.length - 1] = around(last, rect);
        else lines.push(rect);
      }
    }
    this.#ruler.setStart(document, 0);
    this.#ruler.collapse(true);
    return lines;
  }
  /** The element that holds its first letters. */
  element(index: number): Element | null {
    return this.#marks[index]?.spans[0]?.node.parentElement ?? null;
  }
}
function around(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left), top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
