/**
 * An article as one string, with the way back. Blocks are joined by a newline, <br> is one; a run of white space in the source is one
 * space, as on the screen. Nothing else is changed: every code unit of the string is one of a text node, or a joining newline.
 *
 * The map is three sorted columns: piece i is `length[i]` code units of text node `nodes[i]` from `from[i]` on, at `at[i]` of the
 * string. Offsets are those of the text that Looks.dataOf gives. A node has several pieces where white space was collapsed inside it. Joining newlines belong to no piece.
 */
import { childrenOf, isElement, isLeftOut, isText, tagOf, type Looks } from './readable.ts';

/** A stretch of one text node, in offsets of that node. */
export interface Span { node: Text; start: number; end: number }

const DEEPEST = 1000;
const SPACE = /[ \t\n\r\f]+/g;

export class TextMap {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly #from: readonly number[];
  readonly #at: readonly number[];
  readonly #length: readonly number[];
  /** Text node → its first piece. */
  readonly #first = new Map<Text, number>();

  constructor(text: string, nodes: readonly Text[], from: readonly number[], at: readonly number[], length: readonly number[]) {
    this.text = text; this.nodes = nodes; this.#from = from; this.#at = at; this.#length = length;
    for (let i = nodes.length - 1; i >= 0; i--) this.#first.set(nodes[i]!, i);
  }
  /** The text node and offset of the code unit at `offset`; null for a newline that joins two blocks. */
  position(offset: number): { node: Text; offset: number } | null {
    const i = this.#piece(offset);
    if (i < 0) return null;
    const into = offset - this.#at[i]!;
    return into < this.#length[i]! ? { node: this.nodes[i]!, offset: this.#from[i]! + into } : null;
  }
  /** The way back; an offset in collapsed white space is that of the next code unit kept. Null for a node that is not in the article. */
  offset(node: Text, offset: number): number | null {
    let i = this.#first.get(node);
    if (i === undefined) return null;
    while (this.nodes[i + 1] === node && this.#from[i + 1]! <= offset) i++;
    const into = Math.min(Math.max(offset - this.#from[i]!, 0), this.#length[i]!);
    if (into === this.#length[i]! && this.nodes[i + 1] === node) return this.#at[i + 1]!;
    return this.#at[i]! + into;
  }
  /** What [start, end) covers, one span per text node, in order. */
  spans(start: number, end: number): Span[] {
    const spans: Span[] = [];
    for (let i = Math.max(0, this.#piece(start)); i < this.nodes.length && this.#at[i]! < end; i++) {
      const at = this.#at[i]!, from = this.#from[i]!;
      const first = Math.max(start, at), last = Math.min(end, at + this.#length[i]!);
      if (last <= first) continue;
      const node = this.nodes[i]!, before = spans.at(-1);
      if (before?.node === node) before.end = from + last - at;
      else spans.push({ node, start: from + first - at, end: from + last - at });
    }
    return spans;
  }
  /** Last piece that begins at or before the offset. */
  #piece(offset: number): number {
    let low = 0, high = this.nodes.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.#at[middle]! <= offset) low = middle + 1; else high = middle - 1;
    }
    return high;
  }
}

export function textMapOf(parts: readonly Element[], looks: Looks): TextMap {
  const nodes: Text[] = [], from: number[] = [], at: number[] = [], length: number[] = [];
  const chunks: string[] = [];
  let size = 0;
  /** What stands between the last code unit and the next: nothing, a space, or a block's end. */
  let gap: '' | ' ' | '\n' = '';
  /** The node and offset of the white space that is owed as one space: where a gap becomes a piece of the string. */
  let owed: { node: Text; offset: number } | null = null;

  const push = (node: Text, offset: number, piece: string): void => {
    const last = nodes.length - 1;
    if (last >= 0 && nodes[last] === node && from[last]! + length[last]! === offset && at[last]! + length[last]! === size) length[last]! += piece.length;
    else { nodes.push(node); from.push(offset); at.push(size); length.push(piece.length); }
    chunks.push(piece); size += piece.length;
  };
  const settle = (): void => {
    if (size > 0) {
      if (gap === '\n') { chunks.push('\n'); size++; }
      else if (gap === ' ' && owed) push(owed.node, owed.offset, ' ');
    }
    gap = ''; owed = null;
  };
  const take = (node: Text, pre: boolean): void => {
    const data = looks.dataOf(node);
    let done = 0;
    for (const run of data.matchAll(SPACE)) {
      if (run[0] === ' ' && run.index > 0 && run.index + 1 < data.length) continue; // nothing to collapse, nothing to cut
      if (run.index > done) { settle(); push(node, done, data.slice(done, run.index)); }
      if (pre && /[\n\r]/.test(run[0])) gap = '\n';
      else if (gap === '') { gap = ' '; owed = { node, offset: run.index }; }
      done = run.index + run[0].length;
    }
    if (done < data.length) { settle(); push(node, done, done ? data.slice(done) : data); }
  };
  const walk = (el: Element, depth: number): void => {
    const look = looks.of(el);
    if (look.flow === 'none') return;
    if (tagOf(el) === 'BR') { gap = '\n'; return; }
    if (look.flow === 'block') gap = '\n';
    for (const child of childrenOf(el)) {
      if (isText(child)) { if (look.shown) take(child, look.pre); }
      else if (isElement(child) && depth < DEEPEST && !isLeftOut(child)) walk(child, depth + 1);
    }
    if (look.flow === 'block') gap = '\n';
  };
  for (const part of parts) { gap = '\n'; walk(part, 0); gap = '\n'; }
  return new TextMap(chunks.join(''), nodes, from, at, length);
}
