/**
 * One reading after another: the page's articles as they are now, and the worker's answers to them. The whole article is sent each time,
 * and the answer depends on text, language and date alone, so an article that grew equals the same article loaded at once.
 */
import type { Annotation } from '../annotate/mention.ts';
import { readArticles, type Article } from '../article/article.ts';
import type { DateCandidate } from '../article/date.ts';
import { ask } from '../ask.ts';
import { today } from '../today.ts';
import type { ReadArticle } from './marks.ts';

/** UTF-16 units. Longer pages are data, not articles. */
export const LONGEST_PAGE = 2_000_000;
/** Letters by which an article is known again. */
const OPENING = 200;

export interface Page {
  articles: ReadArticle[];
  shadows: ReadonlySet<ShadowRoot>;
  tooLong: boolean;
  /** The worker could not be reached for one of them: its marks are missing. */
  failed: boolean;
  /** Milliseconds that reading took of the page's own time. */
  spent: number;
  /** The address moved on and so did the text: a single-page site shows another article. */
  moved: boolean;
}
interface Memory { address: string; opening: string; dates: DateCandidate[] }

export class Reading {
  /** On a page that scrolls on, the address and the metadata follow the eye: an article keeps the dates it was first read with. */
  readonly #memories = new WeakMap<Element, Memory>();
  #address = addressOf();
  #opening = '';
  readonly #only: Element | undefined;
  #known: { text: string; lang: string | null; date: string | null; annotation: Annotation }[] = [];

  /** @param only this element is the article, however short */
  constructor(only?: Element) { this.#only = only; }

  /** @param dateOf the date to ask with: the reader's own, or the best that the page states @param dataOf the text of a node as the page has it */
  async read(dateOf: (article: Article) => string | null, dataOf: (node: Text) => string, isNewPage: () => void): Promise<Page> {
    const began = performance.now();
    const { articles: found, shadows } = readArticles(document, today(), this.#only, dataOf);
    for (const article of found) this.#remember(article);
    const opening = found[0]?.map.text.slice(0, OPENING) ?? '', address = addressOf();
    const moved = address !== this.#address && opening !== this.#opening && this.#opening !== '';
    if (moved) isNewPage();
    if (opening !== '') { this.#address = address; this.#opening = opening; }
    const page: Page = { articles: [], shadows, tooLong: found.reduce((sum, { map }) => sum + map.text.length, 0) > LONGEST_PAGE, failed: false, spent: performance.now() - began, moved };
    if (page.tooLong) return page;
    const annotations = await Promise.all(found.map((article) => this.#annotate(article, dateOf(article))));
    found.forEach((article, i) => {
      const annotation = annotations[i];
      if (annotation) page.articles.push({ ...article, annotation });
      else page.failed = true;
    });
    this.#known = page.articles.map((article) => ({ text: article.map.text, lang: article.lang, date: dateOf(article), annotation: article.annotation }));
    return page;
  }
  /** Ask again even for what did not change: the data did. */
  forget(): void { this.#known = []; }

  async #annotate({ map: { text }, lang }: Article, date: string | null): Promise<Annotation | null> {
    const known = this.#known.find((one) => one.text === text && one.lang === lang && one.date === date);
    if (known) return known.annotation;
    const answer = await ask('annotate', { text, lang, date });
    return answer.ok ? answer.value : null;
  }
  #remember(article: Article): void {
    const root = article.parts.at(-1)!, opening = article.map.text.slice(0, OPENING), address = addressOf();
    const memory = this.#memories.get(root);
    if (memory && memory.opening === opening && memory.address !== address) article.dates = memory.dates;
    else this.#memories.set(root, { address, opening, dates: article.dates });
  }
}
const addressOf = (): string => location.pathname + location.search;
