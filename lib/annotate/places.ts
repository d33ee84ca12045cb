/** Places, de facto bodies (kind "place"), and capitals: city or government? */
import { ACTOR, ADJECTIVE, DEMONYM, PLACE } from '../names/name-index.ts';
import type { Seat } from '../reference/gazetteer.ts';
import { heldOn } from '../reference/time.ts';
import { expandForm } from '../names/forms.ts';
import { fold } from '../text/letters.ts';
import type { Candidate, Explain } from './candidate.ts';
import { Capitals } from './capitals.ts';
import type { Document, Found } from './document.ts';
import type { Evidence } from './evidence.ts';
import { institution, strangerBefore } from './people.ts';

export function places(doc: Document, evidence: Evidence, explain: Explain): Candidate[] {
  const kept: Candidate[] = [], spans = new Map<string, Found[]>();
  for (const f of doc.founds) {
    if (f.entry.flags & (ADJECTIVE | DEMONYM)) continue;
    if (f.entry.type !== PLACE && !(f.entry.type === ACTOR && doc.gazetteer.actor(f.key)?.kind === 'de-facto')) continue;
    const key = `${f.first} ${f.last}`;
    (spans.get(key) ?? spans.set(key, []).get(key)!).push(f);
  }
  const seats: { f: Found; seat: Seat }[] = [], seatOf = new Map<Found, Seat>();
  for (const all of spans.values()) {
    const f = all[0]!;
    for (const seat of seatHere(doc, all)) { seats.push({ f, seat }); seatOf.set(f, seat); break; }
  }
  const capitals = new Capitals(doc, seats);
  for (const all of spans.values()) {
    const f = all[0]!, start = doc.from(f.first), end = doc.to(f.last);
    const say = (stays: boolean, rule: string, id = f.key): void => explain({ start, end, text: doc.slice(f.first, f.last), id, kept: stays, rule });
    if (doc.language.cased && !doc.capital(f.first)) { say(false, 'place.lower-case'); continue; }
    if (institution(doc, f) || clubBefore(doc, f)) { say(false, 'place.institution'); continue; }
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
    const marked = all.filter((o) => !doc.gazetteer.place(o.key)?.mark);
    if (!marked.length) { say(false, 'capital.no-seat-on-day'); continue; }
    const lone = marked.filter((o) => o.entry.type === PLACE), first = lone[0];
    if (first && f.first === f.last && !broad(doc, first.key) && strangerBefore(doc, f.first)) { say(false, 'place.part-of-a-name', first.key); continue; }
    const near = lone.filter((o) => evidence.company(doc, o.key));
    if (lone.length && !near.length) { say(false, 'place.no-company', first!.key); continue; }
    const ranked = (near.length ? near : marked).map((o) => ({ o, weight: evidence.weight(doc, o.key) })).sort((a, b) => b.weight - a.weight);
    const best = ranked[0]!, equal = [...new Set(ranked.filter((r) => r.weight === best.weight).map((r) => r.o.key))].filter((id) => id !== best.o.key);
    say(true, 'place.name', best.o.key);
    kept.push({ kind: 'place', id: best.o.key, start, end, via: 'name', name: best.o.entry.name, confidence: equal.length ? 'likely' : 'certain', rule: 'place.name', ...(equal.length ? { others: equal } : {}) });
  }
  return kept;
}
/** Areas, cities and self-declared states: names that stand alone in the news. */
function broad(doc: Document, id: string): boolean {
  const type = doc.gazetteer.place(id)?.type;
  return type === 'area' || type === 'city' || type === 'unit' || type === 'road' || type === 'proposal';
}
/** "FK Qarabag": an abbreviated club word right before. */
const clubBefore = (doc: Document, f: Found): boolean => doc.adjacent(f.first - 1) && doc.shouting(f.first - 1) && doc.cueUpTo('institution', f.first - 1) > 0;

/** Governments that sat on the article's day in a place of this name, and are called by this form of it. */
function seatHere(doc: Document, all: readonly Found[]): Seat[] {
  return all.flatMap((f) => doc.gazetteer.seatsIn(f.key).filter(({ seat }) => {
    if (doc.date !== null && heldOn(seat.when, doc.date) === 'no') return false;
    return !seat.forms || seat.forms.flatMap(expandForm).some((form) => fold(form) === doc.folded(f.first, f.last));
  }));
}
