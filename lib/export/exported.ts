/** What an export is made of, and the words around a mention. Offsets are UTF-16 code units, end exclusive. */
import type { Annotation, Mention } from '../annotate/mention.ts';

export interface Exported {
  /** The article string that the mentions point into. */
  text: string;
  /** Only the mentions to be written; the caller has filtered them. */
  annotation: Annotation;
  /** Address of the page, or name of the file; without one the text stands for itself. */
  source?: string | undefined;
  title?: string | undefined;
  /** Where the article's date was found: "json-ld", "reader" …, as in lib/article/date.ts. */
  dateOrigin?: string | undefined;
}
export interface Quote { prefix: string; exact: string; suffix: string }

/** Characters of context on each side: enough to find the quote again in a page that has changed. */
const AROUND = 32;
/** A mention with what stands before and after it; never half a character. */
export function quoteOf(text: string, { start, end }: Pick<Mention, 'start' | 'end'>): Quote {
  const from = Math.max(0, start - AROUND), to = Math.min(text.length, end + AROUND);
  return { prefix: text.slice(isLow(text, from) ? from + 1 : from, start), exact: text.slice(start, end), suffix: text.slice(end, isLow(text, to) ? to - 1 : to) };
}
/** The second half of a surrogate pair, its first half before it. */
const isLow = (text: string, at: number): boolean => at > 0 && at < text.length && /[\uDC00-\uDFFF]/.test(text[at]!) && /[\uD800-\uDBFF]/.test(text[at - 1]!);
