/** A language made ready once: cue lists for look-up, its endings as an automaton, its ordinals in every form. */
import { expandForm } from '../names/forms.ts';
import { endingsOf, prefixesOf } from '../reference/endings-of.ts';
import type { Language } from '../reference/language.ts';
import { Endings } from '../text/endings.ts';
import { inflect } from '../text/inflection.ts';
import { fold } from '../text/letters.ts';
import { Prefixes } from '../text/prefixes.ts';
import { wordsOf, type Words } from '../text/words.ts';

export type CueName = keyof Language['cues'];
/** at: number of the list; phrases: whole; stems: beginnings of a phrase's last word ("заяви*"), by number of words; lengths: of the stems, longest first; heads, tails: first and last words of those that have several (tails null: not known); ends: of one word ("*minister"). */
export interface CueList { at: number; longest: number; phrases: ReadonlySet<string>; stems: ReadonlySet<string>; lengths: readonly number[]; heads: ReadonlySet<string>; tails: ReadonlySet<string> | null; ends: readonly string[] }
export type Cues = Record<CueName, CueList>;
/** What a word is in the cue lists, a bit a list (32 to a number): a cue by itself; first word, last word of a cue of several. */
export interface WordCues { alone: Uint32Array; head: Uint32Array; tail: Uint32Array }
export interface Tools { cues: Cues; wordCues: (folded: string) => WordCues; endings: Endings | null; prefixes: Prefixes | null; ordinals: ReadonlyMap<string, string>; cardinals: ReadonlyMap<string, string> }

const made = new WeakMap<Language, Tools>();
export function toolsOf(language: Language): Tools {
  let tools = made.get(language);
  if (!tools) {
    const cues = Object.fromEntries(Object.entries(language.cues).map(([name, forms], at) => [name, listOf(forms, at)])) as Cues;
    const endings = language.inflection.stems.length ? new Endings(endingsOf(language)) : null, prefixes = Object.keys(language.inflection.prefixes).length ? new Prefixes(prefixesOf(language)) : null, ordinals = new Map<string, string>();
    language.ordinals.forEach((forms, i) => { for (const form of forms.flatMap(expandForm)) for (const one of attributive(form, language)) ordinals.set(one, String(i + 1)); });
    made.set(language, (tools = { cues, wordCues: wordCuesOf(Object.values(cues)), endings, prefixes, ordinals, cardinals: new Map(language.cardinals.map((word, i) => [words(word), String(i + 1)])) }));
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
/** Words seen so far are kept: a text asks of the same few words again and again. */
const KEPT_WORDS = 5000;
function wordCuesOf(lists: readonly CueList[]): (folded: string) => WordCues {
  const size = Math.ceil(lists.length / 32), known = new Map<string, WordCues>(), none: WordCues = { alone: new Uint32Array(size), head: new Uint32Array(size), tail: new Uint32Array(size) };
  const look = (word: string): WordCues => {
    let found = none;
    const mark = (part: keyof WordCues, at: number): void => {
      if (found === none) found = { alone: new Uint32Array(size), head: new Uint32Array(size), tail: new Uint32Array(size) };
      found[part][at >> 5]! |= 1 << (at & 31);
    };
    for (const list of lists) {
      if (inList(list, word, 1)) mark('alone', list.at);
      if (list.heads.has(word)) mark('head', list.at);
      if (list.longest > 1 && (list.tails === null || list.tails.has(word))) mark('tail', list.at);
    }
    return found;
  };
  return (word) => {
    let cues = known.get(word);
    if (!cues) {
      if (known.size >= KEPT_WORDS) known.clear();
      known.set(word, (cues = look(word)));
    }
    return cues;
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
