/**
 * The day an article was published: every statement the page makes, best first, each with where it stands. The reader of the page
 * decides where they differ. A day is taken in the zone in which the publisher wrote it.
 */
import { linkedDates } from './json-ld.ts';
import { tagOf } from './readable.ts';
import type { ArticleRoot } from './root.ts';
import { isPlausible, machineDay, pathDay, writtenDay } from './written-date.ts';

export type DateOrigin = 'json-ld' | 'meta' | 'time' | 'url' | 'text' | 'reader';
export interface DateCandidate { date: string; origin: DateOrigin; /** where exactly: "datePublished", "article:published_time" … */ detail: string }

export interface DateQuestion {
  /** The address of the page. */
  url: string;
  today: string;
  lang: string | null;
  /** All articles of the page. What the page says as a whole holds for the first. */
  all: readonly ArticleRoot[];
}

/** Trust, best first. A date of change comes last: the article was published on that day or before. */
const RANK = { linked: 0, meta: 1, marked: 2, page: 3, url: 4, time: 5, text: 6, created: 7, modified: 8 } as const;
interface Found extends DateCandidate { rank: number }

/** Names of <meta> for the day of publication, lower case, best first; and for the day of the last change. */
const PUBLISHED = [
  'article:published_time', 'og:article:published_time', 'article:published', 'og:published_time', 'og:pubdate', 'datepublished', 'rnews:datepublished', 'parsely-pub-date',
  'sailthru.date', 'cxenseparse:recs:publishtime', 'cxenseparse:publishtime', 'citation_publication_date', 'citation_online_date', 'citation_date', 'dc.date.issued', 'dcterms.issued',
  'dc.issued', 'dcterms.date', 'dc.date', 'dcterms.created', 'dc.date.created', 'publication_date', 'publicationdate', 'publish-date', 'publish_date', 'publishdate', 'publishtime', 'published_time',
  'published-date', 'pubdate', 'pub_date', 'originalpublicationdate', 'article_date_original', 'article.published', 'date_published', 'prism.publicationdate', 'release_date', 'weibo:article:create_at',
  'bt:pubdate', 'iso-8601-publish-date', 'displaydate', 'date',
];
const MODIFIED = ['article:modified_time', 'og:article:modified_time', 'article:modified', 'og:updated_time', 'datemodified', 'dcterms.modified', 'dc.date.modified', 'lastmod', 'last-modified', 'revised', 'modified_time'];
const MARKED = '[itemprop~="datePublished"], time[pubdate], .dt-published, time.published, time.entry-date, [property="schema:datePublished"]';
/** A date line is short; a <time> inside running text is part of the story. */
const LINE = 160;

export function datesOf(root: ArticleRoot, question: DateQuestion): DateCandidate[] {
  const doc = root.parts[0]!.ownerDocument;
  const found: Found[] = [];
  const add = (rank: number, origin: DateOrigin, detail: string, date: string | null): void => {
    if (date && isPlausible(date, question.today)) found.push({ rank, origin, detail, date });
  };
  fromLinked(doc, root, question, add);
  if (root === question.all[0]) {
    fromMeta(doc, add);
    add(RANK.url, 'url', pathOf(question.url), pathDay(pathOf(question.url)));
  }
  fromElements(root, question, add);
  found.sort((a, b) => a.rank - b.rank);
  return withoutOverwritten(found).filter((one, i, all) => all.findIndex((other) => other.date === one.date) === i)
    .map(({ date, origin, detail }) => ({ date, origin, detail }));
}
type Add = (rank: number, origin: DateOrigin, detail: string, date: string | null) => void;

/**
 * Some systems write each change over the day of publication: then both stand there with the same day, while the address still has the
 * day on which it was made. The address goes first.
 */
function withoutOverwritten(found: Found[]): Found[] {
  const url = found.find((one) => one.rank === RANK.url), best = found[0];
  const overwritten = url && best && best.rank <= RANK.meta && url.date < best.date && found.some((one) => one.rank === RANK.modified && one.date === best.date);
  return overwritten ? [url, ...found.filter((one) => one !== url)] : found;
}

function fromLinked(doc: Document, root: ArticleRoot, { url, all }: DateQuestion, add: Add): void {
  const mine = headlineOf(root), others = new Set(all.filter((other) => other !== root).map(headlineOf)), first = root === all[0];
  const canonical = doc.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const addresses = new Set([url, canonical].filter((one) => one).map((one) => bareAddress(one!, url)));
  const said = linkedDates(doc).filter(({ headline }) => !headline || !others.has(plain(headline)));
  const isMine = (one: (typeof said)[number]): boolean => (mine !== '' && plain(one.headline) === mine) || (first && one.url !== null && addresses.has(bareAddress(one.url, url)));
  const articles = said.filter((one) => one.article), anyMine = articles.some(isMine);
  // Without a sign which one is meant, the article nearest the top: lists of related stories stand deeper.
  const top = Math.min(...articles.map((one) => one.depth));
  for (const one of said.sort((a, b) => a.depth - b.depth)) {
    if (!isMine(one) && (!first || (one.article && (anyMine || one.depth > top)))) continue;
    const rank = one.property === 'dateModified' ? RANK.modified : one.property === 'dateCreated' ? RANK.created : one.article ? RANK.linked : RANK.page;
    add(rank, 'json-ld', one.property, machineDay(one.value));
  }
}
const headlineOf = ({ parts }: ArticleRoot): string => plain(parts.map((part) => (part.matches('h1') ? part : part.querySelector('h1, h2'))).find((el) => el)?.textContent);
const plain = (text: string | null | undefined): string => (text ?? '').replace(/&[#\w]+;|[^\p{L}\p{N}]+/gu, '').toLowerCase();
function bareAddress(address: string, base: string): string {
  try {
    const { hostname, pathname } = new URL(address, base);
    return hostname.replace(/^(?:www|m|amp)\./, '') + pathname.replace(/\/+$/, '');
  } catch {
    return address;
  }
}
function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return '';
  }
}

function fromMeta(doc: Document, add: Add): void {
  const said = new Map<string, string[]>();
  for (const meta of doc.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '').trim().toLowerCase();
    if (name) said.set(name, [...(said.get(name) ?? []), meta.getAttribute('content')!]);
  }
  for (const [rank, names] of [[RANK.meta, PUBLISHED], [RANK.modified, MODIFIED]] as const) {
    for (const name of names) for (const value of said.get(name) ?? []) add(rank, 'meta', name, machineDay(value));
  }
}

/** Dates that readers see: in the article's head, or right after its text; never in its running text. */
function fromElements(root: ArticleRoot, { lang }: DateQuestion, add: Add): void {
  const speech = lang ?? 'en';
  const areas = surroundings(root);
  for (const area of areas) {
    for (const el of area.querySelectorAll(MARKED)) {
      if (isElsewhere(el, root)) continue;
      const machine = el.getAttribute('content') ?? el.getAttribute('datetime');
      add(RANK.marked, 'time', el.getAttribute('itemprop') ?? el.tagName.toLowerCase(), (machine && machineDay(machine)) ?? writtenDay(el.textContent ?? '', speech));
    }
  }
  for (const area of areas) {
    for (const el of area.querySelectorAll('time')) {
      if (isElsewhere(el, root) || isInStory(el)) continue;
      const machine = el.getAttribute('datetime');
      add(/\bmodif|\bupdat/i.test(`${el.className} ${el.getAttribute('itemprop') ?? ''}`) ? RANK.modified : RANK.time, 'time', 'time', (machine && machineDay(machine)) ?? writtenDay(el.textContent ?? '', speech));
    }
  }
  for (const area of areas) {
    for (const line of linesBefore(area)) {
      const date = writtenDay(line, speech);
      if (date) { add(RANK.text, 'text', line, date); break; }
    }
  }
}
/** The article's parts, then what encloses all of them (a date line may stand beside the headline). */
function surroundings(root: ArticleRoot): Element[] {
  const last = root.parts.at(-1)!, up = last.parentElement;
  return up && up !== last.ownerDocument.body && up !== last.ownerDocument.documentElement ? [...root.parts, up] : root.parts;
}
/** In a box of other stories, comments or the page's own furniture. */
function isElsewhere(el: Element, root: ArticleRoot): boolean {
  const box = el.closest('article, [role="article"], aside, nav, footer, [class*="comment" i], [class*="related" i]');
  if (!box) return false;
  if (root.parts.some((part) => part === box || box.contains(part))) return false;
  return !(tagOf(box) === 'FOOTER' && root.parts.some((part) => part.contains(box)));
}
function isInStory(el: Element): boolean {
  const block = el.closest('p, li, blockquote, td, figcaption');
  return block !== null && (block.textContent ?? '').trim().length > LINE;
}
/** Short lines of text up to the first long one: the article's head. */
function linesBefore(area: Element): string[] {
  const lines: string[] = [];
  for (const el of area.querySelectorAll('p, div, span, li, address, dd, small, b, strong, em, i, time, h2, h3, h4, h5, h6, td')) {
    const text = (el.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (tagOf(el) === 'P' && text.length > LINE) break;
    if (text.length >= 6 && text.length <= 80 && /\d/.test(text)) lines.push(text);
    if (lines.length >= 40) break;
  }
  return lines;
}
