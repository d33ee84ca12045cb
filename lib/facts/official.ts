/** Cards of officials and of offices named without their holder. */
import { expandForm } from '../names/forms.ts';
import type { Holder, Office, Person } from '../reference/records.ts';
import { heldOn, newest } from '../reference/time.ts';
import type { Line, Moment, Row, Section, Value } from './facts.ts';
import type { Ask, Part } from './facts-of.ts';
import { endsOf, lastKnown } from './occupancy.ts';

interface Spell { office: Office; holder: Holder }
const PLAIN: Pick<Part, 'native' | 'names' | 'clauses' | 'bar' | 'changed'> = { native: [], names: [], clauses: [], bar: null, changed: null };

export function officialFacts(ask: Ask, person: Person): Part {
  const { records, request, day } = ask;
  const spells = Object.values(records.offices).flatMap((office) => office.holders.filter((h) => h.who === person.id).map((holder): Spell => ({ office, holder })));
  const on = (date: string | null): Spell[] => (date === null ? [] : spells.filter((s) => held(ask, s, date) === 'yes'));
  const then = day === null ? null : momentOf(ask, day, on(day), spells), now = momentOf(ask, request.today, on(request.today), spells);
  const main = on(day ?? request.today)[0] ?? latestBefore(spells, day ?? request.today);
  const native = person.names[person.native]?.[0];
  const reviewed = [person.reviewed, ...spells.map((s) => s.office.reviewed)].sort()[0]!;
  return {
    ...PLAIN, kind: 'official', what: null, heading: null, then, now, same: then !== null && JSON.stringify(then.lines) === JSON.stringify(now.lines),
    native: native && person.native !== request.articleLang ? [{ text: native.form.replaceAll('/', '').replace(/\([^()|]*\|?[^()]*\)\??/g, (m) => m.slice(1, -1).split('|')[0]!), lang: person.native }] : [],
    rows: main ? aroundRows(ask, main) : [], details: otherOffices(ask, spells, main), reviewed,
  };
}
export function officeFacts(ask: Ask, office: Office): Part {
  const { request, day } = ask;
  const spells = office.holders.map((holder): Spell => ({ office, holder }));
  const at = (date: string): Moment => {
    const yes = spells.filter((s) => held(ask, s, date) === 'yes');
    if (yes.length) return { day: date, lines: yes.map((s) => holderLine(ask, s)) };
    const open = spells.filter((s) => held(ask, s, date) === 'unknown'), last = open.findLast((s) => lastKnown(s.holder, date, ask.sources));
    if (last) return { day: date, asOf: lastKnown(last.holder, date, ask.sources)!, lines: [holderLine(ask, last, true)] };
    return { day: date, lines: [open.length ? unknownLine(ask, open) : { say: 'facts.notInData', cites: [] }] };
  };
  const then = day === null ? null : at(day), now = at(request.today);
  if (then?.asOf) ask.notices.push({ say: 'facts.newerThanData', with: { date: { date: day! }, end: { date: then.asOf } }, cites: [] });
  if (office.incomplete) ask.notices.push({ say: 'facts.incomplete', cites: [] });
  return {
    ...PLAIN, kind: 'office', what: { say: 'facts.what.office', with: { role: roleValue(ask, office), of: ask.nameOf(office.of) }, cites: [] }, heading: 'facts.holder', then, now,
    same: then !== null && JSON.stringify(then.lines) === JSON.stringify(now.lines), rows: [], reviewed: office.reviewed,
    details: [{ heading: 'facts.holders', rows: [...spells].reverse().filter((s) => s.holder.who !== 'vacant').map((s): Row => ({ label: '', lines: [holderLine(ask, s)] })) }],
  };
}
function held({ sources }: Ask, { holder }: Spell, day: string): 'yes' | 'no' | 'unknown' {
  return heldOn(holder.when, day, sources.asOf(holder.source) ?? endsOf(holder.when).from ?? undefined);
}
function momentOf(ask: Ask, day: string, on: readonly Spell[], all: readonly Spell[]): Moment {
  if (on.length) return { day, lines: on.map((s) => officeLine(ask, s)) };
  const open = all.filter((s) => held(ask, s, day) === 'unknown'), last = open.filter((s) => lastKnown(s.holder, day, ask.sources));
  if (last.length) return { day, asOf: newest(last.map((s) => lastKnown(s.holder, day, ask.sources)))!, lines: last.map((s) => officeLine(ask, s, true)) };
  return { day, lines: [open.length ? unknownLine(ask, open) : { say: 'facts.noOffice', cites: [] }] };
}
const unknownLine = ({ sources }: Ask, open: readonly Spell[]): Line => ({ say: 'facts.unknown', cites: [...new Set(open.flatMap((s) => sources.cite(s.holder.source)))] });
function officeLine(ask: Ask, { office, holder }: Spell, last = false): Line {
  const { since } = datesOf(ask, holder);
  return { say: `facts.office.${last ? 'last' : holder.is === 'acting' ? 'acting' : 'held'}${since && !last ? '.since' : ''}${holder.says ? '.says' : ''}`, with: { role: roleValue(ask, office), of: ask.nameOf(office.of), ...datesOf(ask, holder) }, cites: ask.sources.cite(holder.source) };
}
function holderLine(ask: Ask, { holder }: Spell, last = false): Line {
  const { from, to } = endsOf(holder.when), vacant = holder.who === 'vacant';
  const shape = last ? 'last' : from && to ? 'between' : from ? 'since' : to ? 'until' : 'plain';
  return { say: `facts.holder.${vacant ? 'vacant.' : holder.is === 'acting' && !last ? 'acting.' : ''}${shape}${holder.says ? '.says' : ''}`, with: { ...(vacant ? {} : { who: ask.nameOf(holder.who) }), ...datesOf(ask, holder) }, cites: ask.sources.cite(holder.source) };
}
/** From, to, and who says so where others deny it. */
function datesOf({ told }: Ask, holder: Holder): Record<string, Value> {
  const { from, to } = endsOf(holder.when);
  return { ...(from ? { since: { date: from } } : {}), ...(to ? { until: { date: to } } : {}), ...(holder.says ? { says: { list: holder.says.map((id) => told.label(id)) } } : {}) };
}
/** The office's own title where it has one, else the word for its role. */
function roleValue({ request }: Ask, office: Office): Value {
  const title = office.titles?.[request.lang]?.[0]?.form ?? office.titles?.en?.[0]?.form;
  return title ? { text: expandForm(title)[0]! } : { key: `role.${office.role}` };
}
/** From, until, before, after. */
function aroundRows(ask: Ask, { office, holder }: Spell): Row[] {
  const at = office.holders.indexOf(holder), { from, to } = endsOf(holder.when), cites = ask.sources.cite(holder.source);
  const other = (step: 1 | -1): Holder | undefined => { let i = at + step; while (office.holders[i] && (office.holders[i]!.who === holder.who || office.holders[i]!.who === 'vacant')) i += step; return office.holders[i]; };
  const rows: Row[] = [];
  if (from) rows.push({ label: 'facts.from', lines: [{ say: 'facts.date', with: { date: { date: from } }, cites }] });
  if (to) rows.push({ label: 'facts.until', lines: [{ say: 'facts.date', with: { date: { date: to } }, cites }] });
  for (const [step, label] of [[-1, 'facts.before'], [1, 'facts.after']] as const) {
    const next = other(step);
    if (next) rows.push({ label, lines: [holderLine(ask, { office, holder: next })] });
  }
  return rows;
}
function otherOffices(ask: Ask, spells: readonly Spell[], main: Spell | undefined): Section[] {
  const rest = spells.filter((s) => s !== main).sort((a, b) => (endsOf(b.holder.when).from ?? '').localeCompare(endsOf(a.holder.when).from ?? ''));
  if (!rest.length) return [];
  return [{ heading: 'facts.otherOffices', rows: rest.map((s): Row => ({ label: '', lines: [spellLine(ask, s)] })) }];
}
/** An office that a person held, from when to when. */
function spellLine(ask: Ask, { office, holder }: Spell): Line {
  const { from, to } = endsOf(holder.when);
  return { say: `facts.spell.${from && to ? 'between' : from ? 'since' : to ? 'until' : 'plain'}${holder.says ? '.says' : ''}`, with: { role: roleValue(ask, office), of: ask.nameOf(office.of), ...datesOf(ask, holder) }, cites: ask.sources.cite(holder.source) };
}
/** What tells one holder from another: the office asked for, else the one of that day, else the latest before it. Nothing is cited. */
export function tellHolder(ask: Ask, id: string): Line | null {
  const { records, request, day } = ask, on = day ?? request.today, asked = request.office === undefined ? undefined : records.offices[request.office];
  const spells = (asked ? [asked] : Object.values(records.offices)).flatMap((office) => office.holders.filter((h) => h.who === id).map((holder): Spell => ({ office, holder })));
  const spell = spells.find((s) => held(ask, s, on) === 'yes') ?? latestBefore(spells, on);
  return spell ? { ...spellLine(ask, spell), cites: [] } : null;
}
const latestBefore = (spells: readonly Spell[], day: string): Spell | undefined => [...spells].filter((s) => (endsOf(s.holder.when).from ?? '') <= day).sort((a, b) => (endsOf(b.holder.when).from ?? '').localeCompare(endsOf(a.holder.when).from ?? ''))[0] ?? spells[0];
export { held, holderLine, roleValue, spellLine, type Spell };
