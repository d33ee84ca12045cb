/** Dates in a page's JSON-LD: any nesting, lists, @graph, and the broken JSON that templates make. */

/** One date as written; `article`: its node is an article (not the page, the site or a video on it). */
export interface LinkedDate { property: 'datePublished' | 'dateCreated' | 'dateModified'; value: string; article: boolean; headline: string | null; url: string | null; depth: number }

const PROPERTIES = ['datePublished', 'dateCreated', 'dateModified'] as const;
const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report)$/;
const PAGE = /(?:WebPage|ItemPage|CreativeWork|AboutPage|QAPage|Review)$/;
/** A page may nest for ever; what says the date is near the top. */
const DEEPEST = 12;

export function linkedDates(doc: Document): LinkedDate[] {
  const found: LinkedDate[] = [];
  for (const script of doc.querySelectorAll('script[type^="application/ld+json" i]')) {
    const source = script.textContent ?? '';
    const value = parse(source);
    if (value !== undefined) visit(value, 0, found);
    else {
      // Not JSON even after mending. The first date in it is still the publisher's statement.
      const m = /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(source);
      if (m) found.push({ property: 'datePublished', value: m[1]!, article: /"@type"\s*:\s*(?:\[\s*)?"\w*(?:Article|Posting)"/.test(source), headline: null, url: null, depth: 1 });
    }
  }
  return found;
}
/** JSON as templates write it: comment and CDATA wrappers, raw line breaks in strings, a comma too many. */
function parse(source: string): unknown {
  const bare = source.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '').replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '').trim().replace(/;$/, '');
  // Raw control characters are what breaks it most often.
  for (const text of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(text);
    } catch { /* next, then undefined */ }
  }
  return undefined;
}
function visit(value: unknown, depth: number, found: LinkedDate[]): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) { for (const one of value) visit(one, depth, found); return; }
  const node = value as Record<string, unknown>;
  const types = strings(node['@type']);
  const article = types.some((type) => ARTICLE.test(type));
  if (article || types.some((type) => PAGE.test(type)) || types.length === 0) {
    for (const property of PROPERTIES) {
      const written = strings(node[property])[0];
      if (written) found.push({ property, value: written, article, headline: strings(node.headline)[0] ?? strings(node.name)[0] ?? null, url: address(node), depth });
    }
  }
  for (const [key, inner] of Object.entries(node)) if (typeof inner === 'object') visit(inner, key === '@graph' ? depth : depth + 1, found);
}
const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'number' ? [String(value)]
    : Array.isArray(value) ? value.flatMap(strings)
      : typeof value === 'object' && value !== null && '@value' in value ? strings(value['@value']) : [];
function address(node: Record<string, unknown>): string | null {
  const page = node.mainEntityOfPage;
  return strings(node.url)[0] ?? (typeof page === 'object' && page !== null && '@id' in page ? strings(page['@id'])[0] : strings(page)[0]) ?? strings(node['@id'])[0] ?? null;
}
