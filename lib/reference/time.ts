/**
 * Time-bounded facts: an EDTF subset and one question, "held on that day?", answered yes, no or unknown.
 *
 * A date is YYYY, YYYY-MM or YYYY-MM-DD, with "~" (about: day ±3, month ±31 days, year ±366) or "?" (known from a report of
 * that day, the event is not dated: anywhere in the 30 days before it). An interval is a/b, a/.. or ../b; BOTH ENDS ARE INCLUSIVE.
 * A single date that is not a whole day means "some time in it". Days are counted since 1970-01-01 (UTC), no time zones.
 */
const DAY_MS = 86_400_000;
/** The range of days in which a date may lie, in days since 1970-01-01. */
export interface Bound { earliest: number; latest: number }
export interface Interval { start: Bound | null; end: Bound | null; /** one date, not an interval */ point: boolean }
export type Held = 'yes' | 'no' | 'unknown';

let lastDay = '', lastNumber = NaN;
/** The answer for the day asked last is kept: a document asks for its own day, many times. */
export function dayNumber(day: string): number {
  if (day !== lastDay) { lastNumber = Date.parse(`${day}T00:00:00Z`) / DAY_MS; lastDay = day; }
  return lastNumber;
}
export const dayString = (n: number): string => new Date(n * DAY_MS).toISOString().slice(0, 10);
/** The day asked for last, if it was one: a document asks for its own day, many times. */
let lastGood = '1970-01-01';
/** True for a day that exists, written YYYY-MM-DD, from 1000 on. */
export function isDay(value: string): boolean {
  if (value === lastGood) return true;
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(value)) return false;
  const n = dayNumber(value), good = !Number.isNaN(n) && dayString(n) === value;
  if (good) lastGood = value;
  return good;
}

function parseBound(text: string): Bound | { error: string } {
  const m = /^([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?([~?])?$/.exec(text);
  if (!m) return { error: `"${text}" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD, with "~" or "?" after it if need be` };
  const [, y, mo, d, mark] = m;
  let bound: Bound, slack: number;
  if (d !== undefined) {
    const day = `${y}-${mo}-${d}`;
    if (!isDay(day)) return { error: `there is no day ${day}` };
    bound = { earliest: dayNumber(day), latest: dayNumber(day) }; slack = 3;
  } else if (mo !== undefined) {
    if (+mo < 1 || +mo > 12) return { error: `there is no month ${y}-${mo}` };
    bound = { earliest: Date.UTC(+y!, +mo - 1, 1) / DAY_MS, latest: Date.UTC(+y!, +mo, 0) / DAY_MS }; slack = 31;
  } else {
    bound = { earliest: Date.UTC(+y!, 0, 1) / DAY_MS, latest: Date.UTC(+y!, 11, 31) / DAY_MS }; slack = 366;
  }
  if (mark === '~') return { earliest: bound.earliest - slack, latest: bound.latest + slack };
  if (mark === '?') return { earliest: bound.earliest - 30, latest: bound.latest };
  return bound;
}

const cache = new Map<string, Interval | { error: string }>();
export function parseWhen(when: string): Interval | { error: string } {
  let hit = cache.get(when);
  if (!hit) cache.set(when, (hit = parse(when)));
  return hit;
}
function parse(when: string): Interval | { error: string } {
  const parts = when.split('/');
  if (parts.length > 2) return { error: `"${when}" has more than one "/"` };
  if (parts.length === 1) {
    const b = parseBound(parts[0]!);
    return 'error' in b ? b : { start: b, end: b, point: true };
  }
  const [from, to] = parts as [string, string];
  if (from === '..' && to === '..') return { error: '"../.." says nothing' };
  const start = from === '..' ? null : parseBound(from), end = to === '..' ? null : parseBound(to);
  if (start && 'error' in start) return start;
  if (end && 'error' in end) return end;
  if (start && end && start.earliest > end.latest) return { error: `"${when}" ends before it starts` };
  if (!start || !end) return { start, end, point: false };
  // It began by its end and ended after its beginning: "2020-11/2020-11-10" began by the 10th.
  return { start: { ...start, latest: Math.min(start.latest, end.latest) }, end: { ...end, earliest: Math.max(end.earliest, start.earliest) }, point: false };
}
/** The interval of a valid When. @throws RangeError on a When that the schema would refuse. */
export function intervalOf(when: string): Interval {
  const i = parseWhen(when);
  if ('error' in i) throw new RangeError(i.error);
  return i;
}

/**
 * Did it hold on that day? `asOf` is the newest date among the evidence: an open end is true up to it and unknown after.
 * Without asOf an open end is true for ever (for the age of a name or a unit, where nothing claims to be news).
 */
export function heldOn(when: string | undefined, day: string, asOf?: string): Held {
  if (when === undefined) return 'yes';
  const { start, end, point } = intervalOf(when), d = dayNumber(day);
  if (point) {
    if (d < start!.earliest || d > start!.latest) return 'no';
    return start!.earliest === start!.latest ? 'yes' : 'unknown';
  }
  if (start && d < start.earliest) return 'no';
  if (end && d > end.latest) return 'no';
  if (start && d < start.latest) return 'unknown';
  if (end && d > end.earliest) return 'unknown';
  if (!end && asOf !== undefined && d > boundOf(asOf).latest) return 'unknown';
  return 'yes';
}
/** The range of days of one date (no interval). @throws RangeError */
export function boundOf(date: string): Bound {
  const i = intervalOf(date);
  if (!i.point) throw new RangeError(`"${date}" is an interval, one date is meant`);
  return i.start!;
}
/** Newest of several dates (by their last possible day); undefined for none. */
export function newest(dates: Iterable<string | null | undefined>): string | undefined {
  let best: string | undefined;
  for (const d of dates) if (d && (best === undefined || boundOf(d).latest > boundOf(best).latest)) best = d;
  return best;
}
