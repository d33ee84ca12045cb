import { describe, expect, test } from 'vitest';
import { CALM, FIRST_WAIT, LONGEST_WAIT, Pace, SHARE, TOO_LONG, TOO_OFTEN } from '../../../lib/overlay/changes.ts';

describe('how soon a changed page is read again', () => {
  test('soon at first, slower while the page goes on changing, soon again after a rest', () => {
    const pace = new Pace();
    let now = 0;
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) { pace.took(2, now); waits.push(pace.wait); now += pace.wait; }
    expect(waits[0]).toBe(FIRST_WAIT);
    for (let i = 1; i < waits.length; i++) expect(waits[i]).toBe(Math.min(waits[i - 1]! * 2, LONGEST_WAIT));
    expect(waits.at(-1)).toBe(LONGEST_WAIT);
    pace.took(2, now + CALM + LONGEST_WAIT + 1);
    expect(pace.wait).toBe(FIRST_WAIT);
  });
  test('reading takes at most one part in SHARE of the time', () => {
    const pace = new Pace();
    for (let now = 0, spent = 1; spent < TOO_LONG; spent *= 2, now += pace.wait) {
      pace.took(spent, now);
      expect(pace.wait).toBeGreaterThanOrEqual(spent * SHARE);
    }
  });
  test('gives up only when every one of several readings in a row was too long', () => {
    const pace = new Pace();
    for (let i = 1; i < TOO_OFTEN; i++) pace.took(TOO_LONG + 1, i * 10_000);
    expect(pace.tooSlow).toBe(false);
    pace.took(TOO_LONG - 1, 90_000);
    for (let i = 1; i < TOO_OFTEN; i++) pace.took(TOO_LONG + 1, 100_000 + i * 10_000);
    expect(pace.tooSlow).toBe(false);
    pace.took(TOO_LONG + 1, 200_000);
    expect(pace.tooSlow).toBe(true);
  });
});
