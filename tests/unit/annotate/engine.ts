/** The engine with the data as they are, for tests: mentions and decisions of one text. */
import { join } from 'node:path';
import { compileFolder, ROOT } from '../../../cli/compile.ts';
import { annotate } from '../../../lib/annotate/annotate.ts';
import type { Decision } from '../../../lib/annotate/candidate.ts';
import type { Mention } from '../../../lib/annotate/mention.ts';
import { Gazetteer } from '../../../lib/reference/gazetteer.ts';

export const gazetteer = new Gazetteer(compileFolder(join(ROOT, 'data')).pack);
export const DAY = '2021-03-01';
export function read(text: string, lang = 'en', date: string | null = DAY): { mentions: Mention[]; decisions: Decision[] } {
  const decisions: Decision[] = [];
  return { mentions: annotate(text, { lang, date, explain: (d) => decisions.push(d) }, gazetteer).mentions, decisions };
}
