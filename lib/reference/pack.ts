/**
 * The reference pack: everything the engine and the cards know, as one file.
 *
 * Bytes: Int32 magic "BYNP" · format · checksum · length of the JSON part · JSON (UTF-8), padded to 4 · name index.
 * The checksum (FNV-1a, by Int32, over all that follows it) tells a damaged or truncated copy; a copy that fails is thrown away and made again.
 */
import type { Maps } from './frame.ts';
import type { Lang, Records } from './records.ts';
import type { Language } from './language.ts';

const MAGIC = 0x504e5942, HEADER_BYTES = 16;
/** Rises when the layout of the pack, of its records or of the name index changes. */
export const PACK_FORMAT = 5;

export interface Pack {
  format: number;
  /** Newest review date of any record + hash of the content: "2026-11-23-1a2b3c4d". */
  dataVersion: string;
  index: ArrayBuffer;
  /** Entry.reference of the index → record id, or a lexicon key such as "role:president", "head:treaty", "clause", "month:11". */
  keys: string[];
  /** Entry.lang of the index → language code; "" for forms of any language. */
  langs: Lang[];
  records: Records;
  languages: Record<Lang, Language>;
  /** Land and borders of the regions that have a map. */
  maps: Maps;
}

export function encodePack(pack: Pack): ArrayBuffer {
  const { index, format, ...rest } = pack;
  const json = new TextEncoder().encode(JSON.stringify(rest));
  const padded = (json.length + 3) & ~3;
  const out = new Uint8Array(HEADER_BYTES + padded + index.byteLength);
  out.fill(0x20, HEADER_BYTES, HEADER_BYTES + padded);
  out.set(json, HEADER_BYTES);
  out.set(new Uint8Array(index), HEADER_BYTES + padded);
  const head = new DataView(out.buffer);
  head.setInt32(0, MAGIC, true); head.setInt32(4, format, true); head.setInt32(12, padded, true);
  head.setInt32(8, checksum(out.buffer), true);
  return out.buffer;
}
/** @throws RangeError saying whether the bytes are no pack, of another format, or damaged. */
export function decodePack(bytes: ArrayBuffer): Pack {
  if (bytes.byteLength < HEADER_BYTES) throw new RangeError('the reference pack is cut short');
  const head = new DataView(bytes);
  if (head.getInt32(0, true) !== MAGIC) throw new RangeError('these bytes are not a reference pack');
  const format = head.getInt32(4, true), length = head.getInt32(12, true);
  if (format !== PACK_FORMAT) throw new RangeError(`the reference pack has format ${format}, this version reads format ${PACK_FORMAT}`);
  const all = new Uint8Array(bytes);
  if (bytes.byteLength % 4 !== 0 || head.getInt32(8, true) !== checksum(bytes) || HEADER_BYTES + length > bytes.byteLength) throw new RangeError('the reference pack is damaged: its checksum does not fit');
  const rest = JSON.parse(new TextDecoder().decode(all.subarray(HEADER_BYTES, HEADER_BYTES + length))) as Omit<Pack, 'format' | 'index'>;
  return { format, index: bytes.slice(HEADER_BYTES + length), ...rest };
}
function checksum(bytes: ArrayBuffer): number {
  const words = new Int32Array(bytes, 12);
  let h = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) h = Math.imul(h ^ words[i]!, 0x01000193);
  return h | 0;
}
/** FNV-1a over bytes, as a signed 32-bit integer. */
export function fnv(bytes: Uint8Array): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193);
  return h | 0;
}
