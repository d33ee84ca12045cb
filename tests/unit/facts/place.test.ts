/** Cards of places: who held it then and who holds it now, how far the evidence goes, who calls it what. */
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../lib/facts/facts-of.ts';
import { ASK, changed, factsFor, moment, RECORDS, said, words } from './told.ts';

describe('then and now', () => {
  test('each day has its own answer, with the source of each', () => {
    const facts = factsFor({});
    expect(moment(facts.then)).toBe('2000-05-05: Westland, since about Jan 10, 1991');
    expect(moment(facts.now)).toBe('2024-02-01: Eastland, since Jun 30, 2010');
    expect([facts.same, facts.heading, facts.changed]).toEqual([false, 'facts.controlledBy', null]);
    expect(facts.then!.lines[0]!.cites.map((n) => facts.sources[n - 1]!.title)).toEqual(['Gazette of the West']);
  });
  test('the same on both days: one column', () => {
    const facts = factsFor({ date: '2015-01-01' });
    expect([facts.same, moment(facts.then), moment(facts.now)]).toEqual([true, '2015-01-01: Eastland, since Jun 30, 2010', '2024-02-01: Eastland, since Jun 30, 2010']);
  });
  test('on a day of change both are given', () => { expect(moment(factsFor({ date: '2010-06-30' }).then)).toBe('2010-06-30: Westland, since about Jan 10, 1991 + Eastland, since Jun 30, 2010'); });
  test('after the evidence: what was last known, and of when', () => {
    expect(moment(factsFor({ today: '2024-03-01' }).now)).toBe('2024-03-01: Eastland, since Jun 30, 2010');
    expect(moment(factsFor({ today: '2024-03-02' }).now)).toBe('2024-03-02 as of 2024-03-01: Eastland, since Jun 30, 2010');
    expect(moment(factsFor({ date: '2024-06-01', today: '2024-07-01' }).then)).toBe('2024-06-01 as of 2024-03-01: Eastland, since Jun 30, 2010');
  });
  test('a source without a date reaches no further than the start of its row', () => {
    const records = changed((r) => { r.places.lowmere!.status![1]!.source = ['undated-site']; });
    expect(moment(factsFor({ today: '2010-06-30', date: null }, records).now)).toContain('Eastland, since Jun 30, 2010');
    expect(moment(factsFor({ today: '2010-07-01', date: null }, records).now)).toBe('2010-07-01 as of 2010-06-30: Eastland, since Jun 30, 2010');
  });
  test('a day inside an imprecise start is not known; a day before all rows is not in the data', () => {
    expect(moment(factsFor({ date: '1991-01-09' }).then)).toBe('1991-01-09: Not known for this day');
    expect(factsFor({ date: '1991-01-09' }).then!.lines[0]!.cites).toHaveLength(1);
    expect(moment(factsFor({ date: '1991-01-06' }).then)).toBe('1991-01-06: Not in the data');
  });
  test('a day inside an imprecise end is not known, however old the evidence: an end was seen', () => {
    const records = changed((r) => { r.places.lowmere!.status = [{ is: 'control', by: ['west'], when: '1991-01-10/2010-05', source: ['treaty-text'] }]; });
    expect(moment(factsFor({ date: '2010-05-15' }, records).then)).toBe('2010-05-15: Not known for this day');
  });
  test('a place without a word on control has no block', () => {
    const facts = factsFor({}, changed((r) => { delete r.places.lowmere!.status; delete r.places.lowmere!.like; }));
    expect([facts.heading, facts.then, facts.now]).toEqual([null, null, null]);
  });
  test('rows about a part stand beside each other, each with its part', () => {
    const records = changed((r) => { r.places.lowmere!.status![0]!.part = { en: 'the left bank' }; r.places.lowmere!.status![1]!.when = '1995-01-01/..'; });
    expect(moment(factsFor({}, records).then)).toBe('2000-05-05: Westland, since about Jan 10, 1991: the left bank + Eastland, since Jan 1, 1995');
  });
  test('what one asserts and another denies is given with who says it', () => {
    const records = changed((r) => { r.places.lowmere!.status!.forEach((row) => { row.says = row.by!; }); });
    expect(moment(factsFor({ date: '2010-06-30' }, records).then)).toBe('2010-06-30: Westland, since about Jan 10, 1991, according to Westland + Eastland, since Jun 30, 2010, according to Eastland');
  });
  test('the note of a row is given with it', () => {
    const records = changed((r) => { r.places.lowmere!.status![0]!.note = { en: 'Denied by Eastland that day' }; });
    expect(moment(factsFor({}, records).then)).toBe('2000-05-05: Westland, since about Jan 10, 1991 + Denied by Eastland that day');
  });
  test('a self-declared holder is named as one on every day, after the evidence too', () => {
    const records = changed((r) => { r.places['ashvale-area']!.status![0]!.when = '1994-05-02/..'; r.places['ashvale-area']!.status!.splice(1, 1); });
    const facts = factsFor({ id: 'ashvale-area', date: '1994-05-02' }, records);
    expect(facts.then!.asOf).toBeUndefined();
    expect(facts.now!.asOf).toBe('1994-05-02');
    for (const m of [facts.then, facts.now]) expect(m!.lines.map((l) => l.say)).toEqual(['facts.control.since', 'facts.selfDeclared']);
    expect(said(facts.now!.lines)[1]).toContain('River Republic');
    expect(facts.same).toBe(true);
  });
});

describe('a change within a week of the article', () => {
  test.each([['2010-06-22', null], ['2010-06-23', '2010-06-30'], ['2010-06-30', '2010-06-30'], ['2010-07-07', '2010-06-30'], ['2010-07-08', null]])('%s: %s', (date, change) => { expect(factsFor({ date }).changed).toBe(change); });
  test('an imprecise day counts with all its days, a year does not count', () => {
    expect(['1990-12-30', '1990-12-31', '1991-01-20', '1991-01-21'].map((date) => factsFor({ date }).changed)).toEqual([null, '1991-01-10~', '1991-01-10~', null]);
    const records = changed((r) => { r.places.lowmere!.status![1]!.when = '2010/..'; r.places.lowmere!.status![0]!.when = '1991-01-10~/2010'; });
    expect(factsFor({ date: '2010-06-30' }, records).changed).toBeNull();
  });
});

describe('without a date, with a bad one', () => {
  test('no date: only now, and a notice', () => {
    const facts = factsFor({ date: null });
    expect([facts.then, facts.same, facts.changed, facts.bar]).toEqual([null, false, null, null]);
    expect(facts.notices[0]!.say).toBe('facts.noDate');
    expect(moment(facts.now)).toContain('Eastland');
  });
  test.each(['2022-02-30', '', '2022', 'yesterday', '0001-01-01'])('%j is no day: the same, and the notice says so', (date) => {
    const facts = factsFor({ date });
    expect(facts.then).toBeNull();
    expect(facts.notices.map((n) => n.say)).toContain('facts.invalidDate');
    expect(facts.notices.map((n) => n.say)).not.toContain('facts.noDate');
  });
  test('with a good date there is neither notice', () => { for (const notice of factsFor({}).notices) expect(['facts.noDate', 'facts.invalidDate']).not.toContain(notice.say); });
});

describe('names', () => {
  const names = (request: Parameters<typeof factsFor>[0] = {}, records = RECORDS): string[] => factsFor(request, records).names.map((n) => `${n.form.text}${n.native.map((l) => ` ${l.text}`).join('')}${n.inArticle ? '*' : ''}: ${said(n.users).join(' + ')}`);
  test('the name of the article first, each with its users and dates, native spelling in the language of a user', () => {
    expect(names()).toEqual(['Lowmere Լոումիր*: Called this by Eastland, since 1990', 'Nethermere: Called this by Westland']);
    expect(names({ text: 'Nethermere' })).toEqual(['Nethermere*: Called this by Westland', 'Lowmere Լոումիր: Called this by Eastland, since 1990']);
  });
  test('in another spelling, or with an ending', () => {
    for (const text of ['LOWMERE', 'Lowmere’s', 'Լոումիր', 'Lowmerean']) expect(factsFor({ text }).names.map((n) => n.inArticle), text).toEqual([true, false]);
  });
  test('users of one form stand together, also where it is two names', () => {
    const records = changed((r) => { r.places.lowmere!.names[1]!.forms = { en: [{ form: 'Lowmere' }] }; });
    expect(names({}, records)).toEqual(['Lowmere Լոումիր*: Called this by Eastland, since 1990 + Called this by Westland']);
  });
  test('nobody uses a name before they were or after they ended', () => {
    const records = changed((r) => { r.places.lowmere!.names.push({ by: ['river-republic', 'east'], when: '1980/..', forms: { en: [{ form: 'Riverton' }] } }); });
    expect(factsFor({}, records).names.find((n) => n.form.text === 'Riverton')!.users.map((l) => words.plain(l))).toEqual(['Called this by River Republic, from Sep 2, 1991 to Jan 1, 2020', 'Called this by Eastland, since 1980']);
    const gone = changed((r) => { r.places.lowmere!.names.push({ by: ['river-republic'], when: '2021/..', forms: { en: [{ form: 'Riverton' }] } }); });
    expect(factsFor({}, gone).names.find((n) => n.form.text === 'Riverton')!.users).toEqual([]);
  });
  test('names without a user come last, an epithet is said to be one', () => {
    const records = changed((r) => { r.places.lowmere!.names.unshift({ forms: { en: [{ form: 'Aardtown', as: 'epithet' }] } }); });
    expect(names({}, records).at(-1)).toBe('Aardtown: Also written in the press');
  });
  test('a self-declared body: its own names and its area’s', () => {
    expect(factsFor({ id: 'river-republic', text: 'River Republic' }).names.map((n) => n.form.text)).toEqual(['River Republic', 'Ashvale']);
  });
});

describe('positions', () => {
  const details = (request: Parameters<typeof factsFor>[0], records = RECORDS): string[] => factsFor(request, records).details.flatMap((s) => s.rows.map((r) => `${words.t(r.label)}: ${said(r.lines).join(' + ')}`));
  test('a place takes the claims of the place that it is like, and keeps its own control', () => { expect(details({})).toEqual(['Claimed: Eastland, since Jun 1, 1990 + Westland, since Jun 1, 1990']); });
  test('rows about a part of the other place stay there', () => {
    const records = changed((r) => { r.places['ashvale-area']!.status![2]!.part = { en: 'the hills' }; });
    expect(details({}, records)).toEqual(['Claimed: Westland, since Jun 1, 1990']);
  });
  test('an own row replaces the whole dimension', () => {
    const records = changed((r) => { r.places.lowmere!.status!.push({ ...r.places['ashvale-area']!.status![3]!, when: '1999-01-01/..' }); });
    expect(details({}, records)).toEqual(['Claimed: Westland, since Jan 1, 1999']);
  });
  test('quotations and characterisations with who and when, also long past', () => {
    const records = changed((r) => { r.places.lowmere!.status!.push({ is: 'legal', by: ['west'], when: '1996-01-01', quote: { en: 'a free town' }, source: ['west-gazette'] }, { is: 'legal', by: ['east'], when: '1997-01-01', note: { en: 'Held to be open' }, source: ['east-gazette'] }); });
    expect(details({ date: '2020-01-01' }, records)[1]).toBe('Described as: “a free town” – Westland, Jan 1, 1996 + Held to be open – Eastland, Jan 1, 1997');
  });
  test('recognition names what is recognised and until when', () => { expect(details({ id: 'river-republic' })).toContain('Recognised: Westland (of River Republic), Jan 1, 1995 – Jan 1, 2010'); });
});

describe('bar', () => {
  test('from the last change before the article to the evidence, the change after it between', () => {
    const { bar } = factsFor({ date: '2009-06-30' });
    expect(bar).toMatchObject({ from: '1991-01-10~', to: '2024-02-01' });
    expect(bar!.article!).toBeGreaterThan(0.4);
    expect(bar!.change!).toBeGreaterThan(bar!.article!);
    expect(bar!.change!).toBeLessThan(1);
  });
  test('an article after the evidence stands at its end', () => { expect(factsFor({ date: '2024-06-01', today: '2024-07-01' }).bar).toEqual({ from: '2010-06-30', to: '2024-03-01', article: 1, change: null }); });
});

describe('what there is no card for', () => {
  test.each([['nowhere', 'place'], ['constructor', 'place'], ['constructor', 'official'], ['constructor', 'agreement'], ['constructor', 'metonym'], ['east', 'place'], ['lowmere', 'official'], ['ada-stone', 'place'], ['ashvale-treaty', 'metonym']] as const)('%s as %s', (id, kind) => { expect(factsOf(RECORDS, 'v', { ...ASK, id, kind })).toBeNull(); });
});
test('candidates: those that exist, with what tells them apart', () => {
  const { candidates } = factsFor({ candidates: ['lowmere', 'ashvale-area', 'nowhere', 'constructor', 'ada-stone'] });
  expect(candidates.map((c) => [c.id, c.label.text, c.tell && words.plain(c.tell)])).toEqual([['lowmere', 'Lowmere', 'Also called Nethermere; in Ashvale'], ['ashvale-area', 'Ashvale', 'Also called Ashvale'], ['ada-stone', 'Ada Stone', 'President, Eastland, Jan 1, 2000 – Jan 1, 2010']]);
});
