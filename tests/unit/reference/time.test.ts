/** Dates and intervals: what can be written, and whether something held on a day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundOf, dayNumber, dayString, heldOn, intervalOf, isDay, newest, parseWhen, type Bound, type Held } from '../../../lib/reference/time.ts';
import { When, When1 } from '../../../lib/reference/schema.ts';

const shift = (day: string, by: number): string => dayString(dayNumber(day) + by);
/** Whole days of 1980 to 2029. */
const aDay = fc.integer({ min: dayNumber('1980-01-01'), max: dayNumber('2029-12-31') }).map(dayString);
/** One date as it may be written: a day, month or year, plain, about or reported. */
const aDate = fc.tuple(aDay, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?')).map(([day, length, mark]) => day.slice(0, length) + mark);

describe('days', () => {
  test.each([['2024-02-29', true], ['2023-02-29', false], ['1900-02-29', false], ['2000-02-29', true], ['2023-04-31', false], ['2023-00-10', false], ['2023-13-01', false], ['2023-01-00', false], ['2023-1-1', false], ['20230101', false], ['2023-01-01T00:00', false], [' 2023-01-01', false], ['2023-01-01~', false], ['0999-12-31', false], ['3000-01-01', false], ['1000-01-01', true], ['2999-12-31', true], ['', false]])('%j: %s', (text, yes) => { expect(isDay(text)).toBe(yes); });
  test('every day of the range exists, counts one more than the day before, and comes back as written', () => {
    fc.assert(fc.property(fc.integer({ min: dayNumber('1000-01-01'), max: dayNumber('2999-12-31') }), (n) => {
      const day = dayString(n);
      expect([isDay(day), dayNumber(day)]).toEqual([true, n]);
    }));
  });
});

describe('dates', () => {
  const span = (date: string): [string, string] => { const b = boundOf(date); return [dayString(b.earliest), dayString(b.latest)]; };
  test.each([
    ['1992-05-18', '1992-05-18', '1992-05-18'], ['1992-05', '1992-05-01', '1992-05-31'], ['1992-02', '1992-02-01', '1992-02-29'], ['1992', '1992-01-01', '1992-12-31'],
    ['1992-05-18~', '1992-05-15', '1992-05-21'], ['1992-05~', '1992-03-31', '1992-07-01'], ['1992~', '1990-12-31', '1994-01-01'],
    ['1992-05-18?', '1992-04-18', '1992-05-18'], ['1992-05?', '1992-04-01', '1992-05-31'], ['1992?', '1991-12-02', '1992-12-31'],
  ])('%s lies between %s and %s', (date, from, to) => { expect(span(date)).toEqual([from, to]); });
  test.each(['', '92', '1992-5-18', '1992-05-18 ', '1992-02-30', '1992-13', '1992-00', '0992', '3000', '1992~?', '1992??', '~1992', '1992-05-18T00:00', 'May 1992', '..', '1992..', '1992/1993/1994', '../..', '/', '1992/', '/1992', '1993/1992', '1992-05-18/1992-05-17'])('%j is refused with a sentence', (when) => {
    const read = parseWhen(when);
    expect('error' in read && read.error).toMatch(/^"?.{8,}/);
    expect(() => intervalOf(when)).toThrow(RangeError);
    expect(When.safeParse(when).success).toBe(false);
  });
  test('a year that YAML read as a number is taken; other numbers are not', () => {
    expect(When.parse(1992)).toBe('1992');
    for (const value of [92, 19920518, 1992.5, null, true]) expect(When.safeParse(value).success).toBe(false);
  });
  test('one date is no interval', () => {
    expect(When1.safeParse('1992/1993').success).toBe(false);
    expect(() => boundOf('1992/..')).toThrow(RangeError);
  });
  test('an end may overlap its start as long as it is not all before it', () => {
    fc.assert(fc.property(aDate, aDate, (from, to) => {
      expect('error' in parseWhen(`${from}/${to}`)).toBe(boundOf(from).earliest > boundOf(to).latest);
    }));
  });
});

describe('held on that day?', () => {
  const around = (when: string, day: string, asOf?: string): string => [-1, 0, 1].map((by) => heldOn(when, shift(day, by), asOf)[0]).join('');
  test.each([
    ['1992-05-18/2020-11-08', '1992-05-18', 'nyy'], ['1992-05-18/2020-11-08', '2020-11-08', 'yyn'], ['../2020-11-08', '2020-11-08', 'yyn'], ['1992-05-18/..', '1992-05-18', 'nyy'], ['1992-05-18', '1992-05-18', 'nyn'],
    // about: three days on each side may or may not be in
    ['2023-10-01~/..', '2023-09-28', 'nuu'], ['2023-10-01~/..', '2023-10-04', 'uyy'], ['../2023-10-01~', '2023-09-28', 'yyu'], ['../2023-10-01~', '2023-10-04', 'uun'],
    // reported on that day: from 30 days before
    ['2020-11-11?/..', '2020-10-12', 'nuu'], ['2020-11-11?/..', '2020-11-11', 'uyy'], ['../2020-11-11?', '2020-10-12', 'yyu'], ['../2020-11-11?', '2020-11-11', 'uun'],
    // a month and a year begin and end some time in it
    ['1991-09/1993', '1991-09-01', 'nuu'], ['1991-09/1993', '1991-09-30', 'uyy'], ['1991-09/1993', '1993-01-01', 'yyu'], ['1991-09/1993', '1993-12-31', 'uun'],
    // some time in a year is never certain on one of its days
    ['1992', '1992-01-01', 'nuu'], ['1992', '1992-12-31', 'uun'], ['1992-05-18~', '1992-05-18', 'uuu'],
    // what must have begun by its end
    ['2020-11/2020-11-10', '2020-11-10', 'uyn'], ['2020-11-10/2020-11', '2020-11-10', 'nyu'],
  ])('%s around %s: %s', (when, day, answers) => { expect(around(when, day)).toBe(answers); });
  test('an open end holds up to the evidence, never beyond; a closed end does not need it', () => {
    expect(around('2020-11-08/..', '2024-03-01', '2024-03-01')).toBe('yyu');
    expect(around('2020-11-08/..', '2024-12-31', '2024')).toBe('yyu');
    expect(around('2020-11-08/..', '2050-01-01')).toBe('yyy');
    expect(around('../2024-03-01', '2024-03-01', '2001-01-01')).toBe('yyn');
    expect(around('2020-11-08', '2020-11-08', '2001-01-01')).toBe('nyn');
  });
  test('evidence that is older than the start does not make it begin later than it did', () => { expect(around('2020-11-08/..', '2020-11-08', '2019-01-01')).toBe('nuu'); });
  test('nothing said: always', () => { expect(heldOn(undefined, '1066-10-14')).toBe('yes'); });

  /** Every way in which the dates may lie: it held in all of them, in none, or in some. */
  const worlds = (start: Bound | null, end: Bound | null, day: number): Held => {
    const days = (b: Bound): number[] => Array.from({ length: b.latest - b.earliest + 1 }, (_, i) => b.earliest + i);
    let yes = false, no = false;
    for (const from of start ? days(start) : [-Infinity]) for (const to of end ? days(end) : [Infinity]) if (from <= to) { if (from <= day && day <= to) yes = true; else no = true; }
    return yes && no ? 'unknown' : yes ? 'yes' : 'no';
  };
  /** Days and months only: a year against a year is 130,000 worlds. */
  const near = fc.tuple(fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2020-02-20') }).map(dayString), fc.constantFrom(7, 10), fc.constantFrom('', '~', '?')).map(([day, length, mark]) => (length === 7 ? day.slice(0, 7) + (mark === '~' ? '' : mark) : day + mark));
  test('the answer is what all possible worlds agree on', () => {
    fc.assert(fc.property(near, near, fc.constantFrom('both', 'start', 'end'), fc.integer({ min: -45, max: 45 }), (from, to, which, offset) => {
      const start = which === 'end' ? null : boundOf(from), end = which === 'start' ? null : boundOf(to);
      fc.pre(!(start && end && start.earliest > end.latest));
      const day = (start ?? end)!.latest + offset;
      expect(heldOn(`${start ? from : '..'}/${end ? to : '..'}`, dayString(day))).toBe(worlds(start, end, day));
    }), { numRuns: 1000 });
  });
  test('one date is all its worlds too', () => {
    fc.assert(fc.property(aDate, fc.integer({ min: -800, max: 800 }), (date, offset) => {
      const b = boundOf(date), day = b.earliest + offset, inside = day >= b.earliest && day <= b.latest;
      expect(heldOn(date, dayString(day))).toBe(!inside ? 'no' : b.earliest === b.latest ? 'yes' : 'unknown');
    }));
  });
  test('later evidence never takes an answer away', () => {
    fc.assert(fc.property(aDate, aDay, aDay, aDay, (from, day, a, b) => {
      const [early, late] = [a, b].sort() as [string, string];
      if (heldOn(`${from}/..`, day, early) !== 'unknown') expect(heldOn(`${from}/..`, day, late)).toBe(heldOn(`${from}/..`, day, early));
    }));
  });
});

describe('newest', () => {
  test('by the last day a date may mean; none of nothing', () => {
    expect(newest(['2020-05-01', '2020', '2019-12-31'])).toBe('2020');
    expect(newest(['2020-12-31', '2020'])).toBe('2020-12-31');
    expect(newest([null, undefined, '1999'])).toBe('1999');
    expect(newest([null, undefined])).toBeUndefined();
  });
  test('no date of the list is newer', () => {
    fc.assert(fc.property(fc.array(aDate, { minLength: 1 }), (dates) => {
      const best = newest(dates)!;
      expect(dates).toContain(best);
      for (const date of dates) expect(boundOf(date).latest).toBeLessThanOrEqual(boundOf(best).latest);
    }));
  });
});
