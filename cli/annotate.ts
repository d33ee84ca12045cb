/**
 * The annotate command. stdout carries output only; messages go to stderr. Exit status 0, or 2 when input or options are wrong.
 * Nothing is written until a text has been read whole, so a bad file leaves no half output.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { annotate } from '../lib/annotate/annotate.ts';
import type { Decision } from '../lib/annotate/candidate.ts';
import type { Annotation } from '../lib/annotate/mention.ts';
import type { Exported } from '../lib/export/exported.ts';
import type { Messages } from '../lib/strings.ts';
import { jsonOf } from '../lib/export/json.ts';
import { surfaceForms } from '../lib/reference/compile.ts';
import type { Gazetteer } from '../lib/reference/gazetteer.ts';
import { isDay } from '../lib/reference/time.ts';
import { answered, inThreads, openPack } from './jobs.ts';
import { bytesOf, decode, linesOf, Refused, write } from './lines.ts';

const USAGE = `Usage: annotate [--date YYYY-MM-DD] [--lang xx] [--format F] [FILE]   one text (FILE or standard input) → JSON
       annotate --explain [FILE]                                     what was found, what was kept, and by which rule
       annotate --jsonl [--jobs N] [FILE]                            a line {id,text,date?,lang?} in, a line out
       annotate --names | --records                                  what the reference data know, one a line
Formats: json, csv, md (Markdown), jsonld (W3C Web Annotation). With --jsonl, --date and --lang hold for lines without their own.`;
/** What a format needs is loaded when it is asked for. */
const FORMATS: Record<string, (exported: Exported) => string | Promise<string>> = {
  json: ({ annotation }) => `${jsonOf(annotation)}\n`,
  csv: async (exported) => (await import('../lib/export/csv.ts')).csvOf(exported),
  md: async (exported) => {
    const [{ markdownOf }, { Strings }, { default: en }] = await Promise.all([import('../lib/export/markdown.ts'), import('../lib/strings.ts'), import('../locales/en.json')]);
    return markdownOf(exported, new Strings('en', en as Messages));
  },
  jsonld: async (exported) => `${JSON.stringify((await import('../lib/export/web-annotation.ts')).webAnnotations(exported), null, 2)}\n`,
};
interface Options {
  date?: string | undefined; lang?: string | undefined; format?: string | undefined; jobs?: string | undefined; file?: string | undefined;
  explain?: boolean | undefined; jsonl?: boolean | undefined; names?: boolean | undefined; records?: boolean | undefined; help?: boolean | undefined;
}

/** @returns exit status. @param packPath the compiled reference pack */
export async function main(argv: string[], packPath: string): Promise<number> {
  const ignore = (): void => undefined;                    // write() hears of a closed pipe itself
  process.stdout.on('error', ignore);
  try {
    const options = read(argv);
    if (options.help) { await write(`${USAGE}\n`); return 0; }
    const threads = Number(options.jobs ?? 1);
    if (options.jsonl && threads > 1) return await inThreads(linesOf(bytesOf(options.file)), threads, new URL(import.meta.url), { annotatePack: packPath, defaults: { date: options.date, lang: options.lang } });
    const gazetteer = openPack(packPath);
    if (options.names) { await write(surfaceForms(gazetteer.pack.records).map((form) => `${form}\n`).join('')); return 0; }
    if (options.records) { await write(recordLines(gazetteer)); return 0; }
    return options.jsonl ? await lines(gazetteer, options) : await one(gazetteer, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    if (!(error instanceof Refused) && !(error instanceof RangeError)) throw error;
    process.stderr.write(`annotate: ${error.message}\n`);
    return 2;
  }
}

function read(argv: string[]): Options {
  let parsed;
  try {
    parsed = parseArgs({ args: argv, allowPositionals: true, options: {
      date: { type: 'string' }, lang: { type: 'string' }, format: { type: 'string' }, jobs: { type: 'string' },
      explain: { type: 'boolean' }, jsonl: { type: 'boolean' }, names: { type: 'boolean' }, records: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
    } });
  } catch (error) { throw new Refused(`${(error as Error).message}\n${USAGE}`); }
  const { values, positionals } = parsed, { date, lang, format, jobs } = values;
  if (positionals.length > 1) throw new Refused(`one file at a time, not ${positionals.length}: ${positionals.join(', ')}`);
  if (date !== undefined && !isDay(date)) throw new Refused(`--date "${date}" is not a date: write YYYY-MM-DD`);
  if (lang !== undefined && !/^[a-z]{2,3}(-[A-Za-z]+)*$/.test(lang)) throw new Refused(`--lang "${lang}" is not a language code such as en or hy`);
  if (jobs !== undefined && !/^[1-9]\d?$/.test(jobs)) throw new Refused(`--jobs "${jobs}" is not a number from 1 to 99`);
  if (format !== undefined && !Object.hasOwn(FORMATS, format)) throw new Refused(`--format "${format}" is not one of ${Object.keys(FORMATS).join(', ')}`);
  if (values.jsonl && (values.explain || (format ?? 'json') !== 'json')) throw new Refused(`--jsonl writes one JSON line a text; it cannot go with ${values.explain ? '--explain' : `--format ${format}`}`);
  if (values.explain && format !== undefined) throw new Refused('--explain has a form of its own; it cannot go with --format');
  return { ...values, file: positionals[0] };
}

async function one(gazetteer: Gazetteer, { file, date, lang, explain, format = 'json' }: Options): Promise<number> {
  const chunks: Buffer[] = [], from = file ?? 'standard input';
  for await (const chunk of bytesOf(file)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) throw new Refused(`${from} is empty`);
  if (bytes.subarray(0, 65_536).includes(0)) throw new Refused(`${from} is not a text: it holds zero bytes`);
  const text = decode(bytes), decisions: Decision[] = [];
  if (text === null) throw new Refused(`${from} is not UTF-8 text`);
  const annotation: Annotation = annotate(text, { lang, date, explain: explain ? (d) => decisions.push(d) : undefined }, gazetteer);
  await write(explain ? explained(decisions) : await FORMATS[format]!({ text, annotation, source: file === undefined ? undefined : basename(file) }));
  return 0;
}
/** Tab-separated: offsets, kept or dropped, rule, record, text. */
const explained = (decisions: Decision[]): string => decisions.sort((a, b) => a.start - b.start || a.end - b.end)
  .map((d) => `${d.start}-${d.end}\t${d.kept ? 'kept' : 'dropped'}\t${d.rule}\t${d.id}\t${JSON.stringify(d.text)}\n`).join('');

/** One line in, one line out, same order, constant memory. A bad line gives an error line and exit status 2 at the end. */
async function lines(gazetteer: Gazetteer, { file, date, lang }: Options): Promise<number> {
  let number = 0, status = 0;
  for await (const bytes of linesOf(bytesOf(file))) {
    number++;
    const answer = answered(gazetteer, bytes, number, { date, lang });
    if (answer?.bad) status = 2;
    if (answer) await write(answer.text);
  }
  return status;
}
function recordLines(gazetteer: Gazetteer): string {
  const { places, actors, people, offices, agreements } = gazetteer.pack.records;
  return Object.entries({ place: places, actor: actors, person: people, office: offices, agreement: agreements }).flatMap(([kind, all]) => Object.values(all).map((record) => {
    const name = kind === 'office' ? record.id : gazetteer.shown(record.id, 0, 'en');
    return `${JSON.stringify({ id: record.id, kind, name, ...('wikidata' in record && record.wikidata ? { wikidata: record.wikidata } : {}), ...('at' in record && record.at ? { at: record.at } : {}) })}\n`;
  })).join('');
}
