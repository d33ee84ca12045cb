/** Outlines of the maps against the reference's drawings: how much of the two is common, and how far apart the edges are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outline, Records } from '../../lib/reference/records.ts';
import { distanceKm } from './places.ts';
import type { Difference } from './reference.ts';

type At = Outline['points'][number];
interface Feature { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } | null }
interface Drawing { file: string; is(p: Record<string, unknown>): boolean; /** at least this share of the joint area is in both; null: the reference has lines */ common: number | null; /** at most so far apart are the edges */ km: number }
/** Outline → file of the reference, the features in it, and what may differ. Why: docs/maps.md. */
const DRAWINGS: Record<string, Drawing> = {
  'outline-nkao': { file: 'disputed/disputed_lines_ne10m_simplified.geojson', is: (p) => p.featurecla === 'Reference line' && /Nagorno-Karabakh Autonomous Oblast/.test(String(p.comment)), common: null, km: 3 },
  'outline-line-of-contact': { file: 'disputed/nk_extent_1994_2020_ne41.geojson', is: () => true, common: 0.95, km: 7 },
  'outline-peacekeepers-2020': { file: 'disputed/disputed_areas_simplified_500m.geojson', is: (p) => p.ne === 'B38', common: 0.85, km: 8 },
  'outline-abkhazia': { file: 'disputed/disputed_areas_simplified_500m.geojson', is: (p) => p.ne === 'B35', common: 0.97, km: 3 },
  'outline-south-ossetia': { file: 'disputed/disputed_areas_simplified_500m.geojson', is: (p) => p.ne === 'B37', common: 0.97, km: 3 },
};
/** Steps of the comparison: cells a side over both drawings; points along each edge. */
const CELLS = 400, ALONG = 2000;

export interface Likeness { outline: string; common: number | null; km: number; file: string }
/** Only outlines whose drawing the folder holds. */
export function likenesses(records: Records, folder: string): Likeness[] {
  return Object.entries(DRAWINGS).flatMap(([id, { file, is }]): Likeness[] => {
    const ours = records.outlines[id], path = join(folder, file);
    if (!ours || !existsSync(path)) return [];
    const read = JSON.parse(readFileSync(path, 'utf8')) as { features?: Feature[] } & Feature;
    const features = (read.features ?? [read]).filter(({ properties }) => is(properties)), lines = features.flatMap(linesOf), ring = features.map(outerRing).sort((a, b) => areaOf(b) - areaOf(a))[0] ?? [];
    if (lines.length) return [{ outline: id, file, common: null, km: Math.max(...lines.map((line) => furthest(line, ours.points))) }];
    return ring.length ? [{ outline: id, file, ...compareRings(ours.points, ring) }] : [];
  });
}
export function compareOutlines(records: Records, folder: string): Difference[] {
  return likenesses(records, folder).flatMap(({ outline, common, km, file }): Difference[] => {
    const allowed = DRAWINGS[outline]!, said = (share: number | null, far: number): string => `${share === null ? '' : `${Math.floor(share * 1000) / 10} % in common, `}edges up to ${far.toFixed(1)} km apart`;
    return (common ?? 1) < (allowed.common ?? 0) || km > allowed.km ? [{ record: outline, field: 'points', ours: said(allowed.common, allowed.km), theirs: said(common, km), from: file }] : [];
  });
}

function linesOf({ geometry }: Feature): At[][] {
  const lines = geometry?.type === 'LineString' ? [geometry.coordinates as [number, number][]] : geometry?.type === 'MultiLineString' ? geometry.coordinates as [number, number][][] : [];
  return lines.map((line) => line.map(([lon, lat]): At => [lat, lon]));
}
/** The largest outer ring, [lat, lon]. */
function outerRing({ geometry }: Feature): At[] {
  const polygons = !geometry ? [] : geometry.type === 'Polygon' ? [geometry.coordinates as [number, number][][]] : geometry.type === 'MultiPolygon' ? geometry.coordinates as [number, number][][][] : [];
  const rings = polygons.map((polygon) => polygon[0]!.map(([lon, lat]): At => [lat, lon]));
  return rings.sort((a, b) => areaOf(b) - areaOf(a))[0] ?? [];
}
const areaOf = (ring: readonly At[]): number => Math.abs(ring.reduce((sum, [lat, lon], i) => { const next = ring[(i + 1) % ring.length]!; return sum + lon * next[0] - next[1] * lat; }, 0) / 2);
/** Is a point inside a closed ring? */
export function inside([lat, lon]: readonly [number, number], ring: readonly At[]): boolean {
  let is = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i]!, ring[j]!];
    if ((a[0] > lat) !== (b[0] > lat) && lon < (b[1] - a[1]) * (lat - a[0]) / (b[0] - a[0]) + a[1]) is = !is;
  }
  return is;
}
/** common: area in both ÷ area in either. km: Hausdorff distance of the two edges. */
export function compareRings(ours: readonly At[], theirs: readonly At[]): { common: number; km: number } {
  const lats = [...ours, ...theirs].map(([lat]) => lat), lons = [...ours, ...theirs].map(([, lon]) => lon), [south, west] = [Math.min(...lats), Math.min(...lons)], [high, wide] = [Math.max(...lats) - south, Math.max(...lons) - west];
  let both = 0, either = 0;
  for (let i = 0; i < CELLS; i++) for (let j = 0; j < CELLS; j++) {
    const at: At = [south + high * (i + 0.5) / CELLS, west + wide * (j + 0.5) / CELLS], one = inside(at, ours), two = inside(at, theirs);
    if (one && two) both++;
    if (one || two) either++;
  }
  return { common: both / either, km: Math.max(furthest(ours, theirs), furthest(theirs, ours)) };
}
/** Km from the point of one edge that is furthest from the other edge. */
function furthest(from: readonly At[], to: readonly At[]): number {
  const steps = Math.ceil(ALONG / from.length), squeeze = Math.cos(from[0]![0] * Math.PI / 180);
  let worst = 0;
  for (let i = 0; i + 1 < from.length; i++) for (let s = 0; s < steps; s++) {
    const p: At = [from[i]![0] + (from[i + 1]![0] - from[i]![0]) * s / steps, from[i]![1] + (from[i + 1]![1] - from[i]![1]) * s / steps];
    let nearest = Infinity;
    for (let k = 0; k + 1 < to.length; k++) {
      const [a, b] = [to[k]!, to[k + 1]!], [dx, dy] = [(b[1] - a[1]) * squeeze, b[0] - a[0]], along = dx || dy ? Math.min(1, Math.max(0, ((p[1] - a[1]) * squeeze * dx + (p[0] - a[0]) * dy) / (dx * dx + dy * dy))) : 0;
      const [x, y] = [(p[1] - a[1]) * squeeze - along * dx, p[0] - a[0] - along * dy];
      nearest = Math.min(nearest, x * x + y * y);
    }
    worst = Math.max(worst, nearest);
  }
  return distanceKm([0, 0], [Math.sqrt(worst), 0]);
}
