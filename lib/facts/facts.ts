/**
 * What Byname says about one mention, as a plain value: lines, who says so, when, and source numbers. Card, list, copy as text and
 * export draw from it; nothing here is formatted for a language. A Line is a message key of locales/<lang>.json with its values.
 */
import type { Day, Id, Lang, When } from '../reference/records.ts';

/** A record that has a card of its own. */
export interface Ref { id: Id; kind: 'place' | 'official' | 'agreement' }
/** A value inside a line. `text` values keep their language so that the page can mark it up. */
export type Value =
  | { text: string; lang?: Lang; ref?: Ref }
  | { date: When }                  // formatted in the reader's locale with the precision it has
  | { list: { text: string; lang?: Lang; ref?: Ref }[] }   // joined by Intl.ListFormat
  | { count: number }
  | { key: string };                // another message: a role's word
export interface Line { say: string; with?: Record<string, Value>; /** 1-based numbers into Facts.sources */ cites: number[] }
export interface Label { text: string; lang: Lang; ref?: Ref }

/** One name and who uses it on the day in question. */
export interface NameFacts { form: Label; native: Label[]; inArticle: boolean; users: Line[] }
/** One of the two columns of the then/now block. */
export interface Moment { /** null: no article date */ day: Day | null; asOf?: When; lines: Line[] }
export interface Row { label: string; lines: Line[] }
export interface Section { heading: string; rows: Row[] }
export interface ClauseFacts { n: string; cited: boolean; summary: Line | null; status: Line[] }
export interface SourceFacts { n: number; title: string; lang?: Lang; publisher?: string; by: string | null; date: When | null; url?: string; kind: string; /** the place in it, "#…" of the citation */ at?: string }

/** An outline on a map: hatched with a dashed edge, or the dashed line alone. SVG path data. */
export interface MapArea { path: string; as: 'hatched' | 'dashed' }
/** Where a name is written: pixels; which end of it stands there. */
export interface MapLabel { label: Label; at: [x: number, y: number]; anchor: 'start' | 'middle' | 'end' }
/** A locator map: land and borders as path data, in pixels of the viewBox. It does not mirror. */
export interface MapFacts {
  viewBox: string;
  land: string;
  borders: string;
  areas: MapArea[];
  /** null: the place is land, not a spot */
  point: [x: number, y: number] | null;
  /** null: too long for the picture */
  label: MapLabel | null;
  /** for those who do not see it */
  says: Line;
  /** of which day, whose drawing, what is hatched, what its edge is not */
  caption: Line[];
}

export interface Facts {
  kind: 'place' | 'official' | 'office' | 'agreement' | 'metonym';
  id: Id;
  dataVersion: string;
  /** as written in the article */
  title: Label;
  native: Label[];
  /** one line: what it is */
  what: Line | null;
  /** no article date, newer than the data, record incomplete … */
  notices: Line[];
  names: NameFacts[];
  /** message key over the then/now block: controlled by, in office, in force */
  heading: string | null;
  then: Moment | null;
  now: Moment | null;
  /** then and now say the same: one column */
  same: boolean;
  /** a change within 7 days of the article's date */
  changed: When | null;
  /** time bar: fractions 0..1 of the bar, decoration only */
  bar: { change: number | null; article: number | null; from: When | null; to: When | null } | null;
  /** places of a region that has a map */
  map: MapFacts | null;
  /** From, Until, Before, After; Signed, Published …; President, Prime minister … */
  rows: Row[];
  clauses: ClauseFacts[];
  /** closed sections: positions and recognition, holders before and after */
  details: Section[];
  sources: SourceFacts[];
  reviewed: Day;
  /** metonym: the words of the article that made it one */
  cue: string | null;
  /** records that fit as well; the card asks the reader to choose */
  candidates: { id: Id; label: Label; tell: Line | null }[];
}
/** What the card asks for. date null: no article date is known. today and date are days. */
export interface FactsRequest { id: Id; kind: 'place' | 'official' | 'agreement' | 'metonym'; text: string; office?: Id; clause?: string; cue?: string; candidates?: Id[]; articleLang: Lang; date: Day | null; today: Day; lang: Lang }
