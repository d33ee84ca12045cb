/** Source numbers of one card: in the order in which lines cite them, each once. */
import type { Records } from '../reference/records.ts';
import { newest } from '../reference/time.ts';
import type { SourceFacts } from './facts.ts';

export class Sources {
  readonly list: SourceFacts[] = [];
  /** Ids of the sources, in the same order. */
  readonly ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #records: Records;
  readonly #label: (actor: string) => string;
  constructor(records: Records, label: (actor: string) => string) { this.#records = records; this.#label = label; }

  /** Numbers for these citations; unknown ones are left out. */
  cite(source: readonly string[] | undefined): number[] {
    return (source ?? []).flatMap((cite) => {
      let n = this.#numbers.get(cite);
      if (n === undefined) {
        const [id, ...place] = cite.split('#'), record = this.#records.sources[id!];
        if (!record) return [];
        n = this.list.length + 1;
        this.#numbers.set(cite, n);
        this.ids.push(id!);
        this.list.push({
          n, title: record.title, by: record.by ? this.#label(record.by) : null, date: record.date, kind: record.kind,
          ...(record.lang ? { lang: record.lang } : {}), ...(record.publisher ? { publisher: record.publisher } : {}), ...(record.url ? { url: record.url } : {}), ...(place.length ? { at: place.join('#') } : {}),
        });
      }
      return [n];
    });
  }
  /** Newest date among the sources: how far an open end reaches. */
  asOf(source: readonly string[] | undefined): string | undefined {
    return newest((source ?? []).map((cite) => this.#records.sources[cite.split('#')[0]!]?.date));
  }
}
