/**
 * The strings of the interface in the language that the reader chose. English comes with every bundle; another language is a file of the
 * package, which the worker reads once. Where it cannot be had, English is shown. No React: the bar of changed names does without.
 */
import { browser } from 'wxt/browser';
import en from '../../locales/en.json';
import { ask } from '../../lib/ask.ts';
import { LANGUAGES } from '../../lib/settings.ts';
import { Strings, type Messages } from '../../lib/strings.ts';

/** Dates and numbers as the reader's own locale of that language writes them. */
const localeOf = (lang: string): string | undefined => navigator.languages.find((locale) => locale.split('-')[0] === lang);
export const english = new Strings('en', en as Messages, {}, localeOf('en'));
const known = new Map<string, Strings>([['en', english]]);

/** @param setting of Settings.lang: a language, or 'auto' for the browser's own, where Byname speaks it */
export function languageOf(setting: string): string {
  if (setting !== 'auto') return setting;
  // Chrome has no interface in Azerbaijani, Armenian or Georgian: what the reader lists as wanted counts first.
  const wanted = [...navigator.languages, browser.i18n.getUILanguage()].map((locale) => locale.split('-')[0]!);
  return wanted.find((lang) => LANGUAGES.some((one) => one === lang)) ?? 'en';
}
/** Strings that are there already: without waiting, English where the language was not asked for yet. */
export const wordsAtHand = (setting: string): Strings => known.get(languageOf(setting)) ?? english;
export async function wordsOf(setting: string): Promise<Strings> {
  const lang = languageOf(setting), here = known.get(lang);
  if (here) return here;
  const answer = await ask('words', { lang });
  if (!answer.ok || !answer.value.messages) return english;
  const words = new Strings(lang, answer.value.messages, en as Messages, localeOf(lang));
  known.set(lang, words);
  return words;
}
