/** From what was kept to what is handed on. What a mention says of its record is the same in every text of a language, and made once. */
import type { Gazetteer } from '../reference/gazetteer.ts';
import type { Candidate } from './candidate.ts';
import type { Mention } from './mention.ts';

interface OfRecord { name: string; names: string[]; wikidata: string | undefined }
/** Languages kept at a time; a text may be said to be in any. */
const KEPT_LANGUAGES = 64;
const made = new WeakMap<Gazetteer, Map<string, Told>>();

export class Told {
  readonly #gazetteer: Gazetteer;
  readonly #lang: string;
  /** "Government of {actor}" */
  readonly #frame: string;
  /** By record and number of the name + 1. */
  readonly #records = new Map<string, OfRecord[]>();
  readonly #governments = new Map<string, OfRecord[]>();
  private constructor(lang: string, gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer; this.#lang = lang;
    this.#frame = (gazetteer.pack.languages[lang] ?? gazetteer.pack.languages.en)?.governmentOf ?? '{actor}';
  }
  static in(lang: string, gazetteer: Gazetteer): Told {
    let byLang = made.get(gazetteer);
    if (!byLang) made.set(gazetteer, (byLang = new Map()));
    let told = byLang.get(lang);
    if (!told) {
      if (byLang.size >= KEPT_LANGUAGES) byLang.clear();
      byLang.set(lang, (told = new Told(lang, gazetteer)));
    }
    return told;
  }
  /** @param end the candidate's, or before a particle that is written on to it */
  mention(c: Candidate, whole: string, end: number): Mention {
    const { start, kind, id, via, confidence } = c, { name, names, wikidata } = this.#ofRecord(c), text = whole.slice(start, end);
    // in the order in which they are written out
    const mention: Mention = wikidata ? { start, end, text, kind, id, name, names, wikidata, via, confidence } : { start, end, text, kind, id, name, names, via, confidence };
    if (c.clause !== undefined) mention.clause = c.clause;
    if (kind === 'agreement') mention.agreementDate = c.agreementDate ?? null;
    if (c.office) mention.office = c.office;
    if (c.others?.length) mention.candidates = [id, ...c.others].map((one) => ({ id: one, name: this.#label(one) }));
    if (c.cue) mention.cue = c.cue;
    return mention;
  }
  #ofRecord({ id, kind, name }: Candidate): OfRecord {
    const of = kind === 'metonym' ? this.#governments : this.#records;
    let list = of.get(id);
    if (!list) of.set(id, (list = []));
    return (list[name + 1] ??= kind === 'metonym' ? this.#government(id) : this.#record(id, name));
  }
  #record(id: string, number: number): OfRecord {
    const gazetteer = this.#gazetteer, name = this.#label(id, number);
    return { name, names: gazetteer.office(id) ? [this.#label(id)] : gazetteer.namesOf(id), wikidata: this.#wikidata(id) };
  }
  #government(id: string): OfRecord {
    const gazetteer = this.#gazetteer, names = gazetteer.actor(id) ? gazetteer.governmentNames(id, this.#frame) : gazetteer.office(id) ? [this.#label(id)] : gazetteer.namesOf(id);
    return { name: this.#frame.replace('{actor}', this.#label(id)), names, wikidata: this.#wikidata(id) };
  }
  #wikidata(id: string): string | undefined {
    const gazetteer = this.#gazetteer, record = gazetteer.place(id) ?? gazetteer.actor(id) ?? gazetteer.person(id) ?? gazetteer.agreement(id);
    return record && 'wikidata' in record ? record.wikidata : undefined;
  }
  #label(id: string, name = 0): string {
    const gazetteer = this.#gazetteer, post = gazetteer.office(id);
    return post ? `${post.role} of ${gazetteer.label(post.of, this.#lang)}` : gazetteer.shown(id, name, this.#lang);
  }
}
