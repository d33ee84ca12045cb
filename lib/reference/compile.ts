/** Records and languages → reference pack. Pure; the same call makes the bundled pack at build time and a reader's own pack in the browser. */
import { expandForm, surnameOf } from '../names/forms.ts';
import { ABBREVIATION, ACCENTED, ACTOR, ADJECTIVE, AGREEMENT, buildIndex, DEMONYM, EPITHET, INITIAL, LEXICON, PERSON, PLACE, SHADOW, SURNAME, type EntryType, type Surface } from '../names/name-index.ts';
import { CASES } from '../text/endings.ts';
import { inflect, type Inflected, type WordKind } from '../text/inflection.ts';
import { fold } from '../text/letters.ts';
import { classNumber } from './endings-of.ts';
import type { Maps } from './frame.ts';
import type { Language } from './language.ts';
import { fnv, PACK_FORMAT, type Pack } from './pack.ts';
import type { Form, Forms, Lang, Person, Records } from './records.ts';

const AS = { adjective: ADJECTIVE, demonym: DEMONYM, abbreviation: ABBREVIATION, epithet: EPITHET } as const;
const ANY_CASE = Object.values(CASES).reduce((all, one) => all | one, 0);

/** Every surface form of the records that the index knows, once each: names, surnames, initials. Words of the languages are not among them. @throws RangeError */
export function surfaceForms(records: Records): string[] {
  return [...new Set(surfacesOf(records, {}).surfaces.filter((s) => s.type !== LEXICON && s.type !== SHADOW).map((s) => s.form))];
}

/** What a form stands for; given: number of given names at its start (persons), gender of the person. */
interface Meaning { type: EntryType; id: string; flags?: number; name?: number; given?: number; gender?: Person['gender']; kind?: WordKind; inflect?: string | undefined }

/** @param maps of the regions; a reader's own pack has none. @throws RangeError when a form is written wrongly (the data check says where). */
export function compile(records: Records, languages: Record<Lang, Language>, maps: Maps = {}): Pack {
  const { surfaces, keys, langs } = surfacesOf(records, languages);
  return { format: PACK_FORMAT, dataVersion: versionOf(records, languages, maps), index: buildIndex(surfaces), keys, langs, records, languages, maps };
}
/** Day of the newest review and hash of the content: "2026-11-24-54935d59". */
export function versionOf(records: Records, languages: Record<Lang, Language>, maps: Maps): string {
  const reviewed = [...Object.values(records.places), ...Object.values(records.actors), ...Object.values(records.people), ...Object.values(records.offices), ...Object.values(records.agreements)].map((r) => r.reviewed).sort();
  const hash = (fnv(new TextEncoder().encode(JSON.stringify([records, languages, maps]))) >>> 0).toString(16).padStart(8, '0');
  return `${reviewed.at(-1) ?? '0000-00-00'}-${hash}`;
}
function surfacesOf(records: Records, languages: Record<Lang, Language>): { surfaces: Surface[]; keys: string[]; langs: Lang[] } {
  const keys: string[] = [], keyNumbers = new Map<string, number>(), langs: Lang[] = [''], surfaces: Surface[] = [];
  const key = (id: string): number => numberIn(keys, keyNumbers, id);
  const lang = (code: Lang): number => { const at = langs.indexOf(code); return at >= 0 ? at : langs.push(code) - 1; };
  const add = (form: string, code: Lang, meaning: Meaning): void => {
    const language = languages[code];
    // a zero-width non-joiner is also written as a space, or left out
    for (const one of (form.includes('\u200c') ? [form, form.replaceAll('\u200c', ' ')] : [form]).flatMap((written) => formsOf(written, meaning, language))) {
      const accented = fold(one.form) !== one.form.toLowerCase() ? ACCENTED : 0;
      surfaces.push({ form: one.form, type: meaning.type, flags: (meaning.flags ?? 0) | accented, reference: key(meaning.id), name: meaning.name ?? -1, lang: lang(code), cases: one.cases, stemClass: classNumber(language, one.stemClass), bare: one.bare });
    }
  };
  const addForms = (forms: Forms, type: EntryType, id: string, name: number): void => {
    for (const [code, list] of Object.entries(forms)) for (const form of list) for (const one of expandForm(form.form)) add(one, code, { type, id, name, ...kindOf(form, one) });
  };
  const addNever = (record: { id: string; never?: string[] | undefined }): void => { for (const phrase of record.never ?? []) add(phrase, '', { type: SHADOW, id: record.id }); };

  for (const place of Object.values(records.places)) { place.names.forEach((n, i) => addForms(n.forms, PLACE, place.id, i)); addNever(place); }
  for (const actor of Object.values(records.actors)) { actor.names.forEach((n, i) => addForms(n.forms, ACTOR, actor.id, i)); addNever(actor); }
  for (const person of Object.values(records.people)) { addPerson(person, languages, add); addNever(person); }
  for (const agreement of Object.values(records.agreements)) {
    (agreement.names ?? []).forEach((n, i) => addForms(n.forms, AGREEMENT, agreement.id, i));
    addNever(agreement);
    for (const [code, heads] of Object.entries(agreement.heads ?? {})) for (const head of heads.flatMap(expandForm)) add(head, code, { type: LEXICON, id: `head:${head.toLowerCase()}`, kind: 'word' });
  }
  for (const office of Object.values(records.offices))
    for (const [code, list] of Object.entries(office.titles ?? {})) for (const { form } of list) for (const one of expandForm(form)) add(one, code, { type: LEXICON, id: `title:${office.id}`, kind: 'word' });
  for (const language of Object.values(languages)) for (const [form, id] of lexiconOf(language, adjectivesOf(records, language.lang))) add(form, language.lang, { type: LEXICON, id, kind: 'word' });
  return { surfaces, keys, langs };
}

function addPerson(person: Person, languages: Record<Lang, Language>, add: (form: string, code: Lang, meaning: Meaning) => void): void {
  const of = { id: person.id, name: 0, gender: person.gender, kind: 'surname' } as const;
  for (const [code, list] of Object.entries(person.names)) for (const { form, inflect: how } of list) for (const one of expandForm(form)) {
    const surname = surnameOf(one), full = one.replaceAll('/', ''), given = surname === null ? '' : full.slice(0, full.indexOf(surname)).trim(), rest = { ...of, inflect: how };
    add(full, code, { ...rest, type: given || surname === null ? PERSON : SURNAME, given: given ? given.split(' ').length : 0 });
    if (given && languages[code]?.cased === false) add(given.split(' ')[0]!, code, { type: LEXICON, id: 'given', kind: 'given' });
    if (surname === null || !given) continue;
    add(surname, code, { ...rest, type: SURNAME });
    const initials = given.split(' ').map((part) => [...part][0]!);
    for (const short of new Set([initials.join(' '), initials[0]!])) add(`${short} ${surname}`, code, { ...rest, type: INITIAL, given: short.split(' ').length });
  }
}
/** How a form of a place, actor or agreement inflects, and its flag. */
function kindOf({ as, inflect: how }: Form, form: string): Pick<Meaning, 'flags' | 'kind' | 'inflect'> {
  const abbreviation = as === 'abbreviation' || (form.length > 1 && form.length < 6 && form === form.toUpperCase() && form !== form.toLowerCase());
  return { flags: as ? AS[as] : 0, kind: as === 'adjective' ? 'lemma' : 'name', inflect: how ?? (abbreviation ? 'abbreviation' : undefined) };
}
/** All forms of a form in its language. */
function formsOf(form: string, meaning: Meaning, language: Language | undefined): Inflected[] {
  const inflection = language?.inflection;
  if (!inflection || meaning.type === SHADOW || (!inflection.generate.length && !inflection.stems.length)) return [{ form, cases: 0, stemClass: '', bare: true }];
  if (meaning.inflect === 'none' || (meaning.inflect === 'abbreviation' && inflection.generate.length)) return [{ form, cases: ANY_CASE, stemClass: '', bare: true }];
  const kind = meaning.kind ?? 'name', given = meaning.given ?? 0;
  return inflect(form, form.split(' ').map((word, i) => (kind !== 'surname' ? kind : i < given ? (word.length > 1 ? 'given' : 'name') : 'surname')), meaning.gender, inflection);
}

/** Adjectives of the states and bodies in one language. */
function adjectivesOf(records: Records, lang: Lang): string[] {
  return Object.values(records.actors).flatMap((actor) => actor.names.flatMap((name) => (name.forms[lang] ?? []).filter((form) => form.as === 'adjective').flatMap((form) => expandForm(form.form))));
}
/** Words of a language that patterns hang on, with their keys. */
function* lexiconOf(language: Language, adjectives: readonly string[]): Generator<[string, string]> {
  const slots = (form: string): string[] => (form.includes('{actor}') ? adjectives.map((one) => form.replace('{actor}', one)) : [form]);
  const words = function* (forms: readonly string[] | undefined, key: (form: string) => string): Generator<[string, string]> { for (const one of (forms ?? []).flatMap(expandForm).flatMap(slots)) yield [one, key(one)]; };
  for (const [i, names] of language.months.entries()) yield* words(names, () => `month:${i + 1}`);
  for (const [calendar, months] of Object.entries(language.calendars)) for (const [i, names] of months.entries()) yield* words(names, () => `month:${i + 1}:${calendar}`);
  for (const [role, forms] of Object.entries(language.roles)) yield* words(forms, () => `role:${role}`);
  for (const forms of Object.values(language.heads)) yield* words(forms, (one) => `head:${one.toLowerCase()}`);
  for (const [plural, singular] of Object.entries(language.plurals)) yield* words([plural], () => `heads:${singular}`);
  yield* words(language.cues.proform, () => 'proform');
  yield* words(language.clauses, () => 'clause');
  for (const [series, forms] of Object.entries(language.series)) yield* words(forms, () => `series:${series}`);
}
function numberIn(list: string[], numbers: Map<string, number>, item: string): number {
  let n = numbers.get(item);
  if (n === undefined) { n = list.push(item) - 1; numbers.set(item, n); }
  return n;
}
