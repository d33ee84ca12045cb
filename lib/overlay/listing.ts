/** What is marked on the page as plain values for the panel, and word to the panels that asked when it is another. */
import { browser } from 'wxt/browser';
import type { Annotation } from '../annotate/mention.ts';
import { alive } from '../ask.ts';
import { wordsAround, type ListedMark } from '../list/listed.ts';
import type { Message, PanelProtocol } from '../messages.ts';
import type { Mark, ReadArticle } from './marks.ts';

export function listed({ key, mention, article: { map: { text } } }: Mark, article: number): ListedMark {
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

/** Speaks only while someone listens: a message that no panel hears would wake the worker for nothing. */
export class Panels {
  #listening = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  asked(): void { this.#listening = true; }
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
