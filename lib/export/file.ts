/** A page's mentions as one file: what is in it, of which type, and a name that every file system takes. */
import type { Strings } from '../strings.ts';
import { csvOf } from './csv.ts';
import type { Exported } from './exported.ts';
import { markdownOf } from './markdown.ts';
import { webAnnotations } from './web-annotation.ts';

export const FORMATS = ['csv', 'md', 'json', 'jsonld'] as const;
export type Format = (typeof FORMATS)[number];
export interface ExportFile { name: string; type: string; text: string }

const TYPES: Record<Format, string> = { csv: 'text/csv;charset=utf-8', md: 'text/markdown;charset=utf-8', json: 'application/json', jsonld: 'application/ld+json' };
/** So that spreadsheets take the letters for what they are. */
const BYTE_ORDER_MARK = '\uFEFF';

/** @param articles of one page, in its order; JSON of several is one line for each, as the command writes them */
export function exportFile(format: Format, articles: readonly Exported[], words: Strings): ExportFile {
  const [first] = articles;
  return { name: `${fileName(first?.title ?? '', first?.annotation.date ?? null)}.${format === 'json' && articles.length > 1 ? 'jsonl' : format}`, type: TYPES[format], text: textOf(format, articles, words) };
}
function textOf(format: Format, articles: readonly Exported[], words: Strings): string {
  switch (format) {
    case 'csv': return BYTE_ORDER_MARK + csvOf(articles);
    case 'md': return articles.map((article) => markdownOf(article, words)).join('\n');
    case 'json': return articles.length === 1 ? `${JSON.stringify(annotationOf(articles[0]!), null, 2)}\n` : articles.map((article) => `${JSON.stringify(annotationOf(article))}\n`).join('');
    case 'jsonld': { const pages = articles.map(webAnnotations); return `${JSON.stringify(pages.length === 1 ? pages[0] : pages, null, 2)}\n`; }
  }
}
/** What the annotate command prints, with where the text is from. */
function annotationOf({ annotation, source, title, dateOrigin }: Exported): object {
  const { mentions, ...about } = annotation;
  return { ...(source ? { source } : {}), ...(title ? { title } : {}), ...about, ...(dateOrigin ? { dateOrigin } : {}), mentions };
}

const LONGEST_NAME = 80;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** "Traffic stopped-2022-12-12": letters and digits of any script; what has a meaning in paths, shells or addresses is a hyphen. */
export function fileName(title: string, date: string | null): string {
  const words = title.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  const short = [...words].slice(0, LONGEST_NAME).join('').replace(/-$/, '');
  return ['byname', ...(short && !DEVICE.test(short) ? [short] : []), ...(date ? [date] : [])].join('-');
}
