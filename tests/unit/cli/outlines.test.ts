/** Outlines against drawings of a reference folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compareOutlines, compareRings, inside, likenesses } from '../../../cli/crosscheck/outlines.ts';
import type { Outline, Records } from '../../../lib/reference/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'byname-outlines-'));
afterAll(() => { rmSync(folder, { recursive: true }); });
const square = (south: number, west: number, side = 1): Outline['points'] => [[south, west], [south + side, west], [south + side, west + side], [south, west + side], [south, west]];
const recordsWith = (points: Outline['points']): Records => ({ outlines: { 'outline-abkhazia': { id: 'outline-abkhazia', points }, 'outline-nkao': { id: 'outline-nkao', points } } } as unknown as Records);
/** A reference whose drawings are these squares: an area and a line. */
function reference(points: Outline['points']): void {
  const coordinates = points.map(([lat, lon]) => [lon, lat]), line = { properties: { featurecla: 'Reference line', comment: 'Nagorno-Karabakh Autonomous Oblast, circa 1991' }, geometry: { type: 'LineString', coordinates: coordinates.slice(0, 3) } };
  mkdirSync(join(folder, 'disputed'), { recursive: true });
  writeFileSync(join(folder, 'disputed/disputed_areas_simplified_500m.geojson'), JSON.stringify({ features: [{ properties: { ne: 'B00' }, geometry: null }, { properties: { ne: 'B35' }, geometry: { type: 'MultiPolygon', coordinates: [[square(5, 5, 0.1).map(([a, b]) => [b, a])], [coordinates]] } }] }));
  writeFileSync(join(folder, 'disputed/disputed_lines_ne10m_simplified.geojson'), JSON.stringify({ features: [line] }));
}
test('inside and outside', () => {
  expect([[0.5, 0.5], [0.1, 0.9]].every((at) => inside(at as [number, number], square(0, 0)))).toBe(true);
  expect([[1.5, 0.5], [0.5, -0.5], [-0.1, 0.5]].some((at) => inside(at as [number, number], square(0, 0)))).toBe(false);
});
test('the same twice is alike; half of it moved away is a third in common and half a degree apart', () => {
  expect(compareRings(square(0, 0), square(0, 0))).toEqual({ common: 1, km: expect.closeTo(0, 6) as number });
  const half = compareRings(square(0, 0), square(0.5, 0));
  expect(half.common).toBeCloseTo(1 / 3, 2);
  expect(half.km).toBeCloseTo(55.6, 0);
});
test('a drawing that fits is no difference, one that does not says by how much; lines are measured to the edge', () => {
  reference(square(0, 0));
  expect(compareOutlines(recordsWith(square(0, 0)), folder)).toEqual([]);
  expect(likenesses(recordsWith(square(0, 0)), folder).map(({ outline, common }) => [outline, common])).toEqual([['outline-nkao', null], ['outline-abkhazia', 1]]);
  expect(compareOutlines(recordsWith(square(0.1, 0)), folder)).toEqual([
    { record: 'outline-nkao', field: 'points', ours: 'edges up to 3.0 km apart', theirs: 'edges up to 11.1 km apart', from: 'disputed/disputed_lines_ne10m_simplified.geojson' },
    { record: 'outline-abkhazia', field: 'points', ours: '97 % in common, edges up to 3.0 km apart', theirs: expect.stringMatching(/^8[12](?:\.\d)? % in common, edges up to 11\.1 km apart$/) as string, from: 'disputed/disputed_areas_simplified_500m.geojson' },
  ]);
});
test('a folder without drawings asks nothing', () => { expect(compareOutlines(recordsWith(square(0, 0)), join(folder, 'elsewhere'))).toEqual([]); });
