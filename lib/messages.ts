/**
 * The one protocol: message name → what is sent and what comes back. Drives senders, handlers and tests. Errors travel as values.
 * The reader carries only these types; the worker checks each message against its schema (lib/message-schemas.ts) on receipt.
 */
import type { DateCandidate } from './article/date.ts';
import type { Annotation, MentionKind } from './annotate/mention.ts';
import type { Facts, FactsRequest, Label, Line } from './facts/facts.ts';
import type { ListedMark } from './list/listed.ts';
import type { NameSet, Written } from './naming/alternatives.ts';
import type { Settings } from './settings.ts';
import type { Messages } from './strings.ts';

/** To the worker, from readers, cards and extension pages. */
export interface WorkerProtocol {
  /** The reader has started in a document: paint its style sheet, answer how to behave. off: this site is on the reader's off-list. */
  hello: { params: Record<string, never>; result: { off: boolean; settings: Settings } };
  /** The whole article each time; lang and date as the reader found them. */
  annotate: { params: { text: string; lang: string | null; date: string | null }; result: Annotation };
  /** dataVersion: of the annotation that the mention came from; another one answers the error 'stale'. */
  facts: { params: FactsRequest & { dataVersion: string }; result: Facts };
  /** Strings of the interface in a language; null where the package has none. */
  words: { params: { lang: string }; result: { messages: Messages | null } };
  /** Put the card script into the sender's frame (first hover). */
  card: { params: Record<string, never>; result: { injected: true } };
  /** The card's menu: this name is marked nowhere, until it is taken off the list in the settings. full: the list has no room. */
  unmark: { params: { kind: MentionKind; text: string }; result: { full: boolean } };
  /** What each party that uses names of these places would write in their stead. date: the article's; lang: the article's; words: the interface's, for the labels. */
  alternatives: { params: { places: Written[]; date: string | null; today: string; lang: string; words: string; dataVersion: string }; result: { sets: (NameSet & { label: Label })[] } };
  /** Put the script that changes names into the sender's frame. */
  names: { params: Record<string, never>; result: { injected: true } };
  /** The card's footer: never on this site again (until turned on in the popup). */
  offHere: { params: Record<string, never>; result: { off: true } };
  /** Records by any of their names, best first, at most 20: from extension pages alone. lang and today are the reader's own. */
  search: { params: { query: string; lang: string; today: string }; result: { dataVersion: string; found: FoundRecord[] } };
  /** The card's "Show in list". tab: where the browser does not let the panel be opened from there. */
  openList: { params: Record<string, never>; result: { opened: 'panel' | 'tab' } };
}
/** To the reader of a tab's top frame, from popup, panel and worker. */
export interface PageProtocol {
  pageState: { params: Record<string, never>; result: PageState };
  /** null: back to the date that was found. Holds for this document. */
  setDate: { params: { date: string | null }; result: PageState };
  setPaused: { params: { paused: boolean }; result: PageState };
  setKinds: { params: { hidden: MentionKind[] }; result: PageState };
  /** Parties that use names of the places marked here, by label. lang: the interface's. */
  nameSets: { params: { lang: string }; result: { sets: NameSetHere[] } };
  /** Show the names of one party, in place of those written or beside them; null: as written. Holds for this page. */
  setNames: { params: { names: NamesChoice | null }; result: PageState };
  /** The site was turned off or the grant taken away: leave nothing behind. */
  stop: { params: Record<string, never>; result: { stopped: true } };
  /** The data are others now (a reader's own names): read the page again. */
  refresh: { params: Record<string, never>; result: { taken: true } };
  settingsChanged: { params: { settings: Settings }; result: { taken: true } };
  go: { params: { to: 'next' | 'previous' | 'open' }; result: { index: number | null; /** open: words that are selected where no mark is */ selected?: string } };
  /** What is marked, in page order, hidden kinds not among it. Whoever asked is told by "marksChanged" when the answer would be another. */
  list: { params: Record<string, never>; result: PageList };
  /** Scrolls to a mark and opens its card. index: in the list that was sent; key tells it where the page changed since. */
  show: { params: { index: number; key: string }; result: { index: number | null } };
  /** "Don't mark this name", "Read as the city": these marks, for this page. */
  drop: { params: { keys: string[] }; result: { dropped: number } };
  /** Of the records that fit this mark: this one, for this page. */
  choose: { params: { key: string; id: string }; result: { chosen: boolean } };
  /** The list with what it was made of, article by article: article strings, and the marks as mentions in the order of the list. */
  exportData: { params: Record<string, never>; result: { list: PageList; articles: { text: string; annotation: Annotation }[] } };
}
/** From readers to open panels; the worker does not hear it. Sent only to panels that asked for the list. */
export interface PanelProtocol {
  marksChanged: { params: Record<string, never>; result: { heard: true } };
}
export interface PageList {
  state: PageState;
  title: string;
  url: string;
  articles: { lang: string; /** the date in use */ date: DateCandidate | null; dataVersion: string }[];
  marks: ListedMark[];
  /** The mark that "Show in list" was chosen for just now; at (milliseconds since 1970) tells one time from the next, as several lists may be open. */
  reveal: { index: number; at: number } | null;
}
export interface FoundRecord { id: string; kind: 'place' | 'official' | 'agreement'; /** the name that was found */ name: Label; /** the same name in the reader's language */ label: Label; what: Line | null }
/** both: "A [B]". lang: the interface's, for the label in the bar. */
export interface NamesChoice { set: string; both: boolean; lang: string }
/** changed and left: mentions of places; not those whose name is the party's already. */
export interface NamesShown extends NamesChoice { label: string; changed: number; left: number }
export interface NameSetHere { actor: string; label: string; lang: string; changed: number; left: number }
export type PageStatus = 'reading' | 'no-article' | 'nothing-found' | 'paused' | 'too-slow' | 'unsupported' | 'starting';
export interface PageState {
  status: PageStatus;
  lang: string | null;
  /** The date in use, null where none was found; candidates best first. */
  date: DateCandidate | null;
  candidates: DateCandidate[];
  counts: Record<MentionKind, number>;
  hidden: MentionKind[];
  dataVersion: string | null;
  /** null: as written. */
  names: NamesShown | null;
}
export type ErrorCode = 'stale' | 'unknown-id' | 'bad-message' | 'not-allowed' | 'failed';
export type Answer<T> = { ok: true; value: T } | { ok: false; error: { code: ErrorCode; message: string } };
export type Message<P> = { [K in keyof P & string]: { type: K; params: P[K] extends { params: infer Q } ? Q : never } }[keyof P & string];
