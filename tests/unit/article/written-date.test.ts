import { describe, expect, test } from 'vitest';
import { day, isPlausible, machineDay, pathDay, writtenDay } from '../../../lib/article/written-date.ts';

describe('a day that exists', () => {
  test.each([[2024, 2, 29, '2024-02-29'], [2023, 2, 29, null], [2022, 13, 1, null], [2022, 0, 1, null], [2022, 4, 31, null], [2022, 12, 5, '2022-12-05']])('%i-%i-%i', (y, m, d, expected) => {
    expect(day(y, m, d)).toBe(expected);
  });
});

describe('plausible on 2026-11-24', () => {
  test.each([['2026-11-24', true], ['2026-11-25', true], ['2026-11-26', false], ['1989-12-31', false], ['1990-01-01', true], ['1970-01-01', false], ['2027-01-01', false]])('%s', (date, expected) => {
    expect(isPlausible(date, '2026-11-24')).toBe(expected);
  });
});

describe('machine dates keep the day that the publisher wrote', () => {
  test.each([
    ['2022-12-12', '2022-12-12'],
    ['2022-12-12T23:30:00-05:00', '2022-12-12'],
    ['2022-12-12T00:10:00+04:00', '2022-12-12'],
    ['2022-12-12T23:59:59Z', '2022-12-12'],
    ['2022-12-12 10:30', '2022-12-12'],
    ['  2022-12-12T10:00 ', '2022-12-12'],
    ['2022/12/12 10:30:00', '2022-12-12'],
    ['2022.12.12', '2022-12-12'],
    ['2022-1-5', '2022-01-05'],
    ['20221212', '2022-12-12'],
    ['20221212T101500', '2022-12-12'],
    ['20221212101500', '2022-12-12'],
    ['Mon, 12 Dec 2022 23:30:00 -0500', '2022-12-12'],
    ['12 December 2022', '2022-12-12'],
    ['December 12, 2022', '2022-12-12'],
    ['Dec. 12, 2022 10:30 am', '2022-12-12'],
    ['Mon Dec 12 2022 10:00:00 GMT+0400', '2022-12-12'],
    ['Mon Dec 12 10:00:00 UTC 2022', '2022-12-12'],
    ['1670842800', '2022-12-12'],
    ['1670842800000', '2022-12-12'],
    ['2022-12', null], ['2022', null], ['', null], ['yesterday', null], ['0000-00-00', null], ['2022-02-30', null], ['12/11/2022', null], ['{{ page.date }}', null],
  ])('%s', (value, expected) => {
    expect(machineDay(value)).toBe(expected);
  });
});

describe('days in addresses', () => {
  test.each([
    ['/2022/12/12/lachin-road', '2022-12-12'],
    ['/news/2022/1/5/lachin', '2022-01-05'],
    ['/world/2022/dec/12/lachin-road', '2022-12-12'],
    ['/news/lachin-2022-12-12', '2022-12-12'],
    ['/a/20221212/lachin.html', '2022-12-12'],
    ['/2022_12_12_lachin', '2022-12-12'],
    ['/2022/12/lachin', null],
    ['/news/1234567890', null],
    ['/news/120221212', null],
    ['/2022/13/40/x', null],
    ['/resolutions/2022/99/99/then/2020/11/10/x', '2020-11-10'],
    ['/', null],
  ])('%s', (path, expected) => {
    expect(pathDay(path)).toBe(expected);
  });
});

describe('date lines in the language of the article', () => {
  test.each([
    ['December 12, 2022', 'en', '2022-12-12'],
    ['Published: Monday, 12 December 2022, 10:15', 'en', '2022-12-12'],
    ['12th Dec 2022', 'en', '2022-12-12'],
    ['Updated 12:30, Dec. 12, 2022', 'en', '2022-12-12'],
    ['12 декабря 2022, 10:15', 'ru', '2022-12-12'],
    ['12 дек. 2022 г.', 'ru', '2022-12-12'],
    ['12 Aralık 2022 Pazartesi', 'tr', '2022-12-12'],
    ['12 de diciembre de 2022', 'es', '2022-12-12'],
    ['le 12 décembre 2022 à 10h15', 'fr', '2022-12-12'],
    ['1er décembre 2022', 'fr', '2022-12-01'],
    ['12. Dezember 2022', 'de', '2022-12-12'],
    ['2022. december 12.', 'hu', '2022-12-12'],
    ['2022年12月12日 10:15', 'zh', '2022-12-12'],
    ['2022년 12월 12일', 'ko', '2022-12-12'],
    ['١٢ ديسمبر ٢٠٢٢', 'ar', '2022-12-12'],
    ['12.12.2022', 'de', '2022-12-12'],
    ['05.11.2022 14:20', 'ru', '2022-11-05'],
    ['13/12/2022', 'en', '2022-12-13'],
    ['12/13/2022', 'en', '2022-12-13'],
    ['2022-12-12', 'en', '2022-12-12'],
    ['3/4/2022', 'en', null],
    ['December 2022', 'en', null],
    ['Stepanakert, 10:15', 'en', null],
    ['Resolution 884 (1993)', 'en', null],
    ['May 9', 'en', null],
    ['The 2022 budget may rise 10 times', 'en', null],
  ])('%s (%s)', (text, lang, expected) => {
    expect(writtenDay(text, lang)).toBe(expected);
  });
});
