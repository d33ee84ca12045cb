/** Dates as written in running text. Language-neutral: months are found by the name index, the numbers beside them are read here. */
import type { Words } from './words.ts';

/** Words first … last; any part may be missing. altDay: the other day of "9/10 November". */
export interface DateMention { first: number; last: number; year?: number; month?: number; day?: number; altDay?: number }

const number = (words: Words, i: number): number | null => {
  if (i < 0 || i >= words.count) return null;
  const m = /^(\d{1,4})(?:\p{L}{1,5})?$/u.exec(words.text.slice(words.start[i], words.end[i]).normalize('NFKC'));
  return m ? Number(m[1]) : null;
};
const near = (words: Words, i: number): string => words.text.slice(words.end[i], words.start[i + 1]);
const isDayNumber = (n: number | null): n is number => n !== null && n >= 1 && n <= 31;
const isYearNumber = (n: number | null): n is number => n !== null && n >= 1700 && n <= 2999;

/**
 * All dates: months with the numbers beside them, years alone, and numeric dates.
 * @param months word number → month 1…12, for words that are month names
 * @param joins words that may stand between a day and its month or year ("of", "il"), lower case
 */
export function datesOf(words: Words, months: ReadonlyMap<number, number>, joins: ReadonlySet<string>): DateMention[] {
  const out: DateMention[] = [];
  const taken = new Set<number>();
  const plain = (i: number): boolean => /^[\s,.\u00a0-]{1,3}$/.test(near(words, i));
  const joined = (i: number): boolean => joins.has(words.text.slice(words.start[i], words.end[i]).toLowerCase());
  for (const [at, month] of [...months].sort((a, b) => a[0] - b[0])) {
    const d: DateMention = { first: at, last: at, month };
    let before = at - 1;
    if (before > 0 && plain(before) && joined(before)) before--;
    const left = before >= 0 && plain(before) ? number(words, before) : null;
    const right = at + 1 < words.count && plain(at) ? number(words, at + 1) : null;
    if (isDayNumber(left)) {
      d.day = left; d.first = before;
      const slash = before > 0 ? near(words, before - 1) : '', other = number(words, before - 1);
      if (/^\s?[/–-]\s?$/.test(slash) && isDayNumber(other)) { d.altDay = other; d.first = before - 1; }
    } else if (isYearNumber(left)) {
      d.year = left; d.first = before;
    }
    let next = at + 1;
    if (d.day === undefined && isDayNumber(right)) {
      d.day = right; d.last = next;
      const slash = next + 1 < words.count ? near(words, next) : '', other = number(words, next + 1);
      if (/^\s?[/–-]\s?$/.test(slash) && isDayNumber(other)) { d.altDay = other; d.last = ++next; }
      next++;
    }
    if (d.year === undefined && next < words.count && plain(next - 1)) {
      if (joined(next) && next + 1 < words.count) next++;
      const year = number(words, next);
      if (isYearNumber(year)) { d.year = year; d.last = next; }
    }
    for (let i = d.first; i <= d.last; i++) taken.add(i);
    out.push(d);
  }
  for (let i = 0; i < words.count; i++) {
    if (taken.has(i)) continue;
    const n = number(words, i);
    if (n === null) continue;
    if (i + 2 < words.count && /^[./-]$/.test(near(words, i)) && near(words, i) === near(words, i + 1)) {
      const b = number(words, i + 1), c = number(words, i + 2);
      const iso = isYearNumber(n), year = iso ? n : c, day = iso ? c : n;
      if (isYearNumber(year) && isDayNumber(day) && b !== null && b >= 1 && b <= 12) {
        out.push({ first: i, last: i + 2, year, month: b, day });
        i += 2;
        continue;
      }
    }
    if (isYearNumber(n) && n <= 2099) out.push({ first: i, last: i, year: n });
  }
  return out.sort((a, b) => a.first - b.first);
}
