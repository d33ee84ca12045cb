/**
 * A reader's own packs: their files lie in storage.local as they were given, so that they outlive every update; records and index are made
 * from them anew when the worker wakes (a second index, scanned after the first).
 */
import { browser } from 'wxt/browser';
import { annotate, type Options } from './annotate/annotate.ts';
import type { Annotation, Mention } from './annotate/mention.ts';
import { withOwn } from './annotate/with-own.ts';
import { compile } from './reference/compile.ts';
import { Gazetteer } from './reference/gazetteer.ts';
import { readOwnPack, type OwnPack } from './reference/own-pack.ts';
import type { Records } from './reference/records.ts';

export const PACKS_KEY = 'packs';
/** Characters of all packs together; storage.local has 10 MB. */
export const MOST_CHARACTERS = 4_000_000;

function isPack(value: unknown): value is OwnPack {
  const pack = value as Record<string, unknown> | null;
  return typeof pack === 'object' && pack !== null && ['id', 'title', 'added', 'csv'].every((key) => typeof pack[key] === 'string') && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(pack['id'] as string);
}
/** What is stored and can be read; anything else is left where it is. */
export async function ownPacks(): Promise<OwnPack[]> {
  const stored: unknown = (await browser.storage.local.get(PACKS_KEY).catch(() => ({})) as Record<string, unknown>)[PACKS_KEY];
  return Array.isArray(stored) ? stored.filter(isPack) : [];
}
/**
 * One item, written whole: from what is stored now, not from what a page read when it was opened, as another window may have added one. What
 * is no pack to this version stays. Rejects where the browser has no room, and where what is stored is no list.
 */
export async function changePacks(change: (packs: OwnPack[]) => OwnPack[]): Promise<OwnPack[]> {
  const stored: unknown = (await browser.storage.local.get(PACKS_KEY) as Record<string, unknown>)[PACKS_KEY] ?? [];
  if (!Array.isArray(stored)) throw new Error('what is stored under "packs" is of another version');
  const next = change(stored.filter(isPack));
  await browser.storage.local.set({ [PACKS_KEY]: [...stored.filter((one) => !isPack(one)), ...next] });
  return next;
}
/** An id for a title, none of those taken. */
export function packIdOf(title: string, taken: readonly string[]): string {
  const base = title.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40).replace(/-+$/, '') || 'pack';
  for (let n = 1, id = base; ; id = `${base}-${++n}`) if (!taken.includes(id)) return id;
}

/** The bundled data with a reader's own names: what annotates and what the facts are of. */
export interface Known { base: Gazetteer; own: Gazetteer[]; records: Records; dataVersion: string }

export async function withOwnPacks(base: Gazetteer): Promise<Known> {
  const packs = (await ownPacks()).map((pack) => readOwnPack(pack)).filter(({ problems }) => problems.length === 0);
  const own = packs.map(({ records }) => new Gazetteer(compile(records, base.pack.languages))), { records, dataVersion } = base.pack;
  if (!own.length) return { base, own, records, dataVersion };
  const merged = { ...records, places: { ...records.places }, actors: { ...records.actors }, sources: { ...records.sources } };
  for (const { pack } of own) { Object.assign(merged.places, pack.records.places); Object.assign(merged.actors, pack.records.actors); Object.assign(merged.sources, pack.records.sources); }
  return { base, own, records: merged, dataVersion: `${dataVersion}+${own.map(({ pack }) => pack.dataVersion.split('-').at(-1)).join('+').slice(0, 30)}` };
}
/** The reader named these places: they need no others of their region around them. */
const NOT_ASKED = ['place.no-company'] as const;
/** @throws RangeError when the date is no day */
export function annotateAll(text: string, options: Options, known: Known): Annotation {
  const found = annotate(text, options, known.base);
  if (!known.own.length) return found;
  const own = known.own.map((gazetteer): Mention[] => annotate(text, { ...options, lang: found.lang, without: NOT_ASKED }, gazetteer).mentions.filter(({ kind }) => kind === 'place'));
  return { ...found, dataVersion: known.dataVersion, mentions: withOwn(found.mentions, own) };
}
