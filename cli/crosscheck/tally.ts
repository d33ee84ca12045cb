/** How much was compared: a share of what differs says nothing without it. */
export type Subject = 'points' | 'terms' | 'office dates' | 'agreement dates' | 'pairs';

export class Tally {
  readonly #keys = new Map<Subject, Set<string>>();
  /** @param key what is compared once, however often the reference has it */
  count(subject: Subject, key: string): void { this.#keys.set(subject, (this.#keys.get(subject) ?? new Set()).add(key)); }
  of(subject: Subject): number { return this.#keys.get(subject)?.size ?? 0; }
}
