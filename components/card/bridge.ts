/** The straight way from a word to its card, in client pixels: a pointer on it is on its way to the card. Pure. */

export interface Box { left: number; top: number; right: number; bottom: number }
/** How far a hand may stray from the straight way, pixels. */
const SLACK = 4;

/** True for a point on the card, or in the hull of word and card between the two. */
export function reaches(x: number, y: number, word: Box, card: Box): boolean {
  if (inside(x, y, card)) return true;
  if (word.bottom <= card.top || card.bottom <= word.top) {
    const [upper, lower] = word.bottom <= card.top ? [word, card] : [card, word];
    return between(y, upper.bottom, lower.top) && within(x, upper.left, upper.right, lower.left, lower.right, part(y, upper.bottom, lower.top));
  }
  if (word.right <= card.left || card.right <= word.left) {
    const [first, second] = word.right <= card.left ? [word, card] : [card, word];
    return between(x, first.right, second.left) && within(y, first.top, first.bottom, second.top, second.bottom, part(x, first.right, second.left));
  }
  return false;
}
const inside = (x: number, y: number, box: Box): boolean => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
const between = (at: number, from: number, to: number): boolean => at >= from - SLACK && at <= to + SLACK;
/** How far along the gap, 0 to 1. */
const part = (at: number, from: number, to: number): number => (to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 1);
const within = (at: number, fromA: number, toA: number, fromB: number, toB: number, t: number): boolean =>
  at >= fromA + (fromB - fromA) * t - SLACK && at <= toA + (toB - toA) * t + SLACK;
