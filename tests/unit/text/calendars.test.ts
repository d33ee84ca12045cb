import { expect, test } from 'vitest';
import { gregorian, yearIn } from '../../../lib/text/calendars.ts';

test.each([
  [1373, 2, 22, '1994-5-12'], [1371, 2, 17, '1992-5-7'], [1399, 8, 20, '2020-11-10'], [1357, 11, 22, '1979-2-11'],
  [1399, 12, 30, '2021-3-20'],   // a leap year's last day
  [1400, 12, 30, null], [1400, 13, 1, null], [1400, 7, 31, null],
])('%i-%i-%i of the solar calendar of Iran → %s', (year, month, day, to) => {
  const d = gregorian('persian', { year, month, day });
  expect(d && `${d.year}-${d.month}-${d.day}`).toBe(to);
});
test('the year of a day', () => expect([yearIn('persian', '2021-03-20'), yearIn('persian', '2021-03-21')]).toEqual([1399, 1400]));
