/** A reference pack opened for look-ups: the index, and the links between records that resolution needs. Made once per pack, lazily filled. */
import { expandForm, shownForm } from '../names/forms.ts';
import { NameIndex } from '../names/name-index.ts';
import type { Pack } from './pack.ts';
import type { Actor, Agreement, Holder, Id, Lang, Name, Office, Person, Place, Region } from './records.ts';
import { boundOf, dayNumber, heldOn, intervalOf, newest, type Held } from './time.ts';

export interface Seat { actor: Actor; place: Place; seat: NonNullable<Actor['seats']>[number] }
export interface Tenure { office: Office; holder: Holder }
const NOBODY: ReadonlySet<Id> = new Set();

export class Gazetteer {
  readonly pack: Pack;
  readonly index: NameIndex;
  readonly #names = new Map<Id, string[]>();
  /** Language → record → shown form by number of the name + 1. */
  readonly #shown = new Map<Lang, Map<Id, string[]>>();
  /** Frame → actor → names. */
  readonly #governments = new Map<string, Map<Id, string[]>>();
  readonly #seats = new Map<Id, Seat[]>();
  readonly #tenures = new Map<Id, Tenure[]>();
  readonly #offices = new Map<Id, Office[]>();
  readonly #governors = new Map<Id, Actor[]>();
  readonly #regions = new Map<Id, Region[]>();
  readonly #involved = new Map<Id, Set<Id>>();
  readonly #asOf = new Map<readonly string[], string | undefined>();
  readonly #firstDays = new Map<Id, number>();
  readonly #nameNumbers = new Map<string, number>();
  readonly #clubs = new Map<Id, boolean>();
  #heldDay = '';
  readonly #held = new Map<Tenure, Held>();

  constructor(pack: Pack) {
    this.pack = pack;
    this.index = new NameIndex(pack.index);
    const { actors, agreements, offices, places, regions } = pack.records;
    for (const actor of Object.values(actors)) {
      for (const seat of actor.seats ?? []) { const place = places[seat.place]; if (place) push(this.#seats, place.id, { actor, place, seat }); }
      for (const area of actor.territory ?? []) push(this.#governors, area, actor);
    }
    for (const office of Object.values(offices)) {
      push(this.#offices, office.of, office);
      for (const holder of office.holders) push(this.#tenures, holder.who, { office, holder });
    }
    for (const region of Object.values(regions)) {
      this.#involved.set(region.id, new Set(region.parties));
      for (const party of region.parties) push(this.#regions, party, region);
    }
    for (const a of Object.values(agreements)) for (const area of a.about ?? []) {
      const of = this.#involved.get(places[area]?.region ?? '');
      for (const party of [...(a.parties ?? []), ...(a.witnesses ?? [])]) of?.add(party);
    }
  }
  /** Regions that an actor is a party of. */
  regionsOf(actor: Id): Region[] { return this.#regions.get(actor) ?? []; }
  /** Parties of a region, and whoever signed or witnessed a text about one of its places. */
  involvedIn(region: Id): ReadonlySet<Id> { return this.#involved.get(region) ?? NOBODY; }
  place(id: Id): Place | undefined { return this.pack.records.places[id]; }
  actor(id: Id): Actor | undefined { return this.pack.records.actors[id]; }
  person(id: Id): Person | undefined { return this.pack.records.people[id]; }
  office(id: Id): Office | undefined { return this.pack.records.offices[id]; }
  agreement(id: Id): Agreement | undefined { return this.pack.records.agreements[id]; }
  /** Governments that sit in this place. */
  seatsIn(place: Id): Seat[] { return this.#seats.get(place) ?? []; }
  officesOf(actor: Id): Office[] { return this.#offices.get(actor) ?? []; }
  tenuresOf(person: Id): Tenure[] { return this.#tenures.get(person) ?? []; }
  /** De facto actors that govern or claim this area. */
  governorsOf(area: Id): Actor[] { return this.#governors.get(area) ?? []; }
  /** Newest date among the sources of a row: an open end holds no longer than this. */
  asOf(source: readonly string[]): string | undefined {
    if (!this.#asOf.has(source)) this.#asOf.set(source, newest(source.map((cite) => this.pack.records.sources[cite.split('#')[0]!]?.date)));
    return this.#asOf.get(source);
  }
  /** Answers are kept for the day asked last: a document asks for one day, many times. */
  holds(tenure: Tenure, day: string): Held {
    if (day !== this.#heldDay) { this.#held.clear(); this.#heldDay = day; }
    let held = this.#held.get(tenure);
    if (held === undefined) this.#held.set(tenure, (held = heldOn(tenure.holder.when, day, this.asOf(tenure.holder.source))));
    return held;
  }
  /** Holders of an office on a day, certain ones first. A row that has no end and whose evidence is older than the day is the last known holder. */
  holdersOn(office: Office, day: string): Holder[] {
    const yes = office.holders.filter((h) => h.who !== 'vacant' && heldOn(h.when, day, this.asOf(h.source)) === 'yes');
    if (yes.length) return yes;
    return office.holders.filter((h) => h.who !== 'vacant' && heldOn(h.when, day, this.asOf(h.source)) === 'unknown');
  }
  /** First day on which a person is known to hold any office, in days since 1970-01-01; Infinity for none. */
  firstDay(person: Id): number {
    let first = this.#firstDays.get(person);
    if (first !== undefined) return first;
    first = Infinity;
    for (const { holder } of this.tenuresOf(person)) { const { start } = intervalOf(holder.when); first = Math.min(first, start ? start.earliest : -Infinity); }
    this.#firstDays.set(person, first);
    return first;
  }

  /** Every name of a record, all languages, shown forms first. An actor's list holds its territory's names and the other way round. */
  namesOf(id: Id): string[] {
    let names = this.#names.get(id);
    if (!names) {
      const area = this.actor(id)?.kind === 'de-facto' ? (this.actor(id)!.territory ?? []) : [];
      const linked = [id, ...area, ...this.governorsOf(id).map((a) => a.id)];
      names = [...new Set(linked.flatMap((one) => this.#ownNames(one)))];
      this.#names.set(id, names);
    }
    return names;
  }
  #ownNames(id: Id): string[] {
    const person = this.person(id);
    if (person) return Object.values(person.names).flatMap((list) => list.flatMap(({ form }) => expandForm(form).map((one) => one.replaceAll('/', ''))));
    const agreement = this.agreement(id);
    const names: Name[] = (this.place(id) ?? this.actor(id) ?? agreement)?.names ?? [];
    const forms = names.flatMap((name) => Object.values(name.forms).flatMap((list) => list.filter((f) => f.as !== 'adjective' && f.as !== 'demonym').flatMap(({ form }) => expandForm(form))));
    if (agreement) return [...(agreement.label ? Object.values(agreement.label) : []), ...forms];
    return forms;
  }
  /** Number of the name of a place that has this form; -1 for none. */
  nameOf(place: Id, form: string): number {
    const key = `${place}\n${form}`;
    let number = this.#nameNumbers.get(key);
    if (number === undefined) {
      const plain = expandForm(form);
      number = (this.place(place)?.names ?? []).findIndex((name) => Object.values(name.forms).some((list) => list.some((f) => expandForm(f.form).some((one) => plain.includes(one)))));
      this.#nameNumbers.set(key, number);
    }
    return number;
  }
  /** Is a club called like this record? Said by a phrase such as "Qarabag FK" among the phrases that are not the record. */
  hasClub(id: Id): boolean {
    const never = (this.place(id) ?? this.actor(id))?.never;
    if (!never) return false;
    let has = this.#clubs.get(id);
    if (has === undefined) this.#clubs.set(id, (has = never.some((phrase) => /(?:^|\s)(?:fk|fc|фк)(?:\s|$)/i.test(phrase))));
    return has;
  }
  /** The form that is shown for a name of a record: in this language, else in English, else the first there is. */
  shown(id: Id, name: number, lang: Lang): string {
    const known = listIn(this.#shown, lang, id);
    return (known[name + 1] ??= this.#shownForm(id, name, lang));
  }
  #shownForm(id: Id, name: number, lang: Lang): string {
    const person = this.person(id);
    const forms = person ? person.names : (this.place(id) ?? this.actor(id) ?? this.agreement(id))?.names?.[Math.max(0, name)]?.forms;
    const label = this.agreement(id)?.label;
    if ((!forms || name < 0) && label) return label[lang] ?? label.en!;
    if (!forms) return id;
    for (const code of [lang, 'en', ...Object.keys(forms)]) {
      const plain = forms[code]?.find((f) => !f.as || f.as === 'abbreviation' || f.as === 'epithet');
      if (plain) return person ? shownForm(plain.form).replaceAll('/', '') : shownForm(plain.form);
    }
    return this.#ownNames(id)[0] ?? id;
  }
  /** Every name of an actor as a government: those of its seats, and its own ones in a frame such as "Government of {actor}". */
  governmentNames(id: Id, frame: string): string[] {
    const names = listIn(this.#governments, frame, id);
    if (!names.length) names.push(...new Set([...(this.actor(id)?.seats ?? []).flatMap((s) => this.namesOf(s.place)), ...this.namesOf(id).map((n) => frame.replace('{actor}', n))]));
    return names;
  }
  /** Label of an actor in a language: the first plain form of its first name. */
  label(id: Id, lang: Lang): string { return this.shown(id, 0, lang); }
}

/** Is a date that an agreement bears not after this day? */
export function existsOn(agreement: Agreement, day: string): boolean {
  let first = firstDays.get(agreement);
  if (first === undefined) {
    const days = [agreement.date, ...(agreement.dates ?? []).map((d) => d.on)].filter((d): d is string => !!d);
    firstDays.set(agreement, (first = days.length ? Math.min(...days.map((d) => boundOf(d).earliest)) : -Infinity));
  }
  return first <= dayNumber(day) + 1;
}
const firstDays = new WeakMap<Agreement, number>();
/** The list of an id, made empty where there is none yet. */
function listIn(lists: Map<string, Map<Id, string[]>>, outer: string, id: Id): string[] {
  let byId = lists.get(outer);
  if (!byId) lists.set(outer, (byId = new Map()));
  let list = byId.get(id);
  if (!list) byId.set(id, (list = []));
  return list;
}
function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}
