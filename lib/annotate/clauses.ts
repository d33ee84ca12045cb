/** Clauses: "paragraph 7", "its second article", "points 4 and 6 of the statement" → the agreement they belong to, with their numbers. */
import { AGREEMENT, LEXICON } from '../names/name-index.ts';
import { fold } from '../text/letters.ts';
import type { Cited } from './agreements.ts';
import type { Explain } from './candidate.ts';
import type { Document } from './document.ts';

const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Takes the agreements found (text order), gives them back with clause mentions added, or with a clause joined to "of the statement". */
export function clauses(doc: Document, cited: readonly Cited[], explain: Explain): Cited[] {
  const out = [...cited], ordinals = new Map<string, string>();
  doc.language.ordinals.forEach((forms, i) => forms.forEach((form) => ordinals.set(fold(form), String(i + 1))));
  const say = (first: number, last: number, kept: boolean, rule: string, id = ''): void =>
    explain({ start: doc.from(first), end: doc.to(last), text: doc.slice(first, last), id, kept, rule });
  let covered = -1;
  for (const f of doc.founds) {
    if (f.entry.type !== LEXICON || f.key !== 'clause' || f.first <= covered) continue;
    const read = numbersAfter(doc, f.last) ?? ordinalBefore(doc, f.first, ordinals);
    if (!read) continue;
    const first = Math.min(f.first, read.first);
    let last = Math.max(f.last, read.last);
    covered = last;
    const numbers = read.numbers;
    // "of the statement": one mention; "of the constitution": nobody's
    const of = doc.cueAt('of', last + 1);
    if (of && doc.sameSentence(last, last + 1)) {
      let at = last + 1 + of;
      if (doc.cueAt('article', at) === 1 || doc.cueAt('possessive', at) === 1) at++;
      const owner = out.find((c) => c.first >= at && c.first <= at + 1);
      if (owner && !owner.clause) {
        say(first, owner.last, true, 'clause.of-agreement', owner.id);
        out.splice(out.indexOf(owner), 1, { ...owner, first, start: doc.from(first), clause: numbers.join(', ') });
        continue;
      }
      const back = vagueOwner(doc, at) ? previous(out, first, numbers, doc) : undefined;
      if (!back) { say(first, last, false, 'clause.of-something-else'); continue; }
      last = at;
      add(back, first, last, numbers, 'clause.of-reference');
      continue;
    }
    if (lawNear(doc, first, last)) { say(first, last, false, 'clause.of-a-law'); continue; }
    const possessive = doc.cueUpTo('possessive', first - 1) > 0;
    const back = previous(out, first, numbers, doc);
    if (!back) { say(first, last, false, 'clause.no-agreement'); continue; }
    add(back, first, last, numbers, possessive ? 'clause.possessive' : 'clause.alone');
  }
  return out.sort((a, b) => a.start - b.start);

  function add(back: Cited, first: number, last: number, numbers: string[], rule: string): void {
    say(first, last, true, rule, back.id);
    out.push({ kind: 'agreement', id: back.id, start: doc.from(first), end: doc.to(last), first, last, via: 'reference', name: back.name, confidence: 'certain', rule, agreementDate: back.agreementDate ?? null, clause: numbers.join(', ') });
  }
}
interface Read { numbers: string[]; first: number; last: number }

/** Numbers after the clause word: "7", "1(i)", "IV", "4 and 6", "3 to 5". */
function numbersAfter(doc: Document, last: number): Read | null {
  const numbers: string[] = [];
  let at = last + 1, end = last;
  while (at < doc.count && doc.sameSentence(last, at) && /^[\s.,-]{0,2}$/.test(doc.gap(at - 1))) {
    if (numbers.length) { const n = doc.cueAt('conjunction', at); if (n) { at += n; continue; } } else { const n = doc.cueAt('number', at); if (n) { at += n; continue; } }
    const word = doc.slice(at);
    let value: string | null = /^\d{1,3}$/.test(word) ? word : ROMAN.test(word) && word !== '' ? word : null;
    if (value === null && /^\d{1,3}[a-z]$/.test(word)) value = word;
    if (value === null) break;
    let to = at;
    while (to + 1 < doc.count && doc.gap(to) === '.' && /^\d{1,2}$/.test(doc.slice(to + 1))) { to++; value += `.${doc.slice(to)}`; }
    if (to + 1 < doc.count && doc.gap(to) === '(' && /^(?:\d{1,2}|[a-z]{1,4})$/.test(doc.slice(to + 1)) && doc.text[doc.to(to + 1)] === ')') { to++; value += `(${doc.slice(to)})`; }
    numbers.push(value);
    end = to; at = to + 1;
    if (!/^,?\s/.test(doc.gap(to) || '.')) break;
  }
  return numbers.length ? { numbers, first: last, last: end } : null;
}
function ordinalBefore(doc: Document, first: number, ordinals: ReadonlyMap<string, string>): Read | null {
  const numbers: string[] = [];
  let at = first - 1, from = first;
  while (at >= 0 && doc.sameSentence(at, first) && (doc.adjacent(at) || /^,\s$/.test(doc.gap(at)))) {
    const value = ordinals.get(doc.folded(at));
    if (value) { numbers.unshift(value); from = at; at--; continue; }
    const n = numbers.length ? doc.cueUpTo('conjunction', at) : 0;
    if (!n || !ordinals.has(doc.folded(at - n))) break;
    at -= n;
  }
  return numbers.length ? { numbers, first: from, last: first } : null;
}
/** The last agreement before this word that has such a clause; one whose clauses are not in the data may have any. */
function previous(out: readonly Cited[], word: number, numbers: readonly string[], doc: Document): Cited | undefined {
  const before = out.filter((c) => c.first < word).sort((a, b) => b.first - a.first);
  const has = (c: Cited, unknown: boolean): boolean => {
    const known = doc.gazetteer.agreement(c.id)?.clauses;
    if (!known?.length) return unknown;
    return numbers.every((n) => known.some((k) => sameClause(k.n, n)));
  };
  return before.find((c) => has(c, false)) ?? before.slice(0, 1).find((c) => has(c, true));
}
/** Clause numbers are equal in digits or Roman numerals; a cited "1" covers "1(i)". */
export function sameClause(printed: string, cited: string): boolean {
  const plain = (n: string): string => { const head = n.replace(/[(.].*$/, ''); return ROMAN.test(head) && head ? String(roman(head)) : head.toLowerCase(); };
  return printed === cited || plain(printed) === plain(cited);
}
function roman(text: string): number {
  const value: Record<string, number> = { I: 1, V: 5, X: 10 };
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += (value[text[i]!] ?? 0) < (value[text[i + 1] ?? ''] ?? 0) ? -value[text[i]!]! : value[text[i]!]!;
  return sum;
}
const vagueOwner = (doc: Document, at: number): boolean => doc.cueAt('vague', at) > 0 || doc.startsAt(at).some((o) => o.entry.type === AGREEMENT || o.key.startsWith('head:'));
/** "Article 9 of the rules", "the constitution's Article 5", "Article 282 Criminal Code". */
function lawNear(doc: Document, first: number, last: number): boolean {
  for (let i = Math.max(0, first - 3); i <= Math.min(doc.count - 1, last + 4); i++) if (doc.sameSentence(i, first) && doc.cueAt('law', i)) return true;
  return false;
}
