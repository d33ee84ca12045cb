/** The two languages that the browser tests look for untranslated and cut text with. */
import { describe, expect, test } from 'vitest';
import { Strings, type Messages } from '../../../lib/strings.ts';
import en from '../../../locales/en.json';
import { leftPlain, pseudo, PSEUDO } from './pseudo.ts';

const EN = en as Messages;
const formsOf = (message: Messages[string]): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];

describe.each(PSEUDO)('%s', (lang) => {
  const own = pseudo(EN, lang);
  test('has the keys, forms and placeholders of English, and no plain word', () => {
    expect(Object.keys(own)).toEqual(Object.keys(EN));
    for (const [key, message] of Object.entries(own)) formsOf(message).forEach((text, n) => {
      expect(placeholders(text), key).toEqual(placeholders(formsOf(EN[key]!)[n]!));
      expect(leftPlain(text.replace(/\{\w+\}/g, '')), key).toEqual([]);
    });
  });
  test('a sentence that did not come through it is found', () => {
    expect(leftPlain(`${new Strings(lang, own).t('card.close')} Close`)).toEqual(['Close']);
    expect(new Strings(lang, own, EN).dir).toBe(lang === 'ar-XB' ? 'rtl' : 'ltr');
  });
});
test('en-XA is longer by two fifths and has an end that is seen', () => {
  for (const [key, message] of Object.entries(pseudo(EN, 'en-XA'))) formsOf(message).forEach((text, n) => {
    const plain = formsOf(EN[key]!)[n]!;
    if (!/\p{L}/u.test(plain.replace(/\{\w+\}/g, ''))) { expect(text, key).toBe(plain); return; }
    expect(text, key).toMatch(/^\[.*\]$/su);
    expect(text.length, key).toBeGreaterThanOrEqual(plain.length + 0.4 * plain.replace(/\{\w+\}/g, '').length);
  });
});
