/** Mentions as CSV (RFC 4180): one row a mention, with everything needed to find it again and to say which data said so. */
import { unparse } from 'papaparse';
import type { Mention } from '../annotate/mention.ts';
import { quoteOf, type Exported } from './exported.ts';

export const COLUMNS = [
  'source', 'title', 'date', 'date_origin', 'lang', 'start', 'end', 'text', 'prefix', 'suffix', 'kind', 'id', 'name', 'names', 'wikidata',
  'via', 'confidence', 'clause', 'agreement_date', 'office', 'candidates', 'cue', 'data_version', 'article',
] as const;
/** Joins the members of a list inside one cell. */
const BETWEEN = ' | ';
/**
 * A spreadsheet takes such a cell for a formula, and an article may hold one: it gets an apostrophe in front. Wide forms count in
 * East Asian spreadsheets; blanks before the sign are skipped by some.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Header and rows, lines end in CRLF. Offsets are UTF-16 code units into the article string; article: which of those of one page, from 1. */
export function csvOf(exported: Exported | readonly Exported[]): string {
  const articles = Array.isArray(exported) ? exported as readonly Exported[] : [exported as Exported];
  const rows = articles.flatMap((article, i) => article.annotation.mentions.map((mention) => cellsOf(article, i + 1, mention)));
  return `${unparse([[...COLUMNS], ...rows], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
function cellsOf({ text, annotation, source, title, dateOrigin }: Exported, article: number, m: Mention): (string | number)[] {
  const { prefix, exact, suffix } = quoteOf(text, m);
  const row: Record<(typeof COLUMNS)[number], string | number | null | undefined> = {
    source, title, date: annotation.date, date_origin: dateOrigin, lang: annotation.lang, start: m.start, end: m.end, text: exact, prefix, suffix, kind: m.kind, id: m.id,
    name: m.name, names: m.names.join(BETWEEN), wikidata: m.wikidata, via: m.via, confidence: m.confidence, clause: m.clause, agreement_date: m.agreementDate, office: m.office,
    candidates: m.candidates?.map((c) => c.id).join(BETWEEN), cue: m.cue, data_version: annotation.dataVersion, article,
  };
  return COLUMNS.map((column) => row[column] ?? '');
}
