/** What was pasted, dropped or opened, as an article: mark-up that can do nothing, and what its head said about day and language. */
import DOMPurify from 'dompurify';
import { datesOf } from '../../lib/article/date.ts';
import { languageCode } from '../../lib/article/language.ts';
import { today } from '../../lib/today.ts';

export interface Pasted { html: string; date: string | null; lang: string | null }

/** What an article is made of. No links, pictures, forms or styles: nothing that reaches out, nothing that runs. */
const KEPT = ['article', 'section', 'header', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'div', 'span', 'ul', 'ol', 'li', 'blockquote', 'q', 'figure', 'figcaption', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'caption', 'em', 'strong', 'b', 'i', 'sup', 'sub', 'time', 'bdi', 'ruby', 'rt', 'rp'];

export function ofHtml(html: string): Pasted {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const lang = languageCode(doc.documentElement.getAttribute('lang')), root = { parts: [doc.body] };
  const date = datesOf(root, { url: '', today: today(), lang, all: [root] })[0]?.date ?? null;
  for (const beside of doc.querySelectorAll('nav, aside, footer, form, [hidden]')) beside.remove();
  return { html: DOMPurify.sanitize(doc.body.innerHTML, { ALLOWED_TAGS: KEPT, ALLOWED_ATTR: ['lang', 'dir', 'datetime'], ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false }), date, lang };
}
/** Lines are paragraphs; an empty line or a line break ends one, as the text has it. */
export function ofText(text: string): Pasted {
  const lines = text.replaceAll('\0', '').split(/\r\n?|\n|\u2029/).map((line) => line.trim()).filter((line) => line !== '');
  const holder = document.createElement('div');
  for (const line of lines) holder.appendChild(document.createElement('p')).textContent = line;
  const root = { parts: [holder] };
  return { html: holder.innerHTML, date: datesOf(root, { url: '', today: today(), lang: null, all: [root] })[0]?.date ?? null, lang: null };
}
/** @returns null for a file that is no text. A byte-order mark says how it is written; without one it is UTF-8. */
export async function ofFile(file: File): Promise<Pasted | null> {
  const bytes = new Uint8Array(await file.arrayBuffer()), mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try { text = new TextDecoder(mark, { fatal: true }).decode(bytes); } catch { return null; }
  if (text.includes('\0')) return null;
  return /^(?:text\/html|application\/xhtml\+xml)$/.test(file.type) || /\.x?html?$/i.test(file.name) ? ofHtml(text) : ofText(text);
}
