/** Dates of agreements against PA-X (by its number) and of Security Council resolutions (by theirs). */
import type { Records } from '../../lib/reference/records.ts';
import { csvFile, type Difference } from './reference.ts';
import { Tally } from './tally.ts';

export function compareAgreements(records: Records, folder: string, tally = new Tally()): Difference[] {
  const paX = 'agreements/agreements.csv', unsc = 'agreements/unsc_resolutions.csv', out: Difference[] = [];
  const byId = new Map(csvFile(folder, paX).map((l) => [l.id, l])), byNumber = new Map(csvFile(folder, unsc).map((l) => [l.number, l]));
  for (const record of Object.values(records.agreements)) {
    const [from, key, line] = record.series === 'unsc' ? [unsc, String(record.number), byNumber.get(String(record.number))] : [paX, `PAX-${record.paX}`, byId.get(`PAX-${record.paX}`)];
    if (!line) { if (record.paX !== undefined && byId.size) out.push({ record: record.id, field: 'paX', ours: key, theirs: 'no such number', from }); continue; }
    tally.count('agreement dates', record.id);
    const days = [record.date, ...(record.dates ?? []).map((d) => d.on)];
    if (!days.includes(line.date!)) out.push({ record: record.id, field: 'date', ours: days.filter(Boolean).join(', '), theirs: `${line.date} (${line.title ?? line.resolution})`, from });
  }
  return out;
}
