/**
 * The annotate command. stdout carries output only; messages go to stderr. Exit status 0, or 2 when input or options are wrong.
 * Nothing is written until a text has been read whole, so a bad file leaves no half output.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { annotate } from '../lib/annotate/annotate.ts';
import type { Decision } from '../lib/annotate/candidate.ts';
import { surfaceForms } from '../lib/reference/compile.ts';
import { Gazetteer } from '../lib/reference/gazetteer.ts';
import { decodePack } from '../lib/reference/pack.ts';
import { isDay } from '../lib/reference/time.ts';

const USAGE = `Usage: annotate [--date YYYY-MM-DD] [--lang xx] [--explain] [FILE]   one text (FILE or standard input) → JSON
       annotate --jsonl [--jobs N]                                 a line {id,text,date?,lang?} in, a line out
       annotate --names | --records                                what the reference data know, one a line`;
class Refused extends Error {}

/** @returns exit status. @param packPath the compiled reference pack */
export async function main(argv: string[], packPath: string): Promise<number> {
  try {
    const options = read(argv);
    if (options.values.help) { await write(`${USAGE}\n`); return 0; }
    const bytes = readFileSync(packPath);
    const gazetteer = new Gazetteer(decodePack(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)));
    if (options.values.names) { await write(surfaceForms(gazetteer.pack.records).map((form) => `${form}\n`).join('')); return 0; }
    if (options.values.records) { await writeRecords(gazetteer); return 0; }
    if (options.values.jsonl) return await lines(gazetteer, options.positionals[0]);
    return await one(gazetteer, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    if (!(error instanceof Refused) && !(error instanceof RangeError)) throw error;
    process.stderr.write(`annotate: ${error.message}\n`);
    return 2;
  }
}

function read(argv: string[]): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  let parsed;
  try {
    parsed = parseArgs({ args: argv, allowPositionals: true, options: {
      date: { type: 'string' }, lang: { type: 'string' }, format: { type: 'string' }, jobs: { type: 'string' },
      explain: { type: 'boolean' }, jsonl: { type: 'boolean' }, names: { type: 'boolean' }, records: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
    } });
  } catch (error) { throw new Refused(`${(error as Error).message}\n${USAGE}`); }
  const { values, positionals } = parsed;
  if (positionals.length > 1) throw new Refused(`one file at a time, not ${positionals.length}: ${positionals.join(', ')}`);
  if (values.date !== undefined && !isDay(values.date)) throw new Refused(`--date "${values.date}" is not a date: write YYYY-MM-DD`);
  if (values.lang !== undefined && !/^[a-z]{2,3}(-[A-Za-z]+)*$/.test(values.lang)) throw new Refused(`--lang "${values.lang}" is not a language code such as en or hy`);
  if (values.jobs !== undefined && !/^[1-9]\d?$/.test(values.jobs)) throw new Refused(`--jobs "${values.jobs}" is not a number from 1 to 99`);
  if (values.format !== undefined && values.format !== 'json') throw new Refused(`--format "${values.format}": this version writes json only`);
  return { values, positionals };
}

/** A text as a string: UTF-8, byte-order mark dropped. @throws Refused for a missing, empty or binary file */
function decode(bytes: Uint8Array, from: string): string {
  if (bytes.length === 0) throw new Refused(`${from} is empty`);
  if (bytes.subarray(0, 65_536).includes(0)) throw new Refused(`${from} is not a text: it holds zero bytes`);
  try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes); } catch { throw new Refused(`${from} is not UTF-8 text`); }
}
async function one(gazetteer: Gazetteer, { values, positionals }: ReturnType<typeof read>): Promise<number> {
  const from = positionals[0] ?? 'standard input';
  let bytes: Uint8Array;
  try { bytes = readFileSync(positionals[0] ?? 0); } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refused(code === 'ENOENT' ? `there is no file ${from}` : code === 'EISDIR' ? `${from} is a folder, a text file is meant` : `${from} cannot be read: ${(error as Error).message}`);
  }
  const text = decode(bytes, from), decisions: Decision[] = [];
  const result = annotate(text, { lang: values.lang as string | undefined, date: values.date as string | undefined, explain: values.explain ? (d) => decisions.push(d) : undefined }, gazetteer);
  if (values.explain) {
    for (const d of decisions.sort((a, b) => a.start - b.start || a.end - b.end)) await write(`${d.start}-${d.end}\t${d.kept ? 'kept' : 'dropped'}\t${d.rule}\t${d.id}\t${JSON.stringify(d.text)}\n`);
  } else await write(`${JSON.stringify(result)}\n`);
  return 0;
}

/** One line in, one line out, same order, constant memory. A bad line gives an error line and exit status 2 at the end. */
async function lines(gazetteer: Gazetteer, file: string | undefined): Promise<number> {
  let input: NodeJS.ReadableStream = process.stdin;
  if (file !== undefined) {
    const { createReadStream, existsSync } = await import('node:fs');
    if (!existsSync(file)) throw new Refused(`there is no file ${file}`);
    input = createReadStream(file);
  }
  let number = 0, status = 0;
  for await (const raw of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    const line = number === 1 ? raw.replace(/^\ufeff/, '') : raw;
    if (line.trim() === '') continue;
    const answer = answerTo(gazetteer, line, number);
    if ('error' in answer) status = 2;
    await write(`${JSON.stringify(answer)}\n`);
  }
  return status;
}
function answerTo(gazetteer: Gazetteer, line: string, number: number): object {
  let id: unknown;
  const bad = (error: string): object => ({ line: number, ...(id !== undefined ? { id } : {}), error });
  try {
    const doc: unknown = JSON.parse(line);
    if (typeof doc !== 'object' || doc === null || Array.isArray(doc)) return bad('The line is not a JSON object with a "text".');
    const { id: given, text, date, lang } = doc as Record<string, unknown>;
    id = given;
    if (typeof text !== 'string') return bad('"text" is missing or is not a string.');
    if (date !== undefined && date !== null && !(typeof date === 'string' && isDay(date))) return bad(`"date" is ${JSON.stringify(date)}; write it as "YYYY-MM-DD".`);
    if (lang !== undefined && lang !== null && typeof lang !== 'string') return bad('"lang" is not a string such as "en".');
    return { ...(id !== undefined ? { id } : {}), ...annotate(text, { lang: lang as string | null | undefined, date: date as string | null | undefined }, gazetteer) };
  } catch (error) {
    if (error instanceof SyntaxError) return bad(`The line is not JSON: ${error.message}.`);
    throw error;
  }
}
async function writeRecords(gazetteer: Gazetteer): Promise<void> {
  const { places, actors, people, offices, agreements } = gazetteer.pack.records;
  for (const [kind, all] of Object.entries({ place: places, actor: actors, person: people, office: offices, agreement: agreements })) {
    for (const record of Object.values(all)) {
      const name = kind === 'office' ? record.id : gazetteer.shown(record.id, 0, 'en');
      await write(`${JSON.stringify({ id: record.id, kind, name, ...('wikidata' in record && record.wikidata ? { wikidata: record.wikidata } : {}), ...('at' in record && record.at ? { at: record.at } : {}) })}\n`);
    }
  }
}
/** Waits while the reader of a pipe is slow, so that memory stays constant. */
function write(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.once('error', failed);
    const finish = (): void => { process.stdout.off('error', failed); done(); };
    if (process.stdout.write(text)) finish(); else process.stdout.once('drain', finish);
  });
}
