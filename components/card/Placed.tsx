/** Puts the card beside its word: below the line, else above, else beside it, never over the word; a sheet at the lower edge for fingers. */
import { autoUpdate, offset, platform, shift, size, useFloating, type DetectOverflowOptions, type Middleware } from '@floating-ui/react';
import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { sideFor } from './side.ts';

const GAP = 8, EDGE = 8;
/** The card is in the top layer: no ancestor clips or moves it, only the viewport does. */
const inTopLayer: DetectOverflowOptions = { boundary: [], rootBoundary: 'viewport', padding: EDGE };
const PLATFORM = { ...platform, getOffsetParent: () => window };
const side: Middleware = {
  name: 'side',
  fn: ({ rects: { reference, floating }, placement, middlewareData }) => {
    if (middlewareData['side']) return {};
    const wanted = sideFor(reference, floating, { width: innerWidth - 2 * EDGE, height: innerHeight - 2 * EDGE, left: EDGE, top: EDGE }, GAP);
    return { data: { wanted }, ...(wanted === placement ? {} : { reset: { placement: wanted } }) };
  },
};
const MIDDLEWARE = [
  side,
  offset(GAP),
  shift(inTopLayer),
  size({ ...inTopLayer, apply: ({ availableHeight, elements }) => elements.floating.style.setProperty('--bn-room', `${Math.max(0, Math.floor(availableHeight))}px`) }),
];

export interface PlacedProps {
  /** The line fragment of the word, read anew at each call; null where the word has left the page. */
  word(): DOMRect | null;
  /** Stays where it is while the page scrolls. */
  pinned: boolean;
  /** The word is out of view. */
  onLost(): void;
  children: ReactNode;
}
export function Placed({ word, pinned, onLost, children }: PlacedProps) {
  const latest = useRef({ word, pinned, onLost, rect: null as DOMRect | null });
  useLayoutEffect(() => { Object.assign(latest.current, { word, pinned, onLost }); });
  const { refs, floatingStyles, isPositioned } = useFloating({
    strategy: 'fixed', placement: 'bottom-start', transform: false, platform: PLATFORM, middleware: MIDDLEWARE,
    // Each frame: words move with scrolling, with what loads above them, with the page's own animations.
    whileElementsMounted: (reference, floating, update) => autoUpdate(reference, floating, () => {
      const { pinned: stays, word: read, onLost: lost } = latest.current;
      if (!stays && isOut(read())) lost(); else update();
    }, { animationFrame: true }),
  });
  // No contextElement: Floating UI would take the word's own transforms into account, which do not reach the top layer.
  const virtual = useMemo(() => ({
    getBoundingClientRect: () => {
      const now = latest.current;
      // A pinned card keeps its place: it is measured against where the word was.
      if (!now.pinned || !now.rect) now.rect = now.word() ?? now.rect;
      return now.rect ?? new DOMRect();
    },
  }), []);
  useLayoutEffect(() => refs.setPositionReference(virtual), [refs, virtual]);
  // Unseen until it is placed, yet able to take the focus: what is hidden is not.
  return <div ref={refs.setFloating} className="placed" style={{ ...floatingStyles, ...(isPositioned ? {} : { opacity: 0 }) }}>{children}</div>;
}
const isOut = (rect: DOMRect | null): boolean => !rect || rect.bottom < 0 || rect.top > innerHeight || rect.right < 0 || rect.left > innerWidth;
