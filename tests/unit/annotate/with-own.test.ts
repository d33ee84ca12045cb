/** Bundled and own mentions in one list. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../lib/annotate/mention.ts';
import { withOwn } from '../../../lib/annotate/with-own.ts';

const of = (start: number, end: number, id: string, rest: Partial<Mention> = {}): Mention => ({ start, end, text: 'x'.repeat(end - start), kind: 'place', id, name: id, names: [id], via: 'name', confidence: 'certain', ...rest });
const brief = (list: Mention[]): string[] => list.map(({ start, end, id, candidates }) => `${start}-${end} ${id}${candidates ? ` (${candidates.map((c) => c.id + (c.kind ? `:${c.kind}` : '')).join(' ')})` : ''}`);

describe('bundled and own', () => {
  test('without own names nothing changes', () => { const base = [of(0, 4, 'a')]; expect(withOwn(base, [[]])).toEqual(base); });
  test('on the same words both are offered, the own one first', () => { expect(brief(withOwn([of(0, 4, 'a')], [[of(0, 4, 'own/p/x')]]))).toEqual(['0-4 own/p/x (own/p/x a)']); });
  test('of another kind: it says so, with what was offered before', () => {
    expect(brief(withOwn([of(0, 4, 'armenia', { kind: 'metonym', candidates: [{ id: 'armenia', name: '' }, { id: 'b', name: '' }] })], [[of(0, 4, 'own/p/x')], [of(0, 4, 'own/q/y')]])))
      .toEqual(['0-4 own/p/x (own/p/x own/q/y armenia:metonym b:metonym)']);
  });
  test('the longer one stays, of equal ones the own', () => {
    expect(brief(withOwn([of(0, 4, 'a'), of(10, 19, 'b')], [[of(2, 9, 'own/p/x'), of(12, 15, 'own/p/y')]]))).toEqual(['2-9 own/p/x', '10-19 b']);
    expect(brief(withOwn([of(0, 4, 'a')], [[of(2, 6, 'own/p/x')]]))).toEqual(['2-6 own/p/x']);
  });
});
test('in text order, nothing overlaps, every stretch of the text that either had is still touched by one', () => {
  const list = (prefix: string): fc.Arbitrary<Mention[]> => fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })), { maxLength: 12 }).map((spans) => {
    let last = 0;
    return spans.sort((a, b) => a[0] - b[0]).flatMap(([start, length], i) => (start < last ? [] : [of(start, (last = start + length), `${prefix}${i}`)]));
  });
  fc.assert(fc.property(list('a'), list('own/p/'), (base, own) => {
    const merged = withOwn(base, [own]);
    merged.forEach((m, i) => { if (i) expect(m.start).toBeGreaterThanOrEqual(merged[i - 1]!.end); });
    for (const one of [...base, ...own]) expect(merged.some((m) => m.start < one.end && one.start < m.end)).toBe(true);
  }));
});
