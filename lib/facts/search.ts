/** Finds records by any of their names, in any language and script; folded, so that neither case nor diacritics matter. Pure. */
import { expandForm } from '../names/forms.ts';
import type { Id, Lang, Records } from '../reference/records.ts';
import { fold } from '../text/letters.ts';
import type { Facts, FactsRequest, Line } from './facts.ts';
import { labelOf } from './facts-of.ts';

export interface Found { id: Id; kind: Extract<FactsRequest['kind'], 'place' | 'official' | 'agreement'>; /** the name that was found */ name: string; lang: Lang }
interface Named extends Found { folded: string }

/** What is found is ordered by how it fits: the whole name, its beginning, the beginning of a word in it, anywhere. */
const NOT = 4;
export class NameSearch {
  readonly #names: Named[] = [];
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
    const add = (id: Id, kind: Found['kind'], names: readonly Record<Lang, readonly { form: string; as?: string | undefined }[]>[]): void => {
      for (const forms of names) for (const [lang, list] of Object.entries(forms)) for (const { form, as } of list) {
        if (as === 'adjective' || as === 'demonym') continue;
        for (const one of expandForm(form)) { const name = kind === 'official' ? one.replaceAll('/', '') : one; this.#names.push({ id, kind, name, lang, folded: keyOf(name) }); }
      }
    };
    const { places, actors, people, agreements } = records;
    for (const { id, names } of Object.values(places)) add(id, 'place', names.map(({ forms }) => forms));
    // Of the bodies only a self-declared one has a card of its own.
    for (const { id, kind, names } of Object.values(actors)) if (kind === 'de-facto') add(id, 'place', names.map(({ forms }) => forms));
    for (const { id, names } of Object.values(people)) add(id, 'official', [names]);
    for (const { id, names = [], label = {} } of Object.values(agreements)) {
      add(id, 'agreement', names.map(({ forms }) => forms));
      for (const [lang, name] of Object.entries(label)) this.#names.push({ id, kind: 'agreement', name, lang, folded: keyOf(name) });
    }
  }
  /** Each record once, best first: how well its best name fits, then the shorter name, then the alphabet. @param lang of the reader: of equal names the one in it */
  find(query: string, lang: Lang, limit: number): Found[] {
    const wanted = keyOf(query);
    if (!wanted) return [];
    const best = new Map<Id, { named: Named; rank: number }>();
    const better = (a: Named, rank: number, b: { named: Named; rank: number }): boolean =>
      rank !== b.rank ? rank < b.rank : a.folded.length !== b.named.folded.length ? a.folded.length < b.named.folded.length : a.lang === lang && b.named.lang !== lang;
    for (const named of this.#names) {
      const rank = rankOf(named.folded, wanted), known = best.get(named.id);
      if (rank < NOT && (!known || better(named, rank, known))) best.set(named.id, { named, rank });
    }
    const label = (id: Id): string => labelOf(this.#records, id, lang).text;
    return [...best.values()].sort((a, b) => a.rank - b.rank || a.named.folded.length - b.named.folded.length || label(a.named.id).localeCompare(label(b.named.id), lang) || (a.named.id < b.named.id ? -1 : 1))
      .slice(0, limit).map(({ named: { id, kind, name, lang: of } }) => ({ id, kind, name, lang: of }));
  }
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
