/** What the list shows of the marks of a page: filtered, counted, grouped by what they are about in order of first mention. Pure. */
import { MENTION_KINDS, type MentionKind } from '../annotate/mention.ts';
import { fold } from '../text/letters.ts';
import type { ListedMark } from './listed.ts';

export interface Filter {
  /** Kinds to show; none chosen: all. */
  kinds: readonly MentionKind[];
  query: string;
}
/** A mark with its number among the marks of the page. */
export interface Listed { index: number; mark: ListedMark }
export interface NameCount { name: string; count: number }
/** All mentions of one record; of several that fit equally well, one group for each form of words. */
export interface Group {
  key: string;
  kind: MentionKind;
  /** The records that fit; one, unless Byname did not choose. */
  ids: string[];
  /** Names in order of first use, with how often each is used. */
  names: NameCount[];
  /** In the order of the text. */
  marks: Listed[];
}

/** Marks that pass, in the order of the text. Kinds apart, every word of the query has to occur in what is marked, its name or the words around. */
export function filtered(marks: readonly ListedMark[], { kinds, query }: Filter): Listed[] {
  const words = fold(query).split(/\s+/).filter(Boolean), listed: Listed[] = [];
  marks.forEach((mark, index) => {
    if (kinds.length && !kinds.includes(mark.kind)) return;
    if (words.length && !words.every((word) => foldedOf(mark).includes(word))) return;
    listed.push({ index, mark });
  });
  return listed;
}
/** Made once for each mark: the list is filtered anew with every letter that is typed. */
const foldedMarks = new WeakMap<ListedMark, string>();
function foldedOf(mark: ListedMark): string {
  let folded = foldedMarks.get(mark);
  if (folded === undefined) foldedMarks.set(mark, (folded = fold(`${mark.text} ${mark.name} ${mark.before}${mark.text}${mark.after}`)));
  return folded;
}
export function countsByKind(listed: readonly Listed[]): Record<MentionKind, number> {
  const counts = Object.fromEntries(MENTION_KINDS.map((kind) => [kind, 0])) as Record<MentionKind, number>;
  for (const { mark } of listed) counts[mark.kind]++;
  return counts;
}
/** A capital as a government and the city itself are two things, whatever their ids. */
function keyOf({ kind, id, text, candidates }: ListedMark): string {
  return candidates?.length ? `${kind} ? ${text} ${candidates.map((one) => one.id).join(' ')}` : `${kind} ${id}`;
}
/** In order of first mention; names too, so that the first one is the one that the article used first. */
export function groupsOf(listed: readonly Listed[]): Group[] {
  const groups = new Map<string, Group>();
  for (const one of listed) {
    const { mark } = one, key = keyOf(mark), open = Boolean(mark.candidates?.length), name = open ? mark.text : mark.name;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { key, kind: mark.kind, ids: open ? mark.candidates!.map(({ id }) => id) : [mark.id], names: [], marks: [] }));
    const known = group.names.find((n) => n.name === name);
    if (known) known.count++; else group.names.push({ name, count: 1 });
    group.marks.push(one);
  }
  return [...groups.values()];
}

/** A line of the list as it is drawn. */
export type Row =
  | { row: 'group'; key: string; group: Group }
  | { row: 'facts'; key: string; group: Group }
  | { row: 'quote'; key: string; listed: Listed }
  | { row: 'more'; key: string; group: Group; hidden: number };
export interface Unfolded { /** groups whose facts are open */ facts: ReadonlySet<string>; /** groups that show all their quotes */ all: ReadonlySet<string> }
/** Quotes of a group that are shown before "Show more"; one alone is never hidden. */
export const FIRST_QUOTES = 3;

/** @param byEntity false: quotes in the order of the text, without groups */
export function rowsOf(listed: readonly Listed[], byEntity: boolean, { facts, all }: Unfolded): Row[] {
  // The number would be another one as soon as the page gains a mention above.
  const seen = new Map<string, number>();
  const quote = (one: Listed): Row => {
    const nth = (seen.get(one.mark.key) ?? 0) + 1;
    seen.set(one.mark.key, nth);
    return { row: 'quote', key: `quote ${nth} ${one.mark.key}`, listed: one };
  };
  if (!byEntity) return listed.map(quote);
  return groupsOf(listed).flatMap((group): Row[] => {
    const whole = all.has(group.key) || group.marks.length <= FIRST_QUOTES + 1, shown = whole ? group.marks : group.marks.slice(0, FIRST_QUOTES);
    return [
      { row: 'group', key: `group ${group.key}`, group },
      ...(facts.has(group.key) ? [{ row: 'facts', key: `facts ${group.key}`, group } as const] : []),
      ...shown.map(quote),
      ...(whole ? [] : [{ row: 'more', key: `more ${group.key}`, group, hidden: group.marks.length - shown.length } as const]),
    ];
  });
}
/** The mark before or after one of the page's marks, among those that are shown; from the last to the first and back. Null where none is shown. */
export function stepFrom(listed: readonly Listed[], index: number | null, step: 1 | -1): Listed | null {
  if (!listed.length) return null;
  if (index === null) return listed.at(step > 0 ? 0 : -1)!;
  const at = step > 0 ? listed.find((one) => one.index > index) : listed.findLast((one) => one.index < index);
  return at ?? listed.at(step > 0 ? 0 : -1)!;
}
