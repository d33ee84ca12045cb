/** Dates beside a head noun, and whether a date in the text names an agreement. */
import type { Agreement } from '../reference/records.ts';
import { boundOf } from '../reference/time.ts';
import type { DateMention } from '../text/dates.ts';
import { daysOf } from './agreement-words.ts';
import type { Document } from './document.ts';

/** Dates that stand before the noun, last one nearest: "the 12 May and 5 June statements". singles: does a word single out an agreement? */
export function datesLeft(doc: Document, first: number, singles: (word: number) => boolean): DateMention[] {
  const out: DateMention[] = [];
  let left = first - 1;
  // words that may stand between the date and its noun: an adjective such as "trilateral", another head ("peace"), "dated"
  for (let skips = 0; skips < 2 && left >= 0 && doc.adjacent(left) && !doc.dateUpTo(left); skips++) {
    const dated = doc.cueUpTo('dated', left);
    if (!dated && !singles(left) && !doc.endsAt(left).some((o) => o.key.startsWith('head:'))) break;
    left -= dated || 1;
  }
  while (left >= 0 && doc.sameSentence(left, first)) {
    const date = doc.dateUpTo(left);
    if (!date) break;
    if (!out.length && !/^['’]?s?[\s-]$/.test(doc.gap(left)) && !doc.adjacent(left)) break;
    out.unshift(date);
    left = date.first - 1;
    const and = doc.cueUpTo('conjunction', left);
    if (and) left -= and; else if (!/^,\s$/.test(doc.gap(left))) break;
  }
  return out;
}
/** The date after the noun: "statement of 10 November 2020", "ceasefire, 12 May 1994". */
export function dateRight(doc: Document, last: number): DateMention | undefined {
  let next = last + 1;
  if (next >= doc.count || !doc.sameSentence(last, next) || !/^[\s,(]{1,2}$/.test(doc.gap(last))) return undefined;
  const on = doc.cueAt('demonstrativeTime', next);
  next += on;
  if (on && doc.cueAt('article', next)) next++;
  const date = doc.dateFrom(next);
  // "заявления 2020 года": a year with its word stands for a date where the language needs no "of"
  const yearWord = date !== undefined && date.year !== undefined && date.last > date.first && doc.language.possessor === 'after';
  // "بیانیه ۸ اوت": where an owner follows its noun bare, so does a day without a year
  const bareDay = date?.day !== undefined && doc.language.roleFrames.includes('after');
  if (!date || (!on && !yearWord && !bareDay && (date.month === undefined || date.year === undefined))) return undefined;
  return date;
}
/** Year, month, day of a date of the data, as far as it goes. */
function partsOf(day: string): readonly number[] {
  let parts = partsMade.get(day);
  if (!parts) partsMade.set(day, (parts = day.split('-').map((part) => Number.parseInt(part, 10))));
  return parts;
}
const partsMade = new Map<string, readonly number[]>();
/** Does a date in the text name this agreement? Without a year: the last such day before the article. */
export function dateFits(a: Agreement, d: DateMention, articleDate: string | null): boolean {
  return daysOf(a).some((day) => {
    const [y, m, dd] = partsOf(day);
    if (d.year !== undefined && d.year !== y) return false;
    if (d.month !== undefined && m !== undefined && d.month !== m) return false;
    if (d.month !== undefined && m === undefined) return d.year === y;
    if (d.day !== undefined && dd !== undefined && d.day !== dd && d.altDay !== dd) return false;
    if (d.year === undefined) {
      if (articleDate === null) return false;
      const age = (boundOf(articleDate).latest - boundOf(day).latest) / 365;
      return age > -0.01 && age < (d.day === undefined ? 1.05 : 4);
    }
    return true;
  });
}
