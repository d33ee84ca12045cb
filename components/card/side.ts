/** On which side of a word a card goes, in client pixels: below if it fits, else above; where neither fits, where it can still be read. Pure. */

export interface Rect { x: number; y: number; width: number; height: number }
export type Side = 'bottom-start' | 'top-start' | 'right-start' | 'left-start';
/** A card that scrolls inside can be read from this height on, pixels. */
const READABLE = 160;

/** @param room the part of the window that a card may take */
export function sideFor(word: Rect, card: { width: number; height: number }, room: { left: number; top: number; width: number; height: number }, gap: number): Side {
  const below = room.top + room.height - (word.y + word.height) - gap, above = word.y - room.top - gap;
  if (card.height <= below) return 'bottom-start';
  if (card.height <= above) return 'top-start';
  const larger = below >= above ? 'bottom-start' : 'top-start';
  if (Math.max(below, above) >= READABLE) return larger;
  if (card.width <= room.left + room.width - (word.x + word.width) - gap) return 'right-start';
  if (card.width <= word.x - room.left - gap) return 'left-start';
  return larger;
}
