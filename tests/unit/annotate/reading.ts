/** Which rule decided on a name in a short text. */
import type { Decision } from '../../../lib/annotate/candidate.ts';
import { read } from './engine.ts';

/** The decision on the first stretch of text equal to `name`. */
export function decided(text: string, name: string, date: string, lang = 'en'): Decision | undefined {
  return read(text, lang, date).decisions.find((d) => d.text === name);
}
/** The last decision on each stretch of text equal to `name`, in text order. */
export function readAll(text: string, name: string, date: string): [rule: string, kept: boolean][] {
  const last = new Map<number, Decision>();
  for (const d of read(text, 'en', date).decisions) if (d.text === name) last.set(d.start, d);
  return [...last].sort((a, b) => a[0] - b[0]).map(([, d]) => [d.rule, d.kept]);
}
