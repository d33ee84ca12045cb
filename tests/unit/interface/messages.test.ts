/** What the worker takes: every message is checked, and what is wrong with a bad one is said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMessage, WORKER_MESSAGES } from '../../../lib/message-schemas.ts';
import type { WorkerProtocol } from '../../../lib/messages.ts';

const GOOD: { [K in keyof WorkerProtocol]: WorkerProtocol[K]['params'] } = {
  hello: {}, card: {}, names: {}, offHere: {}, openList: {}, search: { query: 'Shush', lang: 'en', today: '2026-11-24' }, words: { lang: 'az' }, unmark: { kind: 'place', text: 'Shusha' },
  alternatives: { places: [{ id: 'shusha', text: 'Shusha', before: 'A bus from ', after: '', ambiguous: false }], date: '2020-11-10', today: '2026-11-24', lang: 'en', words: 'en', dataVersion: '2026-11-24-0a1b2c3d' },
  annotate: { text: 'A bus from Shusha', lang: 'en', date: '2020-11-10' },
  facts: { id: 'shusha', kind: 'place', text: 'Shusha', articleLang: 'en', date: null, today: '2026-11-24', lang: 'en', dataVersion: '2026-11-24-0a1b2c3d' },
};
const wrong = (message: unknown): string => { const read = checkMessage(message); return 'wrong' in read ? read.wrong : ''; };

describe('good messages', () => {
  test.each(Object.entries(GOOD))('%s is taken as it is', (type, params) => { expect(checkMessage({ type, params })).toEqual({ type, params }); });
  test('each message has a schema and an example here', () => { expect(Object.keys(WORKER_MESSAGES).sort()).toEqual(Object.keys(GOOD).sort()); });
  test.each([{ lang: null, date: null, text: '' }, { lang: 'sr-Latn', date: '', text: 'x' }, { lang: 'zh-Hant-TW', date: 'nonsense', text: 'x' }])('annotate %j', (params) => { expect(wrong({ type: 'annotate', params })).toBe(''); });
  test('facts with everything that it may carry', () => { expect(wrong({ type: 'facts', params: { ...GOOD.facts, office: 'armenia-prime-minister', clause: '1(i), 4', cue: 'Baku said', candidates: ['a', 'b'] } })).toBe(''); });
});

describe('bad messages', () => {
  test.each([undefined, null, 'hello', 7, [], {}, { type: 7 }, { type: null }])('%j is no message', (message) => { expect(wrong(message)).toMatch(/a message is an object with a type/); });
  test.each(['', 'nope', 'constructor', 'toString', '__proto__', 'x'.repeat(10_000)])('there is no message of that name: %#', (type) => {
    expect(wrong({ type, params: {} })).toMatch(/there is no message/);
    expect(wrong({ type, params: {} }).length).toBeLessThan(100);
  });
  test.each<[keyof WorkerProtocol, string, object]>([
    ['hello', 'an extra field', { x: 1 }],
    ['annotate', 'no text', { lang: null, date: null }], ['annotate', 'a number for a text', { text: 7, lang: null, date: null }], ['annotate', 'a language that is none', { text: '', lang: '<b>', date: null }],
    ['annotate', 'an endless text', { text: 'x'.repeat(4_000_001), lang: null, date: null }], ['annotate', 'a long date', { text: '', lang: null, date: '2020-11-10T00:00' }], ['annotate', 'an extra field', { text: '', lang: null, date: null, html: '' }],
    ['search', 'an endless query', { ...GOOD.search, query: 'x'.repeat(101) }], ['search', 'no day', { ...GOOD.search, today: 'now' }], ['search', 'an extra field', { ...GOOD.search, limit: 9 }], ['openList', 'an extra field', { tab: 7 }],
    ['facts', 'an id that is none', { ...GOOD.facts, id: '../secret' }], ['facts', 'another kind', { ...GOOD.facts, kind: 'person' }], ['facts', 'no version', { ...GOOD.facts, dataVersion: undefined }],
    ['facts', 'today in words', { ...GOOD.facts, today: 'today' }], ['facts', 'a today that is no day', { ...GOOD.facts, today: '2026-13-45' }], ['facts', 'too many candidates', { ...GOOD.facts, candidates: Array.from({ length: 21 }, () => 'a') }], ['facts', 'an extra field', { ...GOOD.facts, url: 'x' }],
  ])('%s with %s', (type, _what, params) => { expect(wrong({ type, params })).toMatch(new RegExp(`^"${type}": \\S`)); });
  test('no params at all', () => { expect(wrong({ type: 'hello' })).toMatch(/^"hello"/); });
  test('anything at all: an answer, never an exception, never long', () => {
    fc.assert(fc.property(fc.anything(), fc.constantFrom(...Object.keys(GOOD), 'x'), (params, type) => { expect(wrong({ type, params }).length).toBeLessThan(400); }));
    fc.assert(fc.property(fc.anything(), (message) => { expect(typeof wrong(message)).toBe('string'); }));
  });
});
