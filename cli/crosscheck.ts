/**
 * `npm run crosscheck -- FOLDER`: data/ against a folder of reference data (gazetteers, office spells, agreement lists). Prints each
 * difference that docs/crosscheck.yaml does not explain, and each explanation that no longer fits one; exits 1 if there is any.
 * The reference is no part of the project, and it is not always right: a difference is a question, not an error.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadRecords } from '../lib/reference/load.ts';
import { isRecordFile, ROOT, yamlFiles } from './compile.ts';
import { compareAgreements } from './crosscheck/agreements.ts';
import { compareOffices } from './crosscheck/offices.ts';
import { compareOutlines } from './crosscheck/outlines.ts';
import { comparePairs, skippedIds } from './crosscheck/pairs.ts';
import { comparePlaces } from './crosscheck/places.ts';
import type { Difference } from './crosscheck/reference.ts';

/** theirs: how the reference's value begins; left out where the field has one difference. */
const Explained = z.array(z.strictObject({ record: z.string(), field: z.string(), theirs: z.string().optional(), reason: z.string().min(10) }));
type Explanation = z.infer<typeof Explained>[number];

export const fits = (e: Explanation, d: Difference): boolean => e.record === d.record && e.field === d.field && (e.theirs === undefined || d.theirs.startsWith(e.theirs));

export function crosscheck(data: string, folder: string, explained: Explanation[], skipped: ReadonlySet<string> = new Set()): { open: Difference[]; stale: Explanation[]; explained: number } {
  const { records } = loadRecords(yamlFiles(data).filter((f) => isRecordFile(f.path)));
  const all = [...comparePlaces(records, folder), ...comparePairs(records, folder, skipped), ...compareOffices(records, folder), ...compareAgreements(records, folder), ...compareOutlines(records, folder)];
  const open = all.filter((d) => !explained.some((e) => fits(e, d)));
  return { open, stale: explained.filter((e) => !all.some((d) => fits(e, d))), explained: all.length - open.length };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2];
  if (!folder || !existsSync(folder)) {
    console.error(folder ? `there is no folder ${folder}` : 'which reference data? npm run crosscheck -- FOLDER');
    process.exitCode = 2;
  } else {
    const { open, stale, explained } = crosscheck(join(ROOT, 'data'), folder, Explained.parse(parse(readFileSync(join(ROOT, 'docs/crosscheck.yaml'), 'utf8')) ?? []), skippedIds(readFileSync(join(ROOT, 'docs/places-skipped.md'), 'utf8')));
    for (const d of open) console.log(`${d.record} ${d.field}: here ${d.ours}; ${d.from} has ${d.theirs}`);
    for (const e of stale) console.log(`docs/crosscheck.yaml: nothing differs any more at ${e.record} ${e.field}${e.theirs ? ` (${e.theirs})` : ''}; take the line out`);
    console.log(`${open.length} differences, ${explained} more explained in docs/crosscheck.yaml`);
    if (open.length || stale.length) process.exitCode = 1;
  }
}
