/** The endings of a language file as the automaton takes them. Apart from the schema, so that a bundle which matches carries no zod. */
import { expandForm } from '../names/forms.ts';
import { CASES, type CaseName, type Ending } from '../text/endings.ts';
import type { Prefix } from '../text/prefixes.ts';
import type { Language } from './language.ts';

/** Numbers of the classes of endings; 0 is the whole form. */
export const classNumber = (language: Language | undefined, name: string): number => (name && language ? Object.keys(language.inflection.endings).indexOf(name) + 1 : 0);
/** Every prefix of a language with its case. */
export function* prefixesOf({ inflection }: Pick<Language, 'inflection'>): Generator<Prefix> {
  for (const [wordCase, patterns] of Object.entries(inflection.prefixes))
    for (const text of patterns.flatMap(expandForm)) yield { text, cases: wordCase === 'other' ? 0 : CASES[wordCase as CaseName] };
}
/** Every ending of a language with its class and case, for the automaton. */
export function* endingsOf(language: Language): Generator<Ending> {
  for (const [name, byCase] of Object.entries(language.inflection.endings)) for (const [wordCase, patterns] of Object.entries(byCase))
    for (const text of patterns.flatMap(expandForm)) yield { text, stemClass: classNumber(language, name), cases: wordCase === 'other' ? 0 : CASES[wordCase as CaseName] };
}
