/**
 * How the reader and the script that changes names, two scripts in one isolated world, meet: under a symbol that no page can reach. The
 * script comes when the reader of the page first asks for other names; until then nothing of it is in the page.
 */
import type { Span } from '../article/text-map.ts';
import type { NameSetHere, NamesChoice, NamesShown } from '../messages.ts';
import type { Mark } from './marks.ts';

export interface NamesHost {
  /** All marks of the page as it was last read, hidden kinds among them. */
  marks(): readonly Mark[];
  dateOf(mark: Mark): string | null;
  /** Settings.lang, for the bar. */
  langSetting(): string;
  /** Does what changes the page without the reader hearing of it. */
  quietly(act: () => void): void;
  /** Text nodes were changed or restored: the marks lie elsewhere. */
  repaint(): void;
  /** The data are others now: annotate again. */
  refresh(): void;
}
/** The one object that knows what was changed. Offsets of a span are those of the original text, or of the text as it is shown. */
export interface NamesPort {
  /** Parties that use names of the places marked here, labels in the language of the interface. */
  sets(lang: string): Promise<NameSetHere[]>;
  /** Resolves when the page shows it. null: the original everywhere. */
  choose(choice: NamesChoice | null): Promise<void>;
  /** The page was read again, or the marks are others. */
  follow(): Promise<void>;
  /** Finds what was changed again after the page moved text about. Before each reading. */
  settle(): void;
  original(node: Text): string;
  shown(span: Span): Span;
  state(): NamesShown | null;
  /** Puts back what a page took away: the tint, the bar. */
  register(): void;
  owns(node: Node): boolean;
  /** Restores everything, at once. */
  stop(): void;
}
export const NAMES_PORT = Symbol.for('byname.names');
