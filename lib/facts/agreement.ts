/** Cards of agreements: parties, the cited clause in summary, dates kept apart, where the texts differ. */
import { agreementLacks } from '../reference/parties.ts';
import type { Agreement, ClauseRow } from '../reference/records.ts';
import { romanNumber } from '../text/roman.ts';
import type { ClauseFacts, Line, Row } from './facts.ts';
import type { Ask, Part } from './facts-of.ts';
import { endsOf, momentOf } from './occupancy.ts';

/** In the order in which things happen to a text. */
export const DATES = ['signed', 'initialled', 'adopted', 'announced', 'published', 'effective', 'also-dated', 'ended'] as const;

export function agreementFacts(ask: Ask, agreement: Agreement): Part {
  const { request, day, sources, told, nameOf } = ask;
  const cited = (request.clause ?? '').split(',').map((n) => n.trim()).filter(Boolean);
  const clauses = (agreement.clauses ?? []).map((clause): ClauseFacts => ({
    n: clause.n, cited: cited.some((n) => plain(n) === plain(clause.n)),
    summary: { say: 'facts.plain', with: { text: told.prose(clause.summary) }, cites: sources.cite(clause.source) },
    status: (clause.status ?? []).map((row) => statusLine(ask, row, 'facts.clause')),
  }));
  const absent = cited.filter((n) => !clauses.some((c) => c.cited && plain(c.n) === plain(n)));
  if (absent.length) ask.notices.push({ say: 'facts.clauseNotInData', with: { n: { text: absent.join(', ') } }, cites: [] });
  const rows: Row[] = [];
  const add = (label: string, lines: Line[]): void => { if (lines.length) rows.push({ label, lines }); };
  if (agreement.date) add('facts.dated', [{ say: 'facts.date', with: { date: { date: agreement.date } }, cites: sources.cite(agreement.source ?? agreement.clauses?.[0]?.source) }]);
  for (const what of DATES)
    add(`facts.${what}`, (agreement.dates ?? []).filter((d) => d.what === what).map((d) => dateLine(ask, d)));
  add('facts.witnessed', agreement.witnesses?.length ? [{ say: 'facts.list', with: { list: { list: agreement.witnesses.map((id) => nameOf(id)) } }, cites: [] }] : []);
  add('facts.members', (agreement.members ?? []).length ? [{ say: 'facts.list', with: { list: { list: agreement.members!.map((id) => nameOf(id)) } }, cites: [] }] : []);
  add('facts.differ', (agreement.differ ?? []).map((d): Line => ({ say: 'facts.plain', with: { text: told.prose(d.note) }, cites: sources.cite(d.source) })));
  add('facts.notThisOne', (agreement.seeAlso ?? []).length ? [{ say: 'facts.list', with: { list: { list: agreement.seeAlso!.map((id) => nameOf(id)) } }, cites: [] }] : []);
  if (agreement.paX) add('facts.paX', [{ say: 'facts.plain', with: { text: { text: String(agreement.paX) } }, cites: [] }]);
  const status = agreement.status ?? [];
  const moment = (date: string): Part['then'] => (status.length ? momentOf(status, date, sources, (row) => [statusLine(ask, row, 'facts.agreement')]) : null);
  const then = day === null ? null : moment(day), now = moment(request.today);
  if (agreement.incomplete || agreementLacks(agreement, ask.records).length) ask.notices.push({ say: 'facts.incomplete', cites: [] });
  return {
    kind: 'agreement', native: [], names: [], heading: status.length ? 'facts.status' : null, then, now, same: then !== null && JSON.stringify(then.lines) === JSON.stringify(now!.lines), changed: null, bar: null,
    what: whatAgreement(ask, agreement),
    rows, clauses, details: [], reviewed: agreement.reviewed,
  };
}
/** Its label and its parties, in the order of the document. */
export const whatAgreement = ({ nameOf }: Ask, { id, parties }: Agreement): Line => ({ say: `facts.what.agreement${parties?.length ? '.parties' : ''}`, with: { label: nameOf(id), ...(parties?.length ? { parties: { list: parties.map((party) => nameOf(party)) } } : {}) }, cites: [] });
export const dateLine = ({ sources, nameOf }: Ask, d: NonNullable<Agreement['dates']>[number]): Line => ({
  say: `facts.date${d.by ? '.by' : ''}${d.time ? '.time' : ''}`, with: { date: { date: d.on }, ...(d.by ? { by: { list: d.by.map((id) => nameOf(id)) } } : {}), ...(d.time ? { time: { text: hourOf(d.time) } } : {}) }, cites: sources.cite(d.source),
});
/** "00:00+03:00" as people write it. */
const hourOf = (time: string): string => time.replace(/([+-])0?(\d+):(\d\d)$/, (_, sign: string, hours: string, minutes: string) => ` (UTC${sign}${hours}${minutes === '00' ? '' : `:${minutes}`})`);
export function statusLine({ sources, told }: Ask, row: ClauseRow | NonNullable<Agreement['status']>[number], key: string): Line {
  const { from, to } = endsOf(row.when), when = from ?? to;
  return { say: `${key}.${row.is}${row.note ? '.note' : ''}${row.says ? '.says' : ''}`, with: { ...(when ? { date: { date: when } } : {}), ...(row.note ? { note: told.prose(row.note) } : {}), ...(row.says ? { says: { list: row.says.map((id) => told.label(id)) } } : {}) }, cites: sources.cite(row.source) };
}
/** "IV", "iv" and "4" are one clause; "1" covers "1(i)". */
function plain(n: string): string {
  const head = n.replace(/[(.].*$/, '');
  return String(romanNumber(head) ?? head.toLowerCase());
}
