/** Places, de facto bodies (kind "place"), and capitals: city or government? */
import { ACTOR, ADJECTIVE, DEMONYM, PLACE, SURNAME } from '../names/name-index.ts';
import { NOMINATIVE } from '../text/endings.ts';
import { fold } from '../text/letters.ts';
import type { Seat } from '../reference/gazetteer.ts';
import { heldOn } from '../reference/time.ts';
import type { Candidate, Explain } from './candidate.ts';
import { Capitals } from './capitals.ts';
import type { Document, Found } from './document.ts';
import type { Evidence } from './evidence.ts';
import { Homonyms } from './homonyms.ts';
import { institution, strangerBefore } from './people.ts';
import type { Rule } from './rules.ts';

export function places(doc: Document, evidence: Evidence, explain: Explain | undefined): Candidate[] {
  const kept: Candidate[] = [], founds: Found[] = [];
  for (const f of [...doc.of(PLACE), ...doc.of(ACTOR)]) {
    if (f.entry.flags & (ADJECTIVE | DEMONYM)) continue;
    if (f.entry.type === ACTOR && doc.gazetteer.actor(f.key)?.kind !== 'de-facto') continue;
    // "Washington" of "Washington'da": the whole word has the case
    if (/^['’]$/.test(doc.gap(f.last)) && doc.startsAt(f.first).some((o) => o.key === f.key && o.last === f.last + 1)) continue;
    founds.push(f);
  }
  // "Bakü" in a Turkish text: the Turkish form first, whose case it is, then the Spanish one that folds to the same letters
  const lang = doc.gazetteer.pack.langs.indexOf(doc.language.lang), own = (f: Found): number => (f.entry.lang === lang ? 1 : 0);
  const all: Found[][] = [];                              // those of one stretch together
  for (const f of founds.sort((a, b) => a.first - b.first || b.last - a.last || own(b) - own(a))) {
    const here = all.at(-1);
    if (here?.[0]!.first === f.first && here[0]!.last === f.last) here.push(f); else all.push([f]);
  }
  const clubs = new Map<string, number[]>(), seats: { f: Found; seat: Seat }[] = [], seatOf = new Map<Found, Seat>();
  for (const here of all) {
    const seat = seatHere(doc, here);
    if (seat) { seats.push({ f: here[0]!, seat }); seatOf.set(here[0]!, seat); }
  }
  const capitals = new Capitals(doc, seats), homonyms = new Homonyms(doc), doubtful: { c: Candidate; rule: Rule }[] = [];
  /** Last word of a longer name that belongs to an institution: "rue du Haut-Karabakh" is no Karabakh either. */
  let taken = -1;
  for (const here of all) {
    const f = here[0]!, start = doc.from(f.first), end = doc.to(f.last);
    const say = (stays: boolean, rule: Rule, id = f.key): void => explain?.({ start, end, text: doc.slice(f.first, f.last), id, kept: stays, rule });
    if (doc.language.cased && !capitalIn(doc, f) && doc.uses('place.lower-case')) { say(false, 'place.lower-case'); continue; }
    if (f.last <= taken && doc.uses('place.institution')) { say(false, 'place.institution'); continue; }
    if ((institution(doc, f) || clubBefore(doc, f)) && doc.uses('place.institution')) { say(false, 'place.institution'); taken = f.last; continue; }
    const team = club(doc, f);
    if (team && doc.uses('place.club')) { say(false, 'place.club'); const name = bare(doc.slice(f.first, f.last)); (clubs.get(name) ?? clubs.set(name, []).get(name)!).push(team === 'match' ? doc.sentence(f.first) : -Infinity); continue; }
    if (brand(doc, f) && doc.uses('place.quoted')) { say(false, 'place.quoted'); continue; }
    if (f.first === f.last && doc.adjacent(f.last) && doc.cueAt('courtesy', f.last + 1) && doc.uses('place.given-name')) { say(false, 'place.given-name'); homonyms.person(f); continue; }
    const seat = seatOf.get(f);
    if (seat) {
      const verdict = capitals.verdict(f);
      if (verdict.government) {
        say(true, verdict.rule, seat.actor.id);
        kept.push({ kind: 'metonym', id: seat.actor.id, start, end, via: 'name', name: f.entry.name, confidence: verdict.likely ? 'likely' : 'certain', rule: verdict.rule, cue: verdict.cue });
        continue;
      }
      if (seat.place.mark) { say(false, verdict.rule); continue; }
    }
    const unmarked = here.filter((o) => !doc.gazetteer.place(o.key)?.mark), settlements = unmarked.filter((o) => doc.gazetteer.place(o.key)?.type !== 'unit');
    // A bare name is the town; its district is meant where the noun stands beside it, and that is a longer name.
    const marked = settlements.length ? settlements : unmarked;
    if (!marked.length) { say(false, 'capital.no-seat-on-day'); continue; }
    const lone = marked.filter((o) => o.entry.type === PLACE), first = lone[0];
    if (first && f.first === f.last && !broad(doc, first.key) && strangerBefore(doc, f.first, f.cases) && doc.uses('place.part-of-a-name')) { say(false, 'place.part-of-a-name', first.key); homonyms.person(f); continue; }
    if (first && f.first === f.last && !broad(doc, first.key) && longerName(doc, f) && doc.uses('place.part-of-a-name')) { say(false, 'place.part-of-a-name', first.key); homonyms.person(f); continue; }
    if (first && work(doc, f) && doc.uses('place.title-of-a-work')) { say(false, 'place.title-of-a-work', first.key); continue; }
    if (first && f.first === f.last && goesOn(doc, f) && doc.uses('place.part-of-a-name')) { say(false, 'place.part-of-a-name', first.key); continue; }
    const person = first && !broad(doc, first.key) ? homonyms.isPerson(f) : null;
    if (person) { say(false, person, first!.key); continue; }
    const near = lone.filter((o) => evidence.company(o.key));
    if (lone.length && !near.length && doc.uses('place.no-company')) { say(false, 'place.no-company', first!.key); continue; }
    const likely = near.length ? near : marked;
    let best = likely[0]!;
    for (const o of likely) if (evidence.weight(o.key) > evidence.weight(best.key)) best = o;
    const equal = likely.length > 1 ? [...new Set(likely.filter((o) => o.key !== best.key && evidence.weight(o.key) === evidence.weight(best.key)).map((o) => o.key))] : [];
    const c: Candidate = { kind: 'place', id: best.key, start, end, via: 'name', name: best.entry.name, confidence: equal.length ? 'likely' : 'certain', rule: 'place.name', ...(equal.length ? { others: equal } : {}) };
    const doubt = best.entry.type === PLACE ? homonyms.doubt(f) : null;
    if (doubt) doubtful.push({ c, rule: doubt });
    else { say(true, 'place.name', best.key); kept.push(c); }
  }
  // a name that is a word or another place too needs one that is not
  const sure = doubtful.length > 0 && kept.some((c) => c.kind === 'place');
  for (const { c, rule } of doubtful) {
    explain?.({ start: c.start, end: c.end, text: doc.text.slice(c.start, c.end), id: c.id, kept: sure, rule: sure ? 'place.name' : rule });
    if (sure) kept.push(c);
  }
  return clubs.size ? oneSense(doc, kept, clubs, explain) : kept;
}
/** Folded, without what an apostrophe parts from it. */
const bare = (name: string): string => fold(name.replace(/['’].*$/, ''));
/** One sense a page: a name that is mostly a club there is the club. Named as often as place, it is the club in the sentences around a match. clubs: folded name → sentences of matches, -Infinity for others. */
function oneSense(doc: Document, kept: readonly Candidate[], clubs: ReadonlyMap<string, readonly number[]>, explain: Explain | undefined): Candidate[] {
  const nameOf = (c: Candidate): string => bare(doc.text.slice(c.start, c.end)), places = new Map<string, number>();
  for (const c of kept) if (c.kind === 'place') places.set(nameOf(c), (places.get(nameOf(c)) ?? 0) + 1);
  return kept.filter((c) => {
    const club = clubs.get(nameOf(c)) ?? [], more = club.length - (places.get(nameOf(c)) ?? 0);
    if (c.kind !== 'place' || more < 0 || more === 0 && !club.some((sentence) => Math.abs(sentence - doc.sentence(wordAt(doc, c.start))) <= CLUB_SENTENCES)) return true;
    explain?.({ start: c.start, end: c.end, text: doc.text.slice(c.start, c.end), id: c.id, kept: false, rule: 'place.club' });
    return false;
  });
}
const CLUB_SENTENCES = 3;
/** The word that begins at a unit. */
function wordAt(doc: Document, start: number): number {
  let low = 0, high = doc.count - 1;
  while (low < high) { const middle = (low + high) >> 1; if (doc.from(middle) < start) low = middle + 1; else high = middle; }
  return low;
}
/** Some word of the name has a capital: "corridor de Latchine" is a name, "road of life" is not. */
function capitalIn(doc: Document, f: Found): boolean {
  for (let i = f.first; i <= f.last; i++) if (doc.capital(i)) return true;
  return false;
}
/** Areas, cities and self-declared states: names that stand alone in the news. */
function broad(doc: Document, id: string): boolean {
  const type = doc.gazetteer.place(id)?.type;
  return type === 'area' || type === 'city' || type === 'unit' || type === 'road' || type === 'proposal';
}
/** "FK Qarabag": an abbreviated club word right before. */
const clubBefore = (doc: Document, f: Found): boolean => doc.adjacent(f.first - 1) && doc.shouting(f.first - 1) && doc.cueUpTo('institution', f.first - 1) > 0;

/**
 * A club, team or ensemble: the name alone in quotes with a word of sport or art in its sentence, or such a word right beside it.
 * Quotes alone prove nothing: they also doubt a name.
 */
function club(doc: Document, f: Found): 'match' | 'beside' | null {
  const before = doc.text[doc.from(f.first) - 1] ?? '', quoted = /[“"«„‘]/.test(before) && /^[”"»“’]/.test(doc.text.slice(doc.to(f.last), doc.to(f.last) + 1));
  if (quoted) {
    for (let i = Math.max(0, f.first - SPORT_REACH); i < Math.min(doc.count, f.last + SPORT_REACH); i++) if (doc.sameSentence(i, f.first) && doc.cueAt('sport', i)) return 'beside';
    return null;
  }
  if (f.first === f.last && doc.gazetteer.hasClub(f.key))
    for (let i = Math.max(0, f.first - SPORT_REACH); i < Math.min(doc.count, f.last + SPORT_REACH); i++) if (doc.sentence(i) - doc.sentence(f.first) <= 0 && doc.sentence(f.first) - doc.sentence(i) <= 1 && doc.cueAt('match', i)) return 'match';
  return doc.adjacent(f.last) && doc.sameSentence(f.last, f.last + 1) && doc.cueAt('sport', f.last + 1) > 0 || doc.adjacent(f.first - 1) && doc.cueUpTo('sport', f.first - 1) > 0 && doc.sameSentence(f.first - 1, f.first) ? 'beside' : null;
}
const SPORT_REACH = 12;
/** «Агдам», «Акна Софт»: in quotes where the language puts brands in quotes, alone or with a word or two; a name of several words is doubted, not sold. */
function brand(doc: Document, f: Found): boolean {
  if (!doc.language.quotesBrands || f.first !== f.last || !/[“"«„]/.test(doc.text[doc.from(f.first) - 1] ?? '')) return false;
  for (let i = f.first - 1; i >= f.first - 3 && doc.sameSentence(i, f.first); i--) if (doc.cueUpTo('soCalled', i)) return false;
  for (let i = f.last; i <= f.last + 2 && i < doc.count; i++) {
    if (/^[”"»“]/.test(doc.text.slice(doc.to(i), doc.to(i) + 1))) return i === f.last || doc.capital(f.last + 1) || !doc.language.cased || i === f.last + 1;
    if (!doc.adjacent(i)) return false;
  }
  return false;
}
/** "Laçın Məmmədov": a capitalised word follows that is no name of the index and no noun of places. */
function longerName(doc: Document, f: Found): boolean {
  const next = f.last + 1;
  return doc.language.cased && !doc.language.capitals.nouns && doc.adjacent(f.last) && doc.sameSentence(f.last, next) && doc.capital(next) && !doc.shouting(f.first, f.last) && !(f.cases && !(f.cases & NOMINATIVE))
    && !doc.cueAt('placeNoun', next) && !doc.cueAt('opener', next) && !doc.startsAt(next).some((o) => o.entry.type !== SURNAME) && !doc.startsAt(f.first).some((o) => o.last > f.last);
}

/** "she hummed The Road to Shusha": a capitalised article or "My" in the middle of a sentence, then only capitalised words and short ones. */
function work(doc: Document, f: Found): boolean {
  if (!doc.language.cased || doc.language.capitals.nouns) return false;
  for (let i = f.first - 1; i >= f.first - 5 && doc.adjacent(i) && doc.sameSentence(i, f.first); i--) {
    if (doc.capital(i) && doc.cueUpTo('workTitle', i)) return !doc.sentenceStart(i) && doc.adjacent(i - 1) && !doc.capital(i - 1) && doc.sameSentence(i - 1, i);
    if (!doc.capital(i) && doc.to(i) - doc.from(i) > 3) return false;
  }
  return false;
}
/** "the label Karabakh Gold", "Karabağ Kardeşler Halı": the name goes on with capitalised words that no list and no index knows, and the sentence is not all in capitals. */
function goesOn(doc: Document, f: Found): boolean {
  if (!doc.language.cased || doc.language.capitals.nouns || doc.sentenceStart(f.first) || doc.capital(f.first - 1) && !doc.sentenceStart(f.first - 1) || f.cases && !(f.cases & NOMINATIVE) || doc.startsAt(f.first).some((o) => o.last > f.last)) return false;
  let i = f.last + 1;
  for (; i <= f.last + 2 && doc.adjacent(i - 1) && doc.sameSentence(f.last, i) && doc.capital(i); i++)
    if (doc.startsAt(i).length || doc.cueAt('placeNoun', i) || doc.cueAt('opener', i) || doc.cueAt('publisher', i)) return false;
  return i - f.last - 1 >= (doc.language.articles ? 1 : 2) && lowerCase(doc, f.first) >= (doc.language.articles ? 2 : 1);
}
/** Words of five letters or more without a capital, in the sentence around, at most ten words off. */
function lowerCase(doc: Document, at: number): number {
  let n = 0;
  for (let i = Math.max(0, at - 10); i < Math.min(doc.count, at + 10); i++) if (doc.sameSentence(i, at) && !doc.capital(i) && doc.to(i) - doc.from(i) >= 5) n++;
  return n;
}

/** The government that sat on the article's day in a place of this name, and is called by this form of it. */
function seatHere(doc: Document, here: readonly Found[]): Seat | undefined {
  for (const f of here) for (const seat of doc.gazetteer.seatsIn(f.key)) {
    if (doc.date !== null && heldOn(seat.seat.when, doc.date) === 'no') continue;
    if (!seat.seat.forms || seat.seat.forms.some((form) => doc.gazetteer.nameOf(f.key, form) === f.entry.name)) return seat;
  }
  return undefined;
}
