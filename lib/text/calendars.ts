/** Days of other calendars ("22 Ordibehesht 1373") as days of the Gregorian one, by the calendars that Intl knows. */

const DAY_MS = 86_400_000, TRIES = 8;
const formats = new Map<string, Intl.DateTimeFormat>();
export interface Day { year: number; month: number; day: number }

/** Year, month and day in a calendar of Intl ("persian"), of a day counted from 1970-01-01. */
function dayIn(calendar: string, at: number): Day {
  let format = formats.get(calendar);
  if (!format) formats.set(calendar, (format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })));
  const part = new Map(format.formatToParts(at * DAY_MS).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
  return { year: part.get('year') ?? 0, month: part.get('month') ?? 0, day: part.get('day') ?? 0 };
}
/** The Gregorian day, or null where the calendar has no such day. */
export function gregorian(calendar: string, { year, month, day }: Day): Day | null {
  let at = 0;
  for (let i = 0; i < TRIES; i++) {
    const here = dayIn(calendar, at);
    if (here.year === year && here.month === month && here.day === day) { const d = new Date(at * DAY_MS); return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() }; }
    const step = Math.round((year - here.year) * 365.2425 + (month - here.month) * 30.44 + (day - here.day));
    at += step || Math.sign(year - here.year || month - here.month || day - here.day);
  }
  return null;
}
/** The year of that calendar in which a Gregorian day lies ("YYYY-MM-DD"). */
export const yearIn = (calendar: string, day: string): number => dayIn(calendar, Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS)).year;
