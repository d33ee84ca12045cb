/**
 * Which name to show: for places of an article, what each party that uses names of them calls them on the article's day, in the article's
 * language, as it would stand in that very place of the text. Where that is not certain the name is left, and it is said why. Pure.
 */
import { expandForm } from '../names/forms.ts';
import type { Language } from '../reference/language.ts';
import type { Pack } from '../reference/pack.ts';
import { own } from '../reference/parties.ts';
import type { Actor, Form, Id, Lang, Name, Place, Records } from '../reference/records.ts';
import { heldOn } from '../reference/time.ts';
import { fold } from '../text/letters.ts';
import { carried, fitOf, keyOf, type NameForm } from './carried.ts';

/** A place as written. before and after: a few characters of the text around it. candidates: other records fit as well. */
export interface Written { id: Id; text: string; before: string; after: string; ambiguous: boolean }
/** ambiguous: several records fit. name: the party has none on that day. form: none in this language and script. word: an epithet or an abbreviation. grammar: the form that fits in is not certain. */
export type Why = 'ambiguous' | 'name' | 'form' | 'word' | 'grammar';
/** null: the party's name is the one that is written. text: in its place; name: to stand beside it, uninflected; either may be null. */
export type Alternative = { text: string | null; name: string | null; why: Why | null } | null;
export interface NameSet { actor: Id; /** one for each place asked for, in order */ places: Alternative[] }
interface Matched { name: number; from: NameForm; fit: 'base' | 'case'; special: boolean }

const SCRIPTS = ['Latin', 'Cyrillic', 'Armenian', 'Georgian', 'Arabic', 'Hebrew', 'Greek', 'Devanagari', 'Hangul', 'Han', 'Hiragana'].map((name) => new RegExp(`\\p{Script=${name}}`, 'u'));
const scriptOf = (text: string): number => { const letter = /\p{L}/u.exec(text)?.[0] ?? ''; return SCRIPTS.findIndex((script) => script.test(letter)); };

/** One set for each party that uses a name of one of these places on that day, by id. day: the article's, or today's where it has none. */
export function nameSets(places: readonly Written[], { day, lang }: { day: string; lang: Lang }, { records, languages }: Pick<Pack, 'records' | 'languages'>): NameSet[] {
  const base = lang.split('-')[0]!, language = own(languages, lang) ?? own(languages, base);
  const actors = new Set<Id>();
  for (const { id } of places) for (const name of namesOf(records, id)) for (const actor of name.by ?? []) if (isUsed(name, actor, records, day)) actors.add(actor);
  const matched = new Map<string, Matched[]>(), answers = new Map<string, Alternative>();
  const matchedIn = ({ id, text }: Written): Matched[] => {
    const key = `${id}\n${text}`;
    let all = matched.get(key);
    if (!all) matched.set(key, (all = language ? matchesOf(namesOf(records, id), text, [lang, base], language) : []));
    return all;
  };
  return [...actors].sort().map((actor) => ({
    actor,
    places: places.map((place): Alternative => {
      const key = [actor, place.id, place.text, place.before, place.after, place.ambiguous].join('\n'), known = answers.get(key);
      if (known !== undefined) return known;
      const answer = language ? alternative(place, matchedIn(place), namesOf(records, place.id), (name) => isUsed(name, actor, records, day), [lang, base], language) : left('form');
      answers.set(key, answer);
      return answer;
    }),
  }));
}
const left = (why: Why, name: string | null = null): Alternative => ({ text: null, name, why });
function namesOf(records: Records, id: Id): readonly Name[] {
  const record: Place | Actor | undefined = own(records.places, id) ?? own(records.actors, id);
  return record?.names ?? [];
}
/** By the name's own dates and by those of the body that uses it. */
function isUsed(name: Name, actor: Id, records: Records, day: string): boolean {
  return name.by?.includes(actor) === true && heldOn(name.when, day) !== 'no' && heldOn(own(records.actors, actor)?.when, day) !== 'no';
}

function alternative(place: Written, matched: readonly Matched[], names: readonly Name[], uses: (name: Name) => boolean, langs: readonly Lang[], language: Language): Alternative {
  const { text } = place;
  if (place.ambiguous) return left('ambiguous');
  const theirs = names.filter(uses), isTheirs = ({ name }: Matched): boolean => theirs.includes(names[name]!);
  if (!theirs.length) return left('name');
  const same = matched.filter(isTheirs);
  // "Шуши" is a case of one party's name and the other party's own: which is written, the word alone does not tell.
  if (same.some(({ fit }) => fit === 'base') || (same.length && !matched.some((m) => m.fit === 'base'))) return null;
  const to = shownIn(theirs, langs, scriptOf(text));
  if (!to) return left('form');
  if (keyOf(to.form) === keyOf(text)) return null;
  if (same.length) return left('grammar', to.form);
  const able = matched.filter((m) => !m.special), exact = able.filter(({ from }) => text.startsWith(from.form)), plain = exact.length ? exact : able;
  if (!plain.length) return left(matched.length ? 'word' : 'grammar', to.form);
  const texts = new Set(plain.map(({ from }) => carried(text, from, to, language))), [only] = texts;
  if (texts.size !== 1 || only == null || !fitsIn(place, only, language)) return left('grammar', to.form);
  return only === text ? null : { text: only, name: to.form, why: null };
}
/** Every form of every name that the text is. A form of another language counts as it stands, where none of this one does. */
function matchesOf(names: readonly Name[], text: string, langs: readonly Lang[], language: Language): Matched[] {
  const here: Matched[] = [], elsewhere: Matched[] = [];
  names.forEach(({ forms }, name) => {
    for (const [code, list] of Object.entries(forms)) for (const form of list) {
      if (form.as === 'adjective' || form.as === 'demonym') continue;
      for (const one of expandForm(form.form)) {
        const known = langs.includes(code), from = { form: one, whole: !known || isWhole(form) };
        const fit = known ? fitOf(text, from, language) : keyOf(one) === keyOf(text) ? 'base' as const : null;
        if (fit) (known ? here : elsewhere).push({ name, from, fit, special: form.as === 'epithet' || form.as === 'abbreviation' });
      }
    }
  });
  return here.length ? here : elsewhere;
}
const isWhole = ({ inflect, as }: Form): boolean => inflect === 'none' || as === 'abbreviation';
/** The first plain form of the first name that has one in the language and in the script of the text. */
function shownIn(names: readonly Name[], langs: readonly Lang[], script: number): NameForm | null {
  for (const { forms } of names) for (const lang of langs) for (const form of forms[lang] ?? []) {
    if (form.as) continue;
    const one = expandForm(form.form).find((expanded) => scriptOf(expanded) === script);
    if (one) return { form: one, whole: isWhole(form) };
  }
  return null;
}

const VOWEL = /^[aeiouyаеиоуыэюяαεηιουω]/;
/** How a name begins, for the short words before it that look at that: with a vowel, a consonant, or an h that may be either. */
const startOf = (name: string): string => { const first = fold(name)[0] ?? ''; return first === 'h' ? 'h' : VOWEL.test(first) ? 'vowel' : 'consonant'; };
/** Do the words around it stay right? "l'Artsakh", "an Akna resident"; "바쿠는". */
function fitsIn({ text, before, after }: Written, to: string, { cues, inflection }: Language): boolean {
  const word = fold(/(\p{L}+)\P{L}*$/u.exec(before)?.[1] ?? '');
  if ((cues.elided.length || cues.indefinite.some((one) => fold(one) === word)) && startOf(text) !== startOf(to)) return false;
  return !(inflection.particles && /^\p{L}/u.test(after)) || finalOf(text) === finalOf(to);
}
/** What a particle of Korean looks at: the last syllable is open, closed, or closed by ㄹ. */
function finalOf(name: string): string {
  const code = name.charCodeAt(name.length - 1) - 0xac00, final = code >= 0 && code < 11172 ? code % 28 : -1;
  return final < 0 ? name.at(-1)! : final === 0 ? 'open' : final === 8 ? 'ㄹ' : 'closed';
}
