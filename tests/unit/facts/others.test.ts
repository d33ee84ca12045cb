/** Cards of officials, offices, agreements and capitals that stand for a government. */
import { describe, expect, test } from 'vitest';
import { changed, factsFor, moment, RECORDS, said, words } from './told.ts';
import type { Facts } from '../../../lib/facts/facts.ts';

const rowsOf = (facts: Facts): string[] => facts.rows.map((r) => `${words.t(r.label)}: ${said(r.lines).join(' + ')}`);
const detailsOf = (facts: Facts): string[] => facts.details.flatMap((s) => s.rows.flatMap((r) => said(r.lines)));

describe('an official', () => {
  const ada = (request: object = {}, records = RECORDS): Facts => factsFor({ kind: 'official', id: 'ada-stone', text: 'Stone', ...request }, records);
  test('the office of that day and of today, before and after, other offices', () => {
    const facts = ada({ date: '2005-01-01' });
    expect(moment(facts.then)).toBe('2005-01-01: President, Eastland, since Jan 1, 2000');
    expect(moment(facts.now)).toBe('2024-02-01: No office in the data for this day');
    expect(rowsOf(facts)).toEqual(['From: Jan 1, 2000', 'Until: Jan 1, 2010', 'After: Bo Reed, acting since Feb 1, 2010']);
    expect(detailsOf(facts)).toEqual(['Foreign Minister, Eastland, May 1, 2011 – May 1, 2012']);
  });
  test('out of office on that day: the last office before it', () => {
    const facts = ada({ date: '2011-01-01' });
    expect(moment(facts.then)).toBe('2011-01-01: No office in the data for this day');
    expect(rowsOf(facts)[0]).toBe('From: Jan 1, 2000');
    expect(rowsOf(ada({ date: '2020-01-01' }))[0]).toBe('From: May 1, 2011');
  });
  test('after the evidence: last known, as of when; never "in office"', () => {
    const bo = factsFor({ kind: 'official', id: 'bo-reed', text: 'Reed', date: '2024-03-01', today: '2024-03-02' });
    expect(moment(bo.then)).toBe('2024-03-01: Acting since Feb 1, 2010: President, Eastland');
    expect(moment(bo.now)).toBe('2024-03-02 as of 2024-03-01: Last known: President, Eastland, since Feb 1, 2010');
    expect(bo.same).toBe(false);
  });
  test('inside an imprecise beginning: not known, and nothing is said to be the last known', () => {
    const records = changed((r) => { r.offices['east-president']!.holders[2]!.when = '2010-02/..'; });
    const facts = factsFor({ kind: 'official', id: 'bo-reed', text: 'Reed', date: '2010-02-10' }, records);
    expect(moment(facts.then)).toBe('2010-02-10: Not known for this day');
  });
  test('the native spelling, except where the article is in that language', () => {
    const records = changed((r) => { r.people['bo-reed']!.native = 'hy'; });
    const native = (articleLang: string): string[] => factsFor({ kind: 'official', id: 'bo-reed', text: 'Reed', articleLang }, records).native.map((l) => `${l.text} ${l.lang}`);
    expect([native('en'), native('hy')]).toEqual([['Բո Ռիդ hy'], []]);
  });
  test('a term that one side denies is given as what the other says', () => {
    const records = changed((r) => { r.offices['east-president']!.holders[0]!.says = ['east']; });
    expect(moment(ada({ date: '2005-01-01' }, records).then)).toBe('2005-01-01: President, Eastland, since Jan 1, 2000, according to Eastland');
    expect(rowsOf(factsFor({ kind: 'official', id: 'bo-reed', text: 'Reed', date: '2015-01-01' }, records))).toContain('Before: Ada Stone, Jan 1, 2000 – Jan 1, 2010, according to Eastland');
    expect(detailsOf(ada({ date: '2011-06-01' }, records))).toEqual(['President, Eastland, Jan 1, 2000 – Jan 1, 2010, according to Eastland']);
  });
});

describe('two holders fit', () => {
  test('each is told apart by the office that was asked for and its days; nothing is cited', () => {
    const facts = factsFor({ kind: 'official', id: 'ada-stone', office: 'east-president', text: 'President of Eastland', date: '2010-01-01', candidates: ['ada-stone', 'bo-reed'] });
    expect(facts.candidates.map(({ label, tell }) => [label.text, said([tell!]), tell!.cites])).toEqual([
      ['Ada Stone', ['President, Eastland, Jan 1, 2000 – Jan 1, 2010'], []], ['Bo Reed', ['President, Eastland, since Feb 1, 2010'], []],
    ]);
  });
});

describe('an office', () => {
  const office = (request: object = {}, records = RECORDS): Facts => factsFor({ kind: 'official', id: 'east-president', text: 'the president of Eastland', ...request }, records);
  test('its holder then and now, and all of them', () => {
    const facts = office({ date: '2005-01-01' });
    expect([facts.kind, moment(facts.then), moment(facts.now)]).toEqual(['office', '2005-01-01: Ada Stone, Jan 1, 2000 – Jan 1, 2010', '2024-02-01: Bo Reed, acting since Feb 1, 2010']);
    expect(detailsOf(facts)).toEqual(['Bo Reed, acting since Feb 1, 2010', 'Ada Stone, Jan 1, 2000 – Jan 1, 2010']);
  });
  test('vacant is said in words', () => { expect(moment(office({ date: '2010-01-15' }).then)).toBe('2010-01-15: Vacant, Jan 1, 2010 – Feb 1, 2010'); });
  test('before all rows', () => { expect(moment(office({ date: '1999-12-31' }).then)).toBe('1999-12-31: Not in the data'); });
  test('newer than the data: last known, and a notice until when the data go', () => {
    const facts = office({ date: '2024-04-01', today: '2024-05-01' });
    expect(moment(facts.then)).toBe('2024-04-01 as of 2024-03-01: Last known: Bo Reed, since Feb 1, 2010');
    expect(said(facts.notices)).toEqual(['Not known for Apr 1, 2024. Byname’s data on this office end on Mar 1, 2024.']);
    expect(office({ date: '2024-03-01', today: '2024-05-01' }).notices).toEqual([]);
  });
  test('a day between two holders whose dates are imprecise is not newer than the data', () => {
    const records = changed((r) => { r.offices['east-president']!.holders = [{ who: 'ada-stone', when: '2000-01-01/2010-05', source: ['east-gazette'] }, { who: 'bo-reed', when: '2010-05/..', source: ['east-gazette'] }]; });
    const facts = office({ date: '2010-05-15' }, records);
    expect(moment(facts.then)).toBe('2010-05-15: Not known for this day');
    expect(facts.notices).toEqual([]);
  });
  test('asked for by the office of a mention', () => { expect(factsFor({ kind: 'official', id: 'ada-stone', office: 'east-president', text: 'the president' }).kind).toBe('office'); });
});

describe('an agreement', () => {
  const treaty = (request: object = {}, records = RECORDS): Facts => factsFor({ kind: 'agreement', id: 'ashvale-treaty', text: 'the treaty', ...request }, records);
  test('its dates apart, each with who says so', () => { expect(rowsOf(treaty())).toEqual(['Dated: May 2, 1994', 'Announced: May 1, 1994, according to Eastland']); });
  test('an hour with its zone as people write it', () => {
    const at = (time: string): string => rowsOf(treaty({}, changed((r) => { r.agreements['ashvale-treaty']!.dates![0]!.time = time; })))[1]!;
    expect([at('00:00+03:00'), at('13:00-11:00'), at('09:15+05:30')]).toEqual(['00:00 (UTC+3)', '13:00 (UTC-11)', '09:15 (UTC+5:30)'].map((hour) => `Announced: May 1, 1994, ${hour}, according to Eastland`));
  });
  test('status then and now, in the same form for both sides', () => {
    expect(moment(treaty().then)).toBe('2000-05-05: In force, May 2, 1994');
    expect(moment(treaty({ date: '2020-01-01' }).then)).toBe('2020-01-01: Declared void, Jan 1, 2001, according to Eastland + In force, Jan 1, 2001, according to Westland');
    expect([treaty().same, treaty({ date: '2020-01-01' }).same]).toEqual([false, true]);
  });
  test('after the evidence the status is only what was last known; before all rows it is not in the data', () => {
    expect(moment(treaty({ today: '2024-03-02' }).now)).toMatch(/^2024-03-02 as of 2024-03-01: Declared void/);
    expect(moment(treaty({ date: '1990-01-01' }).then)).toBe('1990-01-01: Not in the data');
  });
  test.each([['1', ['1']], ['4', ['IV']], ['iv', ['IV']], ['1(i), 4', ['1', 'IV']], ['IV.2', ['IV']]])('clause %j cites %j', (clause, cited) => {
    const facts = treaty({ clause });
    expect(facts.clauses.filter((c) => c.cited).map((c) => c.n)).toEqual(cited);
    expect(facts.notices.map((n) => n.say)).not.toContain('facts.clauseNotInData');
  });
  test('a clause that is not in the data is named, the others stay', () => {
    const facts = treaty({ clause: '1, 9' });
    expect(said(facts.notices)).toContain('Clause 9 is not in the data.');
    expect(facts.clauses.map((c) => [c.n, c.cited, said(c.status)])).toEqual([['1', true, ['Not carried out, Jan 1, 1995']], ['IV', false, []]]);
  });
  test('the summary of a clause cites its place in the text', () => {
    const { clauses, sources } = treaty();
    expect(clauses[1]!.summary!.cites.map((n) => sources[n - 1]!.at)).toEqual(['4']);
  });
});

describe('a capital for its government', () => {
  const capital = (request: object = {}, records = RECORDS): Facts => factsFor({ kind: 'metonym', id: 'east', text: 'Lowmere', cue: 'Lowmere said', ...request }, records);
  test('who was in office that day, and the words that made it one', () => {
    const facts = capital({ date: '2005-01-01' });
    expect([facts.heading, facts.cue, words.plain(facts.what!)]).toEqual(['facts.inOfficeThen', 'Lowmere said', 'Here: the government of Eastland']);
    expect(rowsOf(facts)).toEqual(['President: Ada Stone, Jan 1, 2000 – Jan 1, 2010']);
    expect(rowsOf(capital({ date: '2011-06-01' }))).toEqual(['President: Bo Reed, acting since Feb 1, 2010', 'Foreign minister: Ada Stone, May 1, 2011 – May 1, 2012']);
  });
  test('without a date: who is in office now', () => {
    const facts = capital({ date: null });
    expect([facts.heading, rowsOf(facts)]).toEqual(['facts.inOfficeNow', ['President: Bo Reed, acting since Feb 1, 2010']]);
  });
  test('after the evidence: last known', () => { expect(rowsOf(capital({ date: '2024-03-02' }))).toEqual(['President: Last known: Bo Reed, since Feb 1, 2010']); });
  test('while nobody held it, or before the data: no row', () => { expect([rowsOf(capital({ date: '2010-01-15' })), rowsOf(capital({ date: '1980-01-01' }))]).toEqual([[], []]); });
  test('a self-declared one is called the authorities', () => { expect(words.plain(capital({ id: 'river-republic' }).what!)).toBe('Here: the authorities of River Republic, self-declared'); });
});
