/** Mentions as Markdown: what the text is, and a table in the order of the text, each mention in its words. */
import type { Mention } from '../annotate/mention.ts';
import type { Strings } from '../strings.ts';
import { quoteOf, type Exported } from './exported.ts';

export function markdownOf(exported: Exported, words: Strings): string {
  const { annotation, source, title, dateOrigin } = exported, { mentions, date } = annotation;
  const about = [
    ...(source ? [words.t('export.source', { source: plain(source) })] : []),
    date === null ? words.t('export.noDate') : dateOrigin ? words.t('export.dateFrom', { date, origin: plain(dateOrigin) }) : words.t('export.date', { date }),
    words.t('export.language', { lang: annotation.lang }), words.t('export.data', { version: annotation.dataVersion }), words.t('export.mentions', { n: { count: mentions.length } }),
  ];
  const head = [words.t('export.context'), words.t('export.kind'), words.t('export.name'), words.t('export.record')];
  const table = mentions.length ? ['', row(head), row(head.map(() => '---')), ...mentions.map((m) => row(cellsOf(exported.text, m, words)))] : [];
  return [`# ${plain(title ?? words.t('export.title'))}`, '', ...about.map((line) => `- ${line}`), ...table].join('\n') + '\n';
}
function cellsOf(text: string, m: Mention, words: Strings): string[] {
  const { prefix, exact, suffix } = quoteOf(text, m);
  const before = m.start > prefix.length ? prefix.replace(/^\S*\s/, '… ') : prefix, after = m.end + suffix.length < text.length ? suffix.replace(/\s\S*$/, ' …') : suffix, likely = m.confidence === 'likely' ? ` (${words.t('export.likely')})` : '';
  const name = plain(m.name), entity = m.wikidata ? ` ([${m.wikidata}](https://www.wikidata.org/wiki/${m.wikidata}))` : '';
  return [
    `${plain(before)}**${plain(exact)}**${plain(after)}`.trim(), words.t(`export.kind.${m.kind}`) + likely,
    m.clause === undefined ? name : words.t('export.clause', { name, n: plain(m.clause) }), [m.id, ...(m.candidates ?? []).map((c) => c.id).filter((id) => id !== m.id)].map((id) => `\`${id}\``).join(' ') + entity,
  ];
}
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
/** Words of an article as they are: no mark-up, no link, no second line, whatever stands in them. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|&~#]/g, '\\$&').replace(/\s+/g, ' ');
