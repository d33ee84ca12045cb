/** Roles with their polity and no name: "Prime Minister of Georgia", "the Georgian PM" → the holder on the article's date. */
import { ACTOR, ADJECTIVE, LEXICON, PERSON, PLACE, SURNAME, INITIAL } from '../names/name-index.ts';
import type { Office } from '../reference/records.ts';
import { GENITIVE, NOMINATIVE } from '../text/endings.ts';
import type { Candidate, Explain } from './candidate.ts';
import type { Document, Found } from './document.ts';
import type { Rule } from './rules.ts';

export function roles(doc: Document, named: readonly Candidate[], explain: Explain | undefined): Candidate[] {
  const kept: Candidate[] = [], seen = new Set<string>(), ends = new Set(named.map((c) => c.end));
  if (doc.date === null) return kept;
  for (const f of doc.of(LEXICON)) {
    if (!(f.key.startsWith('role:') || f.key.startsWith('title:'))) continue;
    for (const polity of [...inside(doc, f), ...before(doc, f), ...after(doc, f)]) {
      const office = officeFor(doc, f.key, polity.actor, named);
      if (!office) continue;
      const first = Math.min(f.first, polity.first), last = Math.max(f.last, polity.last), start = doc.from(first), end = doc.to(last);
      if (seen.has(`${start} ${end}`)) continue;
      seen.add(`${start} ${end}`);
      const say = (stays: boolean, rule: Rule, id: string): void => explain?.({ start, end, text: doc.text.slice(start, end), id, kept: stays, rule });
      if ((doc.cueUpTo('deputy', first - 1) || doc.cueUpTo('deputy', f.first - 1) || (doc.language.possessor === 'before' && doc.adjacent(last) && doc.cueAt('deputy', last + 1))) && doc.uses('role.deputy')) { say(false, 'role.deputy', office.id); continue; }
      if ((doc.cueUpTo('former', first - 1) || doc.cueUpTo('former', f.first - 1)) && doc.uses('role.former')) { say(false, 'role.former', office.id); continue; }
      if (besideName(doc, first, last, ends) && doc.uses('role.beside-name')) { say(false, 'role.beside-name', office.id); continue; }
      if (institutionAfter(doc, last) && doc.uses('role.institution')) { say(false, 'role.institution', office.id); continue; }
      if (otherOwner(doc, f, polity, first, last) && doc.uses('role.other-owner')) { say(false, 'role.other-owner', office.id); continue; }
      if (anybody(doc, first, f.first) && doc.uses('role.anybody')) { say(false, 'role.anybody', office.id); continue; }
      if (doc.language.cased && doc.capital(first) && doc.capital(f.first) && doc.adjacent(first - 1) && doc.cueUpTo('article', first - 1) === 1 && doc.capital(first - 1) && !doc.sentenceStart(first - 1) && doc.uses('role.title-of-a-work')) { say(false, 'role.title-of-a-work', office.id); continue; }
      const holders = doc.gazetteer.holdersOn(office, doc.date);
      const who = [...new Set(holders.map((h) => h.who))];
      say(true, who.length ? 'role.holder-on-day' : 'role.holder-not-in-data', who[0] ?? office.id);
      kept.push({
        kind: 'official', id: who[0] ?? office.id, start, end, via: 'role', name: 0, office: office.id,
        confidence: who.length === 1 ? 'certain' : 'likely', rule: who.length ? 'role.holder-on-day' : 'role.holder-not-in-data', ...(who.length > 1 ? { others: who.slice(1) } : {}),
      });
    }
  }
  return kept;
}
interface Polity { actor: string; first: number; last: number }

/** The actor's adjective within the role: "ministre arménien des Affaires étrangères". */
function inside(doc: Document, f: Found): Polity[] {
  const out: Polity[] = [];
  for (let at = f.first + 1; at < f.last; at++)
    for (const o of polities(doc, doc.startsAt(at).filter((one) => (one.entry.flags & ADJECTIVE) !== 0 && one.last < f.last))) out.push({ actor: o.actor, first: o.found.first, last: o.found.last });
  return out;
}

/** The actor named right before the role: adjective, abbreviation, possessive or genitive ("Georgian", "U.S.", "Georgia's", "Gürcüstanın"). */
function before(doc: Document, f: Found): Polity[] {
  const frames = doc.language.roleFrames, any = frames.includes('before');
  if (!any && !frames.includes('adjective')) return [];
  let at = f.first - 1;
  if (at < 0) return [];
  if (doc.cueUpTo('ending', at) && /^(?:['’ʼ]|\s?)$/.test(doc.gap(at - 1)) && /^\s?$/.test(doc.gap(at))) at--;
  else if (!doc.adjacent(at) || !doc.sameSentence(at, f.first)) return [];
  const owners = doc.endsAt(at).filter((o) => (o.entry.flags & ADJECTIVE ? true : any && (!o.cases || (o.cases & (NOMINATIVE | GENITIVE)) > 0)));
  return polities(doc, owners).map((o) => ({ actor: o.actor, first: o.found.first, last: at }));
}
/** "of (the)" and the plain name of the actor after the role, its genitive ("премьер-министр Армении"), its adjective ("président arménien"), or the bare name. */
function after(doc: Document, f: Found): Polity[] {
  const frames = doc.language.roleFrames, genitive = frames.includes('genitive'), plain = frames.includes('after'), adjective = frames.includes('adjective-after');
  let at = f.last + 1;
  if (!doc.adjacent(f.last)) return [];
  const of = frames.includes('of') ? doc.cueAt('of', at) : 0;
  if (!of && !genitive && !plain && !adjective) return [];
  at += of;
  if (of && doc.cueAt('article', at) === 1) at++;
  if (at >= doc.count || !doc.sameSentence(f.last, at)) return [];
  const owners = doc.startsAt(at).filter((o) => (o.entry.flags & ADJECTIVE ? adjective && of === 0 : of > 0 || plain || (genitive && (o.cases & GENITIVE) > 0)));
  return longest(polities(doc, owners)).map((o) => ({ actor: o.actor, first: o.found.first, last: o.found.last }));
}
function longest<T extends { found: Found }>(all: T[]): T[] {
  const last = Math.max(...all.map((o) => o.found.last));
  return all.filter((o) => o.found.last === last);
}
function polities(doc: Document, founds: readonly Found[]): { actor: string; found: Found }[] {
  return founds.flatMap((found) => {
    if (!doc.namelike(found)) return [];
    if (found.entry.type === ACTOR) return [{ actor: found.key, found }];
    if (found.entry.type === PLACE) return doc.gazetteer.governorsOf(found.key).map((a) => ({ actor: a.id, found }));
    return [];
  });
}
/** Of several offices with this role the one whose holder on the day the text names; the data need not have them all. */
function officeFor(doc: Document, key: string, actor: string, named: readonly Candidate[]): Office | undefined {
  const offices = doc.gazetteer.officesOf(actor);
  if (key.startsWith('title:')) return offices.find((o) => `title:${o.id}` === key);
  const fit = offices.filter((o) => `role:${o.role}` === key);
  if (fit.length < 2) return fit[0];
  const told = fit.filter((o) => doc.gazetteer.holdersOn(o, doc.date!).some((h) => named.some((c) => c.id === h.who)));
  return told.length === 1 ? told[0] : undefined;
}
/** The holder's own name stands beside the phrase: then the name is the mention and the title says nothing more. */
function besideName(doc: Document, first: number, last: number, ends: ReadonlySet<number>): boolean {
  const next = last + 1, prev = first - 1;
  const follows = doc.startsAt(next).some((o) => [PERSON, SURNAME, INITIAL].includes(o.entry.type)) || (doc.language.cased && doc.capital(next) && doc.capital(next + 1) && doc.adjacent(last) && doc.adjacent(next) && doc.sameSentence(last, next + 1));
  if (follows && /^[\s,]{1,2}$/.test(doc.gap(last)) && doc.sameSentence(last, next)) return true;
  let back = prev;
  if (doc.cueUpTo('article', back) === 1) back--;
  if (back < 0 || !doc.sameSentence(back, first)) return false;
  return ends.has(doc.to(back)) && /^\s?[,(–—]\s?$/.test(doc.gap(back));
}
/** "the leader of Iran's parliament", "head of the UN Office", "Fiji's envoy to the United Nations". */
function otherOwner(doc: Document, role: Found, polity: Polity, first: number, last: number): boolean {
  if (polity.first < role.first) return false;
  const owned = /^['’ʼ]$/.test(doc.gap(last)) && doc.cueAt('ending', last + 1) > 0;
  const longer = doc.language.cased && !doc.language.capitals.nouns && doc.adjacent(last) && doc.sameSentence(last, last + 1) && doc.capital(last + 1) && !doc.startsAt(last + 1).length && !doc.cueAt('opener', last + 1) && !doc.shouting(first, last);
  return owned || longer || (doc.cueUpTo('ending', first - 1) > 0 && /^['’ʼ]$/.test(doc.gap(first - 2)));
}
/** "become president of Georgia", "the 18th President of the United States", "African-American president". */
function anybody(doc: Document, first: number, role: number): boolean {
  const i = first - 1;
  if (!doc.adjacent(i) || !doc.sameSentence(i, first)) return false;
  if (doc.gap(i) === '-') return true;
  for (let k = i; first === role && k > i - 3 && doc.adjacent(k) && doc.sameSentence(k, first); k--) if (doc.cueUpTo('indefinite', k) === 1 && doc.cueUpTo('article', k) === 1) return true;
  return first === role && doc.cueUpTo('predicate', i) > 0 || doc.tools.ordinals.has(doc.folded(i)) || /^\d+(st|nd|rd|th)$/.test(doc.folded(i));
}
const institutionAfter = (doc: Document, last: number): boolean => doc.adjacent(last) && doc.capital(last + 1) && doc.cueAt('institution', last + 1) > 0;
