/** A pack opened for look-ups: links between records, who held what when, names in a language. */
import { describe, expect, test } from 'vitest';
import { INITIAL, SHADOW, SURNAME } from '../../../lib/names/name-index.ts';
import { compile, surfaceForms } from '../../../lib/reference/compile.ts';
import { existsOn, Gazetteer } from '../../../lib/reference/gazetteer.ts';
import type { Records } from '../../../lib/reference/records.ts';
import { dayNumber } from '../../../lib/reference/time.ts';
import { wordsOf } from '../../../lib/text/words.ts';
import { smallPack, smallRecords } from './small.ts';

const g = new Gazetteer(smallPack());
const changed = (change: (records: Records) => void): Gazetteer => { const records = smallRecords(); change(records); return new Gazetteer(compile(records, {})); };

describe('links', () => {
  test('governments in a place, offices of a body, terms of a person, bodies of an area', () => {
    expect(g.seatsIn('lowmere').map((s) => [s.actor.id, s.place.id, s.seat.when])).toEqual([['east', 'lowmere', '1990/..']]);
    expect(g.officesOf('east').map((o) => o.id)).toEqual(['east-president', 'east-foreign-minister']);
    expect(g.tenuresOf('ada-stone').map((t) => [t.office.id, t.holder.when])).toEqual([['east-president', '2000-01-01/2010-01-01'], ['east-foreign-minister', '2011-05-01/2012-05-01']]);
    expect(g.governorsOf('ashvale-area').map((a) => a.id)).toEqual(['river-republic']);
  });
  test('of what is unknown there are none', () => { for (const list of [g.seatsIn('x'), g.officesOf('x'), g.tenuresOf('x'), g.governorsOf('x'), g.namesOf('x')]) expect(list).toEqual([]); });
  test('each kind of record by its id, and by no other kind', () => {
    const kinds = { place: 'lowmere', actor: 'east', person: 'ada-stone', office: 'east-president', agreement: 'ashvale-treaty' } as const;
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) for (const [of, id] of Object.entries(kinds)) expect(g[kind](id)?.id).toBe(of === kind ? id : undefined);
  });
});

describe('who held an office', () => {
  const on = (day: string): string[] => g.holdersOn(g.office('east-president')!, day).map((h) => h.who);
  test.each([['1999-12-31', []], ['2000-01-01', ['ada-stone']], ['2010-01-01', ['ada-stone']], ['2010-01-15', []], ['2010-02-01', ['bo-reed']], ['2024-03-01', ['bo-reed']]])('%s: %j', (day, who) => { expect(on(day)).toEqual(who); });
  test('after the evidence the last known holder, whose holding is unknown', () => {
    expect(on('2024-03-02')).toEqual(['bo-reed']);
    const [last] = g.tenuresOf('bo-reed');
    expect([g.holds(last!, '2024-03-01'), g.holds(last!, '2024-03-02')]).toEqual(['yes', 'unknown']);
  });
  test('first day in any office', () => {
    expect(g.firstDay('ada-stone')).toBe(dayNumber('2000-01-01'));
    expect(g.firstDay('nobody')).toBe(Infinity);
    expect(changed((r) => { r.offices['east-president']!.holders[0]!.when = '../2010-01-01'; }).firstDay('ada-stone')).toBe(-Infinity);
  });
  test('evidence is as new as its newest source; a place in a source is that source', () => {
    expect(g.asOf(['treaty-text#4', 'west-gazette', 'undated-site'])).toBe('2024-02-01');
    expect(g.asOf(['undated-site', 'none'])).toBeUndefined();
  });
});

describe('names', () => {
  test('all of a record, no adjectives, brackets opened', () => {
    expect(g.namesOf('lowmere')).toEqual(['Lowmere', 'Լոումիր', 'Nethermere']);
    expect(g.namesOf('ada-stone')).toEqual(['Ada Stone']);
    expect(g.namesOf('east')).toEqual(['Eastland', 'Արևելք']);
    expect(g.namesOf('ashvale-treaty')).toEqual(['Treaty of 2 May 1994']);
  });
  test('a self-declared body and its area have each other’s names', () => {
    expect(g.namesOf('river-republic')).toEqual(['River Republic', 'RR', 'Ashvale', 'Ash Vale']);
    expect(g.namesOf('ashvale-area')).toEqual(['Ashvale', 'Ash Vale', 'River Republic', 'RR']);
  });
  test('shown in the language asked for, else in English, else in any', () => {
    expect([g.shown('lowmere', 0, 'hy'), g.shown('lowmere', 0, 'ka'), g.shown('lowmere', 1, 'hy'), g.shown('bo-reed', 0, 'hy')]).toEqual(['Լոումիր', 'Lowmere', 'Nethermere', 'Բո Ռիդ']);
    expect(changed((r) => { delete (r.places.lowmere!.names[0]!.forms as Record<string, unknown>).en; }).shown('lowmere', 0, 'ka')).toBe('Լոումիր');
    expect([g.shown('ashvale-treaty', -1, 'en'), g.shown('nothing', 0, 'en'), g.label('east', 'en')]).toEqual(['Treaty of 2 May 1994', 'nothing', 'Eastland']);
  });
  test('an adjective is never shown, an abbreviation is', () => {
    const only = (as: 'adjective' | 'abbreviation'): string => changed((r) => { r.places.lowmere!.names[0]!.forms = { en: [{ form: 'Low', as }], hy: [{ form: 'Լոումիր' }] }; }).shown('lowmere', 0, 'en');
    expect([only('adjective'), only('abbreviation')]).toEqual(['Լոումիր', 'Low']);
  });
});

describe('an agreement exists', () => {
  const treaty = g.agreement('ashvale-treaty')!;
  test.each([['1994-04-29', false], ['1994-04-30', true], ['1994-05-02', true], ['2020-01-01', true]])('on %s: %s (a day early, for zones)', (day, yes) => { expect(existsOn(treaty, day)).toBe(yes); });
  test('always where it bears no date', () => { expect(existsOn({ ...treaty, date: null, dates: [] }, '1900-01-01')).toBe(true); });
  test('from the first day that an imprecise date may mean', () => { expect(existsOn({ ...treaty, date: null, dates: [{ what: 'signed', on: '1994-05', source: ['treaty-text'] }] }, '1994-05-01')).toBe(true); });
});

describe('what the index finds', () => {
  const found = (text: string): string[] => g.index.scan(wordsOf(text)).flatMap((hit) => hit.entries.map((e) => `${g.pack.keys[e.reference]} ${e.type === SHADOW ? 'shadow' : e.type === SURNAME ? 'surname' : e.type === INITIAL ? 'initial' : e.name}`));
  test.each([
    ['Lowmere', ['lowmere 0']], ['NETHERMERE', ['lowmere 1']], ['Ash Vale', ['ashvale-area 0']], ['Ashvale', ['ashvale-area 0']], ['Լոումիր', ['lowmere 0']],
    ['Stone', ['ada-stone surname']], ['A. Stone', ['ada-stone initial', 'ada-stone surname']], ['Lowmere United', ['lowmere shadow', 'lowmere 0']], ['Ash', []],
  ])('%s: %j', (text, keys) => { expect(found(text).sort()).toEqual([...keys].sort()); });
  test('every form that --names prints is found as itself', () => {
    const records = smallRecords();
    for (const form of surfaceForms(records)) expect(g.index.scan(wordsOf(form)).some((hit) => hit.first === 0 && hit.last === wordsOf(form).count - 1), form).toBe(true);
    expect(surfaceForms(records)).toEqual(expect.arrayContaining(['Lowmere', 'Lowmerean', 'Ada Stone', 'Stone', 'A Stone', 'RR', 'Ash Vale']));
    for (const form of ['Lowmere United', 'Ada /Stone/']) expect(surfaceForms(records)).not.toContain(form);
  });
});
