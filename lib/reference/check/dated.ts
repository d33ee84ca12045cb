/** Rules about dated rows: holders in order, `says` on every side, nobody outside the parties. */
import type { Holder, Id, Records, Row } from '../records.ts';
import { dayNumber, intervalOf, parseWhen, type Interval } from '../time.ts';
import type { Remark } from './finding.ts';
import { own, partiesOf } from '../parties.ts';

/** Who held or claimed land before this day need not be a party today. */
const SINCE = '1988-01-01';
const HOLDING = ['control', 'administration', 'claim'];

export function* checkDated(records: Records): Generator<Remark> {
  for (const office of Object.values(records.offices)) yield* holders(office.id, office.holders);
  for (const kind of ['places', 'actors'] as const) for (const r of Object.values(records[kind])) yield* sides(r.id, 'status', r.status ?? [], dimension);
  for (const a of Object.values(records.agreements)) {
    yield* sides(a.id, 'status', a.status ?? [], oneQuestion);
    for (const [i, c] of (a.clauses ?? []).entries()) yield* sides(a.id, `clauses.${i}.status`, c.status ?? [], oneQuestion);
  }
  yield* outsiders(records);
}

function* holders(record: Id, list: readonly Holder[]): Generator<Remark> {
  for (const [i, holder] of list.entries()) {
    const before = list[i - 1];
    if (!before) continue;
    const field = `holders.${i}.when`, start = intervalOf(holder.when).start?.latest ?? -Infinity, last = intervalOf(before.when).start?.earliest ?? -Infinity;
    if (start < last) yield { record, field, message: `${holder.who} (${holder.when}) stands after ${before.who} (${before.when}) and began before: put the rows in order of their start` };
    else if (!holder.says && !before.says && holder.who !== before.who && shares(before.when, holder.when)) yield { record, field, level: 'notice', message: `${before.who} (${before.when}) and ${holder.who} (${holder.when}) hold the office at once: if that is not so, mend the dates; if it is disputed, add "says" to both` };
  }
}

/** @param questions rows that answer one question: control and claim are two, in force and void are one */
function* sides(record: Id, field: string, rows: readonly Row[], questions: (row: Row) => string): Generator<Remark> {
  for (const question of new Set(rows.map(questions))) {
    const mine = [...rows.entries()].filter(([, row]) => questions(row) === question), said = mine.filter(([, row]) => row.says);
    if (!said.length) continue;
    let whole = true;
    for (const [i, row] of mine) {
      if (row.says) continue;
      const other = said.find(([, one]) => shares(one.when, row.when));
      if (!other) continue;
      whole = false;
      yield { record, field: `${field}.${i}.says`, message: `${row.is} ${row.when} has no "says", and row ${other[0] + 1} (${other[1].when}) of the same days has: write who asserts each side, or nobody's` };
    }
    const sayers = new Set(said.flatMap(([, row]) => row.says!));
    if (whole && sayers.size === 1) yield { record, field: `${field}.${said[0]![0]}.says`, level: 'notice', message: `only ${[...sayers][0]} is given as saying so: add the row of who denies it, or take "says" away` };
  }
}
/** Whose claim is recognised is a question of its own for each. */
const dimension = (row: Row): string => `${row.is} ${row.of ?? ''}`;
const oneQuestion = (): string => '';
/** Do both certainly hold on a day? The one day on which the earlier ends and the later begins is a handover and does not count. */
export function shares(a: string, b: string): boolean {
  const one = intervalOf(a), two = intervalOf(b);
  const low = Math.max(one.start?.latest ?? -Infinity, two.start?.latest ?? -Infinity), high = Math.min(one.end?.earliest ?? Infinity, two.end?.earliest ?? Infinity);
  if (low !== high) return low < high;
  if (one.point || two.point) return true;
  const follows = (first: Interval, next: Interval): boolean => first.end?.earliest === high && (first.start?.earliest ?? -Infinity) < high && next.start?.latest === low;
  return !follows(one, two) && !follows(two, one);
}

function* outsiders(records: Records): Generator<Remark> {
  const since = dayNumber(SINCE);
  for (const place of Object.values(records.places)) {
    const parties = partiesOf(place, records);
    for (const [i, row] of (place.status ?? []).entries()) {
      if (!HOLDING.includes(row.is)) continue;
      const interval = parseWhen(row.when);
      if ('error' in interval || (interval.end && interval.end.latest < since)) continue;
      for (const id of row.by ?? []) {
        const kind = own(records.actors, id)?.kind;
        if ((kind !== 'state' && kind !== 'de-facto') || parties.includes(id)) continue;
        yield { record: place.id, field: `status.${i}.by`, message: `${id} ${row.is === 'claim' ? 'claims it' : 'holds it'} (${row.when}) and is no party: add it to "parties" of the record or of the region` };
      }
    }
  }
}
