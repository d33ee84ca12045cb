/** Short texts read with the data of the repository: what was kept and which rule decided. */
import { join } from 'node:path';
import { compileFolder, ROOT } from '../../../cli/compile.ts';
import { annotate } from '../../../lib/annotate/annotate.ts';
import type { Decision } from '../../../lib/annotate/candidate.ts';
import { Gazetteer } from '../../../lib/reference/gazetteer.ts';

let opened: Gazetteer | undefined;
/** @throws Error when data/ has problems */
export function gazetteer(): Gazetteer {
  if (!opened) {
    const { pack, problems } = compileFolder(join(ROOT, 'data'));
    if (problems.length) throw new Error(problems.join('\n'));
    opened = new Gazetteer(pack);
  }
  return opened;
}
/** The decision on the first stretch of text equal to `name`, in English on a day. */
export function decided(text: string, name: string, date: string): Pick<Decision, 'kept' | 'rule' | 'id'> | undefined {
  const all: Decision[] = [];
  annotate(text, { lang: 'en', date, explain: (d) => all.push(d) }, gazetteer());
  const found = all.find((d) => d.text === name);
  return found && { kept: found.kept, rule: found.rule, id: found.id };
}
/** The last decision on each stretch of text equal to `name`, in text order. */
export function readAll(text: string, name: string, date: string): [rule: string, kept: boolean][] {
  const last = new Map<number, Decision>();
  annotate(text, { lang: 'en', date, explain: (d) => { if (d.text === name) last.set(d.start, d); } }, gazetteer());
  return [...last].sort((a, b) => a[0] - b[0]).map(([, d]) => [d.rule, d.kept]);
}
