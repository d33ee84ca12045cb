/** From annotated articles to what is marked on the page, with what the reader of the page chose for it. */
import type { Annotation, Mention, MentionKind } from '../annotate/mention.ts';
import type { Article } from '../article/article.ts';
import { nameKey } from '../settings.ts';
import type { Span } from '../article/text-map.ts';

export interface ReadArticle extends Article { annotation: Annotation }
export interface Mark { kind: MentionKind; mention: Mention; article: ReadArticle; spans: readonly Span[]; /** the same mark after the page changed */ key: string }

/** What the reader of the page chose; it lives and dies with the article in the document. */
export class Choices {
  date: string | null = null;
  hidden: readonly MentionKind[] = [];
  /** Names that the reader's settings say are marked nowhere. */
  unmarked: readonly string[] = [];
  readonly #dropped = new Set<string>();
  readonly #droppedNames = new Set<string>();
  readonly #chosen = new Map<string, string>();

  drop(mark: Mark): void { this.#dropped.add(mark.key); }
  /** Not only this mark: the name wherever it stands on the page. */
  dropName({ mention }: Mark): void { this.#droppedNames.add(nameKey(mention.kind, mention.text)); }
  /** Holds for this name wherever it stands on the page. */
  choose({ mention }: Mark, id: string): void { this.#chosen.set(`${mention.kind} ${mention.text}`, id); }

  /** All marks in page order, hidden kinds among them. @param shown where a stretch of the original text stands now */
  marksOf(articles: readonly ReadArticle[], shown = (span: Span): Span => span): Mark[] {
    const marks: Mark[] = [];
    for (const article of articles) {
      for (const found of article.annotation.mentions) {
        const mention = this.#settled(found), key = keyOf(found, article.map.text);
        if (this.#dropped.has(key)) continue;
        const name = nameKey(found.kind, found.text);
        if (this.#droppedNames.has(name) || this.unmarked.includes(name)) continue;
        const spans = article.map.spans(mention.start, mention.end).map(shown);
        if (spans.length) marks.push({ kind: mention.kind, mention, article, spans, key });
      }
    }
    return marks;
  }
  #settled(mention: Mention): Mention {
    const id = this.#chosen.get(`${mention.kind} ${mention.text}`), choice = mention.candidates?.find((one) => one.id === id);
    if (!choice) return mention;
    const settled = { ...mention, id: choice.id, name: choice.name, kind: choice.kind ?? mention.kind };
    delete settled.candidates;
    return settled;
  }
}
/** The words around tell two marks of one name apart, also when the article grew above them. */
const AROUND = 24;
function keyOf({ kind, text: words, start, end }: Mention, text: string): string {
  return `${kind} ${words} ${text.slice(Math.max(0, start - AROUND), start)}|${text.slice(end, end + AROUND)}`;
}

const LONGEST_SENTENCE = 400;
/** The sentence that holds a mention, near enough for an error report. */
export function sentenceOf({ mention: { start, end }, article: { map: { text } } }: Mark): string {
  const block = text.lastIndexOf('\n', start - 1) + 1, blockEnd = (text.indexOf('\n', end) + text.length + 1) % (text.length + 1);
  let from = block;
  for (const stop of text.slice(block, start).matchAll(/[.!?։。؟…]["”»)]*\s+(?=\p{Lu}|\p{Lo})|[。！？]/gu)) from = block + stop.index + stop[0].length;
  const stop = /[.!?։。؟…]["”»)]*(?=\s|$)|[。！？]/u.exec(text.slice(end, blockEnd));
  const to = stop ? end + stop.index + stop[0].length : blockEnd;
  return text.slice(Math.max(from, start - LONGEST_SENTENCE / 2), Math.min(to, end + LONGEST_SENTENCE / 2)).trim();
}
