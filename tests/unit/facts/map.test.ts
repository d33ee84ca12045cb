/** The maps of the cards, on the data as they are: what is drawn on which day, that it fits, that the same data give the same bytes. */
import { geoMercator } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { compileFolder, ROOT } from '../../../cli/compile.ts';
import { inside } from '../../../cli/crosscheck/outlines.ts';
import { BASE_LIMIT, boxOf } from '../../../cli/maps.ts';
import { factsOf } from '../../../lib/facts/facts-of.ts';
import type { FactsRequest, MapFacts } from '../../../lib/facts/facts.ts';
import { frameAround, inFrame, MAP_HEIGHT, MAP_WIDTH, project } from '../../../lib/reference/frame.ts';
import type { Place, PlaceRow } from '../../../lib/reference/records.ts';
import { heldOn } from '../../../lib/reference/time.ts';
import { words } from './told.ts';

const { pack } = compileFolder(`${ROOT}/data`), { records, maps } = pack;
const FRAMED = Object.values(records.regions).filter((r) => r.map), PLACES = Object.values(records.places).filter((p) => p.region && maps[p.region] && p.at);
const map = (id: string, date: string | null, request: Partial<FactsRequest> = {}): MapFacts | null =>
  factsOf(records, 'v', { id, kind: 'place', text: id, articleLang: 'en', date, today: '2026-11-25', lang: 'en', ...request }, maps)!.map;
const drawn = (id: string, date: string | null): string[] => map(id, date)!.caption.map((line) => words.plain(line)).filter((text) => /^(?:Hatched|Dashed)/.test(text));
/** The rings of path data, in pixels. */
const rings = (path: string): [number, number][][] => path.split('M').filter(Boolean).map((ring) => ring.replace('Z', '').split('L').map((pair) => pair.split(',').map(Number) as [number, number]));

describe('frames', () => {
  test('the picture’s formula is d3’s Mercator, and the box lies in the picture, as large as it can be', () => {
    const box = fc.tuple(fc.double({ min: -60, max: 65, noNaN: true }), fc.double({ min: -170, max: 160, noNaN: true }), fc.double({ min: 0.5, max: 12, noNaN: true }), fc.double({ min: 0.5, max: 15, noNaN: true }));
    fc.assert(fc.property(box, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), ([south, west, high, wide], a, b) => {
      const frame = frameAround([south, west, south + high, west + wide]), at = [south + high * a, west + wide * b] as const, [x, y] = project(frame, at), [dx, dy] = geoMercator().scale(frame.scale).translate([frame.x, frame.y])([at[1], at[0]])!;
      expect(Math.abs(x - dx)).toBeLessThan(0.06);
      expect(Math.abs(y - dy)).toBeLessThan(0.06);
      expect(inFrame([x, y], -0.1)).toBe(true);
      const [s, w, n, e] = boxOf(frame);
      expect(Math.min(Math.abs(s - south) + Math.abs(n - south - high), Math.abs(w - west) + Math.abs(e - west - wide))).toBeLessThan(1e-6);
    }));
  });
});
describe('base maps', () => {
  test('the same regions give the same bytes, made anew', async () => {
    vi.resetModules();
    const again = (await import('../../../cli/maps.ts')).baseMaps(Object.values(records.regions));
    expect(again).not.toBe(maps);
    expect(JSON.stringify(again)).toBe(JSON.stringify(maps));
    expect(Object.keys(maps)).toEqual(FRAMED.map((r) => r.id).sort());
  });
  test.each(FRAMED.map((r) => r.id))('%s: within its bytes, one decimal, nothing far outside the picture', (id) => {
    const { land, borders } = maps[id]!;
    expect(land.length + borders.length).toBeLessThanOrEqual(BASE_LIMIT);
    for (const path of [land, borders]) {
      expect(path).toMatch(/^M[-\d.,MLZ]+$/);
      expect(path).not.toMatch(/\.\d\d/);
      for (const [x, y] of rings(path).flat()) { expect(inFrame([x, y], -3.1)).toBe(true); }
    }
  });
  test.each<[string, [number, number], boolean]>([['abkhazia', [43.1, 41.5], true], ['abkhazia', [42.7, 40.6], false], ['abkhazia', [43.6, 41], true], ['nagorno-karabakh', [39.8, 46.75], true], ['nagorno-karabakh', [39.6, 49.8], false], ['nagorno-karabakh', [40.18, 44.51], true], ['south-ossetia', [42.2, 44], true], ['south-ossetia', [41.9, 41.65], false]])('%s: %s is land: %s', (id, at, land) => {
    const [x, y] = project(frameAround(records.regions[id]!.map!.frame), at);
    expect(x > 0 && x < MAP_WIDTH && y > 0 && y < MAP_HEIGHT).toBe(true);
    // even-odd over all rings
    expect(rings(maps[id]!.land).filter((ring) => inside([y, x], ring.map(([px, py]) => [py, px] as [number, number]))).length % 2 === 1).toBe(land);
  });
});
describe('what is drawn on a day', () => {
  const OBLAST = 'the former Nagorno-Karabakh Autonomous Oblast (1923–1991).', FRONT = 'the land between Armenia and the line of contact, May 1994 to September 2020.', BY_2022 = 'where the Russian peacekeepers were, November 2020 to August 2022.', BY_2023 = 'where the Russian peacekeepers were, August 2022 to September 2023.';
  test.each<[string, string | null, string[]]>([
    ['stepanakert', '1985-05-05', []],
    ['stepanakert', '1992-02-02', [`Hatched: ${OBLAST}`]],
    ['stepanakert', '1994-05-11', [`Hatched: ${OBLAST}`]],
    ['stepanakert', '1994-05-12', [`Hatched: ${FRONT}`, `Dashed: ${OBLAST}`]],
    ['kalbajar', '2016-04-04', [`Hatched: ${FRONT}`, `Dashed: ${OBLAST}`]],
    ['shusha', '2020-10-15', [`Dashed: ${OBLAST}`, `Dashed: ${FRONT}`]],
    ['shusha', '2020-11-10', [`Hatched: ${BY_2022}`, `Dashed: ${OBLAST}`]],
    ['lachin', '2022-08-25', [`Hatched: ${BY_2022}`, `Dashed: ${OBLAST}`]],
    ['lachin', '2022-08-26', [`Hatched: ${BY_2023}`, `Dashed: ${OBLAST}`]],
    ['stepanakert', '2023-09-20', [`Hatched: ${BY_2023}`, `Dashed: ${OBLAST}`]],
    ['stepanakert', '2023-09-21', [`Dashed: ${OBLAST}`]],
    ['stepanakert', null, [`Dashed: ${OBLAST}`]],
    ['sukhumi', '1990-01-01', []],
    ['sukhumi', '2015-01-01', ['Hatched: Abkhazia in its boundary of 1991.']],
  ])('%s on %s', (id, date, lines) => { expect([...drawn(id, date)].sort()).toEqual([...lines].sort()); });
  test('hatched comes before dashed; without an outline nobody is said to have drawn one', () => {
    expect(map('stepanakert', '2016-04-04')!.areas.map((a) => a.as)).toEqual(['hatched', 'dashed']);
    expect(map('sukhumi', '1990-01-01')!.caption.map((l) => l.say)).toEqual(['facts.map.base']);
    expect(map('stepanakert', '2016-04-04')!.caption.map((l) => l.say)).toEqual(['facts.map.base', 'facts.map.hatched', 'facts.map.dashed', 'facts.map.drawn']);
  });
  test('without the day of the article it is the map of today, and says so', () => { expect(words.plain(map('shusha', null)!.caption[0]!)).toBe('For Nov 25, 2026. Coast and borders as Natural Earth draws them.'); });
});
describe('dot and name', () => {
  test.each(PLACES.map((p) => p.id))('%s lies in its picture, in 10,000 bytes, on every day', (id) => {
    for (const date of ['1985-01-01', '1993-01-01', '2016-04-04', '2020-10-10', '2022-12-12', null]) {
      const made = map(id, date)!;
      expect(new TextEncoder().encode(JSON.stringify(made)).length).toBeLessThanOrEqual(10_000);
      expect(made.point === null || inFrame(made.point)).toBe(true);
      expect(made.label).not.toBeNull();
    }
  });
  test('land has its name in its middle and no dot; the name stands on the side with room', () => {
    expect(map('nagorno-karabakh', '2016-04-04')).toMatchObject({ point: null, label: { anchor: 'middle' } });
    expect(map('stepanakert', '2016-04-04')).toMatchObject({ label: { anchor: 'start', label: { text: 'stepanakert', lang: 'en' } } });
    expect(map('stepanakert', '2016-04-04', { text: 'a dozen and six ab' })!.label).toMatchObject({ anchor: 'end' });
    expect(map('stepanakert', '2016-04-04', { text: 'a name far too long to stand beside a dot in a small picture' })!.label).toBeNull();
  });
  test('a self-declared body has the map of its land', () => { expect(map('artsakh', '2016-04-04', { text: 'Artsakh' })).toMatchObject({ point: null, areas: [{ as: 'hatched' }, { as: 'dashed' }] }); });
  test('no map: no official, no agreement, no place outside the regions, no pack without maps', () => {
    expect(factsOf(records, 'v', { id: 'moscow', kind: 'place', text: 'x', articleLang: 'en', date: null, today: '2026-11-25', lang: 'en' }, maps)?.map ?? null).toBeNull();
    expect(factsOf(records, 'v', { id: 'nikol-pashinyan', kind: 'official', text: 'x', articleLang: 'en', date: null, today: '2026-11-25', lang: 'en' }, maps)!.map).toBeNull();
    expect(factsOf(records, 'v', { id: 'stepanakert', kind: 'place', text: 'x', articleLang: 'en', date: null, today: '2026-11-25', lang: 'en' })!.map).toBeNull();
  });
});
describe('outlines agree with the records', () => {
  const control = (place: Place): PlaceRow[] => { const own = (place.status ?? []).filter((r) => r.is === 'control'); return own.length ? own : (records.places[place.like ?? '']?.status ?? []).filter((r) => r.is === 'control' && !r.part); };
  /** Day, and who holds what is inside, who what is outside; held by both is on neither side. */
  test.each<[string, string, string[], string[], number]>([
    ['outline-line-of-contact', '2010-01-01', ['artsakh'], ['azerbaijan'], 200],
    ['outline-peacekeepers-2020', '2021-06-01', ['artsakh', 'russian-peacekeepers'], ['azerbaijan'], 100],
    ['outline-peacekeepers-2022', '2022-10-01', ['artsakh'], ['azerbaijan'], 100],
    ['outline-abkhazia', '2015-01-01', ['abkhazia'], ['georgia'], 40],
    ['outline-south-ossetia', '2015-01-01', ['south-ossetia'], ['georgia'], 20],
  ])('%s on %s', (id, day, within, without, least) => {
    const outline = records.outlines[id]!, wrong: string[] = [];
    let asked = 0;
    for (const place of PLACES.filter((p) => p.region === outline.region && p.type !== 'area' && p.type !== 'unit')) {
      const by = new Set(control(place).filter((r) => !r.part && heldOn(r.when, day) === 'yes').flatMap((r) => r.by ?? [])), isIn = inside(place.at!, outline.points);
      const held = (list: string[]): boolean => by.size > 0 && [...by].every((who) => list.includes(who));
      if (held(within) || held(without)) asked++;
      if ((held(within) && !isIn) || (held(without) && isIn)) wrong.push(`${place.id} ${place.at!.join(', ')}: ${[...by].join()} ${isIn ? 'inside' : 'outside'}`);
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(least);
  });
});
