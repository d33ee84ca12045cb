/**
 * Everything that is said about a record, on no particular day: each name with its users, each dated row, each date and clause, with the field
 * of the record that it stands in. The data browser draws it; the lines are those of the card. Message keys: locales/en.json, locales/browse/.
 */
import { expandForm } from '../names/forms.ts';
import { agreementLacks, lacksOf, own, partiesOf, type Lack } from '../reference/parties.ts';
import type { Actor, Agreement, Forms, Id, Lang, Name, Office, Person, Place, PlaceRow, Records, When } from '../reference/records.ts';
import { intervalOf } from '../reference/time.ts';
import { DATES, dateLine, statusLine, whatAgreement } from './agreement.ts';
import type { Label, Line, Row, SourceFacts } from './facts.ts';
import { askOf, labelOf, proseIn, type Ask } from './facts-of.ts';
import { endsOf, rowLines } from './occupancy.ts';
import { holderLine, roleValue, spellLine, type Spell } from './official.ts';
import { describedLine, shownForm, usersOf, whatOf } from './place.ts';

/** One statement of the record. field: where it stands ("status.2"), also its place on the page; asOf: how far an open end reaches. */
export interface Statement { field: string; /** message key of what is said, where the lines do not say it */ label?: string; lines: Line[]; asOf?: When }
export interface Spelling { text: string; as?: string }
export interface WholeName { field: string; form: Label; users: Line[]; spellings: { lang: Lang; forms: Spelling[] }[] }
export interface WholePart { heading: string; /** said once under the heading */ notes: Line[]; statements: Statement[] }
export type WholeKind = 'place' | 'actor' | 'person' | 'office' | 'agreement';
export interface Whole {
  id: Id; kind: WholeKind; reviewed: string;
  /** No one name stands for the record: all that are in use, in the order of their users' labels. */
  title: Label[];
  what: Line | null;
  /** why it is incomplete; empty where it is not */
  lacks: Line[];
  about: Row[];
  names: WholeName[];
  parts: WholePart[];
  gaps: Statement[];
  wikidata?: string;
  sources: (SourceFacts & { id: Id })[];
}

/** null: no such place, actor, person, office or agreement. Lines are in the record's order save rows, which go by their start. */
export function wholeOf(records: Records, id: Id, lang: Lang): Whole | null {
  const ask = askOf(records, { id, kind: 'place', text: '', articleLang: lang, date: null, today: '1970-01-01', lang });
  const place = own(records.places, id), actor = own(records.actors, id), person = own(records.people, id), office = own(records.offices, id), agreement = own(records.agreements, id);
  const made = place ? placeWhole(ask, place) : actor ? actorWhole(ask, actor) : person ? personWhole(ask, person) : office ? officeWhole(ask, office) : agreement ? agreementWhole(ask, agreement) : null;
  return made && { id, ...made, sources: ask.sources.list.map((source, i) => ({ ...source, id: ask.sources.ids[i]! })) };
}
type Made = Omit<Whole, 'id' | 'sources'>;

function placeWhole(ask: Ask, place: Place): Made {
  const names = namesOf(ask, place.names), rows = place.status ?? [], like = own(ask.records.places, place.like);
  const taken = (like?.status ?? []).filter((row) => !row.part && !rows.some((mine) => mine.is === row.is));
  const about: Row[] = [], region = own(ask.records.regions, place.region);
  if (region) add(about, 'browse.region', plain(ask.told.prose(region.label)));
  if (place.at) add(about, 'browse.at', plain({ text: position(place.at) }));
  if (place.when) add(about, 'browse.existed', span(place.when));
  add(about, 'browse.within', list(ask, place.within));
  add(about, 'browse.overlaps', list(ask, place.overlaps));
  add(about, 'browse.parties', list(ask, partiesOf(place, ask.records), true));
  return {
    kind: 'place', reviewed: place.reviewed, title: titleOf(ask, place.names), what: whatOf(ask, place), names, lacks: lacksLines(ask, lacksOf(place, ask.records), place.incomplete), about,
    parts: [...dimensions(ask, rows, 'status', []), ...dimensions(ask, taken, 'like.status', like ? [{ say: 'browse.like', with: { like: fairLabel(ask, like.id) }, cites: [] }] : [], like?.status), ...part('browse.outlines', outlinesOf(ask, place))],
    gaps: gapsOf(ask, place), ...(place.wikidata ? { wikidata: place.wikidata } : {}),
  };
}
/** What the maps draw of it: what the outline is, in words, from when to when, after which sources. */
function outlinesOf(ask: Ask, place: Place): Statement[] {
  return Object.values(ask.records.outlines).filter((outline) => outline.of === place.id).map((outline) => ({ field: outline.id, lines: [
    { ...span(outline.when, proseIn(outline.label, ask.request.lang)), cites: ask.sources.cite(outline.source) }, { say: 'facts.map.drawn', with: { date: { date: outline.reviewed } }, cites: [] },
  ] }));
}
function actorWhole(ask: Ask, actor: Actor): Made {
  const about: Row[] = [];
  if (actor.of) add(about, 'browse.of', list(ask, [actor.of]));
  if (actor.when) add(about, 'browse.existed', span(actor.when));
  add(about, 'browse.territory', list(ask, actor.territory));
  add(about, 'browse.parties', list(ask, partiesOf(actor, ask.records), true));
  const seats = (actor.seats ?? []).map((seat, i): Statement => ({ field: `seats.${i}`, ...openTo(ask, seat), lines: [{ ...span(seat.when, fairLabel(ask, seat.place)), cites: ask.sources.cite(seat.source) }] }));
  return {
    kind: 'actor', reviewed: actor.reviewed, title: titleOf(ask, actor.names), what: { say: `browse.actor.${actor.kind}`, cites: [] }, names: namesOf(ask, actor.names), about,
    lacks: lacksLines(ask, lacksOf(actor, ask.records), actor.incomplete), parts: [...dimensions(ask, actor.status ?? [], 'status', []), ...part('browse.seats', seats)], gaps: gapsOf(ask, actor), ...(actor.wikidata ? { wikidata: actor.wikidata } : {}),
  };
}
function personWhole(ask: Ask, person: Person): Made {
  const spells = Object.values(ask.records.offices).flatMap((office) => office.holders.map((holder, i) => ({ office, holder, i })).filter(({ holder }) => holder.who === person.id));
  const statements = spells.map(({ office, holder, i }): Statement => ({ field: `${office.id}.holders.${i}`, ...openTo(ask, holder), lines: [spellLine(ask, { office, holder }), ...standing({ office, holder }), ...noted(ask, holder.note)] }));
  const native = own(person.names, person.native)?.[0];
  return {
    kind: 'person', reviewed: [person.reviewed, ...spells.map(({ office }) => office.reviewed)].sort()[0]!, what: native ? { say: 'facts.plain', with: { text: { text: bare(expandForm(native.form)[0]!), lang: person.native } }, cites: [] } : null,
    title: [ask.nameOf(person.id)], lacks: [], about: [], names: [{ field: 'names', form: ask.nameOf(person.id), users: [], spellings: spellingsOf(person.names) }],
    parts: part('browse.offices', byStart(statements, spells.map(({ holder }) => holder.when))), gaps: [], ...(person.wikidata ? { wikidata: person.wikidata } : {}),
  };
}
function officeWhole(ask: Ask, office: Office): Made {
  const statements = office.holders.map((holder, i): Statement => ({ field: `holders.${i}`, ...openTo(ask, holder), lines: [holderLine(ask, { office, holder }), ...standing({ office, holder }, true), ...noted(ask, holder.note)] }));
  const title: Line = { say: 'facts.office.held', with: { role: roleValue(ask, office), of: ask.nameOf(office.of) }, cites: [] };
  return {
    kind: 'office', reviewed: office.reviewed, title: [], what: title, lacks: lacksLines(ask, [], office.incomplete), about: [],
    names: office.titles ? [{ field: 'titles', form: { text: expandForm(Object.values(office.titles)[0]![0]!.form)[0]!, lang: Object.keys(office.titles)[0]! }, users: [], spellings: spellingsOf(office.titles) }] : [],
    parts: [...(office.note ? [{ heading: 'browse.note', notes: noted(ask, office.note), statements: [] }] : []), ...part('browse.holders', statements)], gaps: [],
  };
}
function agreementWhole(ask: Ask, agreement: Agreement): Made {
  const { sources, told } = ask, about: Row[] = [];
  add(about, 'browse.witnesses', list(ask, agreement.witnesses));
  add(about, 'browse.about', list(ask, agreement.about));
  add(about, 'browse.members', list(ask, agreement.members));
  add(about, 'browse.seeAlso', list(ask, agreement.seeAlso));
  if (agreement.paX) add(about, 'facts.paX', plain({ text: String(agreement.paX) }));
  const dates: Statement[] = agreement.date ? [{ field: 'date', label: 'facts.dated', lines: [{ say: 'facts.date', with: { date: { date: agreement.date } }, cites: sources.cite(agreement.source ?? agreement.clauses?.[0]?.source) }] }] : [];
  const all = agreement.dates ?? [];
  for (const what of DATES) for (const [i, d] of all.entries()) if (d.what === what) dates.push({ field: `dates.${i}`, label: `facts.${what}`, lines: [dateLine(ask, d), ...(d.where ? [plain({ text: d.where })] : [])] });
  const status = (agreement.status ?? []).map((row, i): Statement => ({ field: `status.${i}`, ...openTo(ask, row), lines: [statusLine(ask, row, 'facts.agreement'), ...endLine(row.when)] }));
  const clauses = (agreement.clauses ?? []).map((clause, i): Statement => ({ field: `clauses.${i}`, lines: [
    { say: 'browse.clause', with: { n: { text: clause.n }, summary: told.prose(clause.summary) }, cites: sources.cite(clause.source) },
    ...(clause.status ?? []).flatMap((row) => [statusLine(ask, row, 'facts.clause'), ...endLine(row.when)]),
  ] }));
  const texts = (agreement.texts ?? []).map((text, i): Statement => ({ field: `texts.${i}`, lines: [{ say: `browse.text.${text.status}`, with: { lang: { text: languageName(text.lang, ask.request.lang) } }, cites: sources.cite(text.source) }] }));
  const differ = (agreement.differ ?? []).map((d, i): Statement => ({ field: `differ.${i}`, lines: [{ ...noted(ask, d.note)[0]!, cites: sources.cite(d.source) }] }));
  return {
    kind: 'agreement', reviewed: agreement.reviewed, title: [ask.nameOf(agreement.id)], what: whatAgreement(ask, agreement), names: namesOf(ask, agreement.names ?? []), about,
    lacks: lacksLines(ask, agreementLacks(agreement, ask.records), agreement.incomplete), gaps: gapsOf(ask, agreement), ...(agreement.wikidata ? { wikidata: agreement.wikidata } : {}),
    parts: [...part('browse.dates', dates), ...part('facts.status', byStart(status, (agreement.status ?? []).map((row) => row.when))), ...part('browse.clauses', clauses), ...part('browse.texts', texts), ...part('facts.differ', differ)],
  };
}

const DIMENSIONS = [['control', 'facts.controlledBy'], ['administration', 'facts.administered'], ['claim', 'facts.claimed'], ['recognition', 'facts.recognised'], ['legal', 'facts.described']] as const;
/** One part for each dimension; rows by their start. all: the list that the rows are numbered in. */
function dimensions(ask: Ask, rows: readonly PlaceRow[], field: string, notes: Line[], all: readonly PlaceRow[] = rows): WholePart[] {
  const { told, sources } = ask;
  return DIMENSIONS.flatMap(([is, heading]) => {
    const mine = rows.filter((row) => row.is === is), self = [...new Set(mine.flatMap((row) => (is === 'control' ? row.by ?? [] : [])))].filter((id) => told.selfDeclared(id));
    const statements = mine.map((row): Statement => ({ field: `${field}.${all.indexOf(row)}`, ...(is === 'legal' ? {} : openTo(ask, row)), lines: [
      ...(is === 'legal' ? [describedLine(row, told, sources), ...(row.quote ? noted(ask, row.note) : []), ...(row.part ? [{ say: 'browse.part', with: { part: told.prose(row.part) }, cites: [] }] : [])] : rowLines(row, told, sources, `facts.${is}`, true)),
      ...(row.unit ? [{ say: 'browse.unit', with: { unit: fairLabel(ask, row.unit) }, cites: [] }] : []),
    ] }));
    return part(heading, byStart(statements, mine.map((row) => row.when)), [...notes, ...(self.length ? [{ say: 'facts.selfDeclared', with: { who: { list: self.map((id) => told.label(id)) } }, cites: [] }] : [])]);
  });
}
const part = (heading: string, statements: Statement[], notes: Line[] = []): WholePart[] => (statements.length ? [{ heading, notes, statements }] : []);
/** Oldest first; rows without a start before all others. */
function byStart(statements: Statement[], whens: readonly When[]): Statement[] {
  const start = (when: When): number => intervalOf(when).start?.earliest ?? -Infinity;
  return statements.map((statement, i) => ({ statement, at: start(whens[i]!) })).sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ statement }) => statement);
}
/** A row without an end is true up to its newest source. */
function openTo({ sources }: Ask, row: { when: When; source: string[] }): { asOf?: When } {
  const asOf = endsOf(row.when).to === null ? sources.asOf(row.source) : undefined;
  return asOf ? { asOf } : {};
}
function namesOf(ask: Ask, names: readonly Name[]): WholeName[] {
  return names.flatMap((name, i) => {
    const form = shownForm(name, ask.request.lang) ?? first(name.forms);
    return form ? [{ field: `names.${i}`, form, users: usersOf(ask, name), spellings: spellingsOf(name.forms), order: (name.by ?? []).map((id) => ask.nameOf(id).text).sort()[0] }] : [];
  }).sort((a, b) => Number(a.order === undefined) - Number(b.order === undefined) || (a.order ?? a.form.text).localeCompare(b.order ?? b.form.text, ask.request.lang)).map(({ order: _, ...name }) => name);
}
/** Names in use without an end, each form once; where there is none, all. A record without a name has its label. */
function titleOf(ask: Ask, names: readonly Name[]): Label[] {
  const forms = (some: readonly Name[]): Label[] => {
    const all = namesOf(ask, some).map(({ form }) => form);
    return all.filter(({ text }, i) => all.findIndex((other) => other.text.toLowerCase() === text.toLowerCase()) === i);
  };
  const used = names.filter((name) => name.by?.length && endsOf(name.when ?? '../..').to === null), living = used.filter((name) => name.by!.some((id) => endsOf(own(ask.records.actors, id)?.when ?? '../..').to === null));
  return [living, used, names].map(forms).find((all) => all.length) ?? [labelOf(ask.records, ask.request.id, ask.request.lang)];
}
/** A place is named by all names in use, as on its own page; a body by its own, an agreement by its label. */
function fairLabel(ask: Ask, id: Id): Label {
  const place = own(ask.records.places, id);
  if (!place) return ask.nameOf(id);
  const forms = titleOf(ask, place.names);
  return { text: forms.map(({ text }) => text).join(' / '), lang: forms[0]!.lang };
}
const first = (forms: Forms): Label | null => { const [lang, list] = Object.entries(forms)[0] ?? []; return lang && list?.[0] ? { text: expandForm(list[0].form)[0]!, lang } : null; };
/** Every way to write it: brackets unfolded, without the marks of surnames. */
function spellingsOf(forms: Forms): WholeName['spellings'] {
  return Object.entries(forms).map(([lang, list]) => ({ lang, forms: list.flatMap(({ form, as }) => [...new Set(expandForm(form).map(bare))].map((text): Spelling => ({ text, ...(as ? { as } : {}) }))) }));
}
/** A language by its name in another; its code where that has none. */
export const languageName = (code: Lang, lang: Lang): string => new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' }).of(code) ?? code;
const bare = (form: string): string => form.replaceAll('/', '');
function gapsOf(ask: Ask, { gaps = [] }: Place | Actor | Agreement): Statement[] {
  return gaps.map((gap, i) => ({ field: `gaps.${i}`, lines: [{ say: `browse.gap.${gap.of}`, with: { party: ask.nameOf(gap.party), reason: { text: gap.reason } }, cites: [] }] }));
}
function lacksLines(ask: Ask, lacks: readonly Lack[], marked: boolean | undefined): Line[] {
  return [...(marked ? [{ say: 'browse.lack.marked', cites: [] }] : []), ...lacks.map(({ party, of, field, languages }): Line => {
    const dimension = /\((\w+)\)/.exec(field)?.[1], where = { where: { key: DIMENSIONS.find(([is]) => is === dimension)?.[1] ?? 'facts.status' } };
    if (of === 'name') return { say: languages.length ? 'browse.lack.forms' : 'browse.lack.name', with: { party: ask.nameOf(party!), ...(languages.length ? { languages: { list: languages.map((text) => ({ text })) } } : {}) }, cites: [] };
    return party === null ? { say: 'browse.lack.third', with: where, cites: [] } : { say: 'browse.lack.source', with: { ...where, party: ask.nameOf(party) }, cites: [] };
  })];
}
function add(rows: Row[], label: string, line: Line | null): void { if (line) rows.push({ label, lines: [line] }); }
const plain = (text: { text: string; lang?: Lang }): Line => ({ say: 'facts.plain', with: { text }, cites: [] });
/** sorted: their order means nothing. */
function list(ask: Ask, ids: readonly Id[] | undefined, sorted = false): Line | null {
  const labels = (ids ?? []).map((id) => fairLabel(ask, id));
  if (sorted) labels.sort((a, b) => a.text.localeCompare(b.text, ask.request.lang));
  return labels.length ? { say: 'facts.list', with: { list: { list: labels } }, cites: [] } : null;
}
/** From when to when; of something that has its own name, with it. */
function span(when: When, what?: Label): Line {
  const { from, to } = endsOf(when);
  return { say: `browse.span.${what ? 'of.' : ''}${from && to && from === to ? 'on' : from && to ? 'between' : from ? 'since' : 'until'}`, with: { ...(what ? { what } : {}), ...(from ? { since: { date: from } } : {}), ...(to ? { until: { date: to } } : {}) }, cites: [] };
}
/** The end of a status whose own line says only when it began. */
function endLine(when: When): Line[] {
  const { from, to } = endsOf(when);
  return from && to && from !== to ? [{ say: 'browse.endOf', with: { until: { date: to } }, cites: [] }] : [];
}
/** How a holder came to it; of one who stands in, the line of the office says so itself. */
const standing = ({ holder }: Spell, said = false): Line[] => (holder.is && holder.who !== 'vacant' && !(said && holder.is === 'acting') ? [{ say: `browse.standing.${holder.is}`, cites: [] }] : []);
const noted = (ask: Ask, note: Place['what']): Line[] => (note ? [{ say: 'facts.note', with: { note: ask.told.prose(note) }, cites: [] }] : []);
/** Degrees to four places, a dozen metres. */
const position = ([lat, lon]: readonly [number, number]): string => `${Math.abs(lat).toFixed(4)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(4)}° ${lon < 0 ? 'W' : 'E'}`;
