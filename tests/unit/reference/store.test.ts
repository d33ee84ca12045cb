/** The store is a cache: whatever happens to it, the pack is served, and what is wrong is made again. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodePack, PACK_FORMAT } from '../../../lib/reference/pack.ts';
import { packStore } from '../../../lib/reference/store.ts';
import { smallPack } from './small.ts';

const PACK = smallPack(), BYTES = encodePack(PACK), BUILD = '1.2.3';
/** The packaged file, and how often it was read. */
let reads = 0;
const packaged = (): Promise<ArrayBuffer> => { reads++; return Promise.resolve(BYTES.slice(0)); };
const load = (build = BUILD): Promise<unknown> => packStore().load(packaged, build);
/** Loads twice, as two lives of the worker: both give the pack; says which of the two read the packaged file. */
async function twice(build?: string): Promise<boolean[]> {
  const read: boolean[] = [];
  for (let life = 0; life < 2; life++) { reads = 0; expect(await load(build)).toEqual(PACK); read.push(reads > 0); }
  return read;
}
async function change(harm: (store: IDBObjectStore) => void): Promise<void> {
  const db = await openDB('byname');
  const tx = db.transaction('pack', 'readwrite');
  harm((await import('idb')).unwrap(tx.store) as IDBObjectStore);
  await tx.done;
  db.close();
}
const remove = (): Promise<string> => new Promise((done) => { const r = indexedDB.deleteDatabase('byname'); r.onsuccess = () => done('deleted'); r.onblocked = () => done('blocked'); });

beforeEach(() => { globalThis.indexedDB = new IDBFactory(); reads = 0; });
afterEach(() => { vi.useRealTimers(); vi.restoreAllMocks(); globalThis.indexedDB = new IDBFactory(); });

describe('in order', () => {
  test('the packaged file is read once and kept', async () => { expect(await twice()).toEqual([true, false]); });
  test('another build of the extension reads its own file and keeps that', async () => {
    await load('1.2.2');
    expect(await twice('1.2.3')).toEqual([true, false]);
  });
  test('no connection stays open', async () => {
    const opened = vi.spyOn(indexedDB, 'open'), closed = vi.spyOn(IDBDatabase.prototype, 'close');
    await twice();
    expect(opened.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(closed).toHaveBeenCalledTimes(opened.mock.calls.length);
    expect(await remove()).toBe('deleted');
  });
  test('two at once', async () => {
    expect(await Promise.all([load(), load()])).toEqual([PACK, PACK]);
    expect(await twice()).toEqual([false, false]);
  });
  test('after a reset the packaged file is read again', async () => {
    await load();
    await packStore().reset();
    expect(await twice()).toEqual([true, false]);
  });
});

describe('what is stored does not fit: it is made again, and the life after that finds it', () => {
  const damaged = (): ArrayBuffer => { const bytes = BYTES.slice(0); new Uint8Array(bytes)[BYTES.byteLength >> 1]! ^= 1; return bytes; };
  const about = { format: PACK_FORMAT, build: BUILD, size: BYTES.byteLength };
  test.each<[string, (store: IDBObjectStore) => void]>([
    ['emptied', (s) => { s.clear(); }],
    ['without the row that says what the bytes are', (s) => { s.delete('about'); }],
    ['without the bytes', (s) => { s.delete('bytes'); }],
    ['one bit turned', (s) => { s.put(damaged(), 'bytes'); }],
    ['cut short', (s) => { s.put(BYTES.slice(0, 500), 'bytes'); }],
    ['cut short, the row saying so', (s) => { s.put(BYTES.slice(0, 500), 'bytes'); s.put({ ...about, size: 500 }, 'about'); }],
    ['empty bytes', (s) => { s.put(new ArrayBuffer(0), 'bytes'); s.put({ ...about, size: 0 }, 'about'); }],
    ['of an older format', (s) => { s.put({ ...about, format: PACK_FORMAT - 1 }, 'about'); }],
    ['bytes of an older format', (s) => { s.put(encodePack({ ...PACK, format: PACK_FORMAT - 1 }), 'bytes'); }],
    ['no bytes but a text', (s) => { s.put('x'.repeat(BYTES.byteLength), 'bytes'); }],
    ['a row of another shape', (s) => { s.put('1.2.3', 'about'); }],
  ])('%s', async (_name, harm) => {
    await load();
    await change(harm);
    expect(await twice()).toEqual([true, false]);
  });
  test('deleted', async () => {
    await load();
    await remove();
    expect(await twice()).toEqual([true, false]);
  });
  test('a database of a later version', async () => {
    (await openDB('byname', 99)).close();
    expect(await twice()).toEqual([true, false]);
  });
  test('a database without our store', async () => {
    (await openDB('byname', 1, { upgrade: (db) => { db.createObjectStore('other'); } })).close();
    expect(await twice()).toEqual([true, false]);
  });
});

describe('no IndexedDB to be had: the packaged file serves every time', () => {
  test('missing', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    expect(await twice()).toEqual([true, true]);
    await packStore().reset();
  });
  test('forbidden', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('not allowed', 'SecurityError'); });
    expect(await twice()).toEqual([true, true]);
  });
  test('never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const silent = Object.create(IDBOpenDBRequest.prototype, { addEventListener: { value: () => undefined }, removeEventListener: { value: () => undefined } }) as IDBOpenDBRequest;
    vi.spyOn(indexedDB, 'open').mockReturnValue(silent);
    const loaded = load();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await loaded).toEqual(PACK);
    expect(reads).toBe(1);
  });
  test('blocked by a page that holds an older version open', async () => {
    const held = await new Promise<IDBDatabase>((done) => { const r = indexedDB.open('byname', 99); r.onsuccess = () => done(r.result); });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const loaded = load();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await loaded).toEqual(PACK);
    held.close();
  });
  test('full', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('no space', 'QuotaExceededError'); });
    expect(await twice()).toEqual([true, true]);
    vi.restoreAllMocks();
    expect(await twice()).toEqual([true, false]);
  });
});

describe('the packaged file itself', () => {
  test('unreadable: the error says so', async () => { await expect(packStore().load(() => Promise.reject(new Error('gone')), BUILD)).rejects.toThrow('gone'); });
  test('damaged: refused, and not stored', async () => {
    await expect(packStore().load(() => Promise.resolve(BYTES.slice(0, 900)), BUILD)).rejects.toThrow(RangeError);
    expect(await twice()).toEqual([true, false]);
  });
});
