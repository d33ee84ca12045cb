/**
 * The reference pack in IndexedDB: a cache, never the only copy. One transaction holds the bytes and the row that says what they are;
 * whatever does not fit (another format, another build, a bad checksum, a later database) is thrown away and made again from the packaged
 * file. Where IndexedDB is missing, blocked, full or emptied, the packaged file serves directly.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { decodePack, PACK_FORMAT, type Pack } from './pack.ts';

const NAME = 'byname', VERSION = 1;
/** Milliseconds after which a database that does not open counts as blocked. */
const PATIENCE = 1500;
interface Row { format: number; /** the build of the extension that wrote the bytes */ build: string; size: number }
interface Schema extends DBSchema { pack: { key: 'bytes' | 'about'; value: ArrayBuffer | Row } }

export interface Store {
  /** @param packaged reads the file that came with the extension. Rejects only when that file cannot be read. */
  load(packaged: () => Promise<ArrayBuffer>, build: string): Promise<Pack>;
  /** Forgets what is stored; the next load installs again. */
  reset(): Promise<void>;
}
export function packStore(): Store {
  return {
    load: async (packaged, build) => {
      const stored = await readStored(build);
      if (stored) return stored;
      const bytes = await packaged(), pack = decodePack(bytes);
      await install(bytes, build);
      return pack;
    },
    reset: async () => { try { await inTime(deleteDB(NAME)); } catch { /* what cannot be deleted is checked when it is read */ } },
  };
}
async function readStored(build: string): Promise<Pack | null> {
  let db: IDBPDatabase<Schema> | null = null;
  try {
    db = await open();
    const tx = db.transaction('pack'), [about, bytes] = await Promise.all([tx.store.get('about'), tx.store.get('bytes')]);
    await tx.done;
    if (!isRow(about) || about.format !== PACK_FORMAT || about.build !== build || !(bytes instanceof ArrayBuffer) || bytes.byteLength !== about.size) return null;
    return decodePack(bytes);
  } catch { return null; } finally { db?.close(); }
}
async function install(bytes: ArrayBuffer, build: string): Promise<void> {
  for (const attempt of [1, 2]) {
    let db: IDBPDatabase<Schema> | null = null;
    try {
      db = await open();
      const tx = db.transaction('pack', 'readwrite');
      void tx.store.clear();
      void tx.store.put(bytes, 'bytes');
      void tx.store.put({ format: PACK_FORMAT, build, size: bytes.byteLength }, 'about');
      await tx.done;                                      // not only put(): a worker stopped in between would lose the write
      return;
    } catch (error) {
      // A database of a later version, or a broken one: start again once, then do without.
      if (attempt === 1 && error instanceof Error && (error.name === 'VersionError' || error.name === 'NotFoundError')) await inTime(deleteDB(NAME)).catch(() => undefined);
      else return;
    } finally { db?.close(); }
  }
}
const open = (): Promise<IDBPDatabase<Schema>> => inTime(openDB<Schema>(NAME, VERSION, { upgrade: (db) => { db.createObjectStore('pack'); }, blocking: (_c, _b, event) => { (event.target as IDBDatabase).close(); } }));
function inTime<T>(promise: Promise<T>): Promise<T> {
  return Promise.race([promise, new Promise<never>((_, failed) => setTimeout(() => failed(new Error('IndexedDB does not answer')), PATIENCE))]);
}
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && 'format' in value && 'build' in value && 'size' in value;
