/** Bytes in and out of the command: lines of a stream, a text read whole, and writing that waits for its reader. */
import { createReadStream } from 'node:fs';

/** Input or options are wrong; the message is for people. */
export class Refused extends Error {}

/** The file's bytes, or standard input's. @throws Refused while reading, when there is no such file, it is a folder, or may not be read */
export async function* bytesOf(file: string | undefined): AsyncGenerator<Buffer> {
  try { yield* (file === undefined ? process.stdin : createReadStream(file)) as AsyncIterable<Buffer>; } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Refused(code === 'ENOENT' ? `there is no file ${file}` : code === 'EISDIR' ? `${file ?? 'standard input'} is a folder, a text file is meant` : `${file ?? 'standard input'} cannot be read: ${message}`);
  }
}
/** Lines without their line feed, one in memory at a time. Only a line feed ends one: U+2028 may stand inside a JSON string. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, at)]);
      rest = []; from = at + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (rest.length) yield Buffer.concat(rest);
}
/** UTF-8 → text without its byte-order mark; null for bytes that are no UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes); } catch { return null; }
}
/** Resolves when the bytes have left, so that memory stays constant while the reader of a pipe is slow. Rejects with EPIPE when it is gone. */
export function write(text: string): Promise<void> {
  return new Promise((done, failed) => { process.stdout.write(text, (error) => { if (error) failed(error); else done(); }); });
}
