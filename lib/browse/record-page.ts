/** The page of one record: every name, every dated row, each with its sources, and how to have it mended. */
import type { Line, SourceFacts } from '../facts/facts.ts';
import { languageName, type Statement, type Whole, type WholeName } from '../facts/whole.ts';
import type { Id } from '../reference/records.ts';
import type { Strings } from '../strings.ts';
import { titleText, type Entry } from './entries.ts';
import { html, line, outward, type LinkOf, type Markup } from './html.ts';
import { framed } from './page.ts';

/** One change of the record in the history of the data. date: the day of the change. */
export interface Change { date: string; subject: string }
/** since: the first day of a history that was cut short; null for a whole one. No History at all: there is none in this copy. */
export interface History { changes: ReadonlyMap<Id, readonly Change[]>; since: string | null }
export interface Around { words: Strings; dataVersion: string; history: History | null; linkOf: LinkOf; names: readonly Entry[]; namedIn: readonly Entry[] }

export function recordPage(whole: Whole, around: Around): string {
  const { words, dataVersion, linkOf } = around, title = titleText(whole, words), { t } = { t: words.t.bind(words) };
  const said = (one: Line): Markup => html`${line(one, words, linkOf)}${cites(one, words)}`;
  const statement = ({ field, label, lines, asOf }: Statement): Markup => html`<li id="${field}">${lines.map((one, i) => html`<p>${label && i === 0 ? html`<span class="mut">${t(label)}</span> ` : ''}${said(one)}${asOf && i === 0 ? html` <span class="mut num">${t('card.asOf', { date: words.date(asOf) })}</span>` : ''}${i === 0 ? html` <a class="self" href="#${field}" aria-label="${`${t('browse.permalink')}: ${field}`}">¶</a>` : ''}</p>`)}</li>\n`;
  const about = [...whole.about, ...(whole.wikidata ? [null] : [])];
  return framed({ title, words, dataVersion, up: '../', main: html`
<p class="kind">${t(`browse.kind.${whole.kind}`)}</p>
<h1>${whole.title.length ? whole.title.map(({ text, lang }, i) => html`${i ? ' / ' : ''}<bdi lang="${lang}">${text}</bdi>`) : title}</h1>
${whole.what && whole.title.length ? html`<p class="what">${line(whole.what, words, linkOf)}</p>` : ''}
${whole.lacks.length ? html`<section class="note"><h2>${t('browse.lacks')}</h2><p>${t('browse.lacks.what')}</p><ul>${whole.lacks.map((one) => html`<li>${said(one)}</li>`)}</ul></section>` : ''}
${about.length ? html`<dl class="rows">${about.map((row) => (row ? html`<div><dt>${t(row.label)}</dt><dd>${row.lines.map(said)}</dd></div>` : html`<div><dt>${t('browse.wikidata')}</dt><dd><a href="https://www.wikidata.org/wiki/${whole.wikidata}" rel="noopener noreferrer">${whole.wikidata}</a></dd></div>`))}</dl>` : ''}
${whole.names.length ? html`<section><h2>${t(whole.kind === 'person' ? 'browse.names.person' : whole.kind === 'office' ? 'browse.names.titles' : 'browse.names')}</h2>${whole.names.map((name) => named(name, whole, words, said))}</section>` : ''}
${whole.parts.map((part) => html`<section><h2>${t(part.heading)}</h2>${part.notes.map((one) => html`<p class="mut">${said(one)}</p>`)}${part.statements.length ? html`<ol class="said">${part.statements.map(statement)}</ol>` : ''}</section>\n`)}
${whole.gaps.length ? html`<section><h2>${t('browse.gaps')}</h2><p class="mut">${t('browse.gaps.what')}</p><ul class="said">${whole.gaps.map(statement)}</ul></section>` : ''}
${whole.sources.length ? html`<section><h2>${t('card.sources')}</h2><ol class="sources">${whole.sources.map((source) => html`<li id="source-${source.n}">${sourceLine(source, words)}</li>\n`)}</ol><p class="mut sm">${t('browse.withheld')}</p></section>` : ''}
${records('browse.records', around.names, words)}${records('browse.inRecords', around.namedIn, words)}
${appeal(whole.id, around)}${changes(whole.id, around)}
<p class="mut num">${t('card.reviewed', { date: words.date(whole.reviewed) })}</p>` });
}
/** Numbers of the sources of a line, each a link to its entry. */
function cites({ cites: numbers }: Line, words: Strings): Markup[] {
  return numbers.map((n) => html`<sup><a class="cite" href="#source-${n}" aria-label="${words.t('card.source', { n })}">${n}</a></sup>`);
}
function named({ field, form, users, spellings }: WholeName, whole: Whole, words: Strings, said: (one: Line) => Markup): Markup {
  return html`<div class="name" id="${field}">${whole.kind === 'person' ? '' : html`<h3><bdi lang="${form.lang}">${form.text}</bdi> <a class="self" href="#${field}" aria-label="${`${words.t('browse.permalink')}: ${field}`}">¶</a></h3>`}${users.map((one) => html`<p>${said(one)}</p>`)}
<dl class="spellings">${spellings.map(({ lang, forms }) => html`<div><dt>${languageName(lang, words.lang)}</dt><dd>${forms.map(({ text, as }, i) => html`${i ? ', ' : ''}<bdi lang="${lang}">${text}</bdi>${as ? html` <span class="mut">(${words.t(`browse.as.${as}`)})</span>` : ''}`)}</dd></div>\n`)}</dl></div>\n`;
}
/** Title, place in it, who published it, when, what kind of source it is, and where it can be read. */
export function sourceLine(source: SourceFacts & { id: Id }, words: Strings): Markup {
  const url = outward(source.url);
  return html`<a href="../sources/${source.id}.html"><bdi${source.lang ? html` lang="${source.lang}"` : ''}>${source.title}</bdi></a> <span class="mut num">${details(source, words).join(' · ')}</span>${url ? html` <a class="out" href="${url}" rel="noopener noreferrer">${words.t('browse.read')}<span class="unseen">: ${source.title}</span></a>` : ''}`;
}
function details({ at, publisher, by, date, kind }: SourceFacts, words: Strings): string[] {
  return [at, publisher, by === publisher ? null : by, date === null ? words.t('browse.notDated') : words.date(date), words.t(`card.sourceKind.${kind}`)].filter((one): one is string => !!one);
}
export function records(heading: string, entries: readonly Entry[], words: Strings): Markup | '' {
  return entries.length ? html`<section class="links"><h2>${words.t(heading)}</h2><ul>${entries.map(({ title, lang, path, kind }) => html`<li><a href="../${path}"><bdi lang="${lang}">${title}</bdi></a> <span class="mut">${words.t(`browse.kind.${kind}`)}</span></li>\n`)}</ul></section>\n` : '';
}
/** How to ask for a correction, with what the editors need to find the statement. */
export function appeal(id: Id, { words, dataVersion }: Pick<Around, 'words' | 'dataVersion'>, path = `records/${id}.html`): Markup {
  return html`<section><h2 id="appeal">${words.t('browse.appeal')}</h2><p>${words.t('browse.appeal.ask')}</p><p><code>${words.t('browse.appeal.report', { version: dataVersion, id })}</code></p><p>${words.t('browse.appeal.answer')}</p><p>${words.t('browse.appeal.policy')} ${words.t('browse.appeal.address', { path })}</p></section>\n`;
}
export function changes(id: Id, { words, history }: Pick<Around, 'words' | 'history'>): Markup {
  const list = history?.changes.get(id) ?? [];
  return html`<section><h2>${words.t('browse.history')}</h2>${history === null ? html`<p>${words.t('browse.history.none')}</p>` : html`${history.since === null ? '' : html`<p>${words.t('browse.history.short', { date: words.date(history.since) })}</p>`}<ol class="history">${list.map(({ date, subject }) => html`<li><span class="num">${words.date(date)}</span> ${subject}</li>\n`)}</ol>`}</section>\n`;
}
