/** The list: what passes the filter, who stands with whom, and the rows that are drawn of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MENTION_KINDS } from '../../../lib/annotate/mention.ts';
import { countsByKind, filtered, FIRST_QUOTES, groupsOf, rowsOf, stepFrom } from '../../../lib/list/groups.ts';
import type { ListedMark } from '../../../lib/list/listed.ts';

const mark = (text: string, more: Partial<ListedMark> = {}): ListedMark => ({ kind: 'place', id: 'khankendi', name: text, text, start: 0, end: text.length, confidence: 'certain', key: text, before: '', after: '', article: 0, ...more });
const KHANKENDI = mark('Khankendi', { before: 'the road to ', after: ' was closed' }), STEPANAKERT = mark('Stepanakert', { before: 'the mayor of ' });
const SHUSHA = mark('Şuşa', { id: 'shusha', name: 'Şuşa' }), BAKU = mark('Baku', { kind: 'metonym', id: 'azerbaijan', name: 'Government of Azerbaijan' }), VOLKOV = mark('Volkov', { kind: 'official', id: 'volkov', name: 'Andrey Volkov' });
const PAGE = [KHANKENDI, SHUSHA, STEPANAKERT, BAKU, VOLKOV, KHANKENDI];
const ALL = { kinds: [], query: '' }, numbers = (list: readonly { index: number }[]): number[] => list.map(({ index }) => index);
const anyPage = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), kind: fc.constantFrom(...MENTION_KINDS), name: fc.constantFrom('X', 'Y', 'Z') }), { maxLength: 40 }).map((all) => all.map((one, i) => mark(one.name, { ...one, key: `${one.name}${i % 5}` })));
const anyFilter = fc.record({ kinds: fc.subarray([...MENTION_KINDS]), query: fc.constantFrom('', 'x', 'y z', 'q') });

describe('filter', () => {
  test('nothing chosen: all, in the order of the text', () => { expect(numbers(filtered(PAGE, ALL))).toEqual([0, 1, 2, 3, 4, 5]); });
  test('kinds add up', () => { expect(numbers(filtered(PAGE, { kinds: ['official', 'metonym'], query: '' }))).toEqual([3, 4]); });
  test.each([['susa', [1]], ['ŞUŞA', [1]], ['government', [3]], ['andrey', [4]], ['road', [0, 5]], ['mayor step', [2]], ['  ', [0, 1, 2, 3, 4, 5]], ['nobody', []]])('%j finds what is marked, its name and the words around, folded', (query, found) => {
    expect(numbers(filtered(PAGE, { kinds: [], query }))).toEqual(found);
  });
  test('never more than there is, each once; the counts of the kinds add up', () => {
    fc.assert(fc.property(anyPage, anyFilter, (page, filter) => {
      const shown = filtered(page, filter), counts = countsByKind(shown);
      expect(new Set(numbers(shown)).size).toBe(shown.length);
      expect(shown.every(({ index, mark: one }) => page[index] === one)).toBe(true);
      expect(Object.values(counts).reduce((a, b) => a + b)).toBe(shown.length);
      if (filter.kinds.length) for (const kind of MENTION_KINDS) if (!filter.kinds.includes(kind)) expect(counts[kind]).toBe(0);
    }));
  });
});

describe('groups', () => {
  test('in order of first mention; names in order of first use, counted', () => {
    expect(groupsOf(filtered(PAGE, ALL)).map(({ ids, names, marks }) => [ids, names, numbers(marks)])).toEqual([
      [['khankendi'], [{ name: 'Khankendi', count: 2 }, { name: 'Stepanakert', count: 1 }], [0, 2, 5]],
      [['shusha'], [{ name: 'Şuşa', count: 1 }], [1]], [['azerbaijan'], [{ name: 'Government of Azerbaijan', count: 1 }], [3]], [['volkov'], [{ name: 'Andrey Volkov', count: 1 }], [4]],
    ]);
  });
  test('one id as two kinds is two groups', () => { expect(groupsOf(filtered([mark('A', { id: 'x' }), mark('A', { id: 'x', kind: 'metonym' })], ALL))).toHaveLength(2); });
  test('what was not decided stands by itself, under the words of the text, and offers all that fit', () => {
    const open = mark('Lachin', { id: 'lachin', name: 'Laçın', candidates: [{ id: 'lachin', name: 'Laçın' }, { id: 'lachin-district', name: 'Laçın rayonu' }] });
    const groups = groupsOf(filtered([mark('Laçın', { id: 'lachin' }), open, open], ALL));
    expect(groups.map(({ ids, names }) => [ids, names])).toEqual([[['lachin'], [{ name: 'Laçın', count: 1 }]], [['lachin', 'lachin-district'], [{ name: 'Lachin', count: 2 }]]]);
  });
  test('every mark is in just one group, and the counts are those of its marks', () => {
    fc.assert(fc.property(anyPage, (page) => {
      const shown = filtered(page, ALL), groups = groupsOf(shown);
      expect(groups.flatMap(({ marks }) => numbers(marks)).sort((a, b) => a - b)).toEqual(numbers(shown));
      for (const { names, marks } of groups) expect(names.reduce((sum, { count }) => sum + count, 0)).toBe(marks.length);
      expect(groups.map(({ marks }) => marks[0]!.index)).toEqual(groups.map(({ marks }) => marks[0]!.index).sort((a, b) => a - b));
    }));
  });
});

describe('rows', () => {
  const none = { facts: new Set<string>(), all: new Set<string>() }, many = Array.from({ length: FIRST_QUOTES + 2 }, () => KHANKENDI);
  const kinds = (rows: ReturnType<typeof rowsOf>): string[] => rows.map(({ row }) => row);
  test('a long group is folded, one quote more than shown is not', () => {
    expect(kinds(rowsOf(filtered(many, ALL), true, none))).toEqual(['group', ...Array<string>(FIRST_QUOTES).fill('quote'), 'more']);
    expect(kinds(rowsOf(filtered(many.slice(1), ALL), true, none))).toEqual(['group', ...Array<string>(FIRST_QUOTES + 1).fill('quote')]);
    const [head] = groupsOf(filtered(many, ALL));
    expect(kinds(rowsOf(filtered(many, ALL), true, { ...none, all: new Set([head!.key]) }))).toEqual(['group', ...Array<string>(many.length).fill('quote')]);
  });
  test('facts stand below the head of their group', () => {
    const [, second] = groupsOf(filtered(PAGE, ALL));
    expect(kinds(rowsOf(filtered(PAGE, ALL), true, { ...none, facts: new Set([second!.key]) })).slice(4, 8)).toEqual(['group', 'facts', 'quote', 'group']);
  });
  test('in the order of the text there are quotes alone', () => { expect(rowsOf(filtered(PAGE, ALL), false, none).map((row) => row.row === 'quote' && row.listed.index)).toEqual([0, 1, 2, 3, 4, 5]); });
  test('keys are each their own, and the same when the page gains a mention above', () => {
    fc.assert(fc.property(anyPage, fc.boolean(), (page, byEntity) => {
      const keys = rowsOf(filtered(page, ALL), byEntity, none).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const more = new Set(rowsOf(filtered([mark('new', { id: 'new', key: 'new' }), ...page], ALL), byEntity, none).map(({ key }) => key));
      expect(keys.filter((key) => !more.has(key))).toEqual([]);
    }));
  });
});

describe('one step', () => {
  const shown = filtered(PAGE, { kinds: ['place'], query: '' });
  test.each([[null, 1, 0], [null, -1, 5], [0, 1, 1], [2, 1, 5], [3, 1, 5], [3, -1, 2], [5, 1, 0], [0, -1, 5]] as const)('from %s by %s to %s', (from, by, to) => { expect(stepFrom(shown, from, by)?.index).toBe(to); });
  test('where nothing is shown', () => { expect(stepFrom([], 3, 1)).toBeNull(); });
});
