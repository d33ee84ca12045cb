/** The six core posts of each state and self-declared body: on which days since 1991, or since the body began, nobody has a row. */
import type { Id, Office, Records } from '../records.ts';
import { dayNumber, dayString, intervalOf } from '../time.ts';

const SINCE = '1991-01-01';
/** Head of state, head of government, foreign, defence, speaker, security council. */
const POSTS: readonly (readonly Office['role'][])[] = [['president', 'monarch'], ['prime-minister'], ['foreign-minister'], ['defence-minister'], ['speaker'], ['security-secretary']];

export interface Silence { from: string; to: string }
/** One post of one body. offices: empty where the data have none; days: without a row, of all from the first on. */
export interface PostTotal { actor: Id; role: Office['role']; offices: Id[]; spells: number; first: string; days: number; of: number; silent: Silence[] }

/** @param until the last day that is asked about. A vacancy is a row; a date's own doubt counts for it; an open end reaches to the last day. */
export function postsOf(records: Records, until: string): PostTotal[] {
  const out: PostTotal[] = [];
  for (const actor of Object.values(records.actors).filter(({ kind }) => kind === 'state' || kind === 'de-facto').sort((a, b) => (a.id < b.id ? -1 : 1))) for (const roles of POSTS) {
    const life = actor.when === undefined ? null : intervalOf(actor.when), offices = Object.values(records.offices).filter((office) => office.of === actor.id && roles.includes(office.role));
    const first = Math.max(dayNumber(SINCE), life?.start?.latest ?? -Infinity), last = Math.min(dayNumber(until), life?.end?.earliest ?? Infinity);
    if (last < first) continue;
    const silent = silencesIn(offices.flatMap(({ holders }) => holders.map(({ when }) => when)), first, last);
    out.push({
      actor: actor.id, role: roles.find((role) => offices.some((office) => office.role === role)) ?? roles[0]!, offices: offices.map(({ id }) => id), spells: offices.reduce((n, { holders }) => n + holders.length, 0), first: dayString(first),
      days: silent.reduce((n, [from, to]) => n + to - from + 1, 0), of: last - first + 1, silent: silent.map(([from, to]) => ({ from: dayString(from), to: dayString(to) })),
    });
  }
  return out;
}
/** Runs of days, first and last, that no interval touches. */
function silencesIn(whens: readonly string[], first: number, last: number): [number, number][] {
  const held = whens.map((when): [number, number] => { const { start, end } = intervalOf(when); return [start?.earliest ?? -Infinity, end?.latest ?? Infinity]; }).sort((a, b) => a[0] - b[0]), out: [number, number][] = [];
  let next = first;
  for (const [from, to] of held) {
    if (from > next && next <= last) out.push([next, Math.min(from - 1, last)]);
    // the day after the last of one is the first of the other
    next = Math.max(next, to + 1);
  }
  if (next <= last) out.push([next, last]);
  return out;
}
