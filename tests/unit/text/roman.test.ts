import { describe, expect, test } from 'vitest';
import { romanNumber } from '../../../lib/text/roman.ts';

/** Written down independently: sign by sign from the largest value, as one does by hand. */
function write(n: number): string {
  let text = '';
  for (const [value, sign] of [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const)
    for (; n >= value; n -= value) text += sign;
  return text;
}
describe('Roman numerals', () => {
  test('every one from 1 to 3999 is read', () => {
    for (let n = 1; n <= 3999; n++) expect(romanNumber(write(n)), write(n)).toBe(n);
  });
  test.each([['XVI', 16], ['XVII', 17], ['XX', 20], ['XXIV', 24], ['iv', 4], ['xvi', 16]])('%s is %i', (text, n) => expect(romanNumber(text)).toBe(n));
  test.each(['', 'IIII', 'VX', 'IC', 'MMMM', 'c', 'd', 'l', 'm', 'Iv', '4', 'A', 'IV.', 'IV '])('"%s" is none', (text) => expect(romanNumber(text)).toBeNull());
});
