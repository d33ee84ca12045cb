/** Cards of places and of self-declared states: names and their users, control then and now, positions and recognition. */
import { expandForm } from '../names/forms.ts';
import { lacksOf } from '../reference/parties.ts';
import type { Actor, Name, Place, PlaceRow } from '../reference/records.ts';
import { dayNumber, heldOn, boundOf } from '../reference/time.ts';
import { fold } from '../text/letters.ts';
import type { Facts, Label, Line, NameFacts, Row } from './facts.ts';
import type { Ask, Part } from './facts-of.ts';
import { proseIn } from './facts-of.ts';
import { mapOf } from './map.ts';
import { changesOf, controlOn, endsOf, rowLines, rowsOn } from './occupancy.ts';

const NEAR_A_CHANGE = 7;
const DETAILS: readonly (readonly [PlaceRow['is'], string])[] = [['administration', 'facts.administered'], ['claim', 'facts.claimed'], ['recognition', 'facts.recognised'], ['legal', 'facts.described']];

export function placeFacts(ask: Ask, place: Place | null, actor: Actor | null): Part {
  const { records, request, day, sources, told } = ask;
  const area = place ?? records.places[actor?.territory?.[0] ?? ''] ?? null;
  const rows = statusOf(ask, area, actor), control = rows.filter((row) => row.is === 'control');
  const record = (place ?? actor)!, names = namesOf(ask, [...(actor?.names ?? []), ...(area?.names ?? [])]);
  const then = day === null ? null : controlOn(control, day, told, sources), now = controlOn(control, request.today, told, sources);
  const what = place ? whatOf(ask, place) : { say: 'facts.what.deFacto', cites: [] };
  if (record.incomplete || lacksOf(record, records).length) ask.notices.push({ say: 'facts.incomplete', cites: [] });
  return {
    kind: 'place', native: [], what, names, heading: control.length ? 'facts.controlledBy' : null, then: control.length ? then : null, now: control.length ? now : null,
    same: then !== null && JSON.stringify(then.lines) === JSON.stringify(now.lines), changed: day === null ? null : changeNear(control, day), bar: barOf(control, day, now.asOf ?? request.today),
    map: area ? mapOf(ask, area) : null, rows: [], clauses: [], details: detailsOf(ask, rows), reviewed: record.reviewed,
  };
}
/** Not "in <area>": the area's own name is as contested as the place's. */
export function whatOf({ records, request }: Ask, place: Place): Line {
  const region = records.regions[place.region ?? ''];
  return place.what ? { say: 'facts.plain', with: { text: proseIn(place.what, request.lang) }, cites: [] }
    : region ? { say: `facts.what.${place.type}.in`, with: { within: proseIn(region.where, request.lang) }, cites: [] } : { say: `facts.what.${place.type}`, cites: [] };
}
/** The record's own rows; a dimension that it lacks comes from the record it is like (rows about a part stay there). */
function statusOf({ records }: Ask, place: Place | null, actor: Actor | null): PlaceRow[] {
  const own = place?.status ?? [], like = place?.like ? records.places[place.like] : undefined;
  const inherited = (like?.status ?? []).filter((row) => !row.part && !own.some((o) => o.is === row.is));
  return [...own, ...inherited, ...(actor?.status ?? [])];
}
function namesOf(ask: Ask, names: readonly Name[]): NameFacts[] {
  const { request, day } = ask, on = day ?? request.today;
  const wanted = fold(request.text);
  const grouped = new Map<string, { facts: NameFacts; key: string }>();
  for (const name of names) {
    const form = shownForm(name, request.lang);
    if (!form) continue;
    const inArticle = Object.values(name.forms).some((list) => list.some((f) => expandForm(f.form).some((one) => sameName(fold(one), wanted))));
    const uses = usesOf(ask, name), open = name.when === undefined || heldOn(name.when, on) !== 'no', lines = usersOf(ask, name, uses);
    const key = fold(form.text), known = grouped.get(key);
    if (known) { known.facts.users.push(...lines); known.facts.inArticle ||= inArticle; continue; }
    const native = Object.entries(name.forms).filter(([code]) => code !== form.lang && code !== 'ru').map(([code, list]): Label => ({ text: expandForm(list[0]!.form)[0]!, lang: code })).filter((l) => fold(l.text) !== key && nativeTo(ask, name, l.lang));
    grouped.set(key, { facts: { form, native: native.slice(0, 2), inArticle, users: lines }, key: `${inArticle ? 0 : 1}${uses.length ? 0 : 1}${open ? 0 : 1}${uses[0]?.users[0]!.text ?? form.text}` });
  }
  return [...grouped.values()].sort((a, b) => a.key.localeCompare(b.key, request.lang)).map((g) => g.facts);
}
/** Who calls it this, and when; a name without a user is only met in print. */
export function usersOf(ask: Ask, name: Name, uses = usesOf(ask, name)): Line[] {
  const cites = ask.sources.cite(name.source);
  if (!name.by?.length) return [{ say: 'facts.alsoWritten', cites }];
  return uses.map(({ users, from, to }) => ({
    say: `facts.calledThis.${from && to ? 'between' : from ? 'since' : to ? 'until' : 'plain'}`,
    with: { users: { list: users }, ...(from ? { since: { date: from } } : {}), ...(to ? { until: { date: to } } : {}) }, cites,
  }));
}
/** Who uses a name, and from when to when: no user before it began or after it ended. Users with the same dates together. */
function usesOf({ records, nameOf }: Ask, name: Name): { users: Label[]; from: string | null; to: string | null }[] {
  const uses = new Map<string, { users: Label[]; from: string | null; to: string | null }>(), own = endsOf(name.when ?? '../..');
  for (const id of name.by ?? []) {
    const life = endsOf(records.actors[id]?.when ?? '../..');
    const from = own.from && life.from ? (boundOf(own.from).earliest >= boundOf(life.from).earliest ? own.from : life.from) : own.from ?? life.from;
    const to = own.to && life.to ? (boundOf(own.to).latest <= boundOf(life.to).latest ? own.to : life.to) : own.to ?? life.to;
    if (from && to && boundOf(from).earliest > boundOf(to).latest) continue;
    const use = uses.get(`${from} ${to}`);
    if (use) use.users.push(nameOf(id)); else uses.set(`${from} ${to}`, { users: [nameOf(id)], from, to });
  }
  return [...uses.values()];
}
const sameName = (form: string, wanted: string): boolean => form === wanted || (wanted.startsWith(form) && wanted.length - form.length <= 4);
/** Native spellings: in the languages of the institutions that use the name. */
const nativeTo = ({ records }: Ask, name: Name, lang: string): boolean => (name.by ?? []).some((id) => records.actors[id]?.languages?.includes(lang));
export function shownForm(name: Name, lang: string): Label | null {
  for (const code of [lang, 'en', ...Object.keys(name.forms)]) {
    const form = name.forms[code]?.find((f) => f.as !== 'adjective' && f.as !== 'demonym');
    if (form) return { text: expandForm(form.form)[0]!, lang: code };
  }
  return null;
}
function detailsOf({ request, day, sources, told }: Ask, rows: readonly PlaceRow[]): Facts['details'] {
  const out: Row[] = [];
  for (const [is, label] of DETAILS) {
    const mine = rows.filter((row) => row.is === is);
    const lines = is === 'legal'
      ? mine.map((row) => describedLine(row, told, sources))
      : mine.filter((row) => rowsOn([row], day ?? request.today, sources).rows.length > 0 || rowsOn([row], request.today, sources).rows.length > 0).flatMap((row) => rowLines(row, told, sources, `facts.${is}`, true));
    if (lines.length) out.push({ label, lines });
  }
  return out.length ? [{ heading: 'facts.positions', rows: out }] : [];
}
/** What a court or a body said of it, and when: in its words, or in ours. */
export const describedLine = (row: PlaceRow, told: Ask['told'], sources: Ask['sources']): Line => ({
  say: row.quote ? 'facts.quoted' : 'facts.noted',
  with: { by: { list: (row.by ?? []).map((id) => told.label(id)) }, date: { date: endsOf(row.when).from ?? endsOf(row.when).to! }, ...(row.quote ? { quote: told.prose(row.quote) } : {}), ...(row.note ? { note: told.prose(row.note) } : {}) },
  cites: sources.cite(row.source),
});
function changeNear(rows: readonly PlaceRow[], day: string): string | null {
  const d = dayNumber(day);
  return changesOf(rows).find((date) => { const b = boundOf(date); return b.latest - b.earliest <= 40 && d >= b.earliest - NEAR_A_CHANGE && d <= b.latest + NEAR_A_CHANGE; }) ?? null;
}
/** The bar runs from the last change before the article (or the article) to the evidence; decoration only. */
function barOf(rows: readonly PlaceRow[], day: string | null, to: string): Facts['bar'] {
  if (day === null) return null;
  const end = boundOf(to).latest, starts = rows.map((row) => endsOf(row.when).from).filter((f) => f !== null).filter((f) => boundOf(f).latest <= dayNumber(day)).sort();
  const from = starts.at(-1) ?? day, begin = boundOf(from).earliest;
  if (end <= begin) return null;
  const change = changesOf(rows).map((d) => boundOf(d).latest).filter((d) => d > dayNumber(day) && d < end)[0];
  const at = (d: number): number => Math.min(1, Math.max(0, (d - begin) / (end - begin)));
  return { from, to, article: at(dayNumber(day)), change: change === undefined ? null : at(change) };
}
