/** A reference pack opened for look-ups: the index, and the links between records that resolution needs. Made once per pack, lazily filled. */
import { expandForm, shownForm } from '../names/forms.ts';
import { NameIndex } from '../names/name-index.ts';
import type { Pack } from './pack.ts';
import type { Actor, Agreement, Holder, Id, Lang, Name, Office, Person, Place } from './records.ts';
import { boundOf, dayNumber, heldOn, intervalOf, newest, type Held } from './time.ts';

export interface Seat { actor: Actor; place: Place; seat: NonNullable<Actor['seats']>[number] }
export interface Tenure { office: Office; holder: Holder }

export class Gazetteer {
  readonly pack: Pack;
  readonly index: NameIndex;
  readonly #names = new Map<Id, string[]>();
  readonly #seats = new Map<Id, Seat[]>();
  readonly #tenures = new Map<Id, Tenure[]>();
  readonly #offices = new Map<Id, Office[]>();
  readonly #governors = new Map<Id, Actor[]>();

  constructor(pack: Pack) {
    this.pack = pack;
    this.index = new NameIndex(pack.index);
    const { actors, offices, places } = pack.records;
    for (const actor of Object.values(actors)) {
      for (const seat of actor.seats ?? []) { const place = places[seat.place]; if (place) push(this.#seats, place.id, { actor, place, seat }); }
      for (const area of actor.territory ?? []) push(this.#governors, area, actor);
    }
    for (const office of Object.values(offices)) {
      push(this.#offices, office.of, office);
      for (const holder of office.holders) push(this.#tenures, holder.who, { office, holder });
    }
  }
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
    return newest(source.map((cite) => this.pack.records.sources[cite.split('#')[0]!]?.date));
  }
  holds(tenure: Tenure, day: string): Held { return heldOn(tenure.holder.when, day, this.asOf(tenure.holder.source)); }
  /** Holders of an office on a day, certain ones first. A row that has no end and whose evidence is older than the day is the last known holder. */
  holdersOn(office: Office, day: string): Holder[] {
    const yes = office.holders.filter((h) => h.who !== 'vacant' && heldOn(h.when, day, this.asOf(h.source)) === 'yes');
    if (yes.length) return yes;
    return office.holders.filter((h) => h.who !== 'vacant' && heldOn(h.when, day, this.asOf(h.source)) === 'unknown');
  }
  /** First day on which a person is known to hold any office, in days since 1970-01-01; Infinity for none. */
  firstDay(person: Id): number {
    let first = Infinity;
    for (const { holder } of this.tenuresOf(person)) { const { start } = intervalOf(holder.when); first = Math.min(first, start ? start.earliest : -Infinity); }
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
  /** The form that is shown for a name of a record: in this language, else in English, else the first there is. */
  shown(id: Id, name: number, lang: Lang): string {
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
  /** Label of an actor in a language: the first plain form of its first name. */
  label(id: Id, lang: Lang): string { return this.shown(id, 0, lang); }
}

/** Is a date that an agreement bears not after this day? */
export function existsOn(agreement: Agreement, day: string): boolean {
  const first = [agreement.date, ...(agreement.dates ?? []).map((d) => d.on)].filter((d): d is string => !!d);
  return first.length === 0 || first.some((d) => boundOf(d).earliest <= dayNumber(day) + 1);
}
function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}
