/** Persons: full names, initials, and surnames once the text or the day says whose they are. */
import { ACTOR, ADJECTIVE, INITIAL, LEXICON, PERSON, PLACE, SURNAME } from '../names/name-index.ts';
import { ABLATIVE, CLASSES, GENITIVE, LOCATIVE, NOMINATIVE } from '../text/endings.ts';
import { tied } from '../text/words.ts';
import { dayNumber } from '../reference/time.ts';
import { fold } from '../text/letters.ts';
import type { Candidate, Explain } from './candidate.ts';
import type { Document, Found } from './document.ts';
import type { Evidence } from './evidence.ts';
import type { Rule } from './rules.ts';

/** Offices whose holders have a military rank. */
const OF_RANK = new Set(['commander', 'defence-minister', 'chief-of-staff']);
/** Offices whose holders news calls by surname without an introduction. */
const KNOWN_BY_SURNAME = new Set(['president', 'prime-minister', 'foreign-minister', 'defence-minister', 'monarch']);

/** Offices after whose holders an administration is called. */
const OF_ADMINISTRATION = new Set(['president', 'prime-minister', 'head']);

/** Words where a surname was introduced, in text order: by full name and by title apart, so that each list is in order by itself. */
class Introduced {
  readonly #lists = [new Map<string, { word: number; id: string }[]>(), new Map<string, { word: number; id: string }[]>()];
  add(name: string, word: number, id: string, titled: boolean): void { push(this.#lists[titled ? 1 : 0]!, name, { word, id }); }
  before(name: string, word: number): { word: number; id: string } | undefined {
    const [a, b] = this.#lists.map((list) => lastBefore(list.get(name) ?? [], word, (i) => i.word));
    return a && b ? (a.word > b.word ? a : b) : (a ?? b);
  }
  any(name: string): { word: number; id: string } | undefined { return this.#lists[0]!.get(name)?.[0] ?? this.#lists[1]!.get(name)?.[0]; }
}

export function people(doc: Document, evidence: Evidence, explain: Explain | undefined): Candidate[] {
  const kept: Candidate[] = [], full = new Map<number, Found>(), covered = new Set<number>(), ends = new Map<number, Candidate>(), starts = new Map<number, Candidate>();
  /** Surname → word numbers where somebody else with it was named in full. */
  const strangers = new Map<string, number[]>(), introduced = new Introduced();
  const keep = (f: Found, id: string, via: 'name' | 'surname', rule: Rule, likely = false): void => {
    const c: Candidate = { kind: 'official', id, start: doc.from(f.first), end: doc.to(f.last), via, name: f.entry.name, confidence: likely ? 'likely' : 'certain', rule };
    kept.push(c); ends.set(c.end, c); starts.set(c.start, c);
    for (let w = f.first; w <= f.last; w++) covered.add(w);
    explain?.({ start: c.start, end: c.end, text: doc.slice(f.first, f.last), id, kept: true, rule });
  };
  const drop = (f: Found, rule: Rule): void => explain?.({ start: doc.from(f.first), end: doc.to(f.last), text: doc.slice(f.first, f.last), id: f.key, kept: false, rule });

  for (const f of inOrder(doc.of(PERSON), doc.of(INITIAL))) {
    const longer = full.get(f.first);
    if (longer && longer.last > f.last) continue;
    if (doc.language.cased && !capitals(doc, f) && doc.uses('person.lower-case')) { drop(f, 'person.lower-case'); continue; }
    if (institution(doc, f) && doc.uses('person.institution')) { drop(f, 'person.institution'); continue; }
    if (!exists(doc, f.key) && doc.uses('person.not-yet-in-office')) { drop(f, 'person.not-yet-in-office'); continue; }
    if (f.entry.type === INITIAL && !evidence.forPerson(f.key) && doc.uses('person.initial-without-evidence')) { drop(f, 'person.initial-without-evidence'); continue; }
    if (partOfLongerName(doc, f) && doc.uses('person.longer-name')) { drop(f, 'person.longer-name'); continue; }
    if (doc.adjacent(f.first - 1) && doc.cueUpTo('occupation', f.first - 1) && doc.uses('person.private')) { drop(f, 'person.private'); push(strangers, f.key, f.last); for (let w = f.first; w <= f.last; w++) covered.add(w); continue; }
    if (evidence.ordinary && !inOffice(doc, f.key) && !titled(doc, f, f.key) && amusements(doc, f) && doc.uses('person.ordinary-page')) { drop(f, 'person.ordinary-page'); continue; }
    full.set(f.first, f);
    const id = f.entry.type === PERSON ? bestOf(doc, doc.startsAt(f.first).filter((o) => o.last === f.last && o.entry.type === PERSON).map((o) => o.key)) : f.key;
    if (starts.get(doc.from(f.first))?.end === doc.to(f.last)) continue;
    keep(f, id, 'name', f.entry.type === PERSON ? 'person.full-name' : 'person.initial');
    introduced.add(id, f.first, id, false);
  }
  const surnames = new Map<number, Found[]>();
  for (const f of doc.of(SURNAME)) if (!covered.has(f.first)) push(surnames, f.first, f);
  for (const [first, all] of surnames) {
    const stranger = strangerBefore(doc, first, all[0]!.cases);
    if ((stranger || otherInitials(doc, all[0]!)) && !all.some((f) => titled(doc, f, f.key))) for (const id of new Set(all.map((f) => f.key))) push(strangers, id, first);
  }
  for (const list of strangers.values()) list.sort((a, b) => a - b);
  for (const [, all] of surnames) {
    const f = all.reduce((longest, one) => (one.last > longest.last ? one : longest));
    if (doc.language.cased && !doc.capital(f.first) && doc.uses('surname.lower-case')) { drop(f, 'surname.lower-case'); continue; }
    const here = all.filter(({ key, last }, i) => last === f.last && all.findIndex((o) => o.last === last && o.key === key) === i);
    if (!owns(doc, f) && institution(doc, f) && doc.uses('surname.institution')) { drop(f, 'surname.institution'); continue; }
    if (listed(doc, f) && doc.uses('surname.listed')) { drop(f, 'surname.listed'); continue; }
    const withTitle = here.filter((o) => titled(doc, o, o.key) && exists(doc, o.key));
    if (((strangerBefore(doc, f.first, f.cases) || otherInitials(doc, f)) && !withTitle.length) && doc.uses('surname.other-given-name')) { drop(f, 'surname.other-given-name'); continue; }
    if (here.every((o) => namesake(doc, o)) && doc.uses('surname.namesake')) { drop(f, 'surname.namesake'); continue; }
    const own = here.map((o) => introduced.before(o.key, f.first)).filter((i) => i !== undefined).sort((a, b) => b.word - a.word)[0];
    if (withTitle.length) {
      const id = own && withTitle.some((o) => o.key === own.id) ? own.id : bestOf(doc, withTitle.map((o) => o.key));
      keep(f, id, 'surname', 'surname.title'); introduced.add(id, f.first, id, true); continue;
    }
    if (month(doc, f) && doc.uses('surname.month')) { drop(f, 'surname.month'); continue; }
    if (doc.adjacent(f.last) && doc.cueAt('administration', f.last + 1)) {
      const heads = here.filter((o) => doc.gazetteer.tenuresOf(o.key).some((t) => OF_ADMINISTRATION.has(t.office.role)) && exists(doc, o.key) && evidence.forPerson(o.key));
      if (!heads.length) { drop(f, 'surname.administration'); continue; }
      if ((!own || !heads.some((o) => o.key === own.id)) && doc.uses('surname.in-office')) { keep(f, bestOf(doc, heads.map((o) => o.key)), 'surname', 'surname.in-office', true); continue; }
    }
    // whoever bore the surname last in full owns it
    const stranger = Math.max(-1, ...here.map((o) => lastBefore(strangers.get(o.key) ?? [], f.first, (word) => word) ?? -1));
    if ((stranger > (own?.word ?? -1)) && doc.uses('surname.stranger-on-page')) { drop(f, 'surname.stranger-on-page'); continue; }
    if (own && doc.uses('surname.introduced')) { keep(f, own.id, 'surname', 'surname.introduced'); continue; }
    const later = here.map((o) => introduced.any(o.key)).find((i) => i !== undefined);
    if (later && !here.some((o) => strangers.has(o.key)) && doc.uses('surname.introduced-later')) { keep(f, later.id, 'surname', 'surname.introduced-later'); continue; }
    const known = here.filter((o) => knownBySurname(doc, o.key) && evidence.forPerson(o.key) && ownSpelling(doc, o));
    if (known.length && givenName(doc, f) && doc.uses('surname.given-name')) { drop(f, 'surname.given-name'); continue; }
    if (known.length && doc.uses('surname.in-office')) { keep(f, bestOf(doc, known.map((o) => o.key)), 'surname', 'surname.in-office', known.length > 1); continue; }
    const beside = here.filter((o) => inOffice(doc, o.key) && evidence.forPerson(o.key) && coordinated(doc, o, starts, ends));
    if (beside.length && doc.uses('surname.beside-official')) { keep(f, bestOf(doc, beside.map((o) => o.key)), 'surname', 'surname.beside-official', true); continue; }
    drop(f, 'surname.not-introduced');
  }
  return kept;
}

/** A word of city life, of sport or of a match in the sentence of a name. */
function amusements(doc: Document, f: Found): boolean {
  for (let i = Math.max(0, f.first - AMUSEMENT_REACH); i < Math.min(doc.count, f.last + AMUSEMENT_REACH); i++) if (doc.sameSentence(i, f.first) && (doc.cueAt('cityLife', i) || doc.cueAt('match', i))) return true;
  return false;
}
const AMUSEMENT_REACH = 12;

/** "Ms. Gunba" of a man called so; "my surname is Ardzinba". */
function namesake(doc: Document, f: Found): boolean {
  const i = f.first - 1;
  if (!doc.sameSentence(i, f.first)) return false;
  const gender = doc.gazetteer.person(f.key)?.gender;
  return doc.adjacent(i) && doc.cueUpTo('surnameIs', i) > 0 || /^\.?\s$/.test(doc.gap(i)) && doc.cueUpTo(gender === 'm' ? 'madam' : 'sir', i) > 0;
}
/** Two lists in text order as one. */
function inOrder(a: readonly Found[], b: readonly Found[]): Found[] { return [...a, ...b].sort((x, y) => x.first - y.first || y.last - x.last); }
/** The last of a list in text order that stands before a word. */
function lastBefore<T>(list: readonly T[], word: number, at: (item: T) => number): T | undefined {
  let low = 0, high = list.length;
  while (low < high) { const middle = (low + high) >> 1; if (at(list[middle]!) < word) low = middle + 1; else high = middle; }
  return list[low - 1];
}
/** First and last word have capitals; an ending after an apostrophe is no word of the name. */
const capitals = (doc: Document, f: Found): boolean => doc.capital(f.first) && doc.capital(f.last > f.first && tied(doc.words, f.last - 1) && !doc.capital(f.last) ? f.last - 1 : f.last);
/** How many capitalised words may stand from a name to its noun: "Heydar Aliyev Child Health Foundation". */
const INSTITUTION_REACH = 4;
/** "Heydar Aliyev Foundation", "Sokhumi State University": a capitalised noun of institutions follows, only capitalised words between. */
export function institution(doc: Document, f: { first: number; last: number }): boolean {
  // "улица Арцаха", "rue du Haut-Karabakh": where the owner follows its noun
  if (doc.language.possessor === 'after' && doc.adjacent(f.first - 1) && doc.sameSentence(f.first - 1, f.first)) {
    let i = f.first - 1;
    if (doc.cueUpTo('institution', i)) return true;
    if (doc.cueUpTo('article', i) === 1) i--;
    i -= doc.cueUpTo('of', i);
    if (i < f.first - 1 && doc.adjacent(i) && doc.cueUpTo('institution', i)) return true;
  }
  for (let next = f.last + 1; next <= f.last + INSTITUTION_REACH && doc.adjacent(next - 1) && doc.sameSentence(f.last, next); next++) {
    const lower = doc.language.cased && !doc.capital(next);
    if (lower && (doc.language.articles || next > f.last + 1)) return false;
    if (doc.cueAt('institution', next)) return !doc.shouting(f.first, next);
    if (lower || !doc.language.cased) return false;
  }
  return false;
}
/** "ღარიბაშვილის პარტია": in the genitive the person owns the party, it does not bear the name. */
const owns = (doc: Document, f: Found): boolean => (f.cases & GENITIVE) > 0 && !(f.cases & NOMINATIVE) && doc.language.possessor === 'before' && !(doc.language.cased && doc.capital(f.last + 1));
/** A capitalised word right before that is no title, role, place or opener: somebody's given name. cases: of the name. */
export function strangerBefore(doc: Document, first: number, cases = 0): boolean {
  const i = first - 1;
  if (doc.adjacent(i) && doc.sameSentence(i, first) && doc.cueUpTo('occupation', i)) return true;
  // without capitals only a given name that the data know tells a person
  if (!doc.language.cased) return i >= 0 && doc.adjacent(i) && doc.sameSentence(i, first) && (doc.endsAt(i).some((o) => o.key === 'given') || doc.cueUpTo('given', i) > 0);
  if (i < 0 || !doc.adjacent(i) || !doc.sameSentence(i, first) || !doc.capital(i)) return false;
  if (doc.gap(i).includes('-')) return true;
  if (doc.cueUpTo('honorific', i) || doc.cueUpTo('former', i)) return false;
  if (doc.endsAt(i).some((o) => o.entry.type === LEXICON && (o.key.startsWith('role:') || o.key.startsWith('title:') || o.key.startsWith('month:')))) return false;
  // "Moscow's", "Russian"; but a town or village right before a surname is a given name: "Farrukh Hasanov"
  if (doc.endsAt(i).some((o) => o.entry.type === ACTOR || o.entry.type === PLACE && (o.first < i || !doc.cueUpTo('homonym', i)))) return false;
  if (doc.cueUpTo('opener', i)) return false;
  // "die Hauptstadt Baku", "der Sieg Alijews": where nouns have capitals, one after an article is no given name
  if (doc.language.capitals.nouns && i > 0 && doc.adjacent(i - 1) && doc.cueUpTo('determiner', i - 1)) return false;
  // "Визит Путина": the first word of a sentence has a capital anyway, and the surname depends on it
  if (cases && !(cases & NOMINATIVE) && doc.sentenceStart(i) && !doc.tools.endings) return false;
  if (doc.sentenceStart(i) && elsewhere(doc, i)) return false;
  if (doc.shouting(i) && doc.slice(i).length > 1) return !doc.shouting(first) && doc.slice(i).length > 4;
  return true;
}
/** "Praqada Makronun …": a word in the locative or ablative is a place, no given name. */
function elsewhere(doc: Document, i: number): boolean {
  const { endings } = doc.tools;
  for (let way = (endings?.cut(doc.words, i) ?? 0) - 1; way >= 0; way--)
    for (let stemClass = 1; stemClass < CLASSES; stemClass++) if ((Math.max(0, endings!.cases(endings!.cuts[way]!.node, stemClass)) & (LOCATIVE | ABLATIVE)) > 0) return true;
  return false;
}
/** "George H.W. Bush": initials before the surname, and none of the person's names has them. */
function otherInitials(doc: Document, f: Found): boolean {
  if (!doc.language.cased) return false;
  let i = f.first - 1, initials = '';
  for (; i >= 0 && doc.to(i) - doc.from(i) === 1 && doc.capital(i) && /^\.\s?$|^\s$/.test(doc.gap(i)) && doc.sameSentence(i, f.first); i--) initials = doc.folded(i) + initials;
  if (!initials || i < 0 || !doc.capital(i) || !doc.adjacent(i)) return false;
  const given = doc.folded(i), middles = doc.gazetteer.namesOf(f.key).map((name) => fold(name).split(/[\s.]+/).filter(Boolean)).filter((words) => words[0] === given).map((words) => words.slice(1, -1).filter((word) => word.length === 1).join(''));
  return middles.some(Boolean) ? !middles.includes(initials) : !middles.length;
}
/** "…; Carter, Benno (2009)": a surname before its given name. */
function listed(doc: Document, f: Found): boolean {
  const next = f.last + 1;
  return doc.language.cased && /^,\s$/.test(doc.gap(f.last)) && doc.capital(next) && !doc.startsAt(next).length && !doc.cueAt('opener', next)
    && (doc.sentenceStart(f.first) || /[;&^]\s*$/.test(doc.gap(f.first - 1))) && /^(\s?[;(&]|\.)/.test(doc.gap(next));
}
/** "Clinton Dunmore": the name goes on with a word that is no verb, role or opener. */
function givenName(doc: Document, f: Found): boolean {
  const next = f.last + 1;
  return doc.language.cased && !doc.language.capitals.nouns && doc.adjacent(f.last) && doc.sameSentence(f.last, next) && doc.capital(next) && !doc.shouting(next) && !doc.startsAt(next).length
    && !doc.cueAt('administration', next) && !doc.cueAt('opener', next) && !doc.cueAt('speech', next) && !doc.cueAt('statal', next);
}
/** "in May": the month, unless a title of courtesy stands before it or it says something. */
function month(doc: Document, f: Found): boolean {
  if (!doc.startsAt(f.first).some((o) => o.entry.type === LEXICON && o.key.startsWith('month:'))) return false;
  if (doc.adjacent(f.first - 1) && doc.cueUpTo('honorific', f.first - 1)) return false;
  const next = f.last + 1, dated = f.first > 0 && (doc.cueUpTo('demonstrativeTime', f.first - 1) || doc.cueUpTo('by', f.first - 1) || doc.cueUpTo('opener', f.first - 1)) && !doc.sentenceStart(f.first);
  return !!dated || !doc.sameSentence(f.first, next) || !(doc.cueAt('speech', next) || doc.cueAt('statal', next) || (/^['’]$/.test(doc.gap(f.last)) && doc.cueAt('ending', next)));
}
/** "Ilham Aliyev Jr", "Vladimir Putin Ivanov": the name goes on with a word that is nobody's title. */
function partOfLongerName(doc: Document, f: Found): boolean {
  const i = f.first - 1;
  return doc.language.cased && doc.adjacent(i) && doc.gap(i) === '-' && doc.capital(i);
}
/** A role or title word right before the surname that the person held (any time up to the day). */
function titled(doc: Document, f: Found, person: string): boolean {
  const tenures = doc.gazetteer.tenuresOf(person);
  if (doc.adjacent(f.first - 1) && doc.cueUpTo('rank', f.first - 1)) return tenures.some((t) => OF_RANK.has(t.office.role) && (!doc.date || doc.gazetteer.holds(t, doc.date) !== 'no'));
  const after = doc.language.titles === 'after', beside = after ? f.last + 1 : pastState(doc, f.first - 1);
  for (const o of after ? doc.startsAt(beside) : doc.endsAt(beside)) {
    if (!doc.adjacent(after ? f.last : beside)) return false;
    if (o.entry.type !== LEXICON) continue;
    if (o.key.startsWith('role:') && tenures.some((t) => `role:${t.office.role}` === o.key && (!doc.date || doc.gazetteer.holds(t, doc.date) !== 'no' || doc.cueUpTo('former', o.first - 1) > 0))) return true;
    if (o.key.startsWith('title:') && tenures.some((t) => `title:${t.office.id}` === o.key)) return true;
  }
  return false;
}
/** The word before an adjective or name of a state that stands between a title and a surname: "le président azerbaïdjanais Aliev". */
function pastState(doc: Document, word: number): number {
  const frames = doc.language.roleFrames, adjective = frames.includes('adjective-after'), plain = frames.includes('after');
  if (!adjective && !plain) return word;
  const state = doc.endsAt(word).find((o) => o.entry.type === ACTOR && (o.entry.flags & ADJECTIVE ? adjective : plain));
  return state && doc.adjacent(word) && doc.adjacent(state.first - 1) ? state.first - 1 : word;
}
function exists(doc: Document, person: string): boolean {
  return doc.date === null || doc.gazetteer.firstDay(person) <= dayNumber(doc.date) + 60;
}
function inOffice(doc: Document, person: string): boolean {
  return doc.date !== null && doc.gazetteer.tenuresOf(person).some((t) => doc.gazetteer.holds(t, doc.date!) !== 'no');
}
/** "Holland" is Hollande in Azerbaijani: without an introduction a surname counts in the spelling of the text's language, where it has one. */
function ownSpelling(doc: Document, f: Found): boolean {
  const { langs } = doc.gazetteer.pack, lang = doc.language.lang;
  return !doc.gazetteer.person(f.key)?.names[lang] || doc.startsAt(f.first).some((o) => o.key === f.key && langs[o.entry.lang] === lang);
}
function knownBySurname(doc: Document, person: string): boolean {
  return doc.date !== null && doc.gazetteer.tenuresOf(person).some((t) => KNOWN_BY_SURNAME.has(t.office.role) && doc.gazetteer.holds(t, doc.date!) !== 'no');
}
/** Of several persons with one name: the one in office on the day, else the one whose office began last before it. */
function bestOf(doc: Document, ids: string[]): string {
  const { date } = doc;
  if (ids.length === 1 || date === null) return ids[0]!;
  return ids.find((id) => inOffice(doc, id)) ?? [...ids].sort((a, b) => doc.gazetteer.firstDay(b) - doc.gazetteer.firstDay(a)).find((id) => exists(doc, id)) ?? ids[0]!;
}
/** "Lavrov and Shoigu": the other side of the conjunction is an official already. */
function coordinated(doc: Document, f: Found, starts: ReadonlyMap<number, Candidate>, ends: ReadonlyMap<number, Candidate>): boolean {
  const left = doc.cueUpTo('conjunction', f.first - 1), right = doc.cueAt('conjunction', f.last + 1);
  return (left > 0 && ends.has(doc.to(Math.max(0, f.first - 1 - left)))) || (right > 0 && starts.has(doc.from(Math.min(doc.count - 1, f.last + 1 + right))));
}
function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}
