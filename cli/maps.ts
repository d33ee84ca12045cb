/**
 * Land and borders of the locator maps, made when the data are compiled: Natural Earth's countries (world-atlas, 1:10m) cut to a region's
 * frame, made simpler, drawn as path data. The same regions give the same bytes.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoMercator, geoPath } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { frameAround, MAP_HEIGHT, MAP_WIDTH, type BaseMap, type Frame, type Maps } from '../lib/reference/frame.ts';
import type { Region } from '../lib/reference/records.ts';

/** Bytes of land and borders together; outlines and words come on top, 10,000 in all. */
export const BASE_LIMIT = 6000;
/** Corners that change less than this are left out, in square pixels; twice as much until the map fits. */
const FINEST = 0.15;
/** What is drawn outside the picture, so that its own edge shows no line. */
const BLEED = 3;
type Box = [south: number, west: number, north: number, east: number];
type World = Topology<{ countries: GeometryCollection }>;
type Country = Polygon | MultiPolygon;

const made = new Map<string, BaseMap>();
/** One map for each region that has a frame. @throws Error when a map cannot be made small enough */
export function baseMaps(regions: readonly Region[]): Maps {
  const framed = regions.flatMap(({ id, map }) => (map ? [{ id, frame: frameAround(map.frame), key: map.frame.join() }] : [])).sort((a, b) => (a.id < b.id ? -1 : 1));
  const open = framed.filter(({ key }) => !made.has(key));
  if (open.length) {
    const world = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8')) as World;
    // The weights of corners take the time: only once, and only of what some frame shows.
    const some = cut(world, arcBoxes(world), open.map(({ frame }) => boxOf(frame))), boxes = arcBoxes(some), weighed = presimplify(some, sphericalTriangleArea) as World;
    for (const { id, frame, key } of open) made.set(key, draw(id, cut(weighed, boxes, [boxOf(frame)]), frame));
  }
  return Object.fromEntries(framed.map(({ id, key }) => [id, made.get(key)!]));
}
function draw(id: string, world: World, frame: Frame): BaseMap {
  const projection = geoMercator().scale(frame.scale).translate([frame.x, frame.y]).clipExtent([[-BLEED, -BLEED], [MAP_WIDTH + BLEED, MAP_HEIGHT + BLEED]]).precision(0), path = geoPath(projection).digits(1);
  const [south, , north] = boxOf(frame), pixel = (Math.cos((south + north) / 2 * Math.PI / 180) / frame.scale) ** 2;
  for (let corner = FINEST; corner < 50; corner *= 2) {
    const simple = simplify(world, corner * pixel) as World, { countries } = simple.objects;
    const map = { land: path(merge(simple, countries.geometries as Country[] as Parameters<typeof merge>[1])) ?? '', borders: path(mesh(simple, countries, (a, b) => a !== b)) ?? '' };
    if (map.land.length + map.borders.length <= BASE_LIMIT) return map;
  }
  throw new Error(`the map of ${id} cannot be drawn in ${BASE_LIMIT} bytes: make its frame smaller`);
}

/** Latitudes and longitudes of the picture's edges. */
export function boxOf({ scale, x, y }: Frame): Box {
  const lat = (py: number): number => (2 * Math.atan(Math.exp((y - py) / scale)) - Math.PI / 2) * 180 / Math.PI, lon = (px: number): number => (px - x) / scale * 180 / Math.PI;
  return [lat(MAP_HEIGHT), lon(0), lat(0), lon(MAP_WIDTH)];
}
function arcBoxes({ arcs, transform }: World): Box[] {
  const { scale: [kx, ky], translate: [dx, dy] } = transform!;
  return arcs.map((arc) => {
    let x = 0, y = 0, west = Infinity, south = Infinity, east = -Infinity, north = -Infinity;
    for (const step of arc) { x += step[0]!; y += step[1]!; west = Math.min(west, x); east = Math.max(east, x); south = Math.min(south, y); north = Math.max(north, y); }
    return [south * ky + dy, west * kx + dx, north * ky + dy, east * kx + dx];
  });
}
/** Only the polygons that reach into one of the views, and their arcs. boxes: of the arcs. */
function cut(world: World, boxes: readonly Box[], views: readonly Box[]): World {
  const arcs: World['arcs'] = [], numbers = new Map<number, number>();
  const arc = (n: number): number => { const plain = n < 0 ? ~n : n; let to = numbers.get(plain); if (to === undefined) numbers.set(plain, (to = arcs.push(world.arcs[plain]!) - 1)); return n < 0 ? ~to : to; };
  const reaches = (polygon: number[][]): boolean => {
    const mine = polygon[0]!.map((n) => boxes[n < 0 ? ~n : n]!);
    const [s, w, n, e] = [Math.min(...mine.map((b) => b[0])), Math.min(...mine.map((b) => b[1])), Math.max(...mine.map((b) => b[2])), Math.max(...mine.map((b) => b[3]))];
    return views.some(([south, west, north, east]) => s < north && n > south && w < east && e > west);
  };
  const geometries = world.objects.countries.geometries.flatMap((country) => {
    const polygons = (country.type === 'Polygon' ? [country.arcs] : (country as MultiPolygon).arcs).filter(reaches);
    return polygons.length ? [{ type: 'MultiPolygon' as const, arcs: polygons.map((polygon) => polygon.map((ring) => ring.map(arc))) }] : [];
  });
  return { type: 'Topology', arcs, ...(world.transform ? { transform: world.transform } : {}), objects: { countries: { type: 'GeometryCollection', geometries } } };
}
