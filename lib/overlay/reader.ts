/**
 * The reader of one document: reads its articles, has them annotated, paints, hears the pointer, opens the card. Everything it starts
 * hangs on one abort signal; everything it knows dies with the document. It answers popup and worker, never the page.
 */
import { browser } from 'wxt/browser';
import { MENTION_KINDS, type MentionKind } from '../annotate/mention.ts';
import { alive, ask } from '../ask.ts';
import type { Answer, PageList, PageProtocol, PageState, PageStatus } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { Pace, watchChanges, type Changes } from './changes.ts';
import { HitTest } from './hit.ts';
import { exportOf, Panels } from './listing.ts';
import { Choices, type Mark, type ReadArticle } from './marks.ts';
import { Names } from './names.ts';
import { Opener } from './opener.ts';
import { canPaint, Painter } from './paint.ts';
import { attachPointer, type Pointer } from './pointer.ts';
import { Reading } from './reading.ts';

/** How often to see whether the page emptied the registry, or the extension is gone; nothing tells either. */
const LOOK_EVERY = 1000;
/** The pointer has stayed on a mark: the card's script may come, milliseconds. */
const BRING_AFTER = 150;
/** Wait before another try when the worker could not be reached. */
const TRY_AGAIN = 3000;
const MOST_WATCHED = 40;

export class Reader {
  readonly #stopped = new AbortController();
  /** The pointer's listeners: a page that opens its document anew takes them away. */
  #ears = new AbortController();
  readonly #painter = new Painter();
  readonly #pace = new Pace();
  #reading = new Reading();
  #choices = new Choices();
  #settings: Settings;
  #status: PageStatus = 'starting';
  #articles: readonly ReadArticle[] = [];
  /** Painted and open to the pointer, in page order; hidden kinds are not among them. */
  #marks: readonly Mark[] = [];
  #counts = countsOf([]);
  #hit = new HitTest([]);
  #open: number | null = null;
  #pointed: number | null = null;
  #pointer: Pointer | null = null;
  #changes: Changes | null = null;
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;
  readonly #opener: Opener;
  readonly #panels = new Panels();
  /** Hidden kinds are among them. */
  #all: readonly Mark[] = [];
  readonly #names = new Names({
    marks: () => this.#all,
    dateOf: (mark) => this.#dateOf(mark.article),
    langSetting: () => this.#settings.lang,
    quietly: (act) => { if (this.#changes && this.running) this.#changes.quietly(act); else act(); },
    repaint: () => { if (this.running && this.#status !== 'paused') this.#paint(); },
    refresh: () => { this.#reading.forget(); void this.#read(); },
  });

  /** @param only one element of the document is the article, and its date is known or not: Byname's own page for pasted text */
  constructor(settings: Settings, only?: { article: Element; date: string | null }) {
    this.#settings = settings;
    this.#choices.unmarked = settings.unmarked;
    if (only) {
      this.#reading = new Reading(only.article);
      this.#choices.date = only.date;
    }
    this.#opener = new Opener({
      marks: () => this.#marks,
      hit: () => this.#hit,
      dateOf: (mark) => this.#dateOf(mark.article),
      settings: () => this.#settings,
      activate: (index) => { this.#open = index; this.#activate(); },
      called: () => this.#pointer?.called(),
      opened: (index, how) => this.#pointer?.opened(index, how),
      gone: () => this.#pointer?.gone(),
      drop: (mark) => { this.#choices.drop(mark); this.#paint(); },
      dropName: (mark) => { this.#choices.dropName(mark); this.#paint(); },
      choose: (mark, id) => { this.#choices.choose(mark, id); this.#paint(); },
      refresh: () => { this.#reading.forget(); void this.#read(); },
      showInList: (mark) => {
        // First of all, as long as the click counts for the browser.
        void ask('openList', {});
        this.#panels.reveal(mark);
      },
    });
  }
  /** Marks of all kinds, hidden ones too. */
  get total(): number { return MENTION_KINDS.reduce((sum, kind) => sum + this.#counts[kind], 0); }
  get running(): boolean { return !this.#stopped.signal.aborted; }

  /** Resolves when the page is painted for the first time. */
  async start(): Promise<void> {
    const { signal } = this.#stopped;
    browser.runtime.onMessage.addListener(this.#hear);
    signal.addEventListener('abort', () => { if (alive()) browser.runtime.onMessage.removeListener(this.#hear); });
    if (!canPaint()) { this.#status = 'unsupported'; return; }
    this.#changes = watchChanges({
      changed: () => { if (this.#isAlive()) void this.#read(); },
      restarted: () => this.#listen(),
      owns: (node) => this.#opener.card()?.owns(node) || this.#names.owns(node),
      // By the page or another extension: a card that nobody sees must not count as open.
      taken: (node) => { const card = this.#opener.card(); if (card?.owns(node) && card.isOpen()) card.close(); },
      resumed: () => { void this.#resume(); },
      pace: () => this.#pace.wait,
    }, signal);
    this.#listen();
    const look = setInterval(() => { if (this.#isAlive()) { this.#painter.register(); this.#names.register(); } }, LOOK_EVERY);
    signal.addEventListener('abort', () => clearInterval(look));
    await this.#read();
  }
  /** Leaves nothing behind. */
  stop(): void {
    if (!this.running) return;
    this.#stopped.abort();
    this.#ears.abort();
    this.#opener.close();
    this.#names.stop();
    this.#painter.clear();
  }
  #isAlive(): boolean {
    if (!alive()) this.stop();
    return this.running;
  }
  #listen(): void {
    this.#ears.abort();
    this.#ears = new AbortController();
    this.#pointer = attachPointer({
      hit: (x, y) => (this.#isAlive() ? this.#hit.at(x, y) : null),
      within: (element) => this.#hit.within(element),
      open: (index, how, at) => { if (this.#isAlive()) void this.#opener.open(index, how, at); },
      close: () => this.#opener.close(),
      point: (index) => {
        this.#pointed = index;
        this.#activate();
        if (index !== null && !this.#opener.card()) setTimeout(() => { if (this.#pointed === index && this.#isAlive() && !this.#opener.card()) void this.#opener.bring(); }, BRING_AFTER);
      },
      card: () => this.#opener.card(),
      settings: () => this.#settings,
    }, this.#ears.signal);
  }
  /** While the page was in the cache, the site may have been turned off. */
  async #resume(): Promise<void> {
    if (!this.#isAlive()) return;
    const hello = await ask('hello', {});
    if (hello.ok && hello.value.off) this.stop();
    else if (hello.ok) this.#settings = hello.value.settings;
  }

  /** One reading at a time; those asked for during one become one more. Resolves after a reading that began after the call. */
  #read(): Promise<void> {
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      return (this.#running = this.#readOnce());
    });
    return this.#next;
  }
  async #readOnce(): Promise<void> {
    if (!this.#isAlive() || this.#status === 'too-slow') return;
    this.#names.settle();
    const page = await this.#reading.read((article) => this.#dateOf(article), this.#names.original, () => {
      this.#names.stop();
      this.#choices = Object.assign(new Choices(), { hidden: this.#choices.hidden, unmarked: this.#choices.unmarked });
      if (this.#status === 'paused') this.#status = 'starting';
    });
    if (!this.#isAlive() || this.#status === 'paused') return;
    const status = this.#status, version = this.#articles[0]?.annotation.dataVersion;
    this.#pace.took(page.spent, performance.now());
    if (page.tooLong || this.#pace.tooSlow) {
      this.#names.stop();
      this.#articles = [];
      this.#paint();
      this.#status = 'too-slow';
      this.#panels.changed();
      return;
    }
    this.#changes?.observe(page.shadows, [...page.articles.flatMap(({ parts }) => parts), ...mayHold(page.articles.length > 0)]);
    this.#articles = page.articles;
    this.#paint();
    if (page.failed && page.articles.length === 0) this.#status = 'starting';
    if (this.#status !== status || page.moved || this.#articles[0]?.annotation.dataVersion !== version) this.#panels.changed();
    if (page.failed) setTimeout(() => { if (this.#isAlive()) void this.#read(); }, TRY_AGAIN);
  }
  #dateOf(article: Pick<ReadArticle, 'dates'>): string | null {
    return this.#choices.date ?? article.dates[0]?.date ?? null;
  }
  /** Paints the difference to what is painted. */
  #paint(): void {
    const all = this.#all = this.#choices.marksOf(this.#articles, this.#names.shown), before = this.#marks;
    this.#marks = all.filter(({ kind }) => !this.#choices.hidden.includes(kind));
    this.#counts = countsOf(all);
    this.#status = this.#articles.length === 0 ? 'no-article' : all.length === 0 ? 'nothing-found' : 'reading';
    this.#pointed = this.#open = null;
    this.#painter.show(this.#marks);
    this.#hit = new HitTest(this.#marks);
    const moved = before.length !== this.#marks.length || before.some(({ key }, i) => key !== this.#marks[i]!.key);
    if (moved) this.#pointer?.renumbered();
    if (moved || before.some(({ mention }, i) => mention.id !== this.#marks[i]!.mention.id)) this.#panels.changed();
    this.#opener.marksChanged();
    this.#names.follow();
  }
  #activate(): void {
    this.#painter.activate([...new Set([this.#open, this.#pointed].filter((index) => index !== null))]);
  }

  #state(): PageState {
    const first = this.#articles[0], candidates = first?.dates ?? [], { date, hidden } = this.#choices;
    return {
      status: this.#status, lang: first?.annotation.lang ?? null, candidates, hidden: [...hidden], counts: this.#counts,
      date: date !== null ? { date, origin: 'reader', detail: '' } : candidates[0] ?? null,
      dataVersion: first?.annotation.dataVersion ?? null, names: this.#names.state(),
    };
  }
  #list(): PageList { return this.#panels.list(this.#state(), this.#articles, this.#marks, this.#choices.date); }
  /** Only scripts of this extension can send here; a page cannot. */
  readonly #hear = (message: unknown, sender: { id?: string | undefined }, respond: (answer: Answer<unknown>) => void): true | undefined => {
    if (!this.running || sender.id !== browser.runtime.id || typeof message !== 'object' || message === null || !('type' in message) || !('params' in message)) return undefined;
    const handler = (this.#handlers as Record<string, (params: never) => unknown>)[String(message.type)];
    if (!handler) return undefined;
    Promise.resolve(message.params as never).then(handler).then(
      (value) => respond({ ok: true, value }),
      (error: unknown) => respond({ ok: false, error: { code: 'failed', message: error instanceof Error ? error.message : String(error) } }),
    );
    return true;
  };
  readonly #handlers: { [K in keyof PageProtocol]: (params: PageProtocol[K]['params']) => PageProtocol[K]['result'] | Promise<PageProtocol[K]['result']> } = {
    pageState: () => this.#state(),
    setDate: async ({ date }) => {
      this.#choices.date = date;
      await this.#read();
      this.#panels.changed();
      return this.#state();
    },
    setPaused: async ({ paused }) => {
      if (paused) {
        this.#opener.close();
        this.#names.stop();
        this.#painter.show([]);
        this.#marks = [];
        this.#hit = new HitTest([]);
        this.#status = 'paused';
        this.#panels.changed();
      } else if (this.#status === 'paused') {
        this.#status = 'starting';
        await this.#read();
      }
      return this.#state();
    },
    setKinds: ({ hidden }) => {
      this.#choices.hidden = hidden;
      if (this.#status !== 'paused') this.#paint();
      this.#panels.changed();
      return this.#state();
    },
    nameSets: async ({ lang }) => ({ sets: await this.#names.sets(lang) }),
    setNames: async ({ names }) => {
      if (this.#status !== 'paused') await this.#names.choose(names);
      return this.#state();
    },
    stop: () => { this.stop(); return { stopped: true }; },
    refresh: async () => { this.#reading.forget(); await this.#read(); return { taken: true }; },
    settingsChanged: async ({ settings }) => {
      const restyled = settings.underline !== this.#settings.underline;
      this.#settings = settings;
      this.#choices.unmarked = settings.unmarked;
      if (this.#status === 'reading' || this.#status === 'nothing-found') this.#paint();
      if (restyled) await ask('hello', {});
      return { taken: true };
    },
    list: () => this.#list(),
    show: ({ index, key }) => ({ index: this.#opener.show(index, key) }),
    drop: ({ keys }) => {
      const marks = this.#marks.filter(({ key }) => keys.includes(key));
      for (const mark of marks) this.#choices.drop(mark);
      this.#paint();
      return { dropped: marks.length };
    },
    choose: ({ key, id }) => {
      const mark = this.#marks.find((one) => one.key === key);
      if (mark) { this.#choices.choose(mark, id); this.#paint(); }
      return { chosen: mark !== undefined };
    },
    exportData: () => ({ list: this.#list(), articles: this.#articles.map((article) => exportOf(article, this.#marks, this.#dateOf(article))) }),
    go: ({ to }) => {
      if (to !== 'open') return { index: this.#opener.go(to) };
      const index = this.#opener.openHere(), selected = getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '';
      return index === null && selected.length >= 2 && selected.length <= 100 ? { index, selected } : { index };
    },
  };
}
/** A story in a dialog that is opened, or in a part that is shown, changes no text: the size of what may hold it tells. */
const mayHold = (found: boolean): Element[] => [...document.querySelectorAll(found ? 'dialog' : 'dialog, article, main, [role="main"], [role="dialog"]')].slice(0, MOST_WATCHED);
function countsOf(marks: readonly Mark[]): Record<MentionKind, number> {
  return Object.fromEntries(MENTION_KINDS.map((kind) => [kind, marks.filter((mark) => mark.kind === kind).length])) as Record<MentionKind, number>;
}
