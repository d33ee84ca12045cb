/** What the worker accepts: every message is checked on receipt against the schema of its type. */
import { z } from 'zod';
import type { WorkerProtocol } from './messages.ts';
import { isDay } from './reference/time.ts';

/** Longest article that is taken, characters. */
const LONGEST = 4_000_000;
/** Most places of one article. */
const MOST_PLACES = 50_000;
const id = z.string().regex(/^(?:own\/[a-z0-9-]{1,60}\/)?[a-z0-9-]{1,120}$/), lang = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,8})*$/).max(20), short = z.string().max(2000);
const nothing = z.strictObject({});

export const WORKER_MESSAGES = {
  hello: nothing,
  card: nothing,
  offHere: nothing,
  unmark: z.strictObject({ kind: z.enum(['place', 'official', 'agreement', 'metonym']), text: short }),
  names: nothing,
  alternatives: z.strictObject({
    places: z.array(z.strictObject({ id, text: short, before: z.string().max(40), after: z.string().max(10), ambiguous: z.boolean() })).max(MOST_PLACES),
    date: z.string().max(10).nullable(), today: z.string().refine(isDay, 'is not a day'), lang, words: lang, dataVersion: z.string().max(60),
  }),
  words: z.strictObject({ lang }),
  openList: nothing,
  search: z.strictObject({ query: z.string().max(100), lang, today: z.string().refine(isDay, 'is not a day') }),
  annotate: z.strictObject({ text: z.string().max(LONGEST), lang: lang.nullable(), date: z.string().max(10).nullable() }),
  facts: z.strictObject({
    id, kind: z.enum(['place', 'official', 'agreement', 'metonym']), text: short, office: id.optional(), clause: z.string().max(200).optional(), cue: short.optional(),
    candidates: z.array(id).max(20).optional(), articleLang: lang, date: z.string().max(10).nullable(), today: z.string().refine(isDay, 'is not a day'), lang, dataVersion: z.string().max(60),
  }),
} satisfies { [K in keyof WorkerProtocol]: z.ZodType };

export type Checked = { [K in keyof WorkerProtocol]: { type: K; params: WorkerProtocol[K]['params'] } }[keyof WorkerProtocol];
/** The message, or a sentence about what is wrong with it. */
export function checkMessage(message: unknown): Checked | { wrong: string } {
  if (typeof message !== 'object' || message === null || !('type' in message) || typeof message.type !== 'string') return { wrong: 'a message is an object with a type' };
  if (!Object.hasOwn(WORKER_MESSAGES, message.type)) return { wrong: `there is no message "${message.type.slice(0, 40)}"` };
  const type = message.type as keyof WorkerProtocol, read = WORKER_MESSAGES[type].safeParse('params' in message ? message.params : undefined);
  if (!read.success) return { wrong: `"${type}": ${read.error.issues.map((i) => [i.path.join('.'), i.message].filter(Boolean).join(' ')).join('; ').slice(0, 300)}` };
  return { type, params: read.data } as Checked;
}
