/** Cue lists of a language, made ready once: is there a cue right before, at or after a word? */
import { expandForm } from '../names/forms.ts';
import { fold } from '../text/letters.ts';
import type { Language } from '../reference/language.ts';

export type CueName = keyof Language['cues'];
export interface CueList { longest: number; phrases: ReadonlySet<string> }
export type Cues = Record<CueName, CueList>;

const made = new WeakMap<Language, Cues>();
export function cuesOf(language: Language): Cues {
  let cues = made.get(language);
  if (!cues) {
    cues = Object.fromEntries(Object.entries(language.cues).map(([name, forms]) => [name, listOf(forms)])) as Cues;
    made.set(language, cues);
  }
  return cues;
}
function listOf(forms: string[]): CueList {
  const phrases = new Set(forms.flatMap(expandForm).map((phrase) => fold(phrase)));
  return { phrases, longest: Math.max(1, ...[...phrases].map((p) => p.split(' ').length)) };
}
