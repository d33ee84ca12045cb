/** The reader's end of changed names: brings the script at the first use, and until then answers for it that nothing is changed. */
import type { Span } from '../article/text-map.ts';
import { ask } from '../ask.ts';
import type { NameSetHere, NamesChoice, NamesShown } from '../messages.ts';
import { NAMES_PORT, type NamesHost, type NamesPort } from './names-port.ts';

export class Names {
  readonly #host: NamesHost;
  #port: NamesPort | null = null;

  constructor(host: NamesHost) { this.#host = host; }
  async sets(lang: string): Promise<NameSetHere[]> { return (await this.#script())?.sets(lang) ?? []; }
  async choose(choice: NamesChoice | null): Promise<void> { await (choice ? await this.#script() : this.#port)?.choose(choice); }
  follow(): void { void this.#port?.follow(); }
  settle(): void { this.#port?.settle(); }
  readonly original = (node: Text): string => this.#port?.original(node) ?? node.data;
  readonly shown = (span: Span): Span => this.#port?.shown(span) ?? span;
  state(): NamesShown | null { return this.#port?.state() ?? null; }
  register(): void { this.#port?.register(); }
  owns(node: Node): boolean { return this.#port?.owns(node) ?? false; }
  stop(): void { this.#port?.stop(); }

  async #script(): Promise<NamesPort | null> {
    const world = globalThis as { [NAMES_PORT]?: (host: NamesHost) => NamesPort };
    if (!world[NAMES_PORT]) await ask('names', {});
    return (this.#port ??= world[NAMES_PORT]?.(this.#host) ?? null);
  }
}
