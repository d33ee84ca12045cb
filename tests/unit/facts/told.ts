/** Facts about the small world, and lines as a reader would see them. */
import { factsOf } from '../../../lib/facts/facts-of.ts';
import type { Facts, FactsRequest, Line, Moment } from '../../../lib/facts/facts.ts';
import type { Records } from '../../../lib/reference/records.ts';
import { Strings, type Messages } from '../../../lib/strings.ts';
import en from '../../../locales/en.json';
import { smallRecords } from '../reference/small.ts';

export const MESSAGES = en as Messages;
export const words = new Strings('en', MESSAGES);
export const RECORDS = smallRecords();
export const ASK: FactsRequest = { id: 'lowmere', kind: 'place', text: 'Lowmere', articleLang: 'en', date: '2000-05-05', today: '2024-02-01', lang: 'en' };
export function factsFor(request: Partial<FactsRequest>, records: Records = RECORDS): Facts {
  const facts = factsOf(records, 'v', { ...ASK, ...request });
  if (!facts) throw new Error(`no facts about ${request.id}`);
  return facts;
}
/** The records with one of them changed. */
export function changed(change: (records: Records) => void): Records { const records = structuredClone(RECORDS); change(records); return records; }
export const said = (lines: readonly Line[]): string[] => lines.map((line) => words.plain(line));
export const moment = (m: Moment | null): string => (m ? `${m.day}${m.asOf ? ` as of ${m.asOf}` : ''}: ${said(m.lines).join(' + ')}` : 'none');
/** Every line of a card, wherever it stands. */
export function linesOf(value: unknown): Line[] {
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('say' in value) return [value as Line];
  return Object.values(value).flatMap(linesOf);
}
