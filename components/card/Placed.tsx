/** Puts the card beside its word: below the line, else above, else beside it, never over the word; a sheet at the lower edge for fingers. */
import { autoUpdate, flip, offset, platform, shift, size, useFloating, type DetectOverflowOptions, type VirtualElement } from '@floating-ui/react';
import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';

const GAP = 8, EDGE = 8;
/** The card is in the top layer: no ancestor clips or moves it, only the viewport does. */
const inTopLayer: DetectOverflowOptions = { boundary: [], rootBoundary: 'viewport', padding: EDGE };
const PLATFORM = { ...platform, getOffsetParent: () => window };
const MIDDLEWARE = [
  offset(GAP),
  flip({ ...inTopLayer, fallbackPlacements: ['top-start', 'right-start', 'left-start'] }),
  shift(inTopLayer),
  size({ ...inTopLayer, apply: ({ availableHeight, elements }) => elements.floating.style.setProperty('--bn-room', `${Math.max(0, Math.floor(availableHeight))}px`) }),
];

export interface PlacedProps {
  /** The line fragment of the word, read anew at each call; null where the word has left the page. */
  word(): DOMRect | null;
  near: Element;
  /** Stays where it is while the page scrolls. */
  pinned: boolean;
  /** The word is out of view. */
  onLost(): void;
  children: ReactNode;
}
export function Placed({ word, near, pinned, onLost, children }: PlacedProps) {
  const latest = useRef({ word, pinned, onLost, rect: null as DOMRect | null });
  useLayoutEffect(() => { Object.assign(latest.current, { word, pinned, onLost }); });
  const { refs, floatingStyles, isPositioned } = useFloating({
    strategy: 'fixed', placement: 'bottom-start', transform: false, platform: PLATFORM, middleware: MIDDLEWARE,
    whileElementsMounted: (reference, floating, update) => autoUpdate(reference, floating, () => {
      const { pinned: stays, word: read, onLost: lost } = latest.current;
      if (!stays && isOut(read())) lost(); else update();
    }),
  });
  const virtual = useMemo((): VirtualElement => ({
    contextElement: near,
    getBoundingClientRect: () => {
      const now = latest.current;
      // A pinned card keeps its place: it is measured against where the word was.
      if (!now.pinned || !now.rect) now.rect = now.word() ?? now.rect;
      return now.rect ?? new DOMRect();
    },
  }), [near]);
  useLayoutEffect(() => refs.setPositionReference(virtual), [refs, virtual]);
  return <div ref={refs.setFloating} className="placed" style={{ ...floatingStyles, visibility: isPositioned ? 'visible' : 'hidden' }}>{children}</div>;
}
const isOut = (rect: DOMRect | null): boolean => !rect || rect.bottom < 0 || rect.top > innerHeight || rect.right < 0 || rect.left > innerWidth;
