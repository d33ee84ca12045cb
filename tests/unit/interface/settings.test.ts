/** Settings as they are stored: what does not fit falls back alone, and only what the reader changed is kept. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettingsFile, settingsFile } from '../../../components/settings/settings-file.ts';
import { DEFAULTS, readSettings, SETTINGS_VERSION, SettingsSchema, writeSettings } from '../../../lib/settings-schema.ts';
import { LONGEST_UNMARKED, MOST_UNMARKED, type Settings } from '../../../lib/settings.ts';

/** Another good value for each setting. */
const OTHER: Partial<Settings> = { lang: 'hy', trigger: 'click', openAfter: 0, closeAfter: 5000, theme: 'dark', textScale: 1.3, underline: 'hidden', unmarked: ['place Shusha'] };
const some = fc.subarray(Object.keys(OTHER) as (keyof Settings)[]).map((keys): Settings => ({ ...DEFAULTS, ...Object.fromEntries(keys.map((k) => [k, OTHER[k]])) }));

test('what is written is read again, whatever was changed', () => { fc.assert(fc.property(some, (settings) => { expect(readSettings(JSON.parse(JSON.stringify(writeSettings(settings))))).toEqual(settings); })); });
test('only what differs from the defaults is stored, with the version', () => {
  expect(writeSettings(DEFAULTS)).toEqual({ version: SETTINGS_VERSION, changed: {} });
  fc.assert(fc.property(some, (settings) => {
    for (const key of Object.keys(DEFAULTS) as (keyof Settings)[]) expect(key in writeSettings(settings).changed, key).toBe(JSON.stringify(settings[key]) !== JSON.stringify(DEFAULTS[key]));
  }));
});
test('it stays under the 8 kB that one synchronised item may have, with the longest list of names', () => {
  const unmarked = Array.from({ length: MOST_UNMARKED }, (_, i) => `place ${'Ш'.repeat(LONGEST_UNMARKED - 8)}${i + 10}`), settings = { ...DEFAULTS, ...OTHER, unmarked };
  expect(readSettings(writeSettings(settings))).toEqual(settings);
  expect(new TextEncoder().encode(JSON.stringify(writeSettings(settings))).length).toBeLessThan(8000);
});
test('what another version stored stays when this one changes something', () => {
  const stored = { version: 7, changed: { theme: 'sepia', density: 2, openAfter: 800 } };
  expect(writeSettings({ ...readSettings(stored), underline: 'one' }, stored)).toEqual({ version: 7, changed: { theme: 'sepia', density: 2, openAfter: 800, underline: 'one' } });
  expect(writeSettings({ ...readSettings(stored), theme: 'dark', openAfter: DEFAULTS.openAfter }, stored)).toEqual({ version: 7, changed: { theme: 'dark', density: 2 } });
  fc.assert(fc.property(fc.anything(), some, (anything, settings) => { expect(readSettings(writeSettings(settings, anything))).toMatchObject(Object.fromEntries(Object.entries(settings).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULTS[key as keyof Settings])))); }));
});
test('the defaults fit their own schema', () => { expect(SettingsSchema.parse(DEFAULTS)).toEqual(DEFAULTS); });

describe('whatever is stored, settings come out', () => {
  test('nothing, or something else', () => {
    for (const stored of [undefined, null, 0, 'dark', [], {}, { changed: null }, { changed: 'x' }, { version: 99 }, { changed: [1] }]) expect(readSettings(stored)).toEqual(DEFAULTS);
    fc.assert(fc.property(fc.anything(), (stored) => { expect(SettingsSchema.safeParse(readSettings(stored)).success).toBe(true); }));
  });
  test('anything at all in one of the fields: that one falls back, the others stay', () => {
    fc.assert(fc.property(fc.constantFrom(...(Object.keys(OTHER) as (keyof Settings)[])), fc.anything(), (key, value) => {
      const read = readSettings({ version: SETTINGS_VERSION, changed: { ...OTHER, [key]: value } });
      expect(SettingsSchema.safeParse(read).success).toBe(true);
      for (const other of Object.keys(OTHER) as (keyof Settings)[]) if (other !== key) expect(read[other]).toEqual(OTHER[other]);
      if (JSON.stringify(read[key]) !== JSON.stringify(value)) expect(read[key]).toEqual(DEFAULTS[key]);
    }));
  });
  test.each([['openAfter', -1], ['openAfter', 5001], ['openAfter', 0.5], ['openAfter', '500'], ['textScale', 2], ['textScale', 1.1], ['theme', 'blue'], ['lang', 'English'], ['lang', 'EN'], ['trigger', null], ['underline', 'two'], ['unmarked', ['Shusha']], ['unmarked', ['place ']], ['unmarked', 'place Shusha'], ['unmarked', Array.from({ length: MOST_UNMARKED + 1 }, (_, i) => `place ${i}`)]] as [keyof Settings, unknown][])('%s %j is not taken', (key, value) => {
    expect(readSettings({ changed: { [key]: value } })[key]).toEqual(DEFAULTS[key]);
  });
  test('fields that there are none of are dropped, also those of every object', () => {
    const read = readSettings(JSON.parse('{"changed":{"telemetry":true,"__proto__":{"theme":"dark"},"constructor":1}}'));
    expect(read).toEqual(DEFAULTS);
    expect(Object.keys(read).sort()).toEqual(Object.keys(DEFAULTS).sort());
  });
});

describe('a file of settings', () => {
  const kept = { settings: { ...DEFAULTS, ...OTHER }, off: ['http://news.example', 'https://other.example:8443'] };
  test('what goes into it comes out of it', () => {
    expect(readSettingsFile(settingsFile(kept))).toEqual(kept);
    fc.assert(fc.property(some, (settings) => { expect(readSettingsFile(settingsFile({ settings, off: [] }))).toEqual({ settings, off: [] }); }));
  });
  test.each(['', '{', '[]', 'null', '{"format":"other"}', '{"format":"byname-settings"}', '{"format":"byname-settings","version":"1"}', `{"format":"byname-settings","version":${SETTINGS_VERSION + 1}}`, `{"format":"byname-settings","version":1,"pad":"${'x'.repeat(100_000)}"}`])('%#: no such file, or a later one', (text) => { expect(readSettingsFile(text)).toBeNull(); });
  test('fields and sites that do not fit are left out, the others hold', () => {
    expect(readSettingsFile('{"format":"byname-settings","version":1,"changed":{"theme":"dark","openAfter":-1,"__proto__":{"lang":"hy"}},"off":["http://news.example","javascript:1","http://a.example/path",7]}')).toEqual({ settings: { ...DEFAULTS, theme: 'dark' }, off: ['http://news.example'] });
  });
});
