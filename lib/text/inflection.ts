/**
 * The forms of a name, when a pack is built: either all of them with their cases (languages with few, irregular endings), or the stems
 * that endings hang on (languages with long chains of endings, see endings.ts). Which, and how, is data of the language.
 */
import { CASES, type CaseName } from './endings.ts';

export type WordKind = 'name' | 'given' | 'surname' | 'adjective' | 'lemma' | 'word';
/** Words whose end fits `ends` lose `cut` letters and take, case by case, the endings of `forms` ("ой|ей": either). */
export interface FormRule { of?: readonly WordKind[] | undefined; gender?: 'm' | 'f' | undefined; ends: string; cut: number; forms: readonly string[] }
/** Words whose end fits `ends` have these stems; bare: the stem alone is a form of the word. */
export interface StemRule { of?: readonly WordKind[] | undefined; ends: string; stems: readonly { cut: number; add: string; class: string; bare: boolean }[] }
export interface Inflection {
  /** Cases of the lists `forms`, in order. */
  cases: readonly CaseName[];
  generate: readonly FormRule[];
  stems: readonly StemRule[];
  /** Forms of a word inside a name, where it agrees with the last one ("მთიანი", "მთიან"). */
  inner: readonly { ends: string; cut: number; forms: readonly string[] }[];
}
/** stemClass: name of the class of endings it takes, '' for a whole form; bare: it stands without an ending too. */
export interface Inflected { form: string; cases: number; stemClass: string; bare: boolean }

const compiled = new Map<string, RegExp>();
/** Does the end of a word fit? Case does not matter. */
function fits(word: string, ends: string): boolean {
  let re = compiled.get(ends);
  if (!re) compiled.set(ends, (re = new RegExp(`(?:${ends})$`, 'iu')));
  return re.test(word);
}
const DEFAULT: readonly WordKind[] = ['name', 'given', 'surname', 'word'];
const applies = (of: readonly WordKind[] | undefined, kind: WordKind): boolean => (of ?? DEFAULT).includes(kind);
/** In a name written in capitals the endings are capitals too. */
const joined = (stem: string, ending: string): string => stem + (stem.length > 2 && stem === stem.toUpperCase() && stem !== stem.toLowerCase() ? ending.toUpperCase() : ending);

/** Forms of one word by case: rule.forms applied; null when no rule fits. */
function declined(word: string, kind: WordKind, gender: 'm' | 'f' | undefined, rules: readonly FormRule[]): string[][] | null {
  const rule = rules.find((r) => applies(r.of, kind) && (!r.gender || r.gender === gender) && fits(word, r.ends));
  if (!rule) return null;
  const stem = word.slice(0, word.length - rule.cut);
  return rule.forms.map((endings) => endings.split('|').map((ending) => joined(stem, ending)));
}

/**
 * @param kinds kind of each word of the form, by position; a word that no rule fits stays as it is
 * @returns the form itself first
 */
export function inflect(form: string, kinds: readonly WordKind[], gender: 'm' | 'f' | undefined, inflection: Inflection): Inflected[] {
  const words = form.split(' '), out = new Map<string, Inflected>();
  const add = (text: string, cases: number, stemClass = '', bare = true): void => {
    const key = `${text}\n${stemClass}`, known = out.get(key);
    if (known) { known.cases |= cases; known.bare ||= bare; } else out.set(key, { form: text, cases, stemClass, bare });
  };
  if (inflection.generate.length) {
    const tables = declension(words, kinds, gender, inflection.generate);
    add(form, CASES.nominative);
    if (tables.every((t) => t === null)) { for (const name of inflection.cases) add(form, CASES[name]); return [...out.values()]; }
    inflection.cases.forEach((name, i) => {
      let all = [''];
      words.forEach((word, w) => { const options = tables[w]?.[i] ?? [word]; all = all.flatMap((head) => options.map((o) => (head ? `${head} ${o}` : o))); });
      for (const text of all) add(text, CASES[name]);
    });
    return [...out.values()];
  }
  add(form, CASES.nominative);
  const last = words.at(-1)!, heads = innerForms(words.slice(0, -1), inflection);
  const rule = inflection.stems.find((r) => applies(r.of, kinds.at(-1)!) && fits(last, r.ends));
  for (const head of heads) {
    if (head !== words.slice(0, -1).join(' ')) add([head, last].filter(Boolean).join(' '), CASES.nominative);
    for (const stem of rule?.stems ?? []) add([head, last.slice(0, last.length - stem.cut) + stem.add].filter(Boolean).join(' '), CASES.nominative, stem.class, stem.bare || (stem.cut === 0 && !stem.add));
  }
  return [...out.values()];
}
/** Case tables word by word: in a person's name every word declines; else adjectives up to the first noun, and that noun. */
function declension(words: readonly string[], kinds: readonly WordKind[], gender: 'm' | 'f' | undefined, rules: readonly FormRule[]): (string[][] | null)[] {
  let headSeen = false;
  return words.map((word, i) => {
    const kind = kinds[i]!;
    if (kind === 'given' || kind === 'surname' || kind === 'lemma') return declined(word, kind, gender, rules);
    if (headSeen) return null;
    const adjective = i < words.length - 1 ? declined(word, 'adjective', gender, rules) : null;
    if (adjective) return adjective;
    headSeen = true;
    return declined(word, kind, gender, rules);
  });
}
function innerForms(words: readonly string[], inflection: Inflection): string[] {
  let all = [''];
  for (const word of words) {
    const rule = inflection.inner.find((r) => fits(word, r.ends));
    const options = rule ? [...new Set([word, ...rule.forms.map((ending) => word.slice(0, word.length - rule.cut) + ending)])] : [word];
    all = all.flatMap((head) => options.map((o) => (head ? `${head} ${o}` : o)));
  }
  return all;
}
