/** Rules about the maps: frames hold their region, outlines are whole and lie in it, one way of drawing an area a day. */
import { frameAround, inFrame, project } from '../../frame.ts';
import { own } from '../../parties.ts';
import type { Outline, Records } from '../../records.ts';
import type { Remark } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shares } from '../shares.ts';

type At = Outline['points'][number];

export const mapsWhole: Rule = { id: 'maps-whole', says: 'Frames hold their region; outlines are closed, lie in it, and hatch an area once a day.', check: ({ records }) => checkMaps(records) };
function* checkMaps(records: Records): Generator<Remark> {
  for (const region of Object.values(records.regions)) {
    const [south, west, north, east] = region.map?.frame ?? region.box, box = region.box;
    if (south >= north || west >= east) yield { record: region.id, space: 'region', field: 'map.frame', message: 'a frame is south, west, north, east: put the smaller latitude and longitude first' };
    else if (region.map && !(south <= box[0] && west <= box[1] && north >= box[2] && east >= box[3])) yield { record: region.id, space: 'region', field: 'map.frame', message: `does not hold the region's box (${box.join(', ')}): make it larger` };
  }
  for (const place of Object.values(records.places)) {
    const map = own(records.regions, place.region)?.map;
    if (map && place.at && !inFrame(project(frameAround(map.frame), place.at))) yield { record: place.id, field: 'at', message: `lies outside the map of ${place.region}: mend the point, or make the region's map.frame larger` };
  }
  const outlines = Object.values(records.outlines);
  for (const [i, outline] of outlines.entries()) {
    yield* shape(outline, records);
    for (const other of outlines.slice(i + 1)) {
      if (other.of === outline.of && shares(outline.when, other.when)) yield { record: other.id, field: 'when', message: `${outline.id} is hatched for the same place on the same days (${outline.when}): one of them may be a "line" then` };
    }
    if (outline.line && shares(outline.when, outline.line)) yield { record: outline.id, field: 'line', message: `is hatched on some of these days (${outline.when}): let one end before the other begins` };
  }
}
function* shape(outline: Outline, records: Records): Generator<Remark> {
  const { id, points } = outline, first = points[0]!, last = points.at(-1)!, region = own(records.regions, outline.region), place = own(records.places, outline.of);
  if (first[0] !== last[0] || first[1] !== last[1]) yield { record: id, field: `points.${points.length - 1}`, message: `the outline is not closed: write the first point (${first.join(', ')}) again at the end` };
  if (!region) yield { record: id, field: 'of', message: 'an outline belongs to a region: put it into regions/<region>/outlines.yaml' };
  else if (!region.map) yield { record: id, field: 'of', message: `the region ${region.id} has no map: add "map" to its region.yaml` };
  else {
    const [south, west, north, east] = region.box, out = points.findIndex(([lat, lon]) => lat < south || lat > north || lon < west || lon > east);
    if (out >= 0) yield { record: id, field: `points.${out}`, message: `${points[out]!.join(', ')} lies outside the region's box (${region.box.join(', ')}): mend the point (latitude comes first), or the box` };
  }
  if (place && place.type !== 'area' && place.type !== 'unit') yield { record: id, field: 'of', message: `${place.id} is a ${place.type}, which has no outline: name an area or a unit` };
  const crossing = crosses(points);
  if (crossing) yield { record: id, field: `points.${crossing[1]}`, message: `the outline crosses itself between points ${crossing[0] + 1} and ${crossing[1] + 1}: put the points in their order` };
}
/** Numbers of the first two sides that cross. */
function crosses(points: readonly At[]): [number, number] | null {
  const side = (a: At, b: At, c: At): number => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  for (let i = 0; i + 1 < points.length; i++) for (let j = i + 2; j + 1 < points.length; j++) {
    const [a, b, c, d] = [points[i]!, points[i + 1]!, points[j]!, points[j + 1]!];
    if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return [i, j];
  }
  return null;
}
