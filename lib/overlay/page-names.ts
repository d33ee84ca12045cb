/**
 * Other names in one page: which, where, and when they go. The reader of the page chooses; the worker says what would stand in each place;
 * substitution.ts writes it. Copying and printing get the original. All of it is gone when the choice is, and nothing is kept.
 */
import { ask } from '../ask.ts';
import type { NameSetHere, NamesChoice, NamesShown, WorkerProtocol } from '../messages.ts';
import type { Span } from '../article/text-map.ts';
import { today } from '../today.ts';
import type { Mark } from './marks.ts';
import type { NamesHost, NamesPort } from './names-port.ts';
import { Substitution, type Edit } from './substitution.ts';

/** The bar that says what is shown. */
export interface NamesBar {
  show(shown: NamesShown, langSetting: string, restore: () => void): void;
  hide(): void;
  owns(node: Node): boolean;
}
const HIGHLIGHT = 'byname-changed';
/** Characters of the text around a name that its form may depend on. */
const BEFORE = 16, AFTER = 2;
type Asked = WorkerProtocol['alternatives']['params'];
type Answered = WorkerProtocol['alternatives']['result'];
interface Known { key: string; answer: Answered }

export class PageNames implements NamesPort {
  readonly #host: NamesHost;
  readonly #bar: NamesBar;
  readonly #text: Substitution;
  #choice: NamesChoice | null = null;
  #shown: NamesShown | null = null;
  #tint: Highlight | null = null;
  /** Listeners that are there while names are changed. */
  #ears = new AbortController();
  /** Brings the names back that make room for printing. */
  #resume: (() => void) | null = null;
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;
  /** Answers to the questions that are asked again at each reading. */
  #known: Known[] = [];

  constructor(host: NamesHost, bar: NamesBar) {
    this.#host = host; this.#bar = bar;
    this.#text = new Substitution((act) => host.quietly(act));
  }
  original(node: Text): string { return this.#text.original(node); }
  shown(span: Span): Span { return this.#text.shown(span); }
  settle(): void { if (!this.#resume) this.#text.settle(); }
  state(): NamesShown | null { return this.#shown; }
  owns(node: Node): boolean { return this.#bar.owns(node); }

  async sets(lang: string): Promise<NameSetHere[]> {
    const all = new Map<string, NameSetHere>();
    for (const { marks, answer } of await this.#ask(lang)) for (const { actor, label, places } of answer.sets) {
      const set = all.get(actor) ?? { actor, label: label.text, lang: label.lang, changed: 0, left: 0 };
      all.set(actor, set);
      places.forEach((place, i) => { if (place) { if (this.#editOf(marks[i]!, place.text, false)) set.changed++; else set.left++; } });
    }
    const { compare } = new Intl.Collator(lang);
    return [...all.values()].sort((a, b) => compare(a.label, b.label));
  }
  async choose(choice: NamesChoice | null): Promise<void> {
    this.#choice = choice;
    if (!choice) this.#restore(); else await this.follow();
  }
  /** One after the other; those asked for during one become one more. */
  follow(): Promise<void> {
    if (!this.#choice) return Promise.resolve();
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      return (this.#running = this.#followOnce());
    });
    return this.#next;
  }
  async #followOnce(): Promise<void> {
    const choice = this.#choice;
    if (!choice) return;
    const articles = await this.#ask(choice.lang);
    if (choice !== this.#choice || this.#resume) return;
    const edits: Edit[] = [];
    let left = 0, label = this.#shown?.set === choice.set ? this.#shown.label : choice.set;
    for (const { marks, answer } of articles) {
      const set = answer.sets.find(({ actor }) => actor === choice.set);
      if (set) label = set.label.text;
      marks.forEach((mark, i) => {
        const place = set ? set.places[i] : { text: null, name: null };
        if (!place) return;
        const edit = this.#editOf(mark, choice.both ? place.name : place.text, choice.both);
        if (edit) edits.push(edit); else left++;
      });
    }
    const wrote = this.#text.show(edits);
    this.#begin();
    this.#shown = { ...choice, label, changed: edits.length, left: left + this.#text.lost };
    this.#paint();
    this.#bar.show(this.#shown, this.#host.langSetting(), () => { void this.choose(null); });
    if (wrote) this.#host.repaint();
  }
  #editOf({ mention, article }: Mark, text: string | null, both: boolean): Edit | null {
    const spans = article.map.spans(mention.start, mention.end), first = spans[0], last = spans.at(-1);
    // A name in two elements ("<b>N</b>agorno") has no one place for another.
    if (text === null || !first || !last || (!both && first !== last) || !this.#text.allows(last.node)) return null;
    const edit = both ? { node: last.node, start: last.end, end: last.end, text: ` [${text}]` } : { ...first, text };
    // The page may have changed since it was read: it will be read again.
    const there = spans.map(({ node, start, end }) => this.#text.original(node).slice(start, end)).join('');
    return there.replace(/\s/g, '') === mention.text.replace(/\s/g, '') ? edit : null;
  }
  /** What each party would write, article by article. */
  async #ask(words: string): Promise<{ marks: Mark[]; answer: Answered }[]> {
    const byArticle = new Map<Mark['article'], Mark[]>();
    for (const mark of this.#host.marks()) if (mark.kind === 'place') { const list = byArticle.get(mark.article); if (list) list.push(mark); else byArticle.set(mark.article, [mark]); }
    const known: Known[] = [];
    const all = await Promise.all([...byArticle].map(async ([article, marks]) => {
      const { text } = article.map, { lang, dataVersion } = article.annotation;
      const params: Asked = {
        places: marks.map(({ mention: m }) => ({ id: m.id, text: m.text, before: text.slice(Math.max(0, m.start - BEFORE), m.start), after: text.slice(m.end, m.end + AFTER), ambiguous: m.candidates !== undefined })),
        date: this.#host.dateOf(marks[0]!), today: today(), lang, words, dataVersion,
      };
      const key = JSON.stringify(params), before = this.#known.find((one) => one.key === key);
      const answer = before ?? await ask('alternatives', params).then((got) => {
        if (!got.ok && got.error.code === 'stale') this.#host.refresh();
        return got.ok ? { key, answer: got.value } : null;
      });
      if (!answer) return null;
      known.push(answer);
      return { marks, answer: answer.answer };
    }));
    this.#known = known;
    return all.filter((one) => one !== null);
  }

  #paint(): void {
    const before = this.#tint;
    this.#tint = new Highlight(...this.#text.stretches());
    if (before && CSS.highlights.get(HIGHLIGHT) === before) CSS.highlights.delete(HIGHLIGHT);
    this.register();
  }
  register(): void {
    if (!this.#shown || this.#resume) return;
    if (this.#tint && CSS.highlights.get(HIGHLIGHT) !== this.#tint) CSS.highlights.set(HIGHLIGHT, this.#tint);
    if (document.designMode === 'on') this.#leave(this.#text.nodes());
    this.#bar.show(this.#shown, this.#host.langSetting(), () => { void this.choose(null); });
  }
  #begin(): void {
    if (this.#shown) return;
    this.#ears = new AbortController();
    const { signal } = this.#ears;
    const on = (type: string, hear: (event: Event) => void): void => window.addEventListener(type, (event) => { if (event.isTrusted) hear(event); }, { capture: true, signal });
    on('copy', () => this.#lend());
    on('dragstart', () => this.#lend());
    on('beforeprint', () => { this.#resume ??= this.#makeRoom(); });
    on('afterprint', () => { this.#comeBack(); });
    // Text that becomes editable while it is changed.
    on('beforeinput', ({ target }) => { if (target instanceof Node) this.#leave(this.#text.nodes().filter((node) => target.contains(node))); });
    const editable = new MutationObserver(() => this.#leave(this.#text.nodes().filter((node) => node.parentElement?.isContentEditable)));
    editable.observe(document, { subtree: true, attributes: true, attributeFilter: ['contenteditable'] });
    signal.addEventListener('abort', () => editable.disconnect());
  }
  #leave(nodes: readonly Text[]): void {
    if (!nodes.length) return;
    this.#text.restore(nodes);
    this.#host.repaint();
  }
  /** The original for what the browser does right after this event with the selection. */
  #lend(): void {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount || this.#resume) return;
    const range = selection.getRangeAt(0), { startContainer, startOffset, endContainer, endOffset } = range;
    if (!this.#text.nodes().some((node) => range.intersectsNode(node))) return;
    const backwards = selection.anchorNode === endContainer && selection.anchorOffset === endOffset;
    const select = (start: number, end: number): void => {
      if (backwards) selection.setBaseAndExtent(endContainer, end, startContainer, start); else selection.setBaseAndExtent(startContainer, start, endContainer, end);
    };
    const start = this.#text.back(startContainer, startOffset, 'start'), end = this.#text.back(endContainer, endOffset, 'end');
    this.#resume = this.#makeRoom();
    select(start, end);
    setTimeout(() => {
      this.#comeBack();
      if (startContainer.isConnected && endContainer.isConnected && startOffset <= lengthOf(startContainer) && endOffset <= lengthOf(endContainer)) select(startOffset, endOffset);
    });
  }
  #makeRoom(): () => void {
    this.#bar.hide();
    return this.#text.suspend();
  }
  #comeBack(): void {
    this.#resume?.();
    this.#resume = null;
    if (this.#shown) this.#host.repaint();
    this.register();
  }
  #restore(): void {
    this.#ears.abort();
    this.#resume = null;
    this.#shown = null;
    this.#bar.hide();
    if (this.#tint && CSS.highlights.get(HIGHLIGHT) === this.#tint) CSS.highlights.delete(HIGHLIGHT);
    this.#tint = null;
    this.#text.restore();
    this.#text.lost = 0;
    this.#host.repaint();
  }
  stop(): void {
    this.#choice = null;
    if (this.#shown || this.#text.count) this.#restore();
  }
}
const lengthOf = (node: Node): number => (node as Text).length ?? node.childNodes.length;
