/** A page as articles: for each its text with the way back, its language, and the days it may have been published on. */
import { datesOf, type DateCandidate } from './date.ts';
import { languageOf } from './language.ts';
import { Looks } from './readable.ts';
import { articlesOf } from './root.ts';
import { textMapOf, type TextMap } from './text-map.ts';

export interface Article {
  parts: readonly Element[];
  map: TextMap;
  lang: string | null;
  /** Best first. */
  dates: DateCandidate[];
}

/** In page order; and the shadow trees of the page. @param today YYYY-MM-DD where the reader is @param only take this element for the article @param dataOf see Looks */
export function readArticles(doc: Document, today: string, only?: Element, dataOf?: (node: Text) => string): { articles: Article[]; shadows: ReadonlySet<ShadowRoot> } {
  const looks = new Looks(dataOf), url = doc.location?.href ?? '';
  const all = only ? [{ parts: [only] }] : articlesOf(doc, looks);
  const articles = all.map((root) => {
    const map = textMapOf(root.parts, looks), lang = languageOf(root.parts.at(-1)!, map.text);
    return { parts: root.parts, map, lang, dates: datesOf(root, { url, today, lang, all }) };
  });
  return { articles, shadows: looks.shadows };
}
