/** What a rule of the data check is: one file in rules/ each, listed in rules.ts. */
import type { Language } from '../language.ts';
import type { Lang, Records } from '../records.ts';
import type { Remark } from './finding.ts';
import type { LoadedList } from './words.ts';

export interface Asked { records: Records; languages: ReadonlyMap<Lang, Language>; /** words that take a side */ loaded: LoadedList; /** words that an editor looks at */ careful: LoadedList }
export interface Rule {
  id: string;
  /** One sentence: what holds when the rule is kept. */
  says: string;
  check(asked: Asked): Iterable<Remark>;
}
