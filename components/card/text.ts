/** A card as plain text, and the report that a reader may paste where an error is to be mended. Nothing is sent anywhere. */
import type { Facts, Line, Moment, Row, SourceFacts } from '../../lib/facts/facts.ts';
import type { Strings } from '../../lib/strings.ts';

export function cardText(facts: Facts, words: Strings): string {
  const cites = (line: Line): string => [...line.cites].sort((a, b) => a - b).map((n) => `[${n}]`).join('');
  const said = (lines: Line[]): string => lines.map((line) => words.plain(line) + cites(line)).join('; ');
  const labelled = (label: string, value: string): string => (label === '' ? value : words.t('card.text.labelled', { label, value }));
  const rows = (list: Row[]): string[] => list.map(({ label, lines }) => labelled(words.t(label), said(lines)));
  const moment = (title: string, { asOf, lines }: Moment): string =>
    labelled(asOf ? words.t('card.text.asOf', { title, date: words.date(asOf) }) : title, said(lines));

  const head = [facts.title.text, ...facts.native.map(({ text, lang }) => `${text} (${lang})`), facts.what ? words.plain(facts.what) : '', ...facts.notices.map((line) => said([line]))];
  const day = facts.then?.day ?? null;
  const status = [
    ...(facts.heading ? [words.t(facts.heading, day ? { date: words.date(day) } : {})] : []),
    ...(facts.then && facts.now && facts.same && day ? [moment(words.t('card.same', { date: words.date(day) }), facts.now)] : [
      ...(facts.then && day ? [moment(words.date(day), facts.then)] : []),
      ...(facts.now ? [moment(words.t('card.now'), facts.now)] : []),
    ]),
    ...(facts.changed ? [words.t('card.changed', { date: words.date(facts.changed) })] : []),
  ];
  const blocks: string[][] = [
    head,
    facts.candidates.map(({ label, tell }) => (tell ? labelled(label.text, words.plain(tell)) : label.text)),
    facts.clauses.filter(({ cited }) => cited).flatMap(({ n, summary, status: lines }) => [
      ...(summary ? [labelled(words.t('card.clauseSummary', { n }), said([summary]))] : []), ...lines.map((line) => said([line])),
    ]),
    facts.names.map(({ form, native, users }) => labelled([form.text, ...native.map(({ text, lang }) => `${text} (${lang})`)].join(' '), said(users))),
    status,
    rows(facts.rows),
    ...facts.details.map((section) => [words.t(section.heading), ...rows(section.rows)]),
    facts.sources.map((source) => `[${source.n}] ${[source.title, ...sourceDetails(source, words), ...(source.url ? [source.url] : [])].join(' · ')}`),
    [words.t('card.reviewed', { date: words.date(facts.reviewed) }), words.t('card.text.version', { version: facts.dataVersion })],
  ];
  return blocks.map((lines) => lines.filter((line) => line !== '').join('\n')).filter((block) => block !== '').join('\n\n') + '\n';
}

/** For the people who keep the data: in English, with ids, whatever the card's language. */
export function errorReport(facts: Facts, found: { text: string; kind: string; sentence: string; date: string | null }): string {
  return [
    `Byname data ${facts.dataVersion}`,
    `Record: ${facts.id} (${facts.kind})`,
    `Marked: "${found.text}" (${found.kind})`,
    `Sentence: ${found.sentence}`,
    `Article date: ${found.date ?? 'not found'}`,
    'What is wrong: ',
  ].join('\n') + '\n';
}

/** Place in it, who published it, when, and what kind of source it is. */
export function sourceDetails({ at, by, publisher, date, kind }: SourceFacts, words: Strings): string[] {
  return [at?.replace(/^#/, ''), publisher, by === null || by === publisher ? undefined : by, date === null ? undefined : words.date(date), words.t(`card.sourceKind.${kind}`)]
    .filter((part) => part !== undefined && part !== '') as string[];
}
