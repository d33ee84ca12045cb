/** Agreements by the words that cite them in one language: made once for a pack and a language, so that a document costs what its text costs. */
import { expandForm } from '../names/forms.ts';
import { existsOn, type Gazetteer } from '../reference/gazetteer.ts';
import type { Language } from '../reference/language.ts';
import type { Agreement } from '../reference/records.ts';
import { fold } from '../text/letters.ts';
import { attributive } from './cues.ts';

export class AgreementWords {
  /** Folded head noun → agreements of that kind that have no number, and those that have one. */
  readonly unnumbered = new Map<string, Agreement[]>();
  readonly numbered = new Map<string, Agreement[]>();
  /** "YYYY-MM-DD" → agreements that bear this day. */
  readonly byDay = new Map<string, Agreement[]>();
  /** Folded singling word or phrase, in every form it takes before a noun → ids of agreements. */
  readonly singling = new Map<string, ReadonlySet<string>>();
  readonly ceasefires: ReadonlySet<string>;
  /** Last words of the singling phrases. */
  readonly singlingEnds: ReadonlySet<string>;
  /** Those that exist on the day asked last, by noun. */
  #day: string | null = null;
  readonly #existing = [new Map<string, Agreement[]>(), new Map<string, Agreement[]>()];
  #span = '';
  #inSpan: ReadonlySet<Agreement> = new Set();

  constructor(gazetteer: Gazetteer, language: Language) {
    const made = new Map<readonly string[], string[]>();
    const heads = (of: readonly string[] | undefined): string[] => {
      if (!of) return [];
      let folded = made.get(of);
      if (!folded) made.set(of, (folded = of.flatMap(expandForm).map(fold)));
      return folded;
    };
    const singling = new Map<string, Set<string>>();
    this.ceasefires = new Set(heads(language.heads.ceasefire));
    for (const a of Object.values(gazetteer.pack.records.agreements)) {
      const nouns = new Set([...heads(a.heads?.[language.lang]), ...a.kind.flatMap((k) => heads(language.heads[k as keyof Language['heads']]))]);
      for (const noun of nouns) push(a.number ? this.numbered : this.unnumbered, noun, a);
      push(a.number ? this.numbered : this.unnumbered, '', a);
      for (const day of daysOf(a)) push(this.byDay, day, a);
      for (const phrase of (a.with?.[language.lang] ?? []).flatMap(expandForm).flatMap((p) => attributive(p, language))) {
        const ids = singling.get(phrase);
        if (ids) ids.add(a.id); else singling.set(phrase, new Set([a.id]));
      }
    }
    this.singling = singling;
    this.singlingEnds = new Set([...singling.keys()].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)));
  }
  /** What a noun may stand for on a day (null: any day): agreements that have a number, or those that have none. */
  existing(noun: string, day: string | null, numbered: boolean): readonly Agreement[] {
    if (day !== this.#day) { for (const map of this.#existing) map.clear(); this.#day = day; }
    const known = this.#existing[numbered ? 1 : 0]!;
    let all = known.get(noun);
    if (!all) known.set(noun, (all = ((numbered ? this.numbered : this.unnumbered).get(noun) ?? []).filter((a) => day === null || existsOn(a, day))));
    return all;
  }
  /** Agreements that bear a day from … to, as the days are written. The last answer is kept. */
  between(from: string, to: string): ReadonlySet<Agreement> {
    if (this.#span !== `${from}/${to}`) {
      this.#span = `${from}/${to}`;
      this.#inSpan = new Set([...this.byDay].flatMap(([day, all]) => (day >= from && day <= to ? all : [])));
    }
    return this.#inSpan;
  }
}
/** Days that an agreement bears in a citation, as written in the data (a month or a year where the day is not known). */
export function daysOf(a: Agreement): readonly string[] {
  let days = daysMade.get(a);
  if (!days) daysMade.set(a, (days = [a.date, ...(a.dates ?? []).filter((x) => x.what !== 'ended').map((x) => x.on)].filter((x): x is string => !!x)));
  return days;
}
const daysMade = new WeakMap<Agreement, readonly string[]>();

const made = new WeakMap<Gazetteer, Map<string, AgreementWords>>();
export function agreementWords(gazetteer: Gazetteer, language: Language): AgreementWords {
  let byLang = made.get(gazetteer);
  if (!byLang) made.set(gazetteer, (byLang = new Map()));
  let words = byLang.get(language.lang);
  if (!words) byLang.set(language.lang, (words = new AgreementWords(gazetteer, language)));
  return words;
}
function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}
