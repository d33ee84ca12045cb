/**
 * A capital's name: the government or the city? The words beside it decide. What happens in it, comes from it or goes to it is the
 * city; what speaks, wants, is told or owns an attitude is the government. No cue: the city (a building such as the Kremlin: the government).
 */
import { ACTOR, type EntryType, LEXICON, PERSON, PLACE, SURNAME } from '../names/name-index.ts';
import { NOMINATIVE } from '../text/endings.ts';
import type { Seat } from '../reference/gazetteer.ts';
import { before, byCase, inSpeaks, within } from './capital-cases.ts';
import type { CueName } from './cues.ts';
import type { Document, Found } from './document.ts';
import { strangerBefore } from './people.ts';
import type { Rule } from './rules.ts';
import { city, government, type Verdict } from './verdict.ts';

/** Roles that a state has and a city has not. */
const STATE_ROLES = new Set(['role:president', 'role:prime-minister', 'role:foreign-minister', 'role:defence-minister', 'role:security-secretary', 'role:chief-of-staff']);
/** Names beside which a capital is not just another city of a list. */
const KNOWN: ReadonlySet<EntryType> = new Set([ACTOR, PERSON, PLACE, SURNAME]);
/** How far a word of city life may stand from the verb, in words. */
const CITY_LIFE_REACH = 12;

/** Words between capitals and the road or flight that links them, where the verb and its noun come last. */
const LINK_REACH = 8;

export class Capitals {
  readonly #doc: Document;
  readonly #verdicts = new Map<Found, Verdict>();
  readonly #at = new Map<number, Found>();
  readonly #ending = new Map<number, Found>();

  constructor(doc: Document, seats: readonly { f: Found; seat: Seat }[]) {
    this.#doc = doc;
    for (const { f } of seats) { this.#at.set(f.first, f); this.#ending.set(f.last, f); }
    for (const { f, seat } of seats) this.#verdicts.set(f, this.#alone(f, seat));
    for (const { f } of seats) this.#beside(f);
    for (const { f } of [...seats].reverse()) this.#beside(f);
    this.#namesakes(seats);
  }
  verdict(f: Found): Verdict { return this.#verdicts.get(f) ?? city('capital.no-cue'); }

  /** A page that has "Moscow Police" and "Moscow City Council" is about a town of that name, unless it is more often the government. */
  #namesakes(seats: readonly { f: Found; seat: Seat }[]): void {
    const doc = this.#doc, towns = new Map<string, number>(), governments = new Map<string, number>();
    const count = (of: Map<string, number>, key: string): void => { of.set(key, (of.get(key) ?? 0) + 1); };
    for (const { f } of seats) {
      if (this.#verdicts.get(f)!.government) count(governments, f.key);
      else if (doc.language.cased && doc.capital(f.last + 1) && (this.#cityNoun(f.last) || this.#verdicts.get(f)!.rule === 'capital.namesake')) count(towns, f.key);
    }
    for (const { f } of seats) if (this.#verdicts.get(f)!.government && (towns.get(f.key) ?? 0) >= 2 * Math.max(1, governments.get(f.key) ?? 0)) this.#verdicts.set(f, city('capital.namesake'));
  }
  #alone(f: Found, seat: Seat): Verdict {
    const doc = this.#doc, { first, last } = f, building = seat.place.type === 'site';
    const yes = (rule: Rule, from: number, to: number, likely = false): Verdict => government(doc, rule, from, to, likely);
    if (doc.language.cased && !doc.language.capitals.nouns && doc.sentenceStart(first) && doc.adjacent(last) && doc.capital(last + 1) && !doc.shouting(last + 1) && doc.cueAt('speech', last + 1) && !doc.cueAt('either', last + 1) && !doc.cueAt('cityNoun', last + 1) && doc.uses('capital.speaks')) return yes('capital.speaks', first, last + 1, true);
    if (doc.language.cased && !doc.language.capitals.nouns && doc.adjacent(last) && doc.capital(last + 1) && !doc.shouting(first, last) && doc.sameSentence(last, last + 1) && !this.#at.has(last + 1) && !(f.cases && this.#knownAt(last + 1)) && doc.uses('capital.part-of-a-name')) return city('capital.part-of-a-name');
    const pair = this.#hyphened(f);
    if (pair) return pair;
    if (!building && strangerBefore(doc, first, f.cases) && doc.uses('capital.somebodys-name')) return city('capital.somebodys-name');
    if (doc.uses('capital.dateline') && doc.sentenceStart(first) && (doc.shouting(first, last) ? /^[\s]?[.,(:—–-]/.test(doc.gap(last)) : /^,\s$/.test(doc.gap(last)) && doc.dateFrom(last + 1) !== undefined)) return city('capital.dateline');
    if (/^[-‐‑]/.test(doc.gap(last)) && !this.#at.has(last + 1) && doc.uses('capital.compound')) return city('capital.compound');
    if (/[-‐‑]$/.test(doc.gap(first - 1)) && !this.#at.has(first - 1) && doc.uses('capital.compound')) return city('capital.compound');
    if (/^,$/.test(doc.gap(last).trim()) && this.#placeAfter(last + 1) && doc.uses('capital.namesake')) return city('capital.namesake');
    if (this.#cityNoun(last) && doc.uses('capital.city-noun')) return city('capital.city-noun');
    const owned = this.#possession(f, building);
    if (owned) return owned;

    let left = first - 1;
    if ((left >= 0 && doc.adjacent(left) && doc.cueUpTo('article', left) === 1 && (!building && doc.language.possessor === 'before' && !doc.cueUpTo('subordinate', left) || doc.cueUpTo('indefinite', left) === 1)) && doc.uses('capital.article')) return city('capital.article');
    if (left >= 0 && doc.cueUpTo('article', left) === 1) left--;
    const listed = this.#listed(left);
    if (listed && doc.uses('capital.listed')) return listed === 'between' ? yes('capital.between', left, last) : city('capital.listed');
    const partner = this.#beforeAnd(first);
    if (partner && this.#verdicts.get(partner)?.rule === 'capital.link') return city('capital.link');
    const inside = left >= 0 && doc.sameSentence(left, first) && (/^[\s“"'‘(]*$/.test(doc.gap(left)) || doc.elided(left));
    if (inside && doc.cueUpTo('of', left) === 1 && doc.adjacent(left - 1) && doc.capital(left - 1) && !doc.endsAt(left - 1).length && doc.language.cased && !doc.language.capitals.nouns && !doc.sentenceStart(left - 1) && doc.uses('capital.part-of-a-name')) return city('capital.part-of-a-name');
    const cue = (name: CueName): number => (inside ? doc.cueUpTo(name, left) : 0);
    const noun = (name: CueName, from: number, reach: number): boolean => {
      for (let i = from; i > from - reach && i >= 0 && doc.sameSentence(i, first); i--) if (doc.cueUpTo(name, i)) return true;
      return false;
    };
    let n: number;
    const verb = this.#bareVerb(f, left, inside) ?? this.#toVerb(f, inside ? left : -1);
    if (verb) return yes(verb.rule, verb.from, verb.to, true);
    if ((n = cue('government')) && doc.uses('capital.official')) return yes('capital.official', left - n + 1, last);
    if ((n = cue('accordingTo')) && doc.uses('capital.according-to')) return yes('capital.according-to', left - n + 1, last);
    if ((n = cue('addressed')) && doc.uses('capital.addressed')) return yes('capital.addressed', left - n + 1, last);
    if ((n = cue('between'))) {
      if ((noun('link', left - n, 3) || (doc.language.verb === 'end' && within(doc, last, 'link', LINK_REACH))) && doc.uses('capital.link')) return city('capital.link');
      const other = this.#afterAnd(last);
      if (other && noun('relation', left - n, 4) && doc.uses('capital.between')) return yes('capital.between', left - n + 1, last);
      if (other && doc.uses('capital.between')) return yes('capital.between', left - n + 1, last, true);
    }
    if ((n = cue('with')) && !this.#cityLife(Math.max(0, left - 3)) && !noun('link', left - n, 4) && doc.uses('capital.relation-with')) return yes('capital.relation-with', left - n + 1, last, !noun('relation', left - n, 4));
    if ((n = cue('on')) && !/[-–—]/.test(doc.gap(last)) && doc.uses('capital.on')) return noun('assault', left - n, 5) ? city('capital.on') : yes('capital.on', left - n + 1, last, true);
    if ((n = cue('by')) && doc.uses('capital.by')) return yes('capital.by', left - n + 1, last, true);
    if ((n = cue('against')) && doc.uses('capital.against')) return yes('capital.against', left - n + 1, last);
    // "la position de Bakou", "موضع باکو": where the owner follows and no ending marks it
    const bare = doc.language.roleFrames.includes('after');
    n = bare ? 0 : cue('of');
    if (doc.language.possessor !== 'before' && (bare || n) && noun('attitude', left - n, bare ? 1 : 2) && doc.uses('capital.attitude')) return yes('capital.attitude', left - n, last);
    if ((n = cue('from')) && doc.uses('capital.from')) return noun('sources', left - n, 4) ? yes('capital.source', left - n, last) : city('capital.from');
    if (cue('depart') && doc.uses('capital.destination')) return city('capital.destination');
    if (((n = cue('for')) && doc.sentenceStart(left) && (f.cases !== 0 || /^,/.test(doc.gap(last)))) && doc.uses('capital.for')) return yes('capital.for', left - n + 1, last, true);
    if (cue('in') && doc.uses('capital.in')) return inSpeaks(doc, f) ?? city('capital.in');
    if (cue('motion') && doc.uses('capital.motion')) return city('capital.motion');
    if ((n = cue('to')) && doc.uses('capital.given-to') && noun('giving', left - n, 8)) return yes('capital.given-to', left - n + 1, last, true);
    if (n && doc.uses('capital.to')) return city('capital.to');

    // at the start of a clause a capital is no object: a word that looks like a verb is its verb
    const opens = doc.sentenceStart(first) || left < 0 || !doc.sameSentence(left, first) || (inside ? doc.cueUpTo('relative', first - 1) > 0 || doc.cueUpTo('subordinate', first - 1) > 0 || doc.cueUpTo('opener', first - 1) > 0 && doc.cueUpTo('article', first - 1) < 1 : /[,:;—–]\s?$/.test(doc.gap(first - 1)));
    // a language that lists no verbs of city and government alike: the words before tell
    if (!doc.tools.cues.either.phrases.size && (!f.cases || f.cases & NOMINATIVE) && before(doc, first, 'cityLife', CITY_LIFE_REACH) && doc.uses('capital.city-life')) return city('capital.city-life');
    const subject = cue('for') || (f.cases && !(f.cases & NOMINATIVE)) ? null : this.#subject(last, opens);
    if (subject) return subject.rule === 'capital.city-life' ? city(subject.rule) : yes(subject.rule, first, subject.to, subject.likely);
    if (doc.sentenceStart(first) && doc.adjacent(last) && doc.cueAt('infinitive', last + 1) && doc.adjacent(last + 1) && !doc.capital(last + 2) && !doc.cueAt('article', last + 2) && !doc.cueAt('placePredicate', last + 2) && !doc.cueAt('possessive', last + 2) && doc.uses('capital.headline')) return yes('capital.headline', first, last + 2, true);
    const verdict = f.cases ? byCase(doc, f, inside ? left : -1) : null;
    if (verdict) return verdict;
    if (building) return this.#cityLife(first, true) ? city('capital.city-life') : yes('capital.building', first, last, true);
    return city('capital.no-cue');
  }
  /** "Moscow's campaign", "Kyiv's foreign minister": what is owned decides, whatever stands before; null when nothing is. */
  #possession(f: Found, building: boolean): Verdict | null {
    const doc = this.#doc, gap = doc.gap(f.last), split = /^['’ʼ]$/.test(gap) && doc.cueAt('ending', f.last + 1) > 0, from = f.last + (split ? 2 : 1);
    if (!split && !(/^['’ʼ]\s$/.test(gap) && /s$/i.test(doc.slice(f.last)) && doc.language.possessor === 'before')) return null;
    for (let i = from; i < from + 4 && i < doc.count && doc.sameSentence(f.last, i) && (i === from || doc.adjacent(i - 1)); i++) {
      if (doc.startsAt(i).some((o) => o.entry.type === LEXICON && STATE_ROLES.has(o.key))) return government(doc, 'capital.attitude', f.first, i);
      if (doc.cueAt('cityNoun', i) && doc.uses('capital.city-noun')) return city('capital.city-noun');
      if (doc.language.cased && doc.capital(i)) { if (doc.startsAt(i).some((o) => o.entry.type === ACTOR || o.entry.type === PLACE)) continue; return city('capital.city-noun'); }
      if (doc.cueAt('attitude', i)) return doc.adjacent(i) && doc.cueAt('cityNoun', i + 1) ? city('capital.city-noun') : government(doc, 'capital.attitude', f.first, i);
      if (doc.cueAt('attribute', i)) return doc.adjacent(i) && (doc.cueAt('cityNoun', i + 1) || doc.capital(i + 1) && !doc.startsAt(i + 1).some((o) => o.entry.type === LEXICON)) ? city('capital.city-noun') : government(doc, 'capital.attitude', f.first, i);
    }
    return building ? null : city('capital.no-cue');
  }
  /** "in Los Angeles and London", "Los Angeles, London": beside another name with a capital that something happens in, goes to or comes from. */
  #listed(left: number): 'between' | 'city' | null {
    const doc = this.#doc, n = left >= 0 && doc.adjacent(left) ? doc.cueUpTo('conjunction', left) : 0;
    if (!n) return null;
    let i = left - n, words = 0, commas = 0;
    const clause = doc.gap(i).includes(',');
    if (!doc.language.cased || !doc.capital(i) || this.#ending.has(i) || doc.endsAt(i).some((o) => KNOWN.has(o.entry.type))) return null;
    for (; words < 6 && doc.capital(i) && (doc.adjacent(i) || doc.gap(i) === ', ') && doc.sameSentence(i, left); i--) { words++; if (i < left - n && doc.gap(i) === ', ') commas++; }
    // "in Munich, and the Kremlin answered": a comma before "and" without a list opens a clause
    if (!doc.adjacent(i) || (clause && !commas)) return null;
    if (doc.cueUpTo('between', i)) { for (let k = i - 1; k > i - 5 && doc.sameSentence(k, i); k--) if (doc.cueUpTo('relation', k)) return 'between'; return 'city'; }
    return doc.cueUpTo('in', i) || doc.cueUpTo('from', i) || doc.cueUpTo('to', i) ? 'city' : null;
  }
  /** What follows as predicate: a verb of saying or wanting, an auxiliary, a possession without a verb. */
  #subject(last: number, opens: boolean): { rule: Rule; to: number; likely: boolean } | null {
    const doc = this.#doc;
    let next = last + 1;
    if (next >= doc.count || !doc.sameSentence(last, next)) return null;
    let gap = doc.gap(last);
    if (/^,\s$/.test(gap) && (doc.cueAt('relative', next) || doc.cueAt('with', next))) {
      for (let i = next; i < Math.min(doc.count - 1, next + 14) && doc.sameSentence(next, i); i++)
        if (/^,\s$/.test(doc.gap(i)) && doc.cueAt('speech', i + 1)) return { rule: 'capital.speaks', to: i + 1, likely: false };
      return null;
    }
    if (/^,\s$/.test(gap)) {
      // "Moscow, for its part, said" / "Baku, however, insists"
      for (let i = next; i < Math.min(doc.count - 1, next + 5) && doc.sameSentence(next, i); i++)
        if (/^,\s$/.test(doc.gap(i))) { next = i + 1; gap = ' '; break; }
      const aside = !doc.cueAt('article', last + 1) && (doc.cueAt('adverb', last + 1) || doc.cueAt('opener', last + 1));
      if (gap !== ' ' || !(doc.cueAt('speech', next) || aside && doc.cueAt('statal', next))) return null;
    }
    if (!/^[\s”"“'’)]*$/.test(gap)) return null;
    if (doc.cueAt('possessive', next)) return { rule: 'capital.ellipsis', to: next, likely: true };
    let statal = 0;
    for (let step = 0; step < 6 && next < doc.count && doc.sameSentence(last, next); step++) {
      if (doc.cueAt('placePredicate', next)) return null;
      const skipped = doc.cueAt('adverb', next);
      if (skipped) { next += skipped; continue; }
      if (doc.language.cased && doc.capital(next)) break;
      if (doc.cueAt('speech', next)) return { rule: doc.cueAt('either', next) && (this.#cityLife(next) || within(doc, next, 'placePredicate', 5)) ? 'capital.city-life' : 'capital.speaks', to: next, likely: false };
      const n = doc.cueAt('statal', next);
      if (!n) break;
      statal++; next += n;
    }
    if (!statal && !(opens && next < doc.count && doc.sameSentence(last, next) && !doc.capital(next) && doc.cueAt('verb', next) && !doc.cueAt('with', next + 1) && !doc.cueAt('by', next + 1))) return null;
    if (next >= doc.count || !doc.sameSentence(last, next) || (doc.cueAt('in', next) && !/[“"]$/.test(doc.gap(next - 1)))) return null;
    for (let i = next; i < next + 4 && i < doc.count && doc.sameSentence(next, i); i++) {
      if (doc.cueAt('placePredicate', i)) return null;
      if (doc.cueAt('of', i) || doc.cueAt('with', i)) break;
    }
    return { rule: this.#cityLife(next) ? 'capital.city-life' : 'capital.subject', to: next, likely: true };
  }
  /** "demand that Tehran halt", "will Moscow accept", "Athens and Ankara agree", "Ankara and Athens agree". */
  #bareVerb(f: Found, left: number, inside: boolean): { rule: Rule; from: number; to: number } | null {
    const doc = this.#doc, rule = 'capital.bare-verb';
    if (!doc.uses(rule)) return null;
    const verbAt = (i: number): boolean => doc.adjacent(i - 1) && !doc.capital(i) && (doc.cueAt('bare', i) > 0 || doc.cueAt('adverb', i) === 1 && doc.cueAt('bare', i + 1) > 0);
    if (inside && verbAt(f.last + 1)) {
      let n = doc.cueUpTo('beforeBare', f.first - 1);
      if (n) return { rule, from: f.first - n, to: f.last + 1 };
      n = doc.cueUpTo('conjunction', left);
      if (n && doc.adjacent(left - n) && (doc.capital(left - n) || this.#ending.has(left - n))) return { rule, from: left - n, to: f.last + 1 };
    }
    const n = doc.adjacent(f.last) ? doc.cueAt('conjunction', f.last + 1) : 0;
    if (!n || inside && (doc.cueUpTo('in', left) || doc.cueUpTo('from', left) || doc.cueUpTo('to', left) || doc.cueUpTo('between', left))) return null;
    let i = f.last + n + 1;
    if (doc.cueAt('article', i) === 1) i++;
    if (!doc.capital(i)) return null;
    while (i < f.last + n + 3 && doc.capital(i + 1) && doc.adjacent(i)) i++;
    if (verbAt(i + 1)) return { rule, from: f.first, to: i + 1 };
    // two subjects take no "exchanges": that is a noun
    const subject = /s$/.test(doc.folded(i + 1)) && !doc.cueAt('statal', i + 1) ? null : this.#subject(i, false);
    return subject && subject.rule !== 'capital.city-life' ? { rule: subject.rule, from: f.first, to: subject.to } : null;
  }
  /** "wants Moscow to stop", "time for Washington to act": somebody else's verb, then its own. */
  #toVerb(f: Found, left: number): { rule: Rule; from: number; to: number } | null {
    const doc = this.#doc, to = f.last + 1;
    if (left < 0 || !doc.adjacent(f.last) || !doc.cueAt('infinitive', to) || !doc.adjacent(to) || !doc.cueAt('bare', to + 1) || doc.cueUpTo('in', left) || doc.cueUpTo('motion', left) || doc.cueUpTo('depart', left) || !doc.uses('capital.told-to')) return null;
    return doc.cueUpTo('for', left) || doc.cueUpTo('speech', left) || doc.cueUpTo('bare', left) || /ing$/.test(doc.folded(left)) ? { rule: 'capital.told-to', from: left, to: to + 1 } : null;
  }
  /** "the Baku–Yerevan treaty", "Moscow-Washington talks"; a train or flight links cities. */
  #hyphened({ first, last }: Found): Verdict | null {
    const doc = this.#doc, tied = (i: number): boolean => /^[-‐‑–]$/.test(doc.gap(i)) && doc.capital(i) && doc.capital(i + 1);
    const end = tied(last) ? this.#at.get(last + 1)?.last ?? last + 1 : tied(first - 1) ? last : -1;
    if (end < 0 || !doc.uses('capital.pair')) return null;
    for (let i = end + 1; i <= end + 2 && i < doc.count && doc.adjacent(i - 1); i++) {
      if (doc.cueAt('link', i)) return city('capital.link');
      if (doc.cueAt('relation', i) || doc.cueAt('attitude', i)) return government(doc, 'capital.pair', first, i);
    }
    return null;
  }
  #cityLife(from: number, around = false): boolean {
    const doc = this.#doc;
    if (!doc.uses('capital.city-life')) return false;
    for (let i = around ? Math.max(0, from - CITY_LIFE_REACH) : from; i < from + CITY_LIFE_REACH && i < doc.count && doc.sameSentence(from, i); i++) if (doc.cueAt('cityLife', i)) return true;
    return false;
  }
  /** "X and Y", "X, Y and Z": one verdict for both sides where one side has no cue of its own. */
  #beside(f: Found): void {
    const mine = this.#verdicts.get(f)!;
    if (mine.government || mine.rule !== 'capital.no-cue' && mine.rule !== 'capital.compound') return;
    const doc = this.#doc;
    for (const other of [this.#afterAnd(f.last), this.#beforeAnd(f.first)]) {
      if (!other) continue;
      const its = this.#verdicts.get(other);
      if (its?.government && its.rule !== 'capital.building') { this.#verdicts.set(f, { ...its, rule: 'capital.beside', cue: its.cue || doc.slice(other.first, other.last), likely: true }); return; }
    }
  }
  #afterAnd(last: number): Found | null {
    const doc = this.#doc;
    let next = last + 1;
    if (next >= doc.count || !doc.sameSentence(last, next)) return null;
    if (/^[-–—/]$/.test(doc.gap(last))) return this.#at.get(next) ?? null;
    const n = doc.cueAt('conjunction', next);
    if (n) next += n; else if (!/^,\s$/.test(doc.gap(last))) return null;
    if (doc.cueAt('article', next) === 1) next++;
    return this.#at.get(next) ?? (n ? this.#actorAt(next) : null);
  }
  #beforeAnd(first: number): Found | null {
    const doc = this.#doc;
    let back = first - 1;
    if (back < 0 || !doc.sameSentence(back, first)) return null;
    if (doc.cueUpTo('article', back) === 1) back--;
    if (/^[-–—/]$/.test(doc.gap(first - 1))) back = first - 1;
    else { const n = doc.cueUpTo('conjunction', back); if (n) back -= n; else if (!/^,\s$/.test(doc.gap(back))) return null; }
    return this.#ending.get(back) ?? null;
  }
  /** A name of the index begins here: no part of the capital's own name. */
  #knownAt(word: number): boolean { return this.#doc.startsAt(word).some((o) => o.entry.type !== LEXICON); }
  #actorAt(word: number): Found | null { return this.#doc.startsAt(word).find((o) => o.entry.type === ACTOR) ?? null; }
  #cityNoun(last: number): boolean {
    const doc = this.#doc;
    return doc.adjacent(last) && (doc.cueAt('cityNoun', last + 1) > 0 || doc.cueAt('agent', last + 1) > 0 && !doc.cueAt('speech', last + 1));
  }
  /** "Moscow, Idaho": another capitalised name after a comma that closes at once. */
  #placeAfter(word: number): boolean {
    const doc = this.#doc;
    return doc.capital(word) && !this.#at.has(word) && doc.sameSentence(word - 1, word) && /^[,.)\s]/.test(doc.gap(word) || '.') && !doc.startsAt(word).length && !doc.cueAt('opener', word) && !/^\s$/.test(doc.gap(word));
  }
}
