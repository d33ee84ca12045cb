/** The rows of the list. A short list is drawn whole; of a long one those near the view, so that thousands scroll without a pause. */
import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Listed, Row } from '../../lib/list/groups.ts';
import type { PageList } from '../../lib/messages.ts';
import { FactsOf, type FactsActions } from './FactsOf.tsx';
import { GroupHead, MoreButton, Quote } from './rows.tsx';

/** Up to this many rows all are in the document: screen readers and find in page reach them. */
const WHOLE = 300;
/** Rows drawn beyond the view, and guessed heights in pixels until a row was measured. */
const BEYOND = 10, HEIGHTS: Record<Row['row'], number> = { group: 84, facts: 400, quote: 52, more: 40 };

export interface ListProps {
  rows: readonly Row[];
  /** What stands above the list. */
  above: RefObject<HTMLElement | null>;
  page: PageList;
  /** Number of the mark that was shown last. */
  current: number | null;
  /** Bring this mark's row into view, once for each object. */
  goal: { index: number; focus: boolean } | null;
  openFacts: ReadonlySet<string>;
  onShow(listed: Listed): void;
  onFacts(key: string): void;
  /** Show all quotes of a group. */
  unfold(key: string): void;
  on: FactsActions;
}
export function List({ rows, above, page, current, goal, openFacts, onShow, onFacts, unfold, on }: ListProps): ReactNode {
  const list = useRef<HTMLOListElement>(null), [top, setTop] = useState(0), focused = useRef<number | null>(null);
  const virtual = useWindowVirtualizer({
    count: rows.length, estimateSize: (i) => HEIGHTS[rows[i]!.row], getItemKey: (i) => rows[i]!.key, overscan: rows.length <= WHOLE ? WHOLE : BEYOND, scrollMargin: top,
    // The row that has the focus stays, wherever the view goes, and so do its neighbours, where Tab leads next.
    rangeExtractor: useCallback((range: Range) => {
      const at = focused.current, kept = at === null ? [] : [at - 1, at, at + 1].filter((i) => i >= 0 && i < range.count);
      return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b);
    }, []),
  });
  // What stands above grows and shrinks with the reader's choices.
  useLayoutEffect(() => {
    const sizes = new ResizeObserver(() => setTop(list.current?.offsetTop ?? 0));
    sizes.observe(above.current!);
    return () => sizes.disconnect();
  }, [above]);
  const reached = useRef<object | null>(null);
  useEffect(() => {
    if (!goal || reached.current === goal) return;
    const at = rows.findIndex((row) => row.row === 'quote' && row.listed.index === goal.index);
    if (at < 0) {
      const folded = rows.find((row) => row.row === 'more' && row.group.marks.some(({ index }) => index === goal.index));
      if (folded?.row === 'more') unfold(folded.group.key);
      return;
    }
    reached.current = goal;
    virtual.scrollToIndex(at, { align: 'center' });
    if (goal.focus) requestAnimationFrame(() => requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-index="${at}"] button`)?.focus({ preventScroll: true })));
  }, [goal, rows, unfold, virtual]);
  return (
    <ol className="list" ref={list} style={{ blockSize: virtual.getTotalSize() }} onFocus={(event) => { focused.current = Number(event.target.closest('li')?.dataset['index'] ?? NaN); if (Number.isNaN(focused.current)) focused.current = null; }} onBlur={() => { focused.current = null; }}>
      {virtual.getVirtualItems().map(({ key, index, start }) => (
        <li key={key} ref={virtual.measureElement} data-index={index} className={`row-${rows[index]!.row}`} aria-setsize={rows.length} aria-posinset={index + 1} style={{ transform: `translateY(${start - top}px)` }}>
          <OneRow row={rows[index]!} page={page} current={current} openFacts={openFacts} onShow={onShow} onFacts={onFacts} unfold={unfold} on={on} />
        </li>
      ))}
    </ol>
  );
}
/** Scrolling draws the list anew, not its rows. */
const OneRow = memo(function OneRow({ row, page, current, openFacts, onShow, onFacts, unfold, on }: { row: Row } & Omit<ListProps, 'rows' | 'above' | 'goal'>): ReactNode {
  switch (row.row) {
    case 'group': return <GroupHead group={row.group} page={page} open={openFacts.has(row.group.key)} onFacts={() => onFacts(row.group.key)} />;
    case 'facts': return <FactsOf group={row.group} page={page} on={on} />;
    case 'quote': return <Quote listed={row.listed} lang={page.articles[row.listed.mark.article]?.lang} current={row.listed.index === current} onShow={() => onShow(row.listed)} />;
    case 'more': return <MoreButton hidden={row.hidden} name={row.group.names[0]!.name} onMore={() => unfold(row.group.key)} />;
  }
});
