/**
 * Painting with the CSS Custom Highlight API: static ranges in eight named highlights; nothing in the document changes. Static ranges
 * cost the page's own DOM work nothing (live ones do, up to 255 µs for each removed node) and go stale instead: the reader paints the
 * difference after a change. Firefox does not let a content script iterate a Highlight, so each range is also kept here.
 */
import type { MentionKind } from '../annotate/mention.ts';
import type { Span } from '../article/text-map.ts';

type Name = `byname-${MentionKind}` | `byname-${MentionKind}-active`;
export interface Paintable { kind: MentionKind; spans: readonly Span[] }
interface Painted { kind: MentionKind; ranges: readonly StaticRange[] }

export const canPaint = (): boolean => 'highlights' in CSS && typeof Highlight === 'function' && typeof StaticRange === 'function';

export class Painter {
  readonly #own = new Map<Name, Highlight>();
  #painted: readonly Painted[] = [];
  #active: readonly number[] = [];

  /** Paints these, takes away what is not among them, leaves alone what was painted already. Nothing is active afterwards. */
  show(marks: readonly Paintable[]): void {
    this.activate([]);
    const before = new Map<Text, { kind: MentionKind; ranges: readonly StaticRange[] }[]>();
    for (const painted of this.#painted) {
      const node = painted.ranges[0]?.startContainer as Text | undefined;
      if (node) before.set(node, [...(before.get(node) ?? []), painted]);
    }
    const next = marks.map(({ kind, spans }): Painted => {
      const there = spans[0] && before.get(spans[0].node), at = there ? there.findIndex((one) => one.kind === kind && isSame(one.ranges, spans)) : -1;
      if (there && at >= 0) return there.splice(at, 1)[0]!;
      const ranges = spans.map(({ node, start, end }) => new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }));
      for (const range of ranges) this.#highlight(`byname-${kind}`).add(range);
      return { kind, ranges };
    });
    for (const left of before.values()) for (const { kind, ranges } of left) for (const range of ranges) this.#highlight(`byname-${kind}`).delete(range);
    this.#painted = next;
    this.register();
  }
  /** These are in the second set of their kind (pointed at, open), all others in the first. */
  activate(indices: readonly number[]): void {
    for (const index of this.#active) if (!indices.includes(index)) this.#move(index, '-active', '');
    for (const index of indices) if (!this.#active.includes(index)) this.#move(index, '', '-active');
    this.#active = [...indices];
    this.register();
  }
  /** Puts back what a page took out of the registry. */
  register(): void {
    for (const [name, highlight] of this.#own) if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  }
  /** Takes away what is ours and nothing else: after a reload of the extension an old and a new reader share the registry. */
  clear(): void {
    for (const [name, highlight] of this.#own) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.#own.clear();
    this.#painted = [];
    this.#active = [];
  }
  #move(index: number, from: '' | '-active', to: '' | '-active'): void {
    const painted = this.#painted[index];
    if (!painted) return;
    const source = this.#highlight(`byname-${painted.kind}${from}`), target = this.#highlight(`byname-${painted.kind}${to}`);
    for (const range of painted.ranges) { source.delete(range); target.add(range); }
  }
  #highlight(name: Name): Highlight {
    let highlight = this.#own.get(name);
    if (!highlight) this.#own.set(name, (highlight = new Highlight()));
    return highlight;
  }
}
const isSame = (ranges: readonly StaticRange[], spans: readonly Span[]): boolean =>
  ranges.length === spans.length && ranges.every((range, i) => range.startContainer === spans[i]!.node && range.startOffset === spans[i]!.start && range.endOffset === spans[i]!.end);
