import { expect, test } from 'vitest';
import { languageCode } from '../../../lib/article/language.ts';

test.each([
  ['en', 'en'], ['en-GB', 'en'], ['EN_us', 'en'], ['az', 'az'], ['az-AZ', 'az'], ['az-Cyrl', 'az-Cyrl'], ['sr', 'sr'], ['sr-Latn-RS', 'sr-Latn'], ['zh-TW', 'zh-Hant'], ['zh', 'zh'],
  ['ru-RU, en', 'ru'], ['hy-AM', 'hy'], [' fr ', 'fr'],
  ['', null], [null, null], ['und', null], ['English', null], ['x-default', null], ['{{lang}}', null], ['1', null],
] as const)('%s', (tag, code) => {
  expect(languageCode(tag)).toBe(code);
});
