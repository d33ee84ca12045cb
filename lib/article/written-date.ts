/** Days as pages write them: machine dates in metadata, and a date line in any language the browser knows. No clock, no time zones. */

/** Years a page of news can bear; what is older is a wrong template or a date in the story. */
const FIRST_YEAR = 1990;

const two = (n: number): string => String(n).padStart(2, '0');
/** "YYYY-MM-DD" of a day that exists; else null. */
export function day(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? `${year}-${two(month)}-${two(date)}` : null;
}
/** Neither before the web nor after today; the day after is still today somewhere. */
export function isPlausible(date: string, today: string): boolean {
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return Number(date.slice(0, 4)) >= FIRST_YEAR && date <= tomorrow;
}

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const english = (name: string): number => ENGLISH.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/**
 * The day of a machine date, in the zone in which the publisher wrote it: "2022-12-12T23:30:00-05:00" is 12 December.
 * ISO 8601, RFC 2822, compact, and seconds or milliseconds since 1970.
 */
export function machineDay(value: string): string | null {
  const text = value.trim();
  let m = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)(?=$|\D|\d{6}$)/.exec(text);
  if (m) return day(+m[1]!, +m[2]!, +m[3]!);
  m = /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})\b/.exec(text);
  if (m && english(m[2]!)) return day(+m[3]!, english(m[2]!), +m[1]!);
  m = /^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d\d:\d\d:\d\d\s+(?:[A-Z]{3,4}\s+)?)?(\d{4})\b/.exec(text);
  if (m && english(m[1]!)) return day(+m[3]!, english(m[1]!), +m[2]!);
  if (/^\d{10}(?:\d{3})?$/.test(text)) return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().slice(0, 10);
  return null;
}

/** The day in the path of an address: /2022/12/12/, /2022-12-12-, /20221212/, /2022/dec/12/. A month alone is no day. */
export function pathDay(path: string): string | null {
  for (const m of path.matchAll(/(?:^|[^\d])((?:19|20)\d\d)([-/._]?)(\d{1,2}|[a-z]{3,9})\2(\d{1,2})(?=$|[^\d])/gi)) {
    const [, year, mark, month, date] = m as unknown as [string, string, string, string, string];
    if (!mark && (month.length !== 2 || date.length !== 2)) continue;
    const number = /^\d/.test(month) ? +month : english(month);
    const found = number ? day(+year, number, +date) : null;
    if (found) return found;
  }
  return null;
}

const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6];
const digits = (text: string): string => text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g, (d) => {
  const code = d.charCodeAt(0);
  return String(code - ZEROS.findLast((zero) => zero <= code)!);
});
const months = new Map<string, Map<string, number>>();
/**
 * Month names in a language, in each form that its dates use: "декабрь" and "декабря". Only for languages whose names the browser
 * carries: Chromium has none for Armenian, Georgian and Azerbaijani, where dates in digits alone are read.
 */
function monthsOf(lang: string): Map<string, number> {
  let names = months.get(lang);
  if (names) return names;
  months.set(lang, (names = new Map()));
  for (const month of ['long', 'short'] as const) {
    for (const shape of [{ month }, { month, day: 'numeric', year: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(lang, { ...shape, calendar: 'gregory', timeZone: 'UTC' });
      if (new Intl.Locale(format.resolvedOptions().locale).language !== new Intl.Locale(lang).language) return names;
      for (let m = 0; m < 12; m++) {
        const name = format.formatToParts(Date.UTC(2001, m, 15)).find((part) => part.type === 'month')?.value.toLocaleLowerCase(lang).replace(/\.$/, '');
        if (name && !/\d/.test(name)) names.set(name, m + 1);
      }
    }
  }
  return names;
}
/** A date line: the first whole day in a short text in `lang` (or English). "3/4/2022" says nothing without knowing who writes. */
export function writtenDay(text: string, lang: string): string | null {
  const clean = digits(text.slice(0, 300)).toLocaleLowerCase(lang);
  const numeric = /(?<!\d)(?:(\d{4})\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})|(\d{1,2})([./-])(\d{1,2})\5(\d{4}))(?!\d)/.exec(clean);
  if (numeric?.[1]) return day(+numeric[1], +numeric[2]!, +numeric[3]!);
  if (numeric) {
    const a = +numeric[4]!, b = +numeric[6]!, year = +numeric[7]!;
    if (numeric[5] === '.' || a === b || a > 12) return day(year, b, a);
    return b > 12 ? day(year, a, b) : null;
  }
  for (const names of [monthsOf(lang), monthsOf('en')]) {
    for (const word of clean.matchAll(/[\p{L}\p{M}]+/gu)) {
      const month = names.get(word[0]);
      if (!month) continue;
      const before = /(\d{4})?[\s,.]*(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.|-?[\p{L}]{1,3})?[\s,-]{0,3}(?:(?:de|of|d’|d')\s*)?$/u.exec(clean.slice(0, word.index));
      const rest = clean.slice(word.index + word[0].length);
      let after = /^\.?[\s,-]*(?:(?:de|del|of)\s+)?(\d{4})(?!\d)/.exec(rest);
      if (before && after) return day(+after[1]!, month, +before[2]!);
      after = /^\.?\s*(\d{1,2})(?:st|nd|rd|th|-?[\p{L}]{1,3})?[\s,.]{1,3}(\d{4})(?!\d)/u.exec(rest);
      if (after) return day(+after[2]!, month, +after[1]!);
      // Year first: "2022. december 12.", "2022 m. gruodžio 12 d."
      const year = /(\d{4})[\s.,]*(?:[\p{L}]\.)?\s*$/u.exec(clean.slice(0, word.index)), date = /^\.?\s*(\d{1,2})(?!\d)/.exec(rest);
      if (year && date) return day(+year[1]!, month, +date[1]!);
    }
  }
  return null;
}
