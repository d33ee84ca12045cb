/** Opens the card about a mark: brings its script at the first time, says what it is about, finds the next one. */
import { ask } from '../ask.ts';
import type { Answer } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { CARD_PORT, type CardPort, type OpenedBy, type ReaderPort } from './card-port.ts';
import type { HitTest } from './hit.ts';
import { sentenceOf, type Mark } from './marks.ts';

export interface OpenerHost {
  marks(): readonly Mark[];
  hit(): HitTest;
  dateOf(mark: Mark): string | null;
  settings(): Settings;
  /** Paint this one as open or pointed at. */
  activate(index: number | null): void;
  /** A card is being brought by key. */
  called(): void;
  /** A card opened, by whatever way; or the one that was open is gone. */
  opened(index: number, how: OpenedBy): void;
  gone(): void;
  drop(mark: Mark): void;
  dropName(mark: Mark): void;
  choose(mark: Mark, id: string): void;
  refresh(): void;
  showInList(mark: Mark): void;
}

export class Opener {
  readonly #host: OpenerHost;
  /** What the card is about, or will be once its script is there. */
  #mark: Mark | null = null;
  #how: OpenedBy = 'hover';
  #bringing: Promise<Answer<{ injected: true }>> | null = null;
  /** Its place in the list: the next one is counted from here, also after the card closed. */
  #last = -1;

  constructor(host: OpenerHost) { this.#host = host; }

  card(): CardPort | null { return (globalThis as { [CARD_PORT]?: CardPort })[CARD_PORT] ?? null; }
  get index(): number | null { return this.#mark && this.#indexOf(this.#mark); }

  async open(index: number, how: OpenedBy, at: { x: number; y: number } | null): Promise<void> {
    const mark = this.#host.marks()[index];
    if (!mark) return;
    this.#mark = mark; this.#how = how; this.#last = index;
    this.#host.activate(index);
    if (how === 'key') this.#host.called();
    if (!this.card()) {
      const answer = await this.bring();
      if (this.#mark !== mark) return; // closed, or another one was opened meanwhile
      if (!answer.ok || !this.card()) { this.#forget(); this.#host.gone(); return; }
    }
    const now = this.#indexOf(mark), element = now === null ? null : this.#host.hit().element(now);
    if (now === null || !element) { this.#forget(); this.#host.gone(); return; }
    const rects = (): DOMRect[] => { const here = this.#indexOf(mark); return here === null ? [] : this.#host.hit().rects(here); };
    this.card()!.open(
      { mention: mark.mention, index: now, total: this.#host.marks().length, rects, at, element, sentence: () => sentenceOf(mark) },
      how, this.#portFor(mark),
    );
    this.#host.opened(now, how);
  }
  /** Brings the card's script. The pointer has stayed on a mark: while it rests the script comes, so that the first card is not late. */
  bring(): Promise<Answer<{ injected: true }>> {
    return (this.#bringing ??= ask('card', {}).finally(() => { this.#bringing = null; }));
  }
  close(): void {
    this.#forget();
    this.card()?.close();
  }
  /** The marks are others now: the open card stays with its mark, or goes with it. */
  marksChanged(): void {
    if (!this.#mark) return;
    const index = this.#indexOf(this.#mark);
    if (index === null) { this.close(); this.#host.gone(); return; }
    this.#last = index;
    this.#host.activate(index);
    this.#host.opened(index, this.#how);
  }
  /** Opens the card of the next or previous mark with the focus in it. */
  go(to: 'next' | 'previous'): number | null {
    const marks = this.#host.marks(), hit = this.#host.hit(), step = to === 'next' ? 1 : -1;
    const from = this.#last >= 0 && this.#last < marks.length ? this.#last : this.#beforeView(to);
    for (let n = 1; n <= marks.length; n++) {
      const index = (((from + step * n) % marks.length) + marks.length) % marks.length;
      if (!hit.rects(index).length) continue; // in a closed tab or fold of the page
      bringIntoView(hit, index);
      void this.open(index, 'key', null);
      return index;
    }
    return null;
  }
  /** Opens the card of one of a list of marks that may be older than this one; null where it is gone, or in a closed fold of the page. */
  show(index: number, key: string): number | null {
    const marks = this.#host.marks(), hit = this.#host.hit();
    const here = marks[index]?.key === key ? index : marks.findIndex((mark) => mark.key === key);
    if (here < 0) return null;
    bringIntoView(hit, here);
    if (!hit.rects(here).length) return null;
    void this.open(here, 'key', null);
    return here;
  }
  /** Opens for the focused link or the selected words. */
  openHere(): number | null {
    const focused = document.activeElement, hit = this.#host.hit();
    const index = hit.selected() ?? (focused && focused !== document.body && focused !== document.documentElement ? hit.within(focused) : null);
    if (index !== null) void this.open(index, 'key', null);
    return index;
  }
  /** The place from which the first step goes to a mark that the reader of the page sees, or comes to next. */
  #beforeView(to: 'next' | 'previous'): number {
    const hit = this.#host.hit(), count = this.#host.marks().length;
    for (let i = 0; i < count; i++) {
      const rect = hit.rects(i)[0];
      if (rect && rect.bottom > 0) return to === 'next' ? i - 1 : i;
    }
    return to === 'next' ? -1 : count;
  }
  #portFor(mark: Mark): ReaderPort {
    const host = this.#host;
    // The page may have been read again since the card opened.
    const now = (): Mark => host.marks()[this.#indexOf(mark) ?? -1] ?? mark;
    return {
      article: () => ({ lang: now().article.annotation.lang, date: host.dateOf(now()), dataVersion: now().article.annotation.dataVersion }),
      settings: () => host.settings(),
      closed: () => { this.#forget(); host.gone(); },
      drop: () => host.drop(mark),
      dropName: () => host.dropName(mark),
      choose: (_index, id) => host.choose(mark, id),
      refresh: () => host.refresh(),
      go: (to) => { this.go(to); },
      showInList: () => host.showInList(now()),
    };
  }
  #forget(): void {
    this.#mark = null;
    this.#host.activate(null);
  }
  /** Marks are made anew at each reading: the same key, and of those the nearest in the list, is the same mark. */
  #indexOf(mark: Mark): number | null {
    const marks = this.#host.marks();
    const exact = marks.indexOf(mark);
    if (exact >= 0) return exact;
    const index = marks.findIndex(({ key, spans }) => key === mark.key && spans[0]?.node === mark.spans[0]?.node);
    const any = index >= 0 ? index : marks.findIndex(({ key }) => key === mark.key);
    return any >= 0 ? any : null;
  }
}
function bringIntoView(hit: HitTest, index: number): void {
  const inView = (): boolean => hit.rects(index).some((r) => r.top >= 0 && r.bottom <= innerHeight && r.left < innerWidth && r.right > 0);
  if (inView()) return;
  hit.element(index)?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const rect = hit.rects(index)[0];
  // A paragraph taller than the window: its middle is not the mark.
  if (rect && !inView()) scrollBy({ top: rect.top - innerHeight / 2, behavior: 'instant' });
}
