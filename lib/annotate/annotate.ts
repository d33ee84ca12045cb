/** Text in, mentions out: the whole engine as one pure function. The answer depends on text, language, date and pack alone. */
import type { Gazetteer } from '../reference/gazetteer.ts';
import { isDay } from '../reference/time.ts';
import { scriptLanguage } from '../text/scripts.ts';
import { agreements } from './agreements.ts';
import type { Candidate, Explain } from './candidate.ts';
import { clauses } from './clauses.ts';
import { Document, type Room } from './document.ts';
import { Evidence } from './evidence.ts';
import { Told } from './told.ts';
import type { Annotation } from './mention.ts';
import { people } from './people.ts';
import { places } from './places.ts';
import { roles } from './roles.ts';
import type { Rule } from './rules.ts';

export interface Options {
  /** Language code; without one the script of the text decides. */
  lang?: string | null | undefined;
  /** Day of the article, "YYYY-MM-DD"; without one there is no date gate and roles stay unresolved. */
  date?: string | null | undefined;
  explain?: Explain | undefined;
  /** Rules that are not asked: a guard lets pass, a rule that keeps keeps nothing. For measuring what each is worth. */
  without?: readonly Rule[] | undefined;
}

/** Mentions in text order, never overlapping. @throws RangeError when the date is no day. */
export function annotate(text: string, options: Options, gazetteer: Gazetteer): Annotation {
  const date = options.date ?? null;
  if (date !== null && !isDay(date)) throw new RangeError(`"${date}" is not a date: write YYYY-MM-DD`);
  const { languages, dataVersion } = gazetteer.pack;
  const lang = options.lang || scriptLanguage(text);
  const language = languages[lang] ?? languages[lang.split('-')[0]!] ?? languages[scriptLanguage(text)] ?? languages.en;
  if (!language) return { lang, date, dataVersion, mentions: [] };
  const { explain } = options;
  const room = spare;
  spare = {};                                             // whoever is asked meanwhile finds none
  const doc = new Document(text, lang, date, language, gazetteer, room, options.without && new Set(options.without)), evidence = new Evidence(doc);
  const told = Told.in(lang, gazetteer), named = people(doc, evidence, explain);
  const cited = clauses(doc, agreements(doc, evidence, explain), explain);
  const all = [...named, ...roles(doc, named, explain), ...cited, ...places(doc, evidence, explain)].filter((c) => doc.uses(c.rule));
  if (doc.count <= SPARE_WORDS) spare = room;
  return { lang, date, dataVersion, mentions: settle(all, text, explain).map((c) => told.mention(c, text, c.end - (doc.particles.get(c.end) ?? 0))) };
}
/** Arrays of the text before, unless it was a very long one. */
let spare: Room = {};
const SPARE_WORDS = 100_000;

/** One mention per stretch of text: the longest wins, of equal ones the first rule's. */
function settle(all: readonly Candidate[], text: string, explain: Explain | undefined): Candidate[] {
  const kept: Candidate[] = [], inOrder = [...all].sort((a, b) => a.start - b.start);
  for (let from = 0, to = 0; from < inOrder.length; from = to) {
    let end = inOrder[from]!.end;
    for (to = from + 1; to < inOrder.length && inOrder[to]!.start < end; to++) end = Math.max(end, inOrder[to]!.end);
    if (to === from + 1) { kept.push(inOrder[from]!); continue; }
    const { start } = inOrder[from]!, taken = new Uint8Array(end - start), winners: Candidate[] = [];
    for (const c of inOrder.slice(from, to).sort((a, b) => (b.end - b.start) - (a.end - a.start))) {
      if (taken.subarray(c.start - start, c.end - start).includes(1)) explain?.({ start: c.start, end: c.end, text: text.slice(c.start, c.end), id: c.id, kept: false, rule: 'overlap.longer-wins' });
      else { winners.push(c); taken.fill(1, c.start - start, c.end - start); }
    }
    kept.push(...winners.sort((a, b) => a.start - b.start));
  }
  return kept;
}
