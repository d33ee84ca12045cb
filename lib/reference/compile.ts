/** Records and languages → reference pack. Pure; the same call makes the bundled pack at build time and a reader's own pack in the browser. */
import { expandForm, surnameOf } from '../names/forms.ts';
import { ABBREVIATION, ACCENTED, ACTOR, ADJECTIVE, AGREEMENT, buildIndex, DEMONYM, EPITHET, INITIAL, LEXICON, PERSON, PLACE, SHADOW, SURNAME, type EntryType, type Surface } from '../names/name-index.ts';
import { fold } from '../text/letters.ts';
import type { Language } from './language.ts';
import { fnv, PACK_FORMAT, type Pack } from './pack.ts';
import type { Forms, Lang, Records } from './records.ts';

const AS = { adjective: ADJECTIVE, demonym: DEMONYM, abbreviation: ABBREVIATION, epithet: EPITHET } as const;

/** Every surface form of the records that the index knows, once each: names, surnames, initials. Words of the languages are not among them. @throws RangeError */
export function surfaceForms(records: Records): string[] {
  return [...new Set(surfacesOf(records, {}).surfaces.filter((s) => s.type !== LEXICON && s.type !== SHADOW).map((s) => s.form))];
}

/** @throws RangeError when a form is written wrongly (the data check says where). */
export function compile(records: Records, languages: Record<Lang, Language>): Pack {
  const { surfaces, keys, langs } = surfacesOf(records, languages), body = JSON.stringify([records, languages]);
  const reviewed = [...Object.values(records.places), ...Object.values(records.actors), ...Object.values(records.people), ...Object.values(records.offices), ...Object.values(records.agreements)].map((r) => r.reviewed).sort();
  const hash = (fnv(new TextEncoder().encode(body)) >>> 0).toString(16).padStart(8, '0');
  return { format: PACK_FORMAT, dataVersion: `${reviewed.at(-1) ?? '0000-00-00'}-${hash}`, index: buildIndex(surfaces), keys, langs, records, languages };
}
function surfacesOf(records: Records, languages: Record<Lang, Language>): { surfaces: Surface[]; keys: string[]; langs: Lang[] } {
  const keys: string[] = [], keyNumbers = new Map<string, number>(), langs: Lang[] = [''], surfaces: Surface[] = [];
  const key = (id: string): number => numberIn(keys, keyNumbers, id);
  const lang = (code: Lang): number => { const at = langs.indexOf(code); return at >= 0 ? at : langs.push(code) - 1; };
  const add = (form: string, type: EntryType, id: string, code: Lang, flags = 0, name = -1): void => {
    const accented = fold(form) !== form.toLowerCase() ? ACCENTED : 0;
    surfaces.push({ form, type, flags: flags | accented, reference: key(id), name, lang: lang(code) });
  };
  const addForms = (forms: Forms, type: EntryType, id: string, name: number): void => {
    for (const [code, list] of Object.entries(forms)) for (const { form, as } of list)
      for (const one of expandForm(form)) add(one, type, id, code, as ? AS[as] : 0, name);
  };
  const addNever = (record: { id: string; never?: string[] | undefined }): void => { for (const phrase of record.never ?? []) add(phrase, SHADOW, record.id, ''); };

  for (const place of Object.values(records.places)) { place.names.forEach((n, i) => addForms(n.forms, PLACE, place.id, i)); addNever(place); }
  for (const actor of Object.values(records.actors)) { actor.names.forEach((n, i) => addForms(n.forms, ACTOR, actor.id, i)); addNever(actor); }
  for (const person of Object.values(records.people)) {
    addNever(person);
    for (const [code, list] of Object.entries(person.names)) for (const { form } of list) for (const one of expandForm(form)) {
      const surname = surnameOf(one), full = one.replaceAll('/', ''), given = surname === null ? '' : full.slice(0, full.indexOf(surname)).trim();
      add(full, given || surname === null ? PERSON : SURNAME, person.id, code, 0, 0);
      if (surname === null || !given) continue;
      add(surname, SURNAME, person.id, code, 0, 0);
      const initials = given.split(' ').map((part) => [...part][0]!);
      for (const short of new Set([initials.join(' '), initials[0]!])) add(`${short} ${surname}`, INITIAL, person.id, code, 0, 0);
    }
  }
  for (const agreement of Object.values(records.agreements)) {
    (agreement.names ?? []).forEach((n, i) => addForms(n.forms, AGREEMENT, agreement.id, i));
    addNever(agreement);
    for (const [code, heads] of Object.entries(agreement.heads ?? {})) for (const head of heads.flatMap(expandForm)) add(head, LEXICON, `head:${head.toLowerCase()}`, code);
  }
  for (const office of Object.values(records.offices))
    for (const [code, list] of Object.entries(office.titles ?? {})) for (const { form } of list) for (const one of expandForm(form)) add(one, LEXICON, `title:${office.id}`, code);
  for (const language of Object.values(languages)) addLexicon(language, add);
  return { surfaces, keys, langs };
}

function addLexicon(language: Language, add: (form: string, type: EntryType, id: string, code: Lang) => void): void {
  const word = (form: string, id: string): void => { for (const one of expandForm(form)) add(one, LEXICON, id, language.lang); };
  language.months.forEach((names, i) => names.forEach((name) => word(name, `month:${i + 1}`)));
  for (const [role, forms] of Object.entries(language.roles)) for (const form of forms) word(form, `role:${role}`);
  for (const forms of Object.values(language.heads)) for (const form of forms) for (const one of expandForm(form)) word(one, `head:${one.toLowerCase()}`);
  for (const [plural, singular] of Object.entries(language.plurals)) word(plural, `head:${singular}`);
  for (const proform of language.cues.proform) word(proform, 'proform');
  for (const form of language.clauses) word(form, 'clause');
  for (const [series, forms] of Object.entries(language.series)) for (const form of forms) word(form, `series:${series}`);
}
function numberIn(list: string[], numbers: Map<string, number>, item: string): number {
  let n = numbers.get(item);
  if (n === undefined) { n = list.push(item) - 1; numbers.set(item, n); }
  return n;
}
