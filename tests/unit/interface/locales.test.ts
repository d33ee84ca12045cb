/** Every language of the interface says all that English says: the same keys and placeholders, its own plurals, no word that takes a side. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadedList, type LoadedWords } from '../../../lib/reference/check/words.ts';
import { LANGUAGES } from '../../../lib/settings.ts';
import { Strings, type Messages } from '../../../lib/strings.ts';
import { SIGNS, withoutPlaceholders } from './wording.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const raw = (lang: string): string => readFileSync(at(`locales/${lang}.json`), 'utf8');
const read = (lang: string): Messages => JSON.parse(raw(lang)) as Messages;
const EN = read('en'), TRANSLATED = LANGUAGES.filter((lang) => lang !== 'en');
const LOADED = loadedList(parse(readFileSync(at('data/check/loaded-words.yaml'), 'utf8')) as LoadedWords);
const formsOf = (message: Messages[string]): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (texts: readonly string[]): string[] => [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
/** Names and signs that are the same in every language; each language is chosen by its own name. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'facts.paX': TRANSLATED, 'page.title': TRANSLATED, 'panel.format.json': TRANSLATED, 'panel.format.jsonld': TRANSLATED,
  ...Object.fromEntries(LANGUAGES.map((lang) => [`options.lang.${lang}`, TRANSLATED])), 'facts.status': ['az'], 'welcome.example.official': ['az', 'tr'],
};
/** Characters of one way to show names in the popup: three stand side by side in 360 px, each in two lines at most. */
const SEGMENT = { all: 24, word: 13 };

test('the languages that can be chosen are the files of locales/', () => {
  expect(readdirSync(at('locales')).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)).sort()).toEqual([...LANGUAGES].sort());
});

describe.each(TRANSLATED)('%s', (lang) => {
  const own = read(lang), entries = Object.entries(own);
  test('has the keys of English, each once and in order', () => {
    expect(Object.keys(own)).toEqual(Object.keys(EN).sort());
    expect(raw(lang)).toBe(`${JSON.stringify(own, null, 1)}\n`);
  });
  test('has a plural where English has one, with just the categories of the language', () => {
    const wanted = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
    for (const [key, message] of entries) expect(typeof message === 'string' ? null : Object.keys(message).sort(), key).toEqual(typeof EN[key] === 'string' ? null : wanted);
  });
  test('has the placeholders of English; a number may be left out where only one number takes the form', () => {
    for (const [key, message] of entries) {
      const wanted = placeholders(formsOf(EN[key]!));
      expect(placeholders(formsOf(message)), key).toEqual(wanted);
      if (typeof message === 'string') continue;
      // In Russian “one” is 21 too.
      const many = Object.entries(message).filter(([category]) => category !== 'one' || lang === 'ru');
      for (const [category, text] of many) expect(placeholders([text]), `${key} ${category}`).toEqual(wanted);
    }
  });
  test('is written cleanly: nothing empty, no stray brace or blank, no exclamation mark', () => {
    for (const [key, message] of entries) for (const text of formsOf(message)) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
      expect(text.replace(/\{\w+\}/g, 'x'), key).not.toMatch(/[{}!՜]|\s\s/);
    }
  });
  test('has no word that takes a side', () => {
    for (const [key, message] of entries) for (const text of formsOf(message)) expect(LOADED.find(text, lang), key).toBeNull();
  });
  test('leaves nothing in English', () => {
    for (const [key, message] of entries) {
      const same = JSON.stringify(message) === JSON.stringify(EN[key]), letters = formsOf(message).some((text) => /\p{L}/u.test(withoutPlaceholders(text)));
      expect(same && letters, key).toBe(SAME[key]?.includes(lang) ?? false);
    }
  });
  test('is in its own letters, but for names and signs', () => {
    const script = ({ ru: /\p{Script=Cyrillic}/u, hy: /\p{Script=Armenian}/u, ka: /\p{Script=Georgian}/u } as Record<string, RegExp>)[lang] ?? /\p{Script=Latin}/u;
    for (const [key, message] of entries.filter(([name]) => !/^options\.lang\.[a-z]{2}$/.test(name))) for (const text of formsOf(message)) {
      const letters = withoutPlaceholders(text).replace(SIGNS, ' ').match(/\p{L}/gu) ?? [];
      expect(letters.filter((letter) => !script.test(letter)), key).toEqual([]);
    }
  });
  test('fits where room is short', () => {
    for (const way of ['written', 'both', 'set']) {
      const text = own[`popup.names.${way}`] as string;
      expect(text.length, text).toBeLessThanOrEqual(SEGMENT.all);
      expect(Math.max(...text.split(' ').map((word) => word.length)), text).toBeLessThanOrEqual(SEGMENT.word);
    }
  });
  test('puts whole sentences together: nothing is left open, numbers take their form', () => {
    const words = new Strings(lang, own), value = { text: 'X' };
    const values = Object.fromEntries(['by', 'of', 'says', 'part', 'who', 'role', 'users', 'note', 'where', 'name', 'title'].map((name) => [name, value]));
    for (const key of Object.keys(own)) for (const n of [0, 1, 2, 5, 21]) {
      const text = words.t(key, { ...Object.fromEntries(placeholders(formsOf(own[key]!)).map((name) => [name.slice(1, -1), value])), ...values, n: { count: n }, count: { count: n }, since: { date: '2020-05~' }, until: { date: '2023' }, date: { date: '2020-11-10' } });
      expect(text, key).not.toMatch(/[{}]|undefined/);
    }
  });
});

test.each(LANGUAGES)('%s: dates and lists are its own where a browser does not know the language', (lang) => {
  const own = read(lang), unknown = new Strings('qaa', own), known = new Strings(lang, own);
  const list = { list: [{ text: 'A', lang: 'hy' }, { text: 'B' }] };
  expect((own['date.months'] as string).split(' ')).toHaveLength(12);
  for (let month = 1; month <= 12; month++) {
    const day = `2020-${String(month).padStart(2, '0')}-09`;
    expect(unknown.date(day), day).toBe(known.date(day));
    expect(unknown.date(`${day.slice(0, 7)}~`)).toContain((own['date.months'] as string).split(' ')[month - 1]);
  }
  expect(unknown.date('2020')).toBe(known.date('2020'));
  expect(unknown.pieces('facts.list', { list })).toEqual(known.pieces('facts.list', { list }));
  expect(unknown.t('facts.list', { list: { list: ['A', 'B', 'C'].map((text) => ({ text })) } })).toMatch(/^A, B .*C$/);
});
test('Russian numbers', () => {
  const words = new Strings('ru', read('ru'));
  expect([1, 3, 5, 21].map((n) => words.t('panel.mentions', { n: { count: n } }))).toEqual(['1 упоминание', '3 упоминания', '5 упоминаний', '21 упоминание']);
});
