/** What the data hold and what they lack, counted per region and party. The totals prove nothing by themselves; the records do. */
import type { Id, Place, Records } from '../records.ts';
import type { Finding } from './finding.ts';
import { lacksOf, own, partiesOf } from '../parties.ts';
import { postsOf, type PostTotal } from './posts.ts';

export interface RegionTotal { region: Id; places: number; areas: number; dated: number; /** places with a written gap */ gaps: number; incomplete: number }
export interface PartyTotal { region: Id; party: Id; records: number; named: number; nameGaps: number; nameless: number; /** records with a contested status */ contested: number; sourced: number; sourceGaps: number; unsourced: number; /** mean number of languages in which a name of the party is given */ languages: number; /** names of the party that say from or until when */ dated: number }
/** A stretch of the world and how many places there would be full coverage; here: how many there are. */
export interface Target { label: string; regions: Id[]; places: number }
export interface Totals { kinds: Record<Exclude<keyof Records, 'regions' | 'outlines'>, number>; regions: RegionTotal[]; parties: PartyTotal[]; targets: (Target & { here: number })[]; posts: PostTotal[]; spells: number; clauses: number; errors: number; incomplete: number; notices: number }

export function totalsOf(records: Records, findings: readonly Finding[], targets: readonly Target[] = []): Totals {
  const incomplete = new Set(findings.filter((f) => f.level === 'incomplete').map((f) => f.record));
  const regions: RegionTotal[] = [], parties: PartyTotal[] = [], count = (map: object): number => Object.keys(map).length;
  for (const region of Object.keys(records.regions).sort()) {
    const places = Object.values(records.places).filter((p) => p.region === region);
    regions.push({ region, places: places.length, areas: places.filter((p) => p.type === 'area').length, dated: places.filter((p) => p.status?.length || p.like).length, gaps: places.filter((p) => p.gaps?.length).length, incomplete: places.filter((p) => incomplete.has(p.id)).length });
    for (const party of new Set(places.flatMap((p) => partiesOf(p, records)))) parties.push(partyTotal(region, party, places.filter((p) => partiesOf(p, records).includes(party)), records));
  }
  const of = (level: Finding['level']): number => findings.filter((f) => f.level === level).length;
  return {
    kinds: { places: count(records.places), actors: count(records.actors), people: count(records.people), offices: count(records.offices), agreements: count(records.agreements), sources: count(records.sources) },
    regions, parties, targets: targets.map((target) => ({ ...target, here: Object.values(records.places).filter(({ region }) => region !== undefined && target.regions.includes(region)).length })), posts: postsOf(records, lastReview(records)), spells: Object.values(records.offices).reduce((n, o) => n + o.holders.filter((h) => h.who !== 'vacant').length, 0),
    clauses: Object.values(records.agreements).reduce((n, a) => n + (a.clauses?.length ?? 0), 0), errors: of('error'), incomplete: of('incomplete'), notices: of('notice'),
  };
}
/** The day to which the data were kept: the data have no clock. */
const lastReview = (records: Records): string => Object.values(records.offices).map(({ reviewed }) => reviewed).sort().at(-1) ?? '1990-12-31';
function partyTotal(region: Id, party: Id, places: readonly Place[], records: Records): PartyTotal {
  const total: PartyTotal = { region, party, records: places.length, named: 0, nameGaps: 0, nameless: 0, contested: 0, sourced: 0, sourceGaps: 0, unsourced: 0, languages: 0, dated: 0 };
  const names = places.flatMap((place) => place.names.filter(({ by }) => by?.includes(party)));
  total.languages = names.length ? Math.round(names.reduce((n, { forms }) => n + Object.keys(forms).length, 0) / names.length * 10) / 10 : 0;
  total.dated = names.filter(({ when }) => when !== undefined).length;
  for (const place of places) {
    const lacks = lacksOf(place, records).filter((l) => l.party === party), gap = (of: 'name' | 'source'): boolean => place.gaps?.some((g) => g.party === party && g.of === of) ?? false;
    if (lacks.some((l) => l.of === 'name')) total.nameless++; else if (gap('name')) total.nameGaps++; else total.named++;
    if (!place.status?.some((row) => row.is === 'control' || row.is === 'administration' || row.is === 'claim')) continue;
    total.contested++;
    if (lacks.some((l) => l.of === 'source')) total.unsourced++; else if (gap('source')) total.sourceGaps++; else total.sourced++;
  }
  return total;
}

/** A table in plain columns: first column and headings to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[], words = 1): string {
  const all = [head, ...rows.map((row) => row.map(String))], width = head.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  return all.map((row) => row.map((cell, i) => (i < words ? cell.padEnd(width[i]!) : cell.padStart(width[i]!))).join('  ').trimEnd()).join('\n');
}

const BEGIN = '<!-- coverage: written by npm run check -- --coverage -->', END = '<!-- /coverage -->';
/** The coverage as Markdown, between the marks that stand around it in data/README.md. */
export function coverage({ kinds, regions, parties, targets, posts, spells, clauses }: Totals, records: Records): string {
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`, head = (...cells: string[]): string[] => [row(cells), row(cells.map((_, i) => (i ? '---:' : '---')))];
  const region = (id: Id): string => own(records.regions, id)?.label.en ?? id, party = (id: Id): string => own(records.actors, id)?.names[0]?.forms.en?.[0]?.form ?? id;
  const kept = posts.filter(({ offices }) => offices.length), whole = kept.filter(({ days }) => days === 0);
  const lines = [
    ...head('Region', 'Places', 'of them areas', 'with a dated status', 'with a written gap', 'incomplete'),
    ...regions.map((r) => row([region(r.region), r.places, r.areas, r.dated, r.gaps, r.incomplete])), '',
    `Besides: ${kinds.actors} states, bodies, organisations and forces; ${kinds.offices} offices with ${spells} terms of ${kinds.people} people; ${kinds.agreements} agreements with ${clauses} clauses; ${kinds.sources} sources.`,
    ...(targets.length ? ['', 'What would be full, beside what is here (places):', '', ...head('Land', 'full', 'here'), ...targets.map((t) => row([t.label, t.places, t.here]))] : []),
    ...(parties.length ? ['', 'Symmetry, party by party; the totals prove nothing by themselves, the records do:', '', ...head('Region: party', 'records', 'with its name', 'gap', 'no name', 'languages of a name', 'contested status of its own', 'with its source', 'gap', 'no source'), ...parties.map((p) => row([`${region(p.region)}: ${party(p.party)}`, p.records, p.named, p.nameGaps, p.nameless, p.languages.toFixed(1), p.contested, p.sourced, p.sourceGaps, p.unsourced]))] : []),
    ...(kept.length ? ['', `Of ${kept.length} core posts that are kept (${posts.length} with those that are not), ${whole.length} have a row for every day since 1991 or since the body began; the days without one are listed by \`npm run check -- --coverage\`.`] : []),
  ];
  return [BEGIN, ...lines, END].join('\n');
}
/** A text with its coverage brought up to date; null where it has no place for one. */
export function withCoverage(text: string, made: string): string | null {
  const from = text.indexOf(BEGIN), to = text.indexOf(END);
  return from < 0 || to < from ? null : text.slice(0, from) + made + text.slice(to + END.length);
}
