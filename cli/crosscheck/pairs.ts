/** Settlements that the gazetteer gives two different names: each is a record, or stands on the list of those left out. */
import { expandForm } from '../../lib/names/forms.ts';
import type { Records } from '../../lib/reference/records.ts';
import { bears, distanceKm } from './places.ts';
import { csvFile, plain, type Difference } from './reference.ts';
import { Tally } from './tally.ts';

const KM = 5, FROM = 'places/karabakh_pairs.csv';
/** Ids in the first column of the table of places left out (Markdown). */
export const skippedIds = (page: string): Set<string> => new Set([...page.matchAll(/^\| (\d+) \|/gm)].map((row) => row[1]!));

/** One difference for each row that no record within 5 km bears a name of, alone or before its noun ("Lev kəndi"). */
export function comparePairs(records: Records, folder: string, skipped: ReadonlySet<string>, tally = new Tally()): Difference[] {
  const known = Object.values(records.places).flatMap(({ at, names }) => (at ? [{ at, forms: names.flatMap((n) => Object.values(n.forms).flat()).flatMap((f) => expandForm(f.form)).map(plain) }] : []));
  const rows = csvFile(folder, FROM).filter((line) => line.distinct === '1' && line.wof_id);
  for (const line of rows) tally.count('pairs', line.wof_id!);
  // A line of the list that is no such row explains nothing.
  const idle = rows.length ? [...skipped].filter((id) => !rows.some((line) => line.wof_id === id)) : [];
  const unknown = idle.map((id): Difference => ({ record: `row ${id}`, field: 'skipped', ours: 'on the list of places left out', theirs: 'no such row with two names', from: FROM }));
  return [...unknown, ...rows.filter((line) => !skipped.has(line.wof_id!)).flatMap((line) => {
    const at: [number, number] = [Number(line.lat), Number(line.lon)], names = [line.az, line.hy].filter((n): n is string => !!n).map(plain);
    if (known.some((place) => distanceKm(place.at, at) <= KM && names.some((name) => bears(place.forms, name)))) return [];
    return [{ record: `row ${line.wof_id}`, field: 'record', ours: 'none', theirs: `${line.az ?? ''} / ${line.hy ?? ''}`, from: FROM }];
  })];
}
