/** What is said about one record: the one entry of this folder. Pure; React, copy as text and export only draw it. */
import { expandForm } from '../names/forms.ts';
import { own } from '../reference/parties.ts';
import type { Maps } from '../reference/frame.ts';
import type { Agreement, Actor, Id, Lang, Office, Person, Place, Prose, Records } from '../reference/records.ts';
import { isDay } from '../reference/time.ts';
import { agreementFacts } from './agreement.ts';
import type { Facts, FactsRequest, Label, Line, Ref } from './facts.ts';
import { metonymFacts } from './metonym.ts';
import type { Told } from './occupancy.ts';
import { officeFacts, officialFacts, tellHolder } from './official.ts';
import { placeFacts } from './place.ts';
import { Sources } from './sources.ts';

/** Everything that the parts need to know about one request. */
export interface Ask {
  records: Records;
  maps: Maps;
  request: FactsRequest;
  /** The article's day, null without a valid one. */
  day: string | null;
  sources: Sources;
  told: Told;
  /** Label of any record in the reader's language. */
  nameOf(id: Id): Label;
  notices: Line[];
}
export type Part = Omit<Facts, 'id' | 'dataVersion' | 'title' | 'notices' | 'sources' | 'candidates' | 'cue' | 'map'> & { map?: Facts['map'] };

/** null: no such record. An article date that is no day counts as none, and a notice says so. */
export function factsOf(records: Records, dataVersion: string, request: FactsRequest, maps: Maps = {}): Facts | null {
  const ask = askOf(records, request, maps), { day, notices, sources, nameOf } = ask, part = partOf(ask);
  if (!part) return null;
  if (request.date !== null && day === null) notices.unshift({ say: 'facts.invalidDate', cites: [] });
  else if (day === null) notices.unshift({ say: 'facts.noDate', cites: [] });
  return {
    id: request.id, dataVersion, title: { text: request.text, lang: request.articleLang }, map: null, ...part, notices, sources: sources.list, cue: request.cue ?? null,
    candidates: (request.candidates ?? []).filter((id) => exists(records, id)).map((id) => ({ id, label: nameOf(id), tell: tellOf(ask, id) })),
  };
}
/** A question with all that its answer needs; sources are numbered as they are cited. */
export function askOf(records: Records, request: FactsRequest, maps: Maps = {}): Ask {
  const nameOf = (id: Id): Label => { const ref = id === (request.office ?? request.id) ? undefined : refOf(records, id), label = labelOf(records, id, request.lang); return ref ? { ...label, ref } : label; };
  const told: Told = {
    label: (id) => nameOf(id), prose: (prose) => proseIn(prose, request.lang),
    selfDeclared: (id) => records.actors[id]?.kind === 'de-facto',
  };
  return { records, maps, request, day: request.date !== null && isDay(request.date) ? request.date : null, sources: new Sources(records, (id) => nameOf(id).text), told, nameOf, notices: [] };
}
function partOf(ask: Ask): Part | null {
  const { records, request } = ask, { id } = request, actor = own(records.actors, id);
  if (request.kind === 'metonym') return actor ? metonymFacts(ask, actor) : null;
  if (request.kind === 'agreement') { const agreement = own(records.agreements, id); return agreement ? agreementFacts(ask, agreement) : null; }
  if (request.kind === 'official') {
    const office = own(records.offices, request.office ?? id), person = own(records.people, id);
    return office ? officeFacts(ask, office) : person ? officialFacts(ask, person) : null;
  }
  const place = own(records.places, id);
  // Of the bodies only a self-declared one is a place in a text: its name and its area's are used for each other.
  return place ? placeFacts(ask, place, null) : actor?.kind === 'de-facto' ? placeFacts(ask, null, actor) : null;
}
/** What a card can tell of; a state has none. */
function refOf({ places, actors, people, offices, agreements }: Records, id: Id): Ref | undefined {
  const kind = own(places, id) ?? (own(actors, id)?.kind === 'de-facto') ? 'place' : own(people, id) ?? own(offices, id) ? 'official' : own(agreements, id) ? 'agreement' : undefined;
  return kind && { id, kind };
}
const exists = (records: Records, id: Id): boolean => [records.places, records.actors, records.people, records.agreements].some((all) => Object.hasOwn(all, id));
/** The one fact that tells two candidates apart: where it lies and who else calls it what; which office, from when to when. */
function tellOf(ask: Ask, id: Id): Line | null {
  const { records, nameOf, request } = ask, place = records.places[id];
  if (records.people[id]) return tellHolder(ask, id);
  if (!place) return null;
  const other = place.names.flatMap((n) => (n.forms[request.lang] ?? n.forms.en ?? []).filter((f) => f.as !== 'adjective' && f.as !== 'demonym').map((f) => expandForm(f.form)[0]!)).find((form) => form !== request.text);
  const within = place.within?.[0];
  return within && other ? { say: 'facts.tell.alsoCalledIn', with: { other: { text: other }, within: nameOf(within) }, cites: [] } : other ? { say: 'facts.tell.alsoCalled', with: { other: { text: other } }, cites: [] } : null;
}

/** First plain form in the reader's language, else English, else any. */
export function labelOf(records: Records, id: Id, lang: Lang): Label {
  const person: Person | undefined = records.people[id], office: Office | undefined = records.offices[id], agreement: Agreement | undefined = records.agreements[id];
  if (office) {
    const code = office.titles?.[lang] ? lang : 'en', title = office.titles?.[code]?.[0]?.form;
    return title ? { text: expandForm(title)[0]!, lang: code } : { text: `${office.role.replaceAll('-', ' ')}, ${labelOf(records, office.of, 'en').text}`, lang: 'en' };
  }
  if (agreement?.label) return { text: agreement.label[lang] ?? agreement.label.en!, lang: agreement.label[lang] ? lang : 'en' };
  const named: Place | Actor | Agreement | undefined = records.places[id] ?? records.actors[id] ?? agreement;
  const forms = person?.names ?? named?.names?.[0]?.forms ?? {};
  for (const code of [lang, 'en', ...Object.keys(forms)]) {
    const form = forms[code]?.find((f) => f.as !== 'adjective' && f.as !== 'demonym');
    if (form) return { text: expandForm(form.form)[0]!.replaceAll(person ? '/' : '\u0000', ''), lang: code };
  }
  return { text: id, lang: 'en' };
}
export const proseIn = (prose: Prose, lang: Lang): Label => ({ text: prose[lang] ?? prose.en!, lang: prose[lang] ? lang : 'en' });
