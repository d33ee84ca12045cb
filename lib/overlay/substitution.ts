/**
 * Text nodes of the page with other words in them, and the way back. Only `data` of text nodes is written, stretch by stretch, so that
 * selections and positions around it stay. Each changed stretch is followed by a live range: where a page splits, joins or edits the text
 * around it, it is found again; where a page wrote over it, what is there is the page's and is left.
 */
import type { Span } from '../article/text-map.ts';

/** Offsets in the original text of the node; start = end: something put in. */
export interface Edit { node: Text; start: number; end: number; text: string }
/** `at` and `was` of the original; the range is over `text` as written. */
interface Piece { at: number; was: string; text: string; range: Range }
interface Changed { original: string; written: string; pieces: readonly Piece[]; parent: Node | null }

/** A page that takes its own text back this often, each time within so many milliseconds, keeps it. */
const TAKEN_BACK = 3, SOON = 10_000;

export class Substitution {
  readonly #quietly: (act: () => void) => void;
  readonly #changed = new Map<Text, Changed>();
  /** Element → original text of a node in it → how often the page brought it back, and when last. */
  readonly #takenBack = new WeakMap<Node, Map<string, { times: number; last: number }>>();
  /** Stretches that the page changed in part: what is there stays. */
  lost = 0;

  constructor(quietly: (act: () => void) => void) { this.#quietly = quietly; }

  get count(): number { return [...this.#changed.values()].reduce((sum, { pieces }) => sum + pieces.length, 0); }
  nodes(): Text[] { return [...this.#changed.keys()]; }
  #of(node: Text): Changed | undefined { const changed = this.#changed.get(node); return changed?.written === node.data ? changed : undefined; }
  original(node: Text): string { return this.#of(node)?.original ?? node.data; }
  /** From the original text to what is shown. */
  shown(span: Span): Span {
    const changed = this.#of(span.node);
    if (!changed) return span;
    let start = span.start, end = span.end;
    for (const { at, was, text } of changed.pieces) {
      const grown = text.length - was.length, past = at + was.length;
      if (past <= span.start) start += grown;
      else if (at < span.start) start = Math.min(start, start + at + text.length - span.start);
      if (was ? past <= span.end : past < span.end) end += grown;
    }
    return { node: span.node, start, end };
  }
  /** From what is shown to the original text; inside a changed stretch its beginning or its end. */
  back(node: Node, offset: number, side: 'start' | 'end'): number {
    const changed = this.#changed.get(node as Text);
    if (!changed) return offset;
    let shift = 0;
    for (const { at, was, text } of changed.pieces) {
      const from = at + shift;
      if (offset <= from) break;
      if (offset < from + text.length) return side === 'start' ? at : at + was.length;
      shift += text.length - was.length;
    }
    return offset - shift;
  }
  /** Where the changed stretches stand, for painting. */
  stretches(): StaticRange[] {
    const all: StaticRange[] = [];
    for (const [node, { pieces }] of this.#changed) {
      let shift = 0;
      for (const { at, was, text } of pieces) {
        all.push(new StaticRange({ startContainer: node, startOffset: at + shift + (/^ /.test(text) ? 1 : 0), endContainer: node, endOffset: at + shift + text.length }));
        shift += text.length - was.length;
      }
    }
    return all;
  }

  /** Makes the page show these edits and no others. True when it wrote anything. */
  show(edits: readonly Edit[]): boolean {
    this.settle();
    const wanted = new Map<Text, Edit[]>();
    for (const edit of edits) { const list = wanted.get(edit.node); if (list) list.push(edit); else wanted.set(edit.node, [edit]); }
    const work: (() => void)[] = [];
    for (const node of new Set([...this.#changed.keys(), ...wanted.keys()])) {
      const now = this.#changed.get(node), next = (wanted.get(node) ?? []).sort((a, b) => a.start - b.start);
      if (next.length === (now?.pieces.length ?? 0) && next.every((edit, i) => { const piece = now!.pieces[i]!; return piece.at === edit.start && piece.text === edit.text && piece.was.length === edit.end - edit.start; })) continue;
      work.push(() => this.#write(node, next));
    }
    if (work.length) this.#quietly(() => work.forEach((act) => act()));
    return work.length > 0;
  }
  /** May this node be written to? */
  allows(node: Text): boolean {
    const parent = node.parentElement;
    if (!parent || !node.isConnected || parent.isContentEditable || node.ownerDocument.designMode === 'on') return false;
    const back = this.#takenBack.get(parent)?.get(this.original(node));
    return !back || back.times < TAKEN_BACK;
  }
  /** Puts the original back into these nodes. */
  restore(nodes: readonly Text[] = this.nodes()): void {
    this.settle();
    if (nodes.length) this.#quietly(() => { for (const node of nodes) if (this.#changed.has(node)) this.#write(node, []); });
  }
  /** The original for a moment (copying, printing): gives back what brings the other names again. */
  suspend(): () => void {
    this.settle();
    const before = [...this.#changed].map(([node, { original, pieces }]) => ({ node, original, edits: pieces.map(({ at, was, text }): Edit => ({ node, start: at, end: at + was.length, text })) }));
    this.restore();
    return () => this.#quietly(() => { for (const { node, original, edits } of before) if (node.data === original && !this.#changed.has(node) && this.allows(node)) this.#write(node, edits); });
  }

  #write(node: Text, edits: readonly Edit[]): void {
    const now = this.#of(node);
    if (now) {
      for (const { at, was, text } of [...now.pieces].reverse()) node.replaceData(at + this.#grownBefore(now, at), text.length, was);
      this.#changed.delete(node);
    }
    if (!edits.length) return;
    const original = node.data;
    for (const { start, end, text } of [...edits].reverse()) node.replaceData(start, end - start, text);
    const pieces = this.#follow(node, edits.map(({ start, end, text }) => ({ at: start, was: original.slice(start, end), text })));
    this.#changed.set(node, { original, written: node.data, pieces, parent: node.parentNode });
  }
  #follow(node: Text, pieces: readonly Omit<Piece, 'range'>[]): Piece[] {
    let shift = 0;
    return pieces.map(({ at, was, text }) => {
      const piece = { at, was, text, range: rangeOver(node, at + shift, text.length) };
      shift += text.length - was.length;
      return piece;
    });
  }
  #grownBefore({ pieces }: Changed, at: number): number { return pieces.reduce((sum, piece) => sum + (piece.at < at ? piece.text.length - piece.was.length : 0), 0); }

  /** After the page changed: every stretch that still stands is found, also in another node; the rest is the page's. */
  settle(): void {
    const found = new Map<Text, { start: number; was: string; text: string }[]>();
    for (const [node, changed] of this.#changed) {
      if (node.data === changed.written && node.isConnected) {
        // Moved to another place of the page, its ranges were left behind.
        if (changed.pieces.some(({ range }) => range.startContainer !== node || range.collapsed)) this.#changed.set(node, { ...changed, pieces: this.#follow(node, changed.pieces), parent: node.parentNode });
        continue;
      }
      this.#changed.delete(node);
      const gone = changed.pieces.filter(({ was, text, range }) => {
        // Split right before it: the beginning of a range stays where it was.
        if (range.startContainer !== range.endContainer && range.startOffset === lengthOf(range.startContainer) && range.startContainer.nextSibling === range.endContainer) range.setStart(range.endContainer, 0);
        const { startContainer: first, endContainer: last } = range;
        if (!isText(first) || !isText(last) || !first.isConnected) return true;
        const start = range.endOffset - text.length;
        if (first === last) {
          if (start < range.startOffset || first.data.slice(start, range.endOffset) !== text) return true;
          const list = found.get(first);
          if (list) list.push({ start, was, text }); else found.set(first, [{ start, was, text }]);
          return false;
        }
        if (first.nextSibling !== last || range.toString() !== text) return true;
        // The page cut through it: the original goes into the first part.
        const { startOffset, endOffset } = range;
        this.#quietly(() => { first.replaceData(startOffset, first.length - startOffset, was); last.deleteData(0, endOffset); });
        return false;
      });
      if (gone.length === changed.pieces.length && node.data === changed.written && !node.isConnected) { this.#quietly(() => this.#unwrite(node, changed)); this.#remember(changed); }
      // A range without length: nothing of what was written is left, the text is all the page's.
      else if (gone.length) { this.lost += gone.filter(({ range }) => !range.collapsed).length; this.#remember(changed); }
    }
    for (const [node, list] of found) {
      let original = '', from = 0;
      const pieces: Piece[] = [];
      for (const { start, was, text } of list.sort((a, b) => a.start - b.start)) {
        original += node.data.slice(from, start);
        pieces.push({ at: original.length, was, text, range: rangeOver(node, start, text.length) });
        original += was; from = start + text.length;
      }
      this.#changed.set(node, { original: original + node.data.slice(from), written: node.data, pieces, parent: node.parentNode });
    }
  }
  /** A node that left the page gets its own text back: it may return. */
  #unwrite(node: Text, changed: Changed): void {
    for (const { at, was, text } of [...changed.pieces].reverse()) node.replaceData(at + this.#grownBefore(changed, at), text.length, was);
  }
  /** Did the page bring its own text back? */
  #remember({ parent, original }: Changed): void {
    if (!parent?.isConnected || ![...parent.childNodes].some((child) => isText(child) && child.data === original)) return;
    const all = this.#takenBack.get(parent) ?? new Map<string, { times: number; last: number }>(), now = performance.now(), before = all.get(original);
    all.set(original, { times: before && now - before.last < SOON ? before.times + 1 : 1, last: now });
    this.#takenBack.set(parent, all);
  }
}
const lengthOf = (node: Node): number => (isText(node) ? node.length : -1);
const isText = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4;
function rangeOver(node: Text, start: number, length: number): Range {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + length);
  return range;
}
