/** The one card of a document: what the reader asks of it (CardPort), and what the reader of the page does in it. */
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { MentionKind } from '../../lib/annotate/mention.ts';
import { ask } from '../../lib/ask.ts';
import type { Facts } from '../../lib/facts/facts.ts';
import type { CardPort, CardTarget, OpenedBy, ReaderPort } from '../../lib/overlay/card-port.ts';
import { today } from '../../lib/today.ts';
import type { Strings } from '../../lib/strings.ts';
import { languageOf, wordsAtHand, wordsOf } from '../ui/words.tsx';
import { reaches } from './bridge.ts';
import { Card, type CardActions } from './Card.tsx';
import { copy } from './copy.ts';
import { Host } from './host.ts';
import { Placed } from './Placed.tsx';
import { cardText, errorReport } from './text.ts';

/** Facts that come sooner than this are shown at once; later ones find a frame with empty lines, milliseconds. */
const PATIENCE = 150;
/** Tries after the data changed under the page; the reader annotates again meanwhile. */
const STALE_TRIES = 5, STALE_WAIT = 200;

interface Open {
  target: CardTarget; reader: ReaderPort; how: OpenedBy; sheet: boolean;
  /** Id and candidates of the mention, or what the reader of the page chose. */
  id: string; kind: MentionKind; candidates: string[];
  /** The card that named the record which is shown now. */
  outer: Facts | null;
  facts: Facts | null; failed: boolean; pinned: boolean; menuOpen: boolean; status: string;
  /** The focus is to go to its heading, and has not yet. */
  enter: boolean;
}

export class TheCard implements CardPort {
  readonly #host = new Host((event) => this.#key(event));
  readonly #root = createRoot(this.#host.stage);
  #open: Open | null = null;
  /** Where the focus was before it came into the card. */
  #before: Element | null = null;
  readonly #words = new WeakMap<Open, () => DOMRect | null>();

  open(target: CardTarget, how: OpenedBy, reader: ReaderPort): void {
    const { mention } = target;
    if (!this.#focused()) this.#before = document.activeElement;
    const open: Open = this.#open = {
      target, reader, how, sheet: how === 'click' && matchMedia('(pointer: coarse)').matches, id: mention.id, kind: mention.kind, candidates: (mention.candidates ?? []).map((one) => one.id),
      outer: null, facts: null, failed: false, pinned: how === 'click', menuOpen: false, status: '', enter: how === 'key',
    };
    const late = setTimeout(() => this.#show(open), PATIENCE);
    void this.#load(open).then(() => { clearTimeout(late); this.#show(open); });
  }
  close(): void {
    const open = this.#open;
    if (!open) return;
    this.#open = null;
    const focused = this.#focused(), before = this.#before;
    flushSync(() => this.#root.render(null));
    this.#host.hide();
    if (focused && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    open.reader.closed();
  }
  held(): boolean {
    return this.#open !== null && this.#host.shown && (this.#open.pinned || this.#focused() || this.#host.element.matches(':hover'));
  }
  reaches(x: number, y: number): boolean {
    const word = this.#open && this.#word(this.#open), card = this.#host.shown ? this.#card()?.getBoundingClientRect() : undefined;
    return Boolean(word && card && reaches(x, y, word, card));
  }
  isOpen(): boolean { return this.#open !== null; }
  owns(node: Node | null): boolean { return node === this.#host.element; }

  #strings({ reader }: Open): Strings { return wordsAtHand(reader.settings().lang); }
  #focused(): boolean { return this.#host.shown && this.#host.root.activeElement !== null; }
  #card(): HTMLElement | null { return this.#host.root.querySelector('.card'); }
  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') { event.preventDefault(); this.close(); }
    // Keys end at the host, before React hears of them.
    else if (event.key === 'Enter' && this.#host.root.activeElement?.matches('.ref')) (this.#host.root.activeElement as HTMLElement).click();
    else if (event.key === 'Enter' && this.#open && this.#host.root.activeElement?.matches('h2')) this.#actions(this.#open).pin();
  }
  /** The line fragment under the pointer, else the first. */
  #word({ target: { at, rects } }: Open): DOMRect | null {
    const all = rects();
    return (at && all.find((r) => at.x >= r.left - 1 && at.x <= r.right + 1 && at.y >= r.top - 1 && at.y <= r.bottom + 1)) ?? all[0] ?? null;
  }

  async #load(open: Open): Promise<void> {
    const { mention } = open.target, { lang: setting } = open.reader.settings(), words = wordsOf(setting);
    for (let tried = 0; tried < STALE_TRIES && this.#open === open; tried++) {
      const { lang, date, dataVersion } = open.reader.article();
      const answer = await ask('facts', {
        id: open.id, kind: open.kind, text: mention.text, ...(mention.office ? { office: mention.office } : {}), ...(mention.clause ? { clause: mention.clause } : {}),
        ...(mention.cue ? { cue: mention.cue } : {}), ...(open.candidates.length ? { candidates: open.candidates } : {}), articleLang: lang, date, today: today(), lang: languageOf(setting), dataVersion,
      });
      if (answer.ok) { await words; open.facts = answer.value; return; }
      if (answer.error.code !== 'stale') break;
      if (tried === 0) open.reader.refresh();
      await new Promise((done) => setTimeout(done, STALE_WAIT));
    }
    open.failed = true;
  }
  /** Draws what is known of the open card; the first time it also brings it into the document. */
  #show(open: Open): void {
    if (this.#open !== open) return;
    const first = !this.#host.shown, { target, reader } = open, { mention } = target;
    this.#host.show(target.element);
    const draw = (
      <Card
        facts={open.facts} failed={open.failed} kind={open.kind} title={{ text: mention.text, lang: reader.article().lang }} clause={open.outer ? null : mention.clause ?? null} nested={open.outer !== null}
        place={open.how === 'key' && !open.outer ? { n: target.index + 1, total: target.total } : null} words={this.#strings(open)} look={reader.settings()} sheet={open.sheet}
        pinned={open.pinned} menuOpen={open.menuOpen} status={open.status} on={this.#actions(open)}
      />
    );
    flushSync(() => this.#root.render(open.sheet ? draw : <Placed key={`${mention.start} ${mention.id}`} word={this.#wordOf(open)} pinned={open.pinned} onLost={() => { if (this.#open === open) this.close(); }}>{draw}</Placed>));
    if (open.enter) { open.enter = false; this.#enter(); }
    if (first && open.sheet) this.#clearOfSheet(open);
  }
  #enter(): void { this.#host.root.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true }); }
  /** The same function for as long as the card is open, so that it is placed once. */
  #wordOf(open: Open): () => DOMRect | null {
    let word = this.#words.get(open);
    if (!word) this.#words.set(open, (word = () => this.#word(open)));
    return word;
  }
  #clearOfSheet(open: Open): void {
    const word = this.#word(open), sheet = this.#card()?.getBoundingClientRect();
    if (word && sheet && word.bottom > sheet.top) scrollBy({ top: word.bottom - sheet.top + 16, behavior: 'instant' });
  }
  #actions(open: Open): CardActions {
    const change = (what: Partial<Open>): void => { Object.assign(open, what); this.#show(open); };
    const { target, reader } = open;
    const copied = async (text: string): Promise<void> => {
      const done = await copy(text, this.#host.root);
      change({ menuOpen: false, status: this.#strings(open).t(done ? 'card.copied' : 'card.notCopied') });
    };
    return {
      pin: () => change({ pinned: !open.pinned }),
      menu: () => change({ menuOpen: !open.menuOpen }),
      close: () => this.close(),
      drop: () => { reader.drop(target.index); this.close(); },
      dropName: () => { reader.dropName(target.index); this.close(); },
      dropEverywhere: () => {
        void ask('unmark', { kind: target.mention.kind, text: target.mention.text }).then((answer) => {
          if (answer.ok && !answer.value.full) this.close(); else change({ menuOpen: false, status: this.#strings(open).t(answer.ok ? 'card.dropFull' : 'card.failed') });
        });
      },
      choose: (id) => {
        reader.choose(target.index, id);
        const kind = target.mention.candidates?.find((one) => one.id === id)?.kind ?? target.mention.kind;
        Object.assign(open, { id, kind, candidates: [], facts: null });
        void this.#load(open).then(() => this.#show(open));
      },
      showInList: () => { reader.showInList(); this.close(); },
      copyText: () => { if (open.facts) void copied(cardText(open.facts, this.#strings(open))); },
      copyReport: () => { if (open.facts) void copied(errorReport(open.facts, { text: target.mention.text, kind: target.mention.kind, sentence: target.sentence(), date: reader.article().date })); },
      ...(/^https?:$/.test(location.protocol) ? { offHere: () => { void ask('offHere', {}); this.close(); } } : {}),
      follow: ({ id, kind }, label) => {
        const { date, dataVersion } = reader.article(), outer = open.facts;
        void ask('facts', { id, kind, text: label.text, articleLang: label.lang, date, today: today(), lang: languageOf(reader.settings().lang), dataVersion }).then((answer) => {
          if (this.#open !== open || open.outer) return;
          if (answer.ok) { change({ outer, facts: answer.value, menuOpen: false }); this.#enter(); } else change({ status: this.#strings(open).t('card.failed') });
        });
      },
      back: () => { change({ facts: open.outer, outer: null }); this.#enter(); },
      source: (n) => requestAnimationFrame(() => {
        const entry = this.#host.root.querySelector<HTMLElement>(`[data-source="${n}"]`);
        entry?.scrollIntoView({ block: 'nearest' });
        entry?.focus({ preventScroll: true });
      }),
    };
  }
}
