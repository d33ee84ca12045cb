/** The locator map of a place: where it is, what is hatched on the day, whose drawing that is. */
import { frameAround, MAP_HEIGHT, MAP_WIDTH, pathOf, project, reachesIn, type Pixel } from '../reference/frame.ts';
import { own } from '../reference/parties.ts';
import type { Outline, Place } from '../reference/records.ts';
import { heldOn } from '../reference/time.ts';
import type { Line, MapArea, MapFacts, MapLabel } from './facts.ts';
import type { Ask } from './facts-of.ts';
import { proseIn } from './facts-of.ts';

/** Land, not a spot: its name stands in the middle of it, without a dot. */
const WIDE: readonly Place['type'][] = ['area', 'unit'];
/** From the dot to its label, and from the label to the edge of the picture; pixels. */
const GAP = 9, EDGE = 4;

/** null: no map of the region, or nothing is known of where the place lies. */
export function mapOf(ask: Ask, place: Place): MapFacts | null {
  const { records, maps, request, day, sources, told } = ask, region = own(records.regions, place.region), base = own(maps, place.region);
  if (!region?.map || !base || !place.at) return null;
  const frame = frameAround(region.map.frame), on = day ?? request.today, at = project(frame, place.at);
  const shown = Object.values(records.outlines).flatMap((outline): { outline: Outline; area: MapArea }[] => {
    const as = heldOn(outline.when, on) === 'yes' ? 'hatched' : outline.line && heldOn(outline.line, on) === 'yes' ? 'dashed' : null;
    const pixels = as ? outline.points.map((point) => project(frame, point)) : [];
    return as && reachesIn(pixels) ? [{ outline, area: { path: pathOf(pixels), as } }] : [];
  }).sort((a, b) => (a.area.as === b.area.as ? 0 : a.area.as === 'hatched' ? -1 : 1));
  const label = { text: request.text, lang: request.articleLang }, where = proseIn(region.where, request.lang), wide = WIDE.includes(place.type);
  const drawn = shown.map(({ outline }) => outline.reviewed).sort().at(-1);
  return {
    viewBox: `0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`, ...base, areas: shown.map(({ area }) => area), point: wide ? null : at, label: placed(label, at, wide),
    says: { say: wide ? 'facts.map.around' : 'facts.map.dot', with: { where, name: label }, cites: [] },
    caption: [
      { say: 'facts.map.base', with: { date: { date: on } }, cites: sources.cite(region.map.source) },
      ...shown.map(({ outline, area }): Line => ({ say: `facts.map.${area.as}`, with: { area: told.prose(outline.label) }, cites: sources.cite(outline.source) })),
      ...(drawn ? [{ say: 'facts.map.drawn', with: { date: { date: drawn } }, cites: [] }] : []),
    ],
  };
}
/** Beside the dot, on the side with more room; over an area in its middle. null: a name too long for the picture, which the heading has anyway. */
function placed(label: MapLabel['label'], [x, y]: Pixel, middle: boolean): MapLabel | null {
  const wide = widthOf(label.text);
  if (middle) return wide + 2 * EDGE > MAP_WIDTH ? null : { label, at: [Math.min(MAP_WIDTH - EDGE - wide / 2, Math.max(EDGE + wide / 2, x)), y], anchor: 'middle' };
  const right = MAP_WIDTH - EDGE - GAP - x, left = x - GAP - EDGE;
  if (wide <= right) return { label, at: [x + GAP, y], anchor: 'start' };
  return wide <= left ? { label, at: [x - GAP, y], anchor: 'end' } : null;
}
/** About as wide as the text is drawn at 13 px: letters of East Asia are square. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 13.5 : 8), 0);
