/** Cards of officials and of offices named without their holder. */
import { expandForm } from '../names/forms.ts';
import type { Holder, Office, Person } from '../reference/records.ts';
import { heldOn } from '../reference/time.ts';
import type { Line, Moment, Row, Section, Value } from './facts.ts';
import type { Ask, Part } from './facts-of.ts';
import { endsOf } from './occupancy.ts';

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
    const open = spells.filter((s) => held(ask, s, date) === 'unknown').at(-1);
    if (!open) return { day: date, lines: [{ say: 'facts.notInData', cites: [] }] };
    const asOf = ask.sources.asOf(open.holder.source) ?? endsOf(open.holder.when).from;
    return { day: date, ...(asOf ? { asOf } : {}), lines: [endsOf(open.holder.when).to === null ? { ...holderLine(ask, open), say: 'facts.holder.last' } : { say: 'facts.unknown', cites: ask.sources.cite(open.holder.source) }] };
  };
  const then = day === null ? null : at(day), now = at(request.today);
  if (day !== null && then!.asOf && !spells.some((s) => held(ask, s, day) === 'yes')) ask.notices.push({ say: 'facts.newerThanData', with: { date: { date: day }, end: { date: then!.asOf } }, cites: [] });
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
  const open = all.filter((s) => held(ask, s, day) === 'unknown');
  if (open.length) {
    const last = open.at(-1)!, asOf = ask.sources.asOf(last.holder.source) ?? endsOf(last.holder.when).from;
    return { day, ...(asOf ? { asOf } : {}), lines: [endsOf(last.holder.when).to === null ? { ...officeLine(ask, last), say: 'facts.office.last' } : { say: 'facts.unknown', cites: ask.sources.cite(last.holder.source) }] };
  }
  return { day, lines: [{ say: 'facts.noOffice', cites: [] }] };
}
function officeLine(ask: Ask, { office, holder }: Spell): Line {
  const { from } = endsOf(holder.when);
  return { say: `facts.office.${holder.is === 'acting' ? 'acting' : 'held'}${from ? '.since' : ''}`, with: { role: roleValue(ask, office), of: ask.nameOf(office.of), ...(from ? { since: { date: from } } : {}) }, cites: ask.sources.cite(holder.source) };
}
function holderLine(ask: Ask, { holder }: Spell): Line {
  const { from, to } = endsOf(holder.when);
  return { say: `facts.holder.${holder.is === 'acting' ? 'acting.' : ''}${from && to ? 'between' : from ? 'since' : to ? 'until' : 'plain'}`, with: { who: ask.nameOf(holder.who), ...(from ? { since: { date: from } } : {}), ...(to ? { until: { date: to } } : {}) }, cites: ask.sources.cite(holder.source) };
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
  return [{ heading: 'facts.otherOffices', rows: rest.map((s): Row => {
    const { from, to } = endsOf(s.holder.when);
    return { label: '', lines: [{ say: `facts.spell.${from && to ? 'between' : from ? 'since' : to ? 'until' : 'plain'}`, with: { role: roleValue(ask, s.office), of: ask.nameOf(s.office.of), ...(from ? { since: { date: from } } : {}), ...(to ? { until: { date: to } } : {}) }, cites: ask.sources.cite(s.holder.source) }] };
  }) }];
}
const latestBefore = (spells: readonly Spell[], day: string): Spell | undefined => [...spells].filter((s) => (endsOf(s.holder.when).from ?? '') <= day).sort((a, b) => (endsOf(b.holder.when).from ?? '').localeCompare(endsOf(a.holder.when).from ?? ''))[0] ?? spells[0];
export { held, holderLine, type Spell };
