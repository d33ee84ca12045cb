/** Card of a capital that stands for its government: who was in office on the day, and the words that made it the government. */
import type { Actor, Office } from '../reference/records.ts';
import type { Line, Row } from './facts.ts';
import type { Ask, Part } from './facts-of.ts';
import { lastKnown } from './occupancy.ts';
import { held, holderLine } from './official.ts';

const ROLES = ['monarch', 'president', 'prime-minister', 'foreign-minister'] as const;

export function metonymFacts(ask: Ask, actor: Actor): Part {
  const { records, request, day, nameOf } = ask, on = day ?? request.today;
  const rows = ROLES.flatMap((role): Row[] => {
    const office = Object.values(records.offices).find((o) => o.of === actor.id && o.role === role && !o.titles) ?? Object.values(records.offices).find((o) => o.of === actor.id && o.role === role);
    const lines = office ? linesOn(ask, office, on) : [];
    return lines.length ? [{ label: `facts.role.${role}`, lines }] : [];
  });
  return {
    kind: 'metonym', native: [], names: [], what: { say: actor.kind === 'de-facto' ? 'facts.what.deFactoGovernment' : 'facts.what.government', with: { of: nameOf(actor.id) }, cites: [] },
    heading: day === null ? 'facts.inOfficeNow' : 'facts.inOfficeThen', then: { day: on, lines: [] }, now: null, same: false, changed: null, bar: null, rows, clauses: [], details: [], reviewed: actor.reviewed,
  };
}
function linesOn(ask: Ask, office: Office, on: string): Line[] {
  const spells = office.holders.filter((h) => h.who !== 'vacant').map((holder) => ({ office, holder }));
  const yes = spells.filter((s) => held(ask, s, on) === 'yes');
  if (yes.length) return yes.map((s) => holderLine(ask, s));
  const last = spells.findLast((s) => held(ask, s, on) === 'unknown' && lastKnown(s.holder, on, ask.sources));
  return last ? [holderLine(ask, last, true)] : [];
}
