/** Mentions of the bundled data and of a reader's own names in one list: on the same words both are offered, the own one first. */
import type { Mention } from './mention.ts';

interface Ranked { mention: Mention; own: boolean }

/** @param own of each own pack, in the order of the packs. In text order, never overlapping: of two that overlap the longer stays, of equal ones the own. */
export function withOwn(base: readonly Mention[], own: readonly (readonly Mention[])[]): Mention[] {
  const added = own.flat();
  if (!added.length) return [...base];
  const bySpan = new Map<string, Ranked>();
  const spanOf = ({ start, end }: Mention): string => `${start}-${end}`;
  for (const mention of added) {
    const there = bySpan.get(spanOf(mention));
    bySpan.set(spanOf(mention), { own: true, mention: there ? offering(there.mention, mention) : mention });
  }
  for (const mention of base) {
    const there = bySpan.get(spanOf(mention));
    bySpan.set(spanOf(mention), there ? { own: true, mention: offering(there.mention, mention) } : { own: false, mention });
  }
  const kept: Mention[] = [];
  for (const { mention } of [...bySpan.values()].sort((a, b) => length(b.mention) - length(a.mention) || Number(b.own) - Number(a.own) || a.mention.start - b.mention.start)) insert(kept, mention);
  return kept;
}
const length = ({ start, end }: Mention): number => end - start;
/** The first stays what it is, and offers the second (and what that one offered) as well. */
function offering(first: Mention, second: Mention): Mention {
  const offered = [...(first.candidates ?? [{ id: first.id, name: first.name }])];
  for (const one of second.candidates ?? [{ id: second.id, name: second.name }]) {
    if (offered.some(({ id }) => id === one.id)) continue;
    offered.push(second.kind === first.kind ? one : { ...one, kind: second.kind });
  }
  return { ...first, names: [...new Set([...first.names, ...second.names])], candidates: offered };
}
/** Into a list in text order, unless it overlaps one that is there. */
function insert(list: Mention[], mention: Mention): void {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < mention.start) low = middle + 1; else high = middle;
  }
  if ((list[low - 1]?.end ?? 0) > mention.start || (list[low]?.start ?? Infinity) < mention.end) return;
  list.splice(low, 0, mention);
}
