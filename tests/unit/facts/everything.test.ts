/** Every record of the data, on many days, in every kind it can have: each line has its message and every value that the message names. */
import { describe, expect, test } from 'vitest';
import { compileFolder, ROOT } from '../../../cli/compile.ts';
import { factsOf } from '../../../lib/facts/facts-of.ts';
import type { Facts, FactsRequest } from '../../../lib/facts/facts.ts';
import type { Records } from '../../../lib/reference/records.ts';
import { ROLES } from '../../../lib/reference/schema.ts';
import { Strings } from '../../../lib/strings.ts';
import { changed, factsFor, linesOf, MESSAGES, RECORDS, words } from './told.ts';

const { pack: { records, dataVersion, maps } } = compileFolder(`${ROOT}/data`);
const DAYS = [null, 'no day', '1985-01-01', '1992-03-01', '1999-12-31', '2008-08-10', '2020-11-09', '2022-09-13', '2023-09-25', '2026-06-01', '2090-01-01'], TODAYS = ['2024-01-01', '2026-11-24', '2090-01-01'];
/** Ids with the kinds that a mention of them can have. */
const ASKED: [id: string, kind: FactsRequest['kind']][] = [
  ...Object.keys(records.places).map((id): [string, 'place'] => [id, 'place']), ...Object.values(records.actors).filter((a) => a.kind === 'de-facto').map((a): [string, 'place'] => [a.id, 'place']),
  ...[...Object.keys(records.people), ...Object.keys(records.offices)].map((id): [string, 'official'] => [id, 'official']),
  ...Object.keys(records.agreements).map((id): [string, 'agreement'] => [id, 'agreement']), ...Object.values(records.actors).filter((a) => a.seats).map((a): [string, 'metonym'] => [a.id, 'metonym']),
];
const EVERY = ASKED.flatMap(([id, kind]) => DAYS.map((date, i) => {
  const today = TODAYS[i % TODAYS.length]!, candidates = kind === 'place' ? Object.keys(records.places).slice(0, 3) : [];
  const facts = factsOf(records, dataVersion, { id, kind, text: id, clause: '1, 99', candidates, articleLang: 'en', date, today, lang: 'en' }, maps);
  if (!facts) throw new Error(`no facts about ${kind} ${id}`);
  return { what: `${kind} ${id} ${date} ${today}`, facts };
}));
const PLACEHOLDER = /\{(\w+)\}/g;

test('there is something to ask', () => { expect(ASKED.length).toBeGreaterThan(300); });
test('each line has a message, each message its values, each value a text; each citation its source', () => {
  const wrong = new Map<string, string>();
  const dates = new Set<string>();
  const note = (key: string, what: string): void => { if (!wrong.has(key)) wrong.set(key, what); };
  for (const { what, facts } of EVERY) {
    for (const key of [facts.heading, ...facts.rows.map((r) => r.label), ...facts.details.flatMap((s) => [s.heading, ...s.rows.map((r) => r.label)])]) if (key && !(key in MESSAGES)) note(`no message ${key}`, what);
    for (const line of linesOf(facts)) {
      const message = MESSAGES[line.say];
      if (typeof message !== 'string') { note(`no message ${line.say}`, what); continue; }
      for (const [, name] of message.matchAll(PLACEHOLDER)) if (!line.with || !(name! in line.with)) note(`${line.say} lacks ${name}`, what);
      for (const value of Object.values(line.with ?? {})) {
        if ('key' in value && !(value.key in MESSAGES)) note(`no message ${value.key}`, what);
        if (('text' in value && value.text.trim() === '') || ('list' in value && (value.list.length === 0 || value.list.some((v) => v.text.trim() === '')))) note(`${line.say}: an empty value`, what);
        if ('date' in value) dates.add(value.date);
      }
      for (const n of line.cites) if (!facts.sources[n - 1]) note(`${line.say}: no source ${n}`, what);
    }
    for (const [i, source] of facts.sources.entries()) if (source.n !== i + 1) note('sources out of order', what);
  }
  expect([...wrong]).toEqual([]);
  for (const date of dates) expect(words.date(date), date).toMatch(/^(?:about )?(?:[A-Z][a-z]{2} )?(?:\d{1,2}, )?\d{4}(?: \(day of the report\))?$/);
});
test('nothing is said about a day after the evidence without saying of when it is', () => {
  for (const { what, facts } of EVERY) for (const m of [facts.then, facts.now]) {
    if (m?.day !== '2090-01-01' || facts.kind === 'metonym') continue;
    const certain = m.lines.filter((l) => !['facts.notInData', 'facts.unknown', 'facts.noOffice'].includes(l.say));
    expect(certain.length === 0 || m.asOf !== undefined, what).toBe(true);
  }
});
test('without a good date nothing is said about then', () => { for (const { what, facts } of EVERY) if (/ (?:null|no day) /.test(what) && facts.kind !== 'metonym') expect(facts.then, what).toBeNull(); });
test('bars stay inside themselves', () => {
  for (const { what, facts: { bar } } of EVERY) for (const part of [bar?.article, bar?.change]) expect(part == null || (part >= 0 && part <= 1), what).toBe(true);
});
test('facts are plain values: they survive a message', () => {
  for (const [id, kind] of ASKED.slice(0, 50)) { const facts = factsOf(records, dataVersion, { id, kind, text: id, articleLang: 'en', date: '2020-11-09', today: '2024-01-01', lang: 'en' }, maps); expect(JSON.parse(JSON.stringify(facts))).toEqual(facts); }
});

describe('messages that no record of today needs', () => {
  test('every shape of a row, a holder and a status has its message', () => {
    const missing: string[] = [];
    const need = (key: string): void => { if (typeof MESSAGES[key] !== 'string') missing.push(key); };
    for (const is of ['control', 'administration', 'claim', 'recognition']) for (const part of ['part', '']) for (const dates of ['since', 'until', ...(is === 'control' ? [] : ['between']), '']) for (const says of ['says', '']) need(`facts.${is}.${[part, dates, says].filter(Boolean).join('-') || 'plain'}`);
    for (const says of ['', '.says']) {
      for (const dates of ['between', 'since', 'until', 'plain']) { for (const kind of ['', 'acting.', 'vacant.']) need(`facts.holder.${kind}${dates}${says}`); need(`facts.spell.${dates}${says}`); }
      for (const key of ['holder.last', 'holder.vacant.last', 'office.last', 'office.held', 'office.held.since', 'office.acting', 'office.acting.since']) need(`facts.${key}${says}`);
      for (const is of ['agreement.in-force', 'agreement.suspended', 'agreement.ended', 'agreement.not-ratified', 'agreement.void', 'clause.carried-out', 'clause.not-carried-out', 'clause.moved', 'clause.expired']) for (const note of ['', '.note']) need(`facts.${is}${note}${says}`);
    }
    for (const by of ['', '.by']) for (const time of ['', '.time']) need(`facts.date${by}${time}`);
    for (const role of ROLES) need(`role.${role}`);
    expect(missing).toEqual([]);
  });
  test('a message about who says so names them, one about a date names it', () => {
    for (const [key, message] of Object.entries(MESSAGES)) if (key.startsWith('facts.') && typeof message === 'string') {
      if (/[.-]says$/.test(key)) expect(message, key).toContain('{says}');
      if (/(?:^|[.-])since(?:[.-]|$)/.test(key)) expect(message, key).toContain('{since}');
      if (/(?:^|[.-])until(?:[.-]|$)/.test(key) && key !== 'facts.until') expect(message, key).toContain('{until}');
    }
  });
});

describe('both sides in the same form', () => {
  /** The small world with the two parties changed for each other, wherever one is named. */
  const exchange = (text: string): string => text.replace(/\b(east|west|Eastland|Westland)\b/g, (one) => ({ east: 'west', west: 'east', Eastland: 'Westland', Westland: 'Eastland' })[one]!);
  const mirrored = (): Records => {
    const records = JSON.parse(exchange(JSON.stringify(changed(() => undefined)))) as Records;
    // The parties themselves keep their names: only who holds, claims and says what is exchanged.
    records.actors.east = RECORDS.actors.east!; records.actors.west = RECORDS.actors.west!; records.sources = RECORDS.sources;
    return records;
  };
  const shapes = (facts: Facts): string[] => linesOf(facts).map((line) => `${line.say} ${exchange(JSON.stringify(line.with ?? {}))}`).sort();
  const own = (facts: Facts): string[] => linesOf(facts).map((line) => `${line.say} ${JSON.stringify(line.with ?? {})}`).sort();
  test.each(['1991-01-09', '2000-05-05', '2010-06-30', '2020-01-01', '2024-04-01'])('with the parties exchanged, the cards of %s are exchanged and otherwise the same', (date) => {
    const there = mirrored();
    for (const [id, kind] of [['lowmere', 'place'], ['ashvale-area', 'place'], ['ashvale-treaty', 'agreement']] as const) {
      // Native spellings belong to a party's own languages and are left out.
      const request = { id, kind, text: 'x', date, today: '2024-02-01' };
      expect(shapes(factsFor(request, there))).toEqual(own(factsFor(request)));
    }
  });
});
test('another interface language is no other fact', () => {
  const keys = (lang: string): string[] => linesOf(factsFor({ lang })).map((l) => l.say);
  expect(keys('hy')).toEqual(keys('en'));
  expect(new Strings('hy', {}, MESSAGES).plain(factsFor({ lang: 'hy' }).now!.lines[0]!)).toContain('Արևելք');
});
