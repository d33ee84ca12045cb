/**
 * `npm run crosscheck -- FOLDER [--write]`: data/ against a folder of reference data (gazetteers, office spells, agreement lists). Prints each
 * difference that docs/crosscheck.yaml does not explain, and each explanation that no longer fits one; exits 1 if there is any.
 * --write makes docs/data-differences.md anew; without it, it says when the page is old.
 * The reference is no part of the project, and it is not always right: a difference is a question, not an error.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { wholeOf } from '../lib/facts/whole.ts';
import { loadRecords } from '../lib/reference/load.ts';
import { Strings, type Messages } from '../lib/strings.ts';
import { isRecordFile, ROOT, yamlFiles } from './compile.ts';
import { compareAgreements } from './crosscheck/agreements.ts';
import { compareOffices } from './crosscheck/offices.ts';
import { compareOutlines } from './crosscheck/outlines.ts';
import { comparePairs, skippedIds } from './crosscheck/pairs.ts';
import { differencesPage, type Told } from './crosscheck/page.ts';
import { comparePlaces } from './crosscheck/places.ts';
import type { Difference } from './crosscheck/reference.ts';
import { Tally } from './crosscheck/tally.ts';

/** theirs: how the reference's value begins; left out where the field has one difference. */
const Explained = z.array(z.strictObject({ record: z.string(), field: z.string(), theirs: z.string().optional(), reason: z.string().min(10) }));
type Explanation = z.infer<typeof Explained>[number];

export const fits = (e: Explanation, d: Difference): boolean => e.record === d.record && e.field === d.field && (e.theirs === undefined || d.theirs.startsWith(e.theirs));

export interface Crosschecked { open: Difference[]; stale: Explanation[]; explained: number; told: Told[]; tally: Tally }
export function crosscheck(data: string, folder: string, explained: Explanation[], skipped: ReadonlySet<string> = new Set()): Crosschecked {
  const { records } = loadRecords(yamlFiles(data).filter((f) => isRecordFile(f.path))), tally = new Tally();
  const all = [...comparePlaces(records, folder, tally), ...comparePairs(records, folder, skipped, tally), ...compareOffices(records, folder, tally), ...compareAgreements(records, folder, tally), ...compareOutlines(records, folder)];
  const open = all.filter((d) => !explained.some((e) => fits(e, d)));
  const words = new Strings('en', JSON.parse(readFileSync(join(ROOT, 'locales/en.json'), 'utf8')) as Messages), labelOf = (id: string): string => {
    const whole = wholeOf(records, records.outlines[id]?.of ?? id, 'en');
    return whole?.title.length ? whole.title.map(({ text }) => text).join(' / ') : whole?.what ? words.plain(whole.what) : id;
  };
  const told = all.flatMap((d): Told[] => { const e = explained.find((one) => fits(one, d)); return e ? [{ ...d, reason: e.reason, label: labelOf(d.record) }] : []; });
  return { open, stale: explained.filter((e) => !all.some((d) => fits(e, d))), explained: all.length - open.length, told, tally };
}
export const PAGE = join(ROOT, 'docs/data-differences.md'), explanations = (): Explanation[] => Explained.parse(parse(readFileSync(join(ROOT, 'docs/crosscheck.yaml'), 'utf8')) ?? []);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2), write = args.includes('--write'), folder = args.find((arg) => !arg.startsWith('--'));
  if (!folder || !existsSync(folder)) {
    console.error(folder ? `there is no folder ${folder}` : 'which reference data? npm run crosscheck -- FOLDER [--write]');
    process.exitCode = 2;
  } else {
    const { open, stale, explained, told, tally } = crosscheck(join(ROOT, 'data'), folder, explanations(), skippedIds(readFileSync(join(ROOT, 'docs/places-skipped.md'), 'utf8')));
    for (const d of open) console.log(`${d.record} ${d.field}: here ${d.ours}; ${d.from} has ${d.theirs}`);
    for (const e of stale) console.log(`docs/crosscheck.yaml: nothing differs any more at ${e.record} ${e.field}${e.theirs ? ` (${e.theirs})` : ''}; take the line out`);
    console.log(`${open.length} differences, ${explained} more explained in docs/crosscheck.yaml`);
    const page = differencesPage(told, tally), old = !existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page;
    if (write) writeFileSync(PAGE, page); else if (old) console.log('docs/data-differences.md is not what the data and the reference say now: add --write');
    if (open.length || stale.length || (old && !write)) process.exitCode = 1;
  }
}
