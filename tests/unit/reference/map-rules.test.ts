/** What the data check says about frames and outlines. */
import { expect, test } from 'vitest';
import { written } from '../../../lib/reference/check/finding.ts';
import { check, GOOD } from './land.ts';

const REGION = 'regions/shore/region.yaml', OUTLINES = 'regions/shore/outlines.yaml', PLACES = 'regions/shore/places.yaml';
const MAPPED: Record<string, string> = {
  ...GOOD,
  [REGION]: `${GOOD[REGION]}map: { frame: [0.5, 1.5, 3.5, 4.5], source: wire }\n`,
  [OUTLINES]: `
- id: old-front
  by: Byname
  of: shore-land
  label: { en: the land behind the front }
  when: "2000-01-01/2005-12-31"
  line: "2006-01-01/.."
  source: wire
  points: [[1.5, 2.5], [2.5, 2.5], [2.5, 3.5], [1.5, 3.5], [1.5, 2.5]]
  reviewed: "2026-01-01"
`,
};
function said(...changes: [path: string, from: string, to: string][]): string[] {
  const files = { ...MAPPED };
  for (const [path, from, to] of changes) { const made = files[path]!.replace(from, () => to); if (made === files[path]) throw new Error(`${path} does not hold ${from}`); files[path] = made; }
  return check(files).findings.map((f) => `${f.level} ${written(f, 'd')}`);
}
test('a frame and an outline that fit', () => { expect(said()).toEqual([]); });
test.each<[string, [string, string, string], string]>([
  ['an open outline', [OUTLINES, ', [1.5, 2.5]]', ']'], `d/${OUTLINES}:9 old-front.points.3: the outline is not closed: write the first point (1.5, 2.5) again at the end`],
  ['an outline that crosses itself', [OUTLINES, '[2.5, 2.5], [2.5, 3.5]', '[2.5, 3.5], [2.5, 2.5]'], `d/${OUTLINES}:9 old-front.points.2: the outline crosses itself between points 1 and 3: put the points in their order`],
  ['latitude and longitude changed for each other', [OUTLINES, '[2.5, 3.5]', '[3.5, 2.5]'], `d/${OUTLINES}:9 old-front.points.2: 3.5, 2.5 lies outside the region's box (1, 2, 3, 4): mend the point (latitude comes first), or the box`],
  ['three points', [OUTLINES, '[1.5, 2.5], [2.5, 2.5], [2.5, 3.5], [1.5, 3.5], [1.5, 2.5]', '[1.5, 2.5], [2.5, 2.5], [1.5, 2.5]'], `d/${OUTLINES}:9 old-front.points: `],
  ['no date', [OUTLINES, '  when: "2000-01-01/2005-12-31"\n', ''], `d/${OUTLINES}:2 old-front.when: `],
  ['no source', [OUTLINES, '  source: wire\n', ''], `d/${OUTLINES}:2 old-front.source: `],
  ['a source that there is not', [OUTLINES, 'source: wire', 'source: rumour'], `d/${OUTLINES}:8 old-front.source: there is no source "rumour"`],
  ['nobody’s drawing', [OUTLINES, '  by: Byname\n', ''], `d/${OUTLINES}:2 old-front.by: `],
  ['a place that there is not', [OUTLINES, 'of: shore-land', 'of: nowhere'], `d/${OUTLINES}:4 old-front.of: there is no place "nowhere"`],
  ['a town with an outline', [OUTLINES, 'of: shore-land', 'of: harbour'], `d/${OUTLINES}:4 old-front.of: harbour is a town, which has no outline: name an area or a unit`],
  ['hatched and a line at once', [OUTLINES, 'line: "2006-01-01/.."', 'line: "2004-01-01/.."'], `d/${OUTLINES}:7 old-front.line: is hatched on some of these days (2000-01-01/2005-12-31): let one end before the other begins`],
  ['two outlines of one place on one day', [OUTLINES, '  reviewed: "2026-01-01"\n', '  reviewed: "2026-01-01"\n- { id: new-front, by: Byname, of: shore-land, label: { en: other land }, when: "2005-06-01/..", source: wire, points: [[1, 2], [2, 2], [2, 3], [1, 2]], reviewed: "2026-01-01" }\n'],
    `d/${OUTLINES}:11 new-front.when: old-front is hatched for the same place on the same days (2000-01-01/2005-12-31): one of them may be a "line" then`],
  ['a label that takes a side', [OUTLINES, 'the land behind the front', 'the liberated land'], `d/${OUTLINES}:5 old-front.label.en: "liberat*" takes a side`],
  ['a town off the map', [PLACES, 'at: [2, 3]', 'at: [2, 33]'], `d/${PLACES}:19 harbour.at: lies outside the map of shore: mend the point, or make the region's map.frame larger`],
  ['a frame that does not hold the region', [REGION, '[0.5, 1.5, 3.5, 4.5]', '[0.5, 1.5, 2.9, 4.5]'], `d/${REGION}:7 shore.map.frame: does not hold the region's box (1, 2, 3, 4): make it larger`],
  ['a frame upside down', [REGION, '[0.5, 1.5, 3.5, 4.5]', '[3.5, 1.5, 0.5, 4.5]'], `d/${REGION}:7 shore.map.frame: a frame is south, west, north, east: put the smaller latitude and longitude first`],
  ['a map without a source', [REGION, 'source: wire', 'source: rumour'], `d/${REGION}:7 shore.map.source: there is no source "rumour"`],
  ['an outline where there is no map', [REGION, 'map: { frame: [0.5, 1.5, 3.5, 4.5], source: wire }\n', ''], `d/${OUTLINES}:4 old-front.of: the region shore has no map: add "map" to its region.yaml`],
])('%s', (_, change, sentence) => {
  const found = said(change).filter((one) => one.startsWith('error '));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`error ${sentence}`);
});
