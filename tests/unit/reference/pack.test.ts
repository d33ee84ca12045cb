/** The pack as bytes: what is written comes back, and whatever is not whole is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NameIndex } from '../../../lib/names/name-index.ts';
import { decodePack, encodePack, fnv, PACK_FORMAT } from '../../../lib/reference/pack.ts';
import { wordsOf } from '../../../lib/text/words.ts';
import { smallPack } from './small.ts';

const PACK = smallPack(), BYTES = encodePack(PACK);
const copy = (): Uint8Array<ArrayBuffer> => new Uint8Array(BYTES.slice(0));

describe('round trip', () => {
  test('everything comes back, the index byte for byte', () => {
    const back = decodePack(BYTES);
    expect(back).toEqual(PACK);
    expect(new Uint8Array(back.index)).toEqual(new Uint8Array(PACK.index));
    expect(back.format).toBe(PACK_FORMAT);
  });
  test('the index that came back still finds names', () => {
    const back = decodePack(BYTES), hits = new NameIndex(back.index).scan(wordsOf('A bus to Ash Vale'));
    expect(hits.flatMap((h) => h.entries.map((e) => back.keys[e.reference]))).toEqual(['ashvale-area']);
  });
  test('whatever the length of the text part, the index stays on a border of four bytes', () => {
    for (const name of ['', 'é', 'ab', '€', '𝔄b']) {
      const made = { ...PACK, dataVersion: name }, bytes = encodePack(made);
      expect(decodePack(bytes)).toEqual(made);
      expect((bytes.byteLength - PACK.index.byteLength) % 4).toBe(0);
    }
  });
  test('the same data give the same bytes and the same version; one changed word gives another version', () => {
    expect(encodePack(smallPack())).toEqual(BYTES);
    expect(PACK.dataVersion).toMatch(/^2025-01-03-[0-9a-f]{8}$/);
  });
});

describe('damage', () => {
  test('cut short anywhere', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: BYTES.byteLength - 1 }), (length) => { expect(() => decodePack(BYTES.slice(0, length))).toThrow(RangeError); }));
    for (const length of [0, 1, 15, 16, 17]) expect(() => decodePack(BYTES.slice(0, length))).toThrow(/cut short|checksum/);
  });
  test('one bit turned anywhere', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: BYTES.byteLength - 1 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
      const bytes = copy();
      bytes[at]! ^= 1 << bit;
      expect(() => decodePack(bytes.buffer)).toThrow(RangeError);
    }));
  });
  test('bytes appended', () => { expect(() => decodePack(new Uint8Array([...copy(), 0]).buffer)).toThrow(/checksum/); });
  test('other files and other formats are named as such', () => {
    expect(() => decodePack(new TextEncoder().encode('<!doctype html><p>Not found').buffer)).toThrow('these bytes are not a reference pack');
    for (const format of [0, PACK_FORMAT - 1, PACK_FORMAT + 1, 99]) expect(() => decodePack(encodePack({ ...PACK, format }))).toThrow(`has format ${format}, this version reads format ${PACK_FORMAT}`);
  });
});

test('FNV-1a, by its published examples', () => {
  const of = (text: string): number => fnv(new TextEncoder().encode(text)) >>> 0;
  expect([of(''), of('a'), of('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});
