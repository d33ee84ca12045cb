/** Text in, mentions out: the whole engine as one pure function. The answer depends on text, language, date and pack alone. */
import type { Gazetteer } from '../reference/gazetteer.ts';
import { isDay } from '../reference/time.ts';
import { scriptLanguage } from '../text/scripts.ts';
import { agreements } from './agreements.ts';
import type { Candidate, Explain } from './candidate.ts';
import { clauses } from './clauses.ts';
import { Document } from './document.ts';
import { Evidence } from './evidence.ts';
import type { Annotation, Mention } from './mention.ts';
import { people } from './people.ts';
import { places } from './places.ts';
import { roles } from './roles.ts';

export interface Options {
  /** Language code; without one the script of the text decides. */
  lang?: string | null | undefined;
  /** Day of the article, "YYYY-MM-DD"; without one there is no date gate and roles stay unresolved. */
  date?: string | null | undefined;
  explain?: Explain | undefined;
}

/** Mentions in text order, never overlapping. @throws RangeError when the date is no day. */
export function annotate(text: string, options: Options, gazetteer: Gazetteer): Annotation {
  const date = options.date ?? null;
  if (date !== null && !isDay(date)) throw new RangeError(`"${date}" is not a date: write YYYY-MM-DD`);
  const { languages, dataVersion } = gazetteer.pack;
  const lang = options.lang || scriptLanguage(text);
  const language = languages[lang] ?? languages[lang.split('-')[0]!] ?? languages[scriptLanguage(text)] ?? languages.en;
  if (!language) return { lang, date, dataVersion, mentions: [] };
  const explain = options.explain ?? (() => undefined);
  const doc = new Document(text, lang, date, language, gazetteer), evidence = new Evidence(doc);
  const named = people(doc, evidence, explain);
  const cited = clauses(doc, agreements(doc, evidence, explain), explain);
  const all = [...named, ...roles(doc, named, explain), ...cited, ...places(doc, evidence, explain)];
  return { lang, date, dataVersion, mentions: settle(all, text, explain).map((c) => mentionOf(c, text, lang, gazetteer)) };
}

/** One mention per stretch of text: the longest wins, of equal ones the first rule's. */
function settle(all: readonly Candidate[], text: string, explain: Explain): Candidate[] {
  const kept: Candidate[] = [], taken = new Uint8Array(text.length);
  for (const c of [...all].sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start)) {
    if (taken.subarray(c.start, c.end).includes(1)) explain({ start: c.start, end: c.end, text: text.slice(c.start, c.end), id: c.id, kept: false, rule: 'overlap.longer-wins' });
    else { kept.push(c); taken.fill(1, c.start, c.end); }
  }
  return kept.sort((a, b) => a.start - b.start);
}
function mentionOf(c: Candidate, text: string, lang: string, gazetteer: Gazetteer): Mention {
  const { id, kind } = c, actor = gazetteer.actor(id), record = gazetteer.place(id) ?? actor ?? gazetteer.person(id) ?? gazetteer.agreement(id);
  const label = (of: string, number = 0): string => (gazetteer.office(of) ? `${gazetteer.office(of)!.role} of ${gazetteer.label(gazetteer.office(of)!.of, lang)}` : gazetteer.shown(of, number, lang));
  const frame = (gazetteer.pack.languages[lang] ?? gazetteer.pack.languages.en)?.governmentOf ?? '{actor}';
  const own = gazetteer.namesOf(id);
  const names = kind === 'metonym' && actor
    ? [...new Set([...(actor.seats ?? []).flatMap((s) => gazetteer.namesOf(s.place)), ...own.map((n) => frame.replace('{actor}', n))])]
    : gazetteer.office(id) ? [label(id)] : own;
  return {
    start: c.start, end: c.end, text: text.slice(c.start, c.end), kind, id,
    name: kind === 'metonym' ? frame.replace('{actor}', label(id)) : label(id, c.name), names,
    ...(record && 'wikidata' in record && record.wikidata ? { wikidata: record.wikidata } : {}),
    via: c.via, confidence: c.confidence,
    ...(c.clause !== undefined ? { clause: c.clause } : {}),
    ...(kind === 'agreement' ? { agreementDate: c.agreementDate ?? null } : {}),
    ...(c.office ? { office: c.office } : {}),
    ...(c.others?.length ? { candidates: [id, ...c.others].map((one) => ({ id: one, name: label(one) })) } : {}),
    ...(c.cue ? { cue: c.cue } : {}),
  };
}
