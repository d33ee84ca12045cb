/** One line of the list of what is marked on a page: a plain value that the reader sends to the panel. */
import type { Mention } from '../annotate/mention.ts';

/** Its place in the list is its number among the marks of the page. Offsets are UTF-16 code units in the article string, end exclusive. */
export interface ListedMark extends Pick<Mention, 'kind' | 'id' | 'name' | 'text' | 'start' | 'end' | 'confidence' | 'clause' | 'office' | 'cue' | 'candidates'> {
  /** The same mark after the page changed. */
  key: string;
  /** A few words before and after it, of its own block. */
  before: string;
  after: string;
  /** Number of its article in PageList.articles, from 0. */
  article: number;
}

/** UTF-16 units of context on each side. */
const AROUND = 60;
const CUT = '…';
/** The words around a stretch of a text: no further than its block, whole words where there are blanks, never half a character. */
export function wordsAround(text: string, start: number, end: number): { before: string; after: string } {
  const block = text.lastIndexOf('\n', start - 1) + 1, next = text.indexOf('\n', end), blockEnd = next < 0 ? text.length : next;
  const from = Math.max(block, start - AROUND), to = Math.min(blockEnd, end + AROUND);
  const before = text.slice(from, start), after = text.slice(end, to);
  return {
    before: from > block ? CUT + before.replace(/^\S*\s(?=\S)|^[\uDC00-\uDFFF]/, '') : before,
    after: to < blockEnd ? after.replace(/(?<=\S)\s\S*$|[\uD800-\uDBFF]$/, '') + CUT : after,
  };
}
