/** A language made ready once: cue lists for look-up, its endings as an automaton, its ordinals in every form. */
import { expandForm } from '../names/forms.ts';
import { endingsOf, prefixesOf } from '../reference/endings-of.ts';
import type { Language } from '../reference/language.ts';
import { Endings } from '../text/endings.ts';
import { inflect } from '../text/inflection.ts';
import { fold } from '../text/letters.ts';
import { Prefixes } from '../text/prefixes.ts';
import { wordsOf, type Words } from '../text/words.ts';
import { Lexemes } from './lexemes.ts';

export type CueName = keyof Language['cues'];
/** at: number of the list; phrases: whole; stems: beginnings of a phrase's last word ("заяви*"), by number of words; lengths: of the stems, longest first; heads, tails: first and last words of those that have several (tails null: not known); ends: of one word ("*minister"). */
export interface CueList { at: number; longest: number; phrases: ReadonlySet<string>; stems: ReadonlySet<string>; lengths: readonly number[]; heads: ReadonlySet<string>; tails: ReadonlySet<string> | null; ends: readonly string[] }
export type Cues = Record<CueName, CueList>;
/** What a word is in the cue lists, a bit a list (32 to a number): a cue by itself; first word, last word of a cue of several. Null: nothing in any. */
export interface WordCues { alone: number[]; head: number[]; tail: number[] }
export interface Tools { cues: Cues; lexemes: Lexemes; endings: Endings | null; prefixes: Prefixes | null; ordinals: ReadonlyMap<string, string>; cardinals: ReadonlyMap<string, string> }

const made = new WeakMap<Language, Tools>();
export function toolsOf(language: Language): Tools {
  let tools = made.get(language);
  if (!tools) {
    const cues = Object.fromEntries(Object.entries(language.cues).map(([name, forms], at) => [name, listOf(forms, at)])) as Cues;
    const endings = language.inflection.stems.length ? new Endings(endingsOf(language)) : null, prefixes = Object.keys(language.inflection.prefixes).length ? new Prefixes(prefixesOf(language)) : null, ordinals = new Map<string, string>();
    language.ordinals.forEach((forms, i) => { for (const form of forms.flatMap(expandForm)) for (const one of attributive(form, language)) ordinals.set(one, String(i + 1)); });
    made.set(language, (tools = { cues, lexemes: new Lexemes(wordCuesOf(Object.values(cues))), endings, prefixes, ordinals, cardinals: new Map(language.cardinals.map((word, i) => [words(word), String(i + 1)])) }));
  }
  return tools;
}
/** Folded, and parted where the text is parted into words: "прем'єр" is two, "大統領" three. */
function words(phrase: string): string {
  room = wordsOf(phrase, room);
  let out = '';
  for (let i = 0; i < room.count; i++) out += `${i ? ' ' : ''}${fold(phrase.slice(room.start[i], room.end[i]))}`;
  return out;
}
let room: Words | undefined;
/** A zero-width non-joiner is also written as a space, or left out. */
const spellings = (phrase: string): string[] => (phrase.includes('\u200c') ? [phrase, phrase.replaceAll('\u200c', ' ')] : [phrase]);
function listOf(forms: readonly string[], at: number): CueList {
  const written = forms.flatMap(expandForm).flatMap(spellings), all = written.filter((p) => !p.startsWith('*')), stems = new Set(all.filter((p) => p.endsWith('*')).map((p) => words(p.slice(0, -1)))), phrases = new Set(all.filter((p) => !p.endsWith('*')).map(words));
  const lengths = [...new Set([...stems].map((s) => s.length))].sort((a, b) => b - a);
  const long = [...phrases, ...stems].filter((p) => p.includes(' ')), open = [...stems].some((p) => p.includes(' '));
  const heads = new Set(long.map((p) => p.slice(0, p.indexOf(' ')))), tails = open ? null : new Set(long.map((p) => p.slice(p.lastIndexOf(' ') + 1)));
  return { at, phrases, stems, lengths, heads, tails, ends: written.filter((p) => p.startsWith('*')).map((p) => words(p.slice(1))), longest: Math.max(1, ...[...phrases, ...stems].map((p) => p.split(' ').length)) };
}
/** Lists whose cues are whole words are asked with one look-up together; beginnings and ends of words, which a list may have too, with a few more. */
function wordCuesOf(lists: readonly CueList[]): (folded: string) => WordCues | null {
  const size = Math.ceil(lists.length / 32), none = Array.from({ length: size }, () => 0), any: WordCues = { alone: none, head: none, tail: [...none] };
  const words = new Map<string, WordCues>(), stems = new Map<string, number[]>(), ends = new Map<string, { end: string; at: number }[]>();
  const mark = (word: string, part: keyof WordCues, at: number): void => {
    let cues = words.get(word);
    if (!cues) words.set(word, (cues = { alone: [...none], head: [...none], tail: [...any.tail] }));
    cues[part][at >> 5]! |= 1 << (at & 31);
  };
  for (const { at, tails, longest } of lists) if (longest > 1 && tails === null) any.tail[at >> 5]! |= 1 << (at & 31);
  for (const list of lists) {
    for (const phrase of list.phrases) if (!phrase.includes(' ')) mark(phrase, 'alone', list.at);
    for (const head of list.heads) mark(head, 'head', list.at);
    for (const tail of list.tails ?? []) mark(tail, 'tail', list.at);
    for (const stem of list.stems) { const of = stems.get(stem); if (of) of.push(list.at); else stems.set(stem, [list.at]); }
    for (const end of list.ends) { const of = ends.get(end.at(-1)!); if (of) of.push({ end, at: list.at }); else ends.set(end.at(-1)!, [{ end, at: list.at }]); }
  }
  const lengths = [...new Set([...stems.keys()].map((stem) => stem.length))], rest = any.tail.some((bits) => bits !== 0) ? any : null;
  return (word) => {
    let known = words.get(word) ?? rest, own = false;
    const also = (at: number): void => {
      if (!own) { const { alone, head, tail } = known ?? any; known = { alone: [...alone], head, tail }; own = true; }
      known!.alone[at >> 5]! |= 1 << (at & 31);
    };
    for (const length of lengths) if (length > 0 && length <= word.length) stems.get(word.slice(0, length))?.forEach(also);
    const ending = ends.size ? ends.get(word.charAt(word.length - 1)) : undefined;
    if (ending) for (const { end, at } of ending) if (word.length > end.length && word.endsWith(end)) also(at);
    return known;
  };
}
/** Is this folded phrase of n words in the list? A stem has as many words, and begins the last one. */
export function inList(list: CueList, phrase: string, n: number): boolean {
  if (list.phrases.has(phrase)) return true;
  if (n === 1 && list.ends.some((end) => phrase.length > end.length && phrase.endsWith(end))) return true;
  if (!list.stems.size) return false;
  const last = n === 1 ? 0 : phrase.lastIndexOf(' ') + 1;
  for (const length of list.lengths) if (length > last && length <= phrase.length && list.stems.has(phrase.slice(0, length))) return true;
  return false;
}
/** Folded forms of an adjective or adjectives before a noun, in every case and gender that the language has. */
export function attributive(phrase: string, language: Language): string[] {
  const { inflection } = language;
  if (!inflection.generate.length && !inflection.inner.length) return [words(phrase)];
  const parts = phrase.split(' ');
  const forms = inflection.generate.length ? inflect(phrase, parts.map(() => 'lemma'), undefined, inflection) : inflect(`${phrase} x`, parts.concat('x').map(() => 'name'), undefined, { ...inflection, stems: [] }).map((f) => ({ form: f.form.slice(0, -2) }));
  return [...new Set([phrase, ...forms.map((f) => f.form)].map(words))];
}
