/** Dates as written in running text. Language-neutral: months are found by the name index, the numbers beside them are read here. */
import { gregorian, yearIn } from './calendars.ts';
import { foldOf, unitAt } from './letters.ts';
import type { Words } from './words.ts';

/** Words first … last; any part may be missing. altDay: the other day of "9/10 November". */
export interface DateMention { first: number; last: number; year?: number; month?: number; day?: number; altDay?: number }
/** Words of the language, by number: join between a day and its month ("of"), year word ("года"), ending tied to the number before it ("cu"). */
export interface DateWords { join(i: number): boolean; year(i: number): boolean; ending(i: number): boolean; /** number of an ordinal in words, else null */ ordinal(i: number): number | null }
/** calendar: of Intl, where it is not the Gregorian one. */
export interface Month { month: number; last: number; calendar?: string | undefined }

/** The number that a word is, with up to five letters after it ("9th", "2020ci"): up to four digits of any script, else null. */
function number(words: Words, i: number): number | null {
  if (i < 0 || i >= words.count) return null;
  const from = words.start[i]!, to = words.end[i]!;
  let value = 0, digits = 0, p = from;
  for (; p < to && digits < 5; p++, digits++) {
    const digit = foldOf(unitAt(words.text, p)) - 48;
    if (digit < 0 || digit > 9) break;
    value = 10 * value + digit;
  }
  return digits < 1 || digits > 4 || to - p > 5 ? null : value;
}
const isDigit = (folded: number): boolean => folded >= 48 && folded <= 57;
const near = (words: Words, i: number): string => (i < 0 || i + 1 >= words.count || words.start[i + 1]! - words.end[i]! > 8 ? '\n' : words.text.slice(words.end[i], words.start[i + 1]));
const isDayNumber = (n: number | null): n is number => n !== null && n >= 1 && n <= 31;
const isYearNumber = (n: number | null): n is number => n !== null && n >= 1700 && n <= 2999;
/** Years of other calendars in which news is dated. */
const isOtherYear = (n: number | null): n is number => n !== null && n >= 1200 && n <= 1699;

/**
 * All dates: months with the numbers beside them, years alone, and numeric dates.
 * @param months word number → month 1…12 and the last word of its name
 * @param today day of the text ("YYYY-MM-DD"): tells the year of a day of another calendar that has none
 */
export function datesOf(words: Words, months: ReadonlyMap<number, Month>, say: DateWords, today: string | null = null): DateMention[] {
  const out: DateMention[] = [], taken = new Set<number>();
  // most gaps are one space
  const plain = (i: number): boolean => (i >= 0 && i + 1 < words.count && words.start[i + 1]! - words.end[i]! === 1 && unitAt(words.text, words.end[i]!) === 0x20) || /^[\s,.\u00a0-]{1,3}$/.test(near(words, i));
  /** The number that word i ends: itself, or the word before its ending ("9-ի"). */
  const endingWith = (i: number): { value: number; first: number } | null => {
    const own = number(words, i);
    if (own !== null) return { value: own, first: i };
    const before = i > 0 && say.ending(i) ? number(words, i - 1) : null;
    return before === null ? null : { value: before, first: i - 1 };
  };
  const withEnding = (i: number): number => (i + 1 < words.count && say.ending(i + 1) ? i + 1 : i);
  /** A year that ends at word i, its year words before i: "2020 թվականի", "2020-ci ilin". */
  const yearUpTo = (i: number): { value: number; first: number } | null => {
    let at = i;
    for (let n = 0; n < 2 && at >= 0 && say.year(at); n++) at--;
    const found = at >= 0 && (at === i || plain(at) || /^[\s.]{1,2}$/.test(near(words, at))) ? endingWith(at) : null;
    return found && isYearNumber(found.value) ? found : null;
  };
  const pastYearWords = (last: number): number => {
    let at = last;
    for (let n = 0; n < 2 && at + 1 < words.count && plain(at) && say.year(at + 1); n++) at++;
    return at;
  };

  for (const [at, { month, last: monthEnd, calendar }] of [...months].sort((a, b) => a[0] - b[0])) {
    if (taken.has(at)) continue;
    const d: DateMention = { first: at, last: monthEnd, month };
    let before = at - 1;
    if (before > 0 && plain(before) && say.join(before)) before--;
    const spelt = before >= 0 && plain(before) ? say.ordinal(before) : null;
    const left = spelt !== null ? { value: spelt, first: before } : before >= 0 && plain(before) ? endingWith(before) : null, isYear = calendar ? isOtherYear : isYearNumber;
    if (left && isDayNumber(left.value)) {
      d.day = left.value; d.first = left.first;
      const other = number(words, left.first - 1);
      if (/^\s?[/–-]\s?$/.test(near(words, left.first - 1)) && isDayNumber(other)) { d.altDay = other; d.first = left.first - 1; }
    }
    let next = monthEnd + 1;
    const right = next < words.count && plain(monthEnd) ? number(words, next) : null;
    if (d.day === undefined && isDayNumber(right)) {
      d.day = right; d.last = withEnding(next);
      const other = number(words, next + 1);
      if (/^\s?[/–-]\s?$/.test(near(words, next)) && isDayNumber(other)) { d.altDay = other; d.last = withEnding(next + 1); }
      next = d.last + 1;
    }
    if (next < words.count && plain(next - 1)) {
      if (say.join(next) && next + 1 < words.count) next++;
      const year = number(words, next);
      if (isYear(year)) { d.year = year; d.last = pastYearWords(withEnding(next)); }
    }
    if (d.year === undefined && d.first > 0 && plain(d.first - 1)) {
      const year = yearUpTo(d.first - 1);
      if (year && !taken.has(year.first)) { d.year = year.value; d.first = year.first; }
    }
    for (let i = d.first; i <= d.last; i++) taken.add(i);
    if (!calendar) out.push(d); else { const same = inGregorian(d, calendar, today); if (same) out.push(same); }
  }
  for (let i = 0; i < words.count; i++) {
    if (!isDigit(foldOf(unitAt(words.text, words.start[i]!)))) continue;   // most words: look no further
    const n = number(words, i);
    if (n === null || taken.has(i)) continue;
    if (i + 2 < words.count && /^[./-]$/.test(near(words, i)) && near(words, i) === near(words, i + 1)) {
      const b = number(words, i + 1), c = number(words, i + 2);
      const iso = isYearNumber(n), year = iso ? n : c, day = iso ? c : n;
      if (isYearNumber(year) && isDayNumber(day) && b !== null && b >= 1 && b <= 12) {
        out.push({ first: i, last: i + 2, year, month: b, day });
        i += 2;
        continue;
      }
    }
    if (isYearNumber(n) && n <= 2099) out.push({ first: i, last: pastYearWords(withEnding(i)), year: n });
  }
  return out.sort((a, b) => a.first - b.first);
}
/** The same date in the Gregorian calendar; null without a day or a year to count from. The other calendar's month alone lies in two of ours. */
function inGregorian(d: DateMention, calendar: string, today: string | null): DateMention | null {
  if (d.day === undefined || d.month === undefined || (d.year === undefined && today === null)) return null;
  const year = d.year ?? yearIn(calendar, today!), same = gregorian(calendar, { year, month: d.month, day: d.day });
  if (!same) return null;
  return { first: d.first, last: d.last, month: same.month, day: same.day, ...(d.year === undefined ? {} : { year: same.year }) };
}
