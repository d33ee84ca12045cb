/** HTML as a template: whatever is put in is escaped, save what another template made. */
import type { Line } from '../facts/facts.ts';
import type { Piece, Strings } from '../strings.ts';

/** Markup that a template made; nothing else is put into a page unescaped. */
export class Markup {
  readonly html: string;
  constructor(html: string) { this.html = html; }
}
/** Lists are joined; null, undefined and false leave nothing. */
export type Content = string | number | Markup | null | undefined | false | readonly Content[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c]!);

/** html`<p title="${title}">${text}</p>`: attributes are always quoted in the template. */
export function html(parts: TemplateStringsArray, ...values: Content[]): Markup {
  return new Markup(parts.reduce((all, part, i) => all + part + (i < values.length ? shown(values[i]) : ''), ''));
}
function shown(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.html;
  if (typeof value === 'object') return value.map(shown).join('');
  return escaped(String(value));
}
/** An address that may be followed; anything but http(s) is none. */
export const outward = (url: string | undefined): string | null => (url && /^https?:\/\//.test(url) ? url : null);

/** What leads from a name in a line to the record of that name; null where it leads nowhere. */
export type LinkOf = (text: string) => string | null;
export function line({ say, with: values }: Line, words: Strings, linkOf: LinkOf = () => null): Markup[] {
  return words.pieces(say, values).map((one) => piece(one, words, linkOf));
}
/** Text in another language than the page's says so. Names of records carry a language, words of sentences do not. */
export function piece({ text, lang }: Piece, words: Strings, linkOf: LinkOf = () => null): Markup {
  const said = lang === undefined || lang === words.lang ? html`${text}` : html`<bdi lang="${lang}">${text}</bdi>`, link = lang === undefined ? null : linkOf(text);
  return link === null ? said : html`<a href="${link}">${said}</a>`;
}
