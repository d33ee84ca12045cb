/** Finds records by any of their names, in any language and script; folded, so that neither case nor diacritics matter. Pure. */
import { expandForm } from '../names/forms.ts';
import type { Id, Lang, Records } from '../reference/records.ts';
import { fold } from '../text/letters.ts';
import type { Facts, FactsRequest, Label, Line } from './facts.ts';

export interface Found { id: Id; kind: Extract<FactsRequest['kind'], 'place' | 'official' | 'agreement'>; /** the name that was found */ name: Label; /** the same name in the reader's language, where it has a form in it */ label: Label }
type Spelt = Record<Lang, readonly { form: string; as?: string | undefined }[]>;
interface Named { id: Id; kind: Found['kind']; name: Label; folded: string; spelt: Spelt }

/** What is found is ordered by how it fits: the whole name, its beginning, the beginning of a word in it, anywhere. */
const NOT = 4;
export class NameSearch {
  readonly #names: Named[] = [];

  constructor(records: Records) {
    const add = (id: Id, kind: Found['kind'], names: readonly Spelt[]): void => {
      for (const spelt of names) for (const [lang, list] of Object.entries(spelt)) for (const { form, as } of list) {
        if (as === 'adjective' || as === 'demonym') continue;
        for (const one of expandForm(form)) { const text = written(one, kind); this.#names.push({ id, kind, name: { text, lang }, folded: keyOf(text), spelt }); }
      }
    };
    const { places, actors, people, agreements } = records;
    for (const { id, names } of Object.values(places)) add(id, 'place', names.map(({ forms }) => forms));
    // Of the bodies only a self-declared one has a card of its own.
    for (const { id, kind, names } of Object.values(actors)) if (kind === 'de-facto') add(id, 'place', names.map(({ forms }) => forms));
    for (const { id, names } of Object.values(people)) add(id, 'official', [names]);
    for (const { id, names = [], label = {} } of Object.values(agreements)) {
      add(id, 'agreement', names.map(({ forms }) => forms));
      add(id, 'agreement', [Object.fromEntries(Object.entries(label).map(([lang, form]) => [lang, [{ form }]]))]);
    }
  }
  /** Each record once, best first: how well its best name fits, then the shorter name, then the alphabet. Of equal names the one as it was typed, then the one in the reader's language. */
  find(query: string, lang: Lang, limit: number): Found[] {
    const wanted = keyOf(query), typed = query.trim().toLowerCase();
    if (!wanted) return [];
    const best = new Map<Id, { named: Named; marks: number[] }>();
    for (const named of this.#names) {
      const rank = rankOf(named.folded, wanted), known = best.get(named.id);
      if (rank === NOT) continue;
      const marks = [rank, named.folded.length, named.name.text.toLowerCase() === typed ? 0 : 1, named.name.lang === lang ? 0 : 1];
      if (!known || compare(marks, known.marks) < 0) best.set(named.id, { named, marks });
    }
    return [...best.values()].map(({ named, marks }) => ({ named, marks, label: labelIn(named, lang) }))
      .sort((a, b) => compare(a.marks.slice(0, 2), b.marks.slice(0, 2)) || a.label.text.localeCompare(b.label.text, lang) || (a.named.id < b.named.id ? -1 : 1))
      .slice(0, limit).map(({ named: { id, kind, name }, label }) => ({ id, kind, name, label }));
  }
}
const written = (form: string, kind: Found['kind']): string => (kind === 'official' ? form.replaceAll('/', '') : form);
function labelIn({ name, kind, spelt }: Named, lang: Lang): Label {
  if (name.lang === lang) return name;
  for (const code of [lang, 'en']) {
    const plain = spelt[code]?.find(({ as }) => as !== 'adjective' && as !== 'demonym');
    if (plain) return { text: written(expandForm(plain.form)[0]!, kind), lang: code };
  }
  return name;
}
function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((mark, i) => mark !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
/** Hyphens and blanks are the same: "Nagorno Karabakh" finds "Nagorno-Karabakh". */
const keyOf = (text: string): string => fold(text).replace(/[\s\u2010-\u2015-]+/g, ' ').trim();
function rankOf(name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  return at < 0 ? NOT : name === wanted ? 0 : at === 0 ? 1 : name.includes(` ${wanted}`) ? 2 : 3;
}
/** One line that tells what a record is, for a list of several: of a person the office held now, else the last one known. */
export function whatIs(facts: Facts | null): Line | null {
  if (!facts) return null;
  const lines = [facts.what, ...(facts.kind === 'official' ? [...(facts.now?.lines ?? []), ...facts.details.flatMap(({ rows }) => rows.flatMap((row) => row.lines))] : [])];
  return lines.find((line) => line && !['facts.noOffice', 'facts.unknown'].includes(line.say)) ?? null;
}
