/**
 * How the reader and the card, two scripts in one isolated world, meet: the card script registers itself under a symbol that no
 * page can reach, the reader calls it. Nothing goes through the DOM.
 */
import type { Mention } from '../annotate/mention.ts';
import type { Settings } from '../settings.ts';

export type OpenedBy = 'hover' | 'focus' | 'click' | 'key';
/** The mention a card is about. Rectangles are client coordinates in CSS pixels, one per line fragment, read anew at each call. */
export interface CardTarget {
  mention: Mention;
  index: number;
  total: number;
  rects(): DOMRect[];
  /** Pointer position when opened by pointer: chooses the line fragment. */
  at: { x: number; y: number } | null;
  /** An element of the page that contains the mention: decides the modal dialog or full-screen element to mount in. */
  element: Element;
  /** The sentence that holds the mention, as plain text: for the error report that the reader may copy. */
  sentence(): string;
}
/** What the card may ask of the reader. */
export interface ReaderPort {
  /** The article as annotated. */
  article(): { lang: string; date: string | null; dataVersion: string };
  settings(): Settings;
  /** The card is gone; the reader takes the "active" paint away. */
  closed(): void;
  /** "Read as the city here": the reader drops the mention and repaints. */
  drop(index: number): void;
  /** "Don't mark this name": nowhere on this page. */
  dropName(index: number): void;
  /** Ambiguous mention: this candidate, for this page. */
  choose(index: number, id: string): void;
  /** The data changed under an open page: annotate again. */
  refresh(): void;
  go(to: 'next' | 'previous'): void;
  /** Opens the side panel at this mention. To be called at once in the handler of a click. */
  showInList(): void;
}
export interface CardPort {
  /** Opens, or fills anew, the one card. 'click' pins it, 'key' moves the focus to its heading. */
  open(target: CardTarget, how: OpenedBy, reader: ReaderPort): void;
  /** Closes at once; calls ReaderPort.closed(). No effect when nothing is open. */
  close(): void;
  /** True while the pointer or the focus is inside the card, or the card is pinned. */
  held(): boolean;
  /** True where a pointer at this client point is on the card or on the straight way to it from its word. */
  reaches(x: number, y: number): boolean;
  isOpen(): boolean;
  /** True when this node is the card's own host element. */
  owns(node: Node | null): boolean;
}
export const CARD_PORT = Symbol.for('byname.card');
