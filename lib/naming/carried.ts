/**
 * One name in the place of another, in the same case: the way back from how the index knows an inflected name. Says nothing where more
 * than one form could be meant. Languages that list their forms go by case; those with endings carry the ending over, as it is or, where
 * it follows the letters of the name, as the language's data write it (`written`). Pure.
 */
import { expandForm } from '../names/forms.ts';
import { prefixesOf } from '../reference/endings-of.ts';
import type { Language } from '../reference/language.ts';
import { CASES } from '../text/endings.ts';
import { inflect, type Inflected } from '../text/inflection.ts';
import { fold } from '../text/letters.ts';

/** One surface form of a name. whole: it has no other forms, in whatever case. */
export interface NameForm { form: string; whole: boolean }
type Grammar = Pick<Language, 'lang' | 'inflection'>;

const ANY_CASE = Object.values(CASES).reduce((all, one) => all | one, 0);
/** Most letters of an ending, and fewest of a stem. */
const LONGEST_ENDING = 12, SHORTEST_STEM = 2;

/** What two spellings of one name share: no case, no diacritics, one space for whatever stands between words. */
export const keyOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();

const kept = new WeakMap<Grammar['inflection'], Map<string, Inflected[]>>();
function shapesOf({ form, whole }: NameForm, { inflection }: Grammar): Inflected[] {
  if (!inflection.generate.length && !inflection.stems.length) return [{ form, cases: 0, stemClass: '', bare: true }];
  if (whole) return [{ form, cases: ANY_CASE, stemClass: '', bare: true }];
  let known = kept.get(inflection);
  if (!known) kept.set(inflection, (known = new Map()));
  let shapes = known.get(form);
  if (!shapes) known.set(form, (shapes = inflect(form, form.split(' ').map(() => 'name' as const), undefined, inflection)));
  return shapes;
}

/** A way to read a word as a form of a name. */
interface Reading { prefix: string; /** the form that the language lists; null with an ending */ whole: Inflected | null; stem: Inflected | null; /** as written, with an apostrophe before it */ ending: string }
function readingsOf(written: string, from: NameForm, grammar: Grammar): Reading[] {
  const shapes = shapesOf(from, grammar), bare = read(written, from, shapes, grammar);
  if (bare.length) return bare;
  for (const { text } of prefixesOf(grammar)) {
    if (!fold(written).startsWith(fold(text)) || written.length - text.length < SHORTEST_STEM + 1) continue;
    const rest = read(written.slice(text.length), from, shapes, grammar);
    if (rest.length) return rest.map((one) => ({ ...one, prefix: written.slice(0, text.length) }));
  }
  return [];
}
function read(written: string, from: NameForm, shapes: readonly Inflected[], grammar: Grammar): Reading[] {
  const key = keyOf(written), out: Reading[] = [];
  for (const shape of shapes) {
    if ((!shape.stemClass || (shape.bare && keyOf(shape.form) !== keyOf(from.form))) && keyOf(shape.form) === key) out.push({ prefix: '', whole: shape, stem: null, ending: '' });
    if (!shape.stemClass) continue;
    const stem = keyOf(shape.form);
    for (let at = Math.max(SHORTEST_STEM, written.length - LONGEST_ENDING); at < written.length; at++) {
      const ending = written.slice(at).replace(/^['’ʼ-]/u, '');
      if (/^\p{L}+$/u.test(ending) && /\p{L}$/u.test(written.slice(0, at)) && keyOf(written.slice(0, at)) === stem && casesOf(ending, shape.stemClass, grammar).length) out.push({ prefix: '', whole: null, stem: shape, ending: written.slice(at) });
    }
  }
  return out;
}
/** Cases that an ending stands for on stems of a class; "other" is one of them. */
function casesOf(ending: string, stemClass: string, { inflection }: Grammar): string[] {
  const folded = fold(ending);
  return Object.entries(inflection.endings[stemClass] ?? {}).filter(([, patterns]) => patterns?.some((pattern) => expandForm(pattern).some((one) => fold(one) === folded))).map(([name]) => name);
}

/** Is the text this form of a name: as it stands ("base"), in a case of it ("case"), or not at all (null)? */
export function fitOf(written: string, from: NameForm, grammar: Grammar): 'base' | 'case' | null {
  if (keyOf(written) === keyOf(from.form)) return 'base';
  return readingsOf(written, from, grammar).length ? 'case' : null;
}
/** The form of `to` that says in this place what `written`, a form of `from`, says; null where that is not certain. */
export function carried(written: string, from: NameForm, to: NameForm, grammar: Grammar): string | null {
  const tied = sameEnd(written, from, to, grammar);
  const found = tied === null ? new Set(readingsOf(written, from, grammar).flatMap((reading) => formsFor(reading, written, from, to, grammar))) : new Set([tied]);
  const [only] = found;
  if (found.size !== 1 || only == null) return null;
  const capitals = written.length > 2 && written === written.toLocaleUpperCase(grammar.lang) && written !== written.toLocaleLowerCase(grammar.lang);
  if (capitals) return only.toLocaleUpperCase(grammar.lang);
  // "Дорога …" at the start of a sentence
  const opens = from.form[0] !== written[0] && from.form[0]?.toLocaleUpperCase(grammar.lang) === written[0];
  return opens ? only[0]!.toLocaleUpperCase(grammar.lang) + only.slice(1) : only;
}
/** "Laçın dəhlizində" → "Berdzor dəhlizində": the words that bend are the same. Not where a word before them bends too. */
function sameEnd(written: string, from: NameForm, to: NameForm, { inflection }: Grammar): string | null {
  if (inflection.generate.length || inflection.inner.length) return null;
  const words = written.split(' '), was = from.form.split(' '), is = to.form.split(' ');
  if (was.length < 2 || is.length < 2 || words.length !== was.length || was.at(-1) !== is.at(-1)) return null;
  if (keyOf(words.slice(0, -1).join(' ')) !== keyOf(was.slice(0, -1).join(' '))) return null;
  return [...is.slice(0, -1), words.at(-1)!].join(' ');
}
/** null among them: one that can't be told. */
function formsFor({ prefix, whole, stem, ending }: Reading, written: string, from: NameForm, to: NameForm, grammar: Grammar): (string | null)[] {
  const { inflection } = grammar, shapes = shapesOf(to, grammar);
  if (!inflection.generate.length) {
    if (stem) return inflection.written ? asWritten(ending, from.form, to.form, inflection.written, prefix) : sameEnding(ending, stem, shapes, grammar).map((form) => prefix + form);
    const bare = whole!.stemClass ? shapes.filter((s) => s.stemClass && s.bare && s.form !== to.form).map((s) => s.form) : [to.form];
    return bare.length ? bare.map((form) => prefix + form) : [null];
  }
  const was = shapesOf(from, grammar), key = keyOf(prefix ? written.slice(prefix.length) : written);
  const bits = Object.values(CASES).filter((bit) => inCase(was, bit).some((s) => keyOf(s.form) === key));
  return bits.length ? bits.flatMap((bit) => { const forms = inCase(shapes, bit); return forms.length ? forms.map((s) => prefix + s.form) : [null]; }) : [null];
}
/** Forms in a case. Of two accusatives a thing has the one that is its nominative. */
function inCase(shapes: readonly Inflected[], bit: number): Inflected[] {
  const all = shapes.filter((s) => s.cases & bit), still = bit === CASES.accusative ? all.filter((s) => s.cases & CASES.nominative) : [];
  return still.length ? still : all;
}
/** The ending as it stands, on every stem that takes it in the same case. */
function sameEnding(ending: string, stem: Inflected, shapes: readonly Inflected[], grammar: Grammar): string[] {
  const letters = ending.replace(/^['’ʼ-]/u, ''), cases = casesOf(letters, stem.stemClass, grammar);
  return shapes.filter((s) => s.stemClass && casesOf(letters, s.stemClass, grammar).some((name) => cases.includes(name))).map((s) => s.form + ending);
}
/** The ending as the language writes it after the letters of the other name. */
function asWritten(ending: string, from: string, to: string, rules: NonNullable<Grammar['inflection']['written']>, prefix: string): (string | null)[] {
  const apostrophe = /^['’ʼ-]/u.exec(ending)?.[0] ?? '', letters = ending.slice(apostrophe.length).toLowerCase(), except = new RegExp(`(?:${rules.except})$`, 'iu');
  if (except.test(from) || except.test(to)) return [null];
  const fits = rules.endings.filter((pair) => spelt(pair, from, rules) === letters);
  return fits.length ? fits.map((pair) => prefix + to + apostrophe + spelt(pair, to, rules)) : [null];
}
function spelt([afterConsonant, afterVowel]: readonly [string, string], name: string, { vowels, letters }: NonNullable<Grammar['inflection']['written']>): string {
  let out = name.toLowerCase().replaceAll('i̇', 'i');
  const length = out.length;
  for (const sign of vowels.includes(out.at(-1)!) ? afterVowel : afterConsonant) {
    const choices = letters[sign];
    // the last letter before that decides
    const at = choices ? [...out].findLast((letter) => choices.some(([before]) => before.includes(letter))) : undefined;
    out += choices?.find(([before]) => at !== undefined && before.includes(at))?.[1] ?? sign;
  }
  return out.slice(length);
}
