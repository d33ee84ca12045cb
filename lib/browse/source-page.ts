/** The page of one source: what it is, and every statement that rests on it. */
import type { Id, Source } from '../reference/records.ts';
import type { Strings } from '../strings.ts';
import { pathOf, type Entry, type Resting } from './entries.ts';
import { html, outward, type Content } from './html.ts';
import { framed } from './page.ts';
import { appeal, changes, type Around } from './record-page.ts';
import { languageName } from '../facts/whole.ts';

/** @param by the party that published it; maps: labels of the regions whose base map is drawn after it */
export function sourcePage(source: Source, by: Entry | undefined, resting: readonly Resting[], maps: readonly string[], entries: ReadonlyMap<Id, Entry>, around: Pick<Around, 'words' | 'dataVersion' | 'history'>): string {
  const { words, dataVersion } = around, t = words.t.bind(words), url = outward(source.url), rows: [string, Content][] = [
    ['browse.publisher', source.publisher], ['browse.by', by && html`<a href="../${by.path}">${by.title}</a>`], ['browse.date', source.date === null ? t('browse.notDated') : words.date(source.date)],
    ['browse.kind', t(`card.sourceKind.${source.kind}`)], ['browse.lang', source.lang && languageName(source.lang, words.lang)], ['browse.read', url && html`<a href="${url}" rel="noopener noreferrer">${url}</a>`],
  ];
  const byRecord = Map.groupBy(resting, ({ id }) => id), known = [...byRecord].flatMap(([id, places]) => { const entry = entries.get(id); return entry ? [{ entry, places }] : []; }).sort((a, b) => a.entry.title.localeCompare(b.entry.title, words.lang));
  return framed({ title: source.title, words, dataVersion, up: '../', main: html`
<p class="kind">${t('browse.kind.source')}</p>
<h1><bdi${source.lang ? html` lang="${source.lang}"` : ''}>${source.title}</bdi></h1>
<dl class="rows">${rows.map(([label, value]) => (value ? html`<div><dt>${t(label)}</dt><dd>${value}</dd></div>` : ''))}</dl>
<section><h2>${t('browse.rests')}</h2>${known.length || maps.length ? html`<ul class="said">${known.map(({ entry, places }) => html`<li><a href="../${entry.path}"><bdi lang="${entry.lang}">${entry.title}</bdi></a> <span class="mut">${t(`browse.kind.${entry.kind}`)}</span> ${places.map((place, i) => html`${i ? ', ' : ''}<a href="${`../${entry.path}${place.field && `#${place.field}`}`}">${where(place, words)}</a>`)}</li>\n`)}${maps.map((region) => html`<li>${t('browse.baseMap', { region })}</li>\n`)}</ul>` : html`<p>${t('browse.rests.none')}</p>`}</section>
${appeal(source.id, around, pathOf(source.id, 'source'))}${changes(`source:${source.id}`, around)}` });
}
/** "Status 3, at clause 6": counted as people count. */
function where({ field, at }: Resting, words: Strings): string {
  const [name, n] = field.split('.'), said = words.t(n === undefined && name ? 'browse.field.outline' : `browse.field.${name || 'source'}`, { n: { text: String(Number(n) + 1) } });
  return at ? words.t('browse.citedAt', { where: said, place: at }) : said;
}
