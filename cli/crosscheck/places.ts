/** Points, Wikidata ids and names of places and states against the gazetteers of the reference. */
import { expandForm } from '../../lib/names/forms.ts';
import type { Forms, Name, Place, Records } from '../../lib/reference/records.ts';
import { Tally } from './tally.ts';
import { csvFile, filesIn, plain, type Difference, type Line } from './reference.ts';

/** Tolerances in km; districts and areas have no one point, so their type is not compared. */
const KM: Partial<Record<Place['type'], number>> = { city: 3, town: 3, village: 5 };
const LANGS = ['hy', 'az', 'ru', 'ka', 'ab', 'os', 'tr'];

export function distanceKm(a: readonly [number, number], b: readonly [number, number]): number {
  const rad = Math.PI / 180, dLat = (b[0] - a[0]) * rad, dLon = (b[1] - a[1]) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a[0] * rad) * Math.cos(b[0] * rad) * Math.sin(dLon / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(h));
}
const formsOf = (forms: Forms, lang?: string): string[] => Object.entries(forms).filter(([key]) => !lang || key === lang).flatMap(([, list]) => list.flatMap((f) => expandForm(f.form)));
const allForms = (names: readonly Name[], lang?: string): Set<string> => new Set(names.flatMap((n) => formsOf(n.forms, lang)).map(plain));

/** A name alone, or before the noun that tells it from a common word ("Lev kəndi"). */
export const bears = (forms: Iterable<string>, name: string): boolean => [...forms].some((form) => form === name || form.startsWith(`${name} `));

interface Spot { at: [number, number]; line: Line; file: string }
/** "hy:Kovsakan|Կովսական; ru:…" → the values of one language, or of all. */
const variantsOf = (line: Line, lang?: string): string[] => (line.variants ?? '').split(';').flatMap((part) => {
  const [, key, values] = /^\s*([\w-]+):(.*)$/.exec(part) ?? [];
  return !lang || key === lang ? (values ?? '').split('|') : [];
}).filter(Boolean);

function gazetteer(folder: string): Map<string, Spot[]> {
  const index = new Map<string, Spot[]>();
  for (const file of filesIn(folder, 'places', /^places_.*\.csv$/)) for (const line of csvFile(folder, file)) {
    const at: [number, number] = [Number(line.lat), Number(line.lon)];
    if (!line.lat || line.type !== 'locality' || at.some(Number.isNaN)) continue;
    const names = new Set([line.name, line.en, ...LANGS.map((lang) => line[lang]), ...variantsOf(line)].filter((n): n is string => !!n).map(plain));
    for (const name of names) { const list = index.get(name); if (list) list.push({ at, line, file }); else index.set(name, [{ at, line, file }]); }
  }
  return index;
}

export function comparePlaces(records: Records, folder: string, tally = new Tally()): Difference[] {
  const index = gazetteer(folder), out: Difference[] = [];
  for (const place of Object.values(records.places)) {
    const limit = KM[place.type], box = place.region ? records.regions[place.region]?.box : undefined;
    if (limit === undefined || !box) continue;
    const [south, west, north, east] = box;
    const found = [...new Set([...allForms(place.names)].flatMap((name) => index.get(name) ?? []))].filter(({ at }) => at[0] >= south && at[0] <= north && at[1] >= west && at[1] <= east);
    if (!found.length) continue;
    const { at } = place;
    tally.count('points', place.id);
    const best = at ? found.reduce((a, b) => (distanceKm(at, b.at) < distanceKm(at, a.at) ? b : a)) : found[0]!;
    const say = (field: string, ours: string, theirs: string): void => { out.push({ record: place.id, field, ours, theirs, from: best.file }); };
    if (!at) { say('at', 'none', [...new Set(found.map((spot) => spot.at.join(', ')))].join(' or ')); continue; }
    const km = distanceKm(at, best.at);
    if (km > limit) { say('at', at.join(', '), `${best.at.join(', ')}, ${km.toFixed(1)} km away`); continue; }
    // The gazetteer has some towns twice; rows at nearly one point are one place.
    const same = found.filter((spot) => distanceKm(best.at, spot.at) <= limit);
    const ids = [...new Set(same.flatMap((spot) => spot.line.wd_id || []))];
    if (ids.length && !ids.includes(place.wikidata ?? '')) say('wikidata', place.wikidata ?? 'none', ids.join(' or '));
    for (const lang of LANGS) {
      const ours = allForms(place.names, lang), theirs = [...new Set(same.flatMap((spot) => [spot.line[lang], ...variantsOf(spot.line, lang)]).filter((n): n is string => !!n))];
      if (ours.size && theirs.length && !theirs.some((name) => bears(ours, plain(name)))) say(`names.${lang}`, [...ours].join(', '), theirs.join(', '));
    }
  }
  return [...out, ...compareAreas(records, folder), ...compareStates(records, folder)];
}

/** Contested areas: the Wikidata id, and that the point lies inside the drawn area's box. */
function compareAreas(records: Records, folder: string): Difference[] {
  const from = 'disputed/disputed_areas.csv', lines = csvFile(folder, from), out: Difference[] = [];
  for (const place of Object.values(records.places).filter((p) => p.type === 'area')) {
    const ours = allForms(place.names, 'en');
    for (const line of lines.filter((l) => l.current !== '0' && [l.name, l.ne_name].some((n) => n && ours.has(plain(n))))) {
      if (line.wikidata && line.wikidata !== place.wikidata) out.push({ record: place.id, field: 'wikidata', ours: place.wikidata ?? 'none', theirs: line.wikidata, from });
      const [west, south, east, north] = (line.bbox ?? '').split(',').map(Number) as [number, number, number, number], { at } = place;
      if (at && !(at[0] >= south && at[0] <= north && at[1] >= west && at[1] <= east)) out.push({ record: place.id, field: 'at', ours: at.join(', '), theirs: `inside ${line.bbox}`, from });
    }
  }
  return out;
}

/** States by their English name: what CLDR calls them in the other languages. */
function compareStates(records: Records, folder: string): Difference[] {
  const from = 'cldr/cldr48_territories.csv', out: Difference[] = [], lines = csvFile(folder, from);
  for (const actor of Object.values(records.actors).filter((a) => a.kind === 'state')) {
    const line = lines.find((l) => l.en && allForms(actor.names, 'en').has(plain(l.en)));
    if (!line) continue;
    const langs = new Set(actor.names.flatMap((n) => Object.keys(n.forms)));
    for (const lang of langs) {
      const theirs = line[lang], ours = allForms(actor.names, lang);
      if (theirs && !ours.has(plain(theirs))) out.push({ record: actor.id, field: `names.${lang}`, ours: [...ours].join(', '), theirs, from });
    }
  }
  return out;
}
