/** Office holders against two lists of spells: the dossier with its sources, and the large list of holders since 2000. */
import { expandForm } from '../../lib/names/forms.ts';
import type { Holder, Office, Person, Records } from '../../lib/reference/records.ts';
import { dayNumber, intervalOf, parseWhen, type Bound } from '../../lib/reference/time.ts';
import { csvFile, jsonLines, plain, type Difference } from './reference.ts';
import { Tally } from './tally.ts';

const DAYS = 10;
type Role = Office['role'];
interface Spell { actor: string; role: Role; person: string; qid?: string | undefined; start: Bound | null; end: Bound | null; /** an open end was true on this day */ seen: number | null; when: string; from: string }

const ACTORS: Record<string, string> = { eu: 'european-union', un: 'united-nations', 'artsakh (nkr)': 'artsakh' };
const ROLES: Record<string, Role> = { chancellor: 'prime-minister', 'state-minister': 'head', 'council-president': 'head', 'commission-president': 'head', 'secretary-general': 'head', 'supreme-leader': 'head', 'high-representative': 'foreign-minister' };
const TITLES: [RegExp, Role][] = [
  [/^President$/, 'president'], [/^(Prime Minister|Federal Chancellor)$/, 'prime-minister'], [/^(Minister of Foreign Affairs|Secretary of State|Minister for Foreign Affairs)$/, 'foreign-minister'],
  [/^(Minister of (National )?Defen[cs]e|Secretary of Defen[cs]e)$/, 'defence-minister'], [/^(President of the National Assembly|Speaker of the (Grand National Assembly|Parliament|National Assembly)|Chairperson of the Parliament)$/, 'speaker'],
  [/^(Secretary of the Security Council|National Security Advis[eo]r)$/, 'security-secretary'], [/^State Minister$/, 'head'], [/^Chief of the General Staff$/, 'chief-of-staff'],
];

const bound = (text: string | null | undefined, end: boolean): Bound | null => {
  if (!text) return null;
  const parsed = parseWhen(text);
  return 'error' in parsed ? null : end ? parsed.end : parsed.start;
};
/** Of two rows about one event, both imprecise: the least number of days between them. */
const apart = (a: Bound, b: Bound): number => Math.max(0, a.earliest - b.latest, b.earliest - a.latest);

interface DossierLine { of: string; office: string; person: string; start: string | null; end: string | null; asOf: string | null; sources: unknown[] }
export function spellsOf(folder: string): Spell[] {
  const actor = (name: string): string => ACTORS[name.toLowerCase()] ?? name.toLowerCase().replaceAll(' ', '-');
  const dossier = jsonLines<DossierLine>(folder, 'events/offices.jsonl').filter((l) => l.sources.length && l.person !== 'vacant').map((l): Spell => ({
    actor: actor(l.of), role: ROLES[l.office] ?? l.office as Role, person: l.person, start: bound(l.start, false), end: bound(l.end, true),
    seen: bound(l.asOf, false)?.earliest ?? null, when: `${l.start ?? '..'}/${l.end ?? '..'}`, from: 'events/offices.jsonl',
  }));
  const listed = csvFile(folder, 'offices/offices.csv').filter((l) => l.source === 'EP2022' && l.start).flatMap((l): Spell[] => {
    const role = TITLES.find(([title]) => title.test(l.office ?? ''))?.[1];
    return role ? [{ actor: actor(l.country ?? ''), role, person: l.person!, qid: l.person_qid, start: bound(l.start, false), end: bound(l.end, true), seen: dayNumber('2022-07-19'), when: `${l.start}/${l.end || '..'}`, from: 'offices/offices.csv' }] : [];
  });
  return [...dossier, ...listed];
}

const namesOf = (person: Person): string[] => (person.names.en ?? []).flatMap((f) => expandForm(f.form)).map((name) => plain(name.replaceAll('/', '')));
/** "Sergei A. Shamba" and "Sergey Shamba" are one man: equal names, or the same surname and first letter. */
function isPerson(person: Person, { person: name, qid }: Spell): boolean {
  const theirs = plain(name), last = theirs.split(' ').at(-1)!;
  return (qid !== undefined && person.wikidata === qid) || namesOf(person).some((ours) => ours === theirs || (ours.split(' ').at(-1) === last && ours[0] === theirs[0]));
}

export function compareOffices(records: Records, folder: string, tally = new Tally()): Difference[] {
  const out: Difference[] = [], people = Object.values(records.people);
  const rows = new Map<string, { office: string; holder: Holder }[]>();
  for (const office of Object.values(records.offices)) {
    const key = `${office.of} ${office.role}`;
    rows.set(key, [...rows.get(key) ?? [], ...office.holders.map((holder) => ({ office: office.id, holder }))]);
  }
  for (const spell of spellsOf(folder)) {
    const held = rows.get(`${spell.actor} ${spell.role}`);
    if (!held) continue;
    const mine = held.filter(({ holder }) => { const person = records.people[holder.who]; return !!person && isPerson(person, spell); });
    const near = mine.filter(({ holder }) => { const i = intervalOf(holder.when); return (!i.end || !spell.start || i.end.latest >= spell.start.earliest - DAYS) && (!i.start || !spell.end || i.start.earliest <= spell.end.latest + DAYS); });
    const office = near[0]?.office ?? held[0]!.office;
    const say = (field: string, ours: string): void => { out.push({ record: office, field, ours, theirs: `${spell.person} ${spell.when}`, from: spell.from }); };
    tally.count('terms', `${office} ${spell.person} ${spell.when}`);
    if (!near.length) { say('holders', 'no such term'); continue; }
    const starts = near.flatMap(({ holder }) => intervalOf(holder.when).start ?? []), ends = near.map(({ holder }) => intervalOf(holder.when).end);
    if (spell.start && starts.length) tally.count('office dates', `${office} ${spell.person} ${spell.when} start`);
    if (spell.end || spell.seen !== null) tally.count('office dates', `${office} ${spell.person} ${spell.when} end`);
    const ours = near.map(({ holder }) => holder.when).join(', ');
    if (spell.start && starts.length && Math.min(...starts.map((b) => apart(b, spell.start!))) > DAYS) say('holders.start', ours);
    if (spell.end && !ends.some((b) => b && apart(b, spell.end!) <= DAYS)) say('holders.end', ours);
    if (!spell.end && spell.seen !== null && !ends.some((b) => !b || b.latest >= spell.seen! - DAYS)) say('holders.end', ours);
    if (spell.qid) {
      const person = people.find((p) => p.id === near[0]!.holder.who)!;
      if (person.wikidata !== spell.qid) out.push({ record: person.id, field: 'wikidata', ours: person.wikidata ?? 'none', theirs: spell.qid, from: spell.from });
    }
  }
  const seen = new Set<string>();
  return out.filter((d) => { const key = `${d.record} ${d.field} ${d.theirs}`; return !seen.has(key) && !!seen.add(key); });
}
