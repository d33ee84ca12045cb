/** Sentences of the interface: placeholders, plurals, lists, dates with the precision they have; and the file of English. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Strings, type Messages } from '../../../lib/strings.ts';
import en from '../../../locales/en.json';

const MESSAGES = en as Messages;
const words = (messages: Messages, lang = 'en', locale?: string): Strings => new Strings(lang, { 'date.about': 'about {date}', 'date.reported': 'reported on {date}', ...messages }, {}, locale);

describe('placeholders', () => {
  test('are filled by name, each time they occur; one that is not given stays to be seen', () => {
    expect(words({ a: '{x} and {y} and {x}' }).t('a', { x: 'one', y: 'two' })).toBe('one and two and one');
    expect(words({ a: '{x} and {y}' }).t('a', { x: 'one' })).toBe('one and {y}');
  });
  test('an unknown key is shown as it is; another language falls back key by key', () => {
    expect(words({}).t('no.such')).toBe('no.such');
    expect(new Strings('hy', { a: 'ա' }, { a: 'a', b: 'b' }).t('a') + new Strings('hy', { a: 'ա' }, { a: 'a', b: 'b' }).t('b')).toBe('աb');
  });
  test('a value is never read as a message', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      expect(words({ a: '<{x}>', b: '{x}{x}' }).t('a', { x: value })).toBe(`<${value}>`);
      expect(words({ b: '{x}{x}' }).t('b', { x: { text: value } })).toBe(value + value);
    }));
    expect(words({ a: '{x}', b: 'wrong' }).t('a', { x: '{b}', b: 'wrong' })).toBe('{b}');
  });
  test('pieces keep the language of a value, and of each member of a list', () => {
    expect(words({ a: 'By {who}.' }).pieces('a', { who: { text: 'Արցախ', lang: 'hy' } })).toEqual([{ text: 'By ' }, { text: 'Արցախ', lang: 'hy' }, { text: '.' }]);
    expect(words({ a: '{l}' }).pieces('a', { l: { list: [{ text: 'A', lang: 'az' }, { text: 'B' }, { text: 'C', lang: 'ka' }] } })).toEqual([{ text: 'A', lang: 'az' }, { text: ', ' }, { text: 'B' }, { text: ', and ' }, { text: 'C', lang: 'ka' }]);
  });
  test('a message as a value', () => { expect(words({ a: 'The {role}', 'role.head': 'Head' }).t('a', { role: { key: 'role.head' } })).toBe('The Head'); });
});

describe('plurals', () => {
  const russian = { n: { one: '{n} место', few: '{n} места', many: '{n} мест', other: '{n} места' } };
  test.each([[1, '1 место'], [2, '2 места'], [5, '5 мест'], [21, '21 место'], [1.5, '1,5 места']])('%s', (n, text) => { expect(words(russian, 'ru').t('n', { n: { count: n } })).toBe(text); });
  test('a category that a language lacks is “other”; a plain number counts too', () => {
    expect(words({ n: { one: 'one', other: 'many' } }, 'ru').t('n', { n: { count: 3 } })).toBe('many');
    expect([0, 1, 2].map((n) => words({ n: { one: 'one', other: '{n} of them' } }).t('n', { n }))).toEqual(['0 of them', 'one', '2 of them']);
  });
});

describe('dates', () => {
  test.each([['2020-11-10', 'Nov 10, 2020'], ['2020-11', 'Nov 2020'], ['2020', '2020'], ['1991-09-02~', 'about Sep 2, 1991'], ['1992~', 'about 1992'], ['2020-11-11?', 'reported on Nov 11, 2020'], ['1988-02-29', 'Feb 29, 1988']])('%s: %s', (when, text) => { expect(words({}).date(when)).toBe(text); });
  test('in the reader’s own way of writing, the day itself never moved by a zone', () => {
    expect(words({}, 'en', 'en-GB').date('2020-11-10')).toBe('10 Nov 2020');
    expect(words({}, 'hy').date('2020-11-10')).toContain('10');
    const zone = process.env.TZ;
    for (const far of ['Pacific/Honolulu', 'Pacific/Kiritimati']) { process.env.TZ = far; expect(new Date(0).getTimezoneOffset()).not.toBe(0); expect(words({}).date('2020-11-10'), far).toBe('Nov 10, 2020'); }
    if (zone === undefined) delete process.env.TZ; else process.env.TZ = zone;
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(words({}).date(day)).toMatch(new RegExp(`\\b${date.getUTCDate()}, ${date.getUTCFullYear()}$`));
    }));
  });
});

test.each([['en', 'ltr'], ['hy', 'ltr'], ['ar', 'rtl'], ['he', 'rtl'], ['fa', 'rtl'], ['ur', 'rtl'], ['ckb', 'rtl'], ['az', 'ltr'], ['arn', 'ltr']])('%s is written %s', (lang, dir) => { expect(words({}, lang).dir).toBe(dir); });

describe('the file of English', () => {
  test('keys in order, once each, no empty message, whole placeholders, no blank at an end', () => {
    const keys = Object.keys(MESSAGES);
    expect(keys).toEqual([...keys].sort());
    for (const [key, message] of Object.entries(MESSAGES)) for (const text of typeof message === 'string' ? [message] : Object.values(message)) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
      expect(text.replace(/\{\w+\}/g, 'x'), key).not.toMatch(/[{}]|\s\s/);
    }
  });
  test('plurals have just the categories of the language', () => {
    const wanted = new Intl.PluralRules('en').resolvedOptions().pluralCategories.toSorted();
    for (const [key, message] of Object.entries(MESSAGES)) if (typeof message !== 'string') expect(Object.keys(message).sort(), key).toEqual(wanted);
  });
});
