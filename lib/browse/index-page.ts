/** The index: every record in one list, which the page's script narrows. Without the script the list is whole and the search is not shown. */
import type { Id } from '../reference/records.ts';
import type { Strings } from '../strings.ts';
import type { Entry } from './entries.ts';
import { html, type Markup } from './html.ts';
import { framed } from './page.ts';

/** By the number of the list's item: kind, regions, parties, incomplete (1), folded search text. */
export type SearchRow = [kind: string, regions: string[], parties: string[], incomplete: 0 | 1, search: string];
export const searchRows = (entries: readonly Entry[]): SearchRow[] => entries.map((e) => [e.kind, e.regions, e.parties, e.incomplete ? 1 : 0, e.search]);
export interface Choices { regions: { id: Id; label: string }[]; parties: { id: Id; label: string }[] }

export function indexPage(entries: readonly Entry[], { regions, parties }: Choices, words: Strings, dataVersion: string): string {
  const t = words.t.bind(words), regionLabel = new Map(regions.map(({ id, label }) => [id, label])), kinds = [...new Set(entries.map(({ kind }) => kind))].map((kind) => ({ id: kind, label: t(`browse.kind.${kind}`) })).sort((a, b) => a.label.localeCompare(b.label, words.lang));
  const choice = (name: string, label: string, all: string, options: readonly { id: string; label: string }[]): Markup =>
    html`<label>${label} <select name="${name}" class="inp"><option value="">${all}</option>${options.map(({ id, label: shown }) => html`<option value="${id}">${shown}</option>`)}</select></label>\n`;
  return framed({ title: t('browse.title'), words, dataVersion, up: '', scripts: ['search-data.js', 'search.js'], main: html`
<h1>${t('browse.title')}</h1>
<p>${t('browse.index.text')}</p>
<form id="search" role="search" hidden>
<label class="wide">${t('browse.search')} <input type="search" name="q" class="inp" autocomplete="off" spellcheck="false"></label>
${choice('kind', t('browse.kind'), t('browse.allKinds'), kinds)}${choice('region', t('browse.region'), t('browse.allRegions'), regions)}${choice('party', t('browse.party'), t('browse.allParties'), parties)}
<label class="check"><input type="checkbox" name="incomplete" value="1"> ${t('browse.incompleteOnly')}</label>
</form>
<p id="count" role="status" class="num" data-one="${t('browse.count', { n: { text: '{n}' }, count: { count: 1 } })}" data-other="${t('browse.count', { n: { text: '{n}' }, count: { count: 2 } })}">${t('browse.count', { n: { count: entries.length } })}</p>
<p id="nothing" hidden>${t('browse.nothing')}</p>
<ul id="records" class="index">${entries.map(({ title, lang, path, kind, regions: where, incomplete }) => html`<li><a href="${path}"><bdi${lang === words.lang ? '' : html` lang="${lang}"`}>${title}</bdi></a> <span class="mut">${[t(`browse.kind.${kind}`), ...where.map((id) => regionLabel.get(id) ?? id), ...(incomplete ? [t('browse.incomplete')] : [])].join(' · ')}</span></li>\n`)}</ul>` });
}
