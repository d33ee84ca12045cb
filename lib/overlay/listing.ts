/** What is marked on the page as plain values for the panel, and word to the panels that asked when it is another. */
import { browser } from 'wxt/browser';
import type { Annotation } from '../annotate/mention.ts';
import { alive } from '../ask.ts';
import { wordsAround, type ListedMark } from '../list/listed.ts';
import type { Message, PageList, PageState, PanelProtocol } from '../messages.ts';
import type { Mark, ReadArticle } from './marks.ts';

function listed({ key, mention, article: { map: { text } } }: Mark, article: number): ListedMark {
  const { kind, id, name, text: words, start, end, confidence, clause, office, cue, candidates } = mention;
  return {
    key, kind, id, name, text: words, ...wordsAround(text, start, end), article, start, end, confidence,
    ...(clause === undefined ? {} : { clause }), ...(office === undefined ? {} : { office }), ...(cue === undefined ? {} : { cue }), ...(candidates ? { candidates } : {}),
  };
}
/** An article as it is exported: its string, and those of its mentions that are marked. */
export function exportOf(article: ReadArticle, marks: readonly Mark[], date: string | null): { text: string; annotation: Annotation } {
  return { text: article.map.text, annotation: { ...article.annotation, date, mentions: marks.filter((mark) => mark.article === article).map(({ mention }) => mention) } };
}

/** A list that opens later than this after "Show in list" was opened for something else, milliseconds. */
const REVEAL_FOR = 10_000;
/** Speaks only while someone listens: a message that no panel hears would wake the worker for nothing. */
export class Panels {
  #listening = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The mark that "Show in list" was chosen for, and when. */
  #reveal = { key: '', at: 0 };

  /** @param set the date that the reader of the page set by hand */
  list(state: PageState, articles: readonly ReadArticle[], marks: readonly Mark[], set: string | null): PageList {
    this.#listening = true;
    const { key, at } = this.#reveal, index = Date.now() - at < REVEAL_FOR ? marks.findIndex((mark) => mark.key === key) : -1;
    return {
      state, title: document.title, url: location.href,
      articles: articles.map(({ annotation: { lang, dataVersion }, dates }) => ({ lang, dataVersion, date: set !== null ? { date: set, origin: 'reader', detail: '' } : dates[0] ?? null })),
      marks: marks.map((mark) => listed(mark, articles.indexOf(mark.article))),
      reveal: index < 0 ? null : { index, at },
    };
  }
  reveal({ key }: Mark): void {
    this.#reveal = { key, at: Date.now() };
    this.changed();
  }
  /** Soon, once for all that happens together. */
  changed(): void {
    if (this.#listening) this.#timer ??= setTimeout(() => { this.#timer = undefined; void this.#send(); });
  }
  async #send(): Promise<void> {
    if (!alive()) return;
    const message: Message<PanelProtocol> = { type: 'marksChanged', params: {} };
    // Nobody there, or nobody who follows this page: no answer.
    this.#listening = Boolean(await browser.runtime.sendMessage(message).catch(() => undefined));
  }
}
