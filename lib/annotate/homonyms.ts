/** Names of places that are also given names, common words, or names of other places: what tells them apart, and what the page said last. */
import { PLACE } from '../names/name-index.ts';
import { ABLATIVE, DATIVE, GENITIVE, LOCATIVE, NOMINATIVE } from '../text/endings.ts';
import type { CueName } from './cues.ts';
import type { Document, Found } from './document.ts';
import type { Rule } from './rules.ts';

export class Homonyms {
  readonly #doc: Document;
  /** Names that the page has given to a person, or to something else, and not to a place since. */
  readonly #persons = new Set<string>();
  constructor(doc: Document) { this.#doc = doc; }

  /** "Ayşe Laçin": from here on the bare name is hers. */
  person(f: Found): void { this.#persons.add(this.#name(f)); }
  /** The rule by which a mention is somebody's name, or null. To be asked in text order. */
  isPerson(f: Found): Rule | null {
    const doc = this.#doc, name = this.#name(f);
    if (this.#placeLike(f)) { this.#persons.delete(name); return null; }
    if (!this.#in('homonym', f)) return null;
    const called = doc.uses('place.called') ? this.#called(f) : null;
    if (called) { if (called === 'from now on') this.#persons.add(name); return 'place.called'; }
    return this.#persons.has(name) && doc.uses('place.stranger-on-page') ? 'place.stranger-on-page' : null;
  }
  /** The rule that drops a mention unless the page names another place that is no homonym, or null. */
  doubt(f: Found): Rule | null {
    const doc = this.#doc;
    if (this.#in('namesake', f) && doc.uses('place.namesake')) return 'place.namesake';
    return this.#in('homonym', f) && !this.#placeLike(f) && doc.uses('place.homonym') ? 'place.homonym' : null;
  }
  #name(f: Found): string { return `${f.entry.reference}`; }
  #in(cue: CueName, f: Found): boolean { return single(this.#doc, f) && this.#doc.cueAt(cue, f.first) === 1; }
  /** "her name is Laçın", "a horse called Laçın", "Laçın's son", "«Sus, child»", "to Halya" in a language that says "in" and "to" with a preposition. */
  #called(f: Found): 'here' | 'from now on' | null {
    const doc = this.#doc, prepositions = doc.tools.cues.in.phrases.size > 0;
    if (doc.adjacent(f.first - 1) && doc.cueUpTo('called', f.first - 1) || doc.adjacent(f.last) && doc.cueAt('called', f.last + 1)) return 'from now on';
    if (doc.adjacent(f.last) && doc.cueAt('kin', f.last + 1)) return 'here';
    if (/[«“"„]$/.test(doc.gap(f.first - 1)) && /^,/.test(doc.gap(f.last))) return 'here';
    return prepositions && (f.cases & (DATIVE | LOCATIVE)) > 0 && !(f.cases & (NOMINATIVE | GENITIVE)) ? 'here' : null;
  }
  /** Something happens in it, comes from it or goes to it; or it stands beside another place. */
  #placeLike(f: Found): boolean {
    const doc = this.#doc, before = f.first - 1;
    if (doc.adjacent(before) && (doc.cueUpTo('in', before) || doc.cueUpTo('from', before) || doc.cueUpTo('to', before) || doc.cueUpTo('preposition', before) || doc.cueUpTo('placeNoun', before))) return true;
    if (doc.adjacent(f.last) && doc.cueAt('placeNoun', f.last + 1)) return true;
    if (!doc.tools.cues.in.phrases.size && f.cases & (LOCATIVE | ABLATIVE) && !(f.cases & NOMINATIVE)) return true;
    const n = doc.cueAt('conjunction', f.last + 1), m = doc.cueUpTo('conjunction', before), after = f.last + 1 + n, ahead = before - m;
    return (n > 0 || /^,\s$/.test(doc.gap(f.last))) && doc.startsAt(after).some((o) => o.entry.type === PLACE && !this.#in('homonym', o))
      || (m > 0 || /^,\s$/.test(doc.gap(before))) && doc.endsAt(ahead).some((o) => o.entry.type === PLACE && !this.#in('homonym', o));
  }
}
/** One word; an ending after an apostrophe is no second one ("Fuzuli'nin"). */
export const single = (doc: Document, f: Found): boolean => f.first === f.last || f.last === f.first + 1 && /^['’]$/.test(doc.gap(f.first));
