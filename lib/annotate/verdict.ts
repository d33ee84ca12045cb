/** What is decided of a capital's name: government or city, by which rule, and the words that made it so. */
import type { Document } from './document.ts';
import type { Rule } from './rules.ts';

export interface Verdict { government: boolean; rule: Rule; cue: string; likely?: boolean }
export const city = (rule: Rule): Verdict => ({ government: false, rule, cue: '' });
/** A verdict for the government, with the words that made it: from … to. */
export const government = (doc: Document, rule: Rule, from: number, to: number, likely = false): Verdict =>
  ({ government: true, rule, likely, cue: doc.text.slice(doc.from(Math.max(0, from)), doc.to(Math.min(doc.count - 1, to))) });
