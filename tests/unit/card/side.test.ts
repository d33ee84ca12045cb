import { expect, test } from 'vitest';
import { sideFor } from '../../../components/card/side.ts';

/** what · word at x, y · card's size · window's size · side */
const CASES: [what: string, word: [number, number], card: [number, number], room: [number, number], side: string][] = [
  ['room below', [100, 100], [350, 500], [1000, 800], 'bottom-start'],
  ['below to the pixel', [100, 100], [350, 672], [1000, 800], 'bottom-start'],
  ['a pixel too high for below, no room above: it scrolls below', [100, 100], [350, 673], [1000, 800], 'bottom-start'],
  ['room above only', [100, 600], [350, 500], [1000, 800], 'top-start'],
  ['room nowhere: the larger part, above', [100, 500], [350, 600], [1000, 800], 'top-start'],
  ['a low window: beside, right', [100, 140], [350, 280], [1000, 300], 'right-start'],
  ['a low window: beside, left', [800, 140], [350, 280], [1000, 300], 'left-start'],
  ['a low and narrow window: the larger part', [100, 140], [300, 280], [320, 300], 'bottom-start'],
];
test.each(CASES)('%s', (_what, [x, y], [width, height], [w, h], side) => {
  expect(sideFor({ x, y, width: 60, height: 12 }, { width, height }, { left: 8, top: 8, width: w - 16, height: h - 16 }, 8)).toBe(side);
});
