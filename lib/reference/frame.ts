/**
 * The frame of a locator map: Mercator, in pixels of a picture of 320 × 140. Conformal, and its formula fits in two lines, so that the build
 * (which draws land and borders) and the card (which puts dot and outlines on them) cannot differ.
 */
export const MAP_WIDTH = 320, MAP_HEIGHT = 140;
/** Pixels = x + scale·λ and y − scale·ln tan(π/4 + φ/2), angles in radians. */
export interface Frame { scale: number; x: number; y: number }
/** Latitude and longitude in degrees WGS 84. */
export type Point = readonly [lat: number, lon: number];
/** Whole and rounded to a tenth of a pixel. */
export type Pixel = [x: number, y: number];

/** Land and borders of one region, as SVG path data in pixels of its frame. */
export interface BaseMap { land: string; borders: string }
/** Region → its base map. */
export type Maps = Record<string, BaseMap>;

const RAD = Math.PI / 180;
const rise = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + lat * RAD / 2));

/** The closest view that holds a box (south, west, north, east), in the middle of the picture. */
export function frameAround([south, west, north, east]: readonly [number, number, number, number]): Frame {
  const scale = Math.min(MAP_WIDTH / ((east - west) * RAD), MAP_HEIGHT / (rise(north) - rise(south)));
  return { scale, x: MAP_WIDTH / 2 - scale * (east + west) / 2 * RAD, y: MAP_HEIGHT / 2 + scale * (rise(north) + rise(south)) / 2 };
}
const tenth = (n: number): number => Math.round(n * 10) / 10 + 0;
export const project = ({ scale, x, y }: Frame, [lat, lon]: Point): Pixel => [tenth(x + scale * lon * RAD), tenth(y - scale * rise(lat))];
/** Far enough from the edge for a dot to be whole. */
export const inFrame = ([x, y]: Pixel, margin = 6): boolean => x >= margin && y >= margin && x <= MAP_WIDTH - margin && y <= MAP_HEIGHT - margin;
/** Does anything of an outline lie in the picture? By its box: enough for outlines that are small against the picture. */
export function reachesIn(pixels: readonly Pixel[]): boolean {
  const xs = pixels.map(([x]) => x), ys = pixels.map(([, y]) => y);
  return Math.max(...xs) > 0 && Math.min(...xs) < MAP_WIDTH && Math.max(...ys) > 0 && Math.min(...ys) < MAP_HEIGHT;
}
/** Steps shorter than this are not seen; in pixels. */
const STEP = 0.7;
export function pathOf(pixels: readonly Pixel[]): string {
  const kept: Pixel[] = [];
  for (const p of pixels) { const last = kept.at(-1); if (!last || Math.hypot(p[0] - last[0], p[1] - last[1]) >= STEP) kept.push(p); }
  return `M${kept.map((p) => p.join(',')).join('L')}Z`;
}
