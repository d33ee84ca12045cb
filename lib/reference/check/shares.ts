/** Two dated statements and the days they have in common. */
import { intervalOf, type Interval } from '../time.ts';

/** Do both certainly hold on a day? The one day on which the earlier ends and the later begins is a handover and does not count. */
export function shares(a: string, b: string): boolean {
  const one = intervalOf(a), two = intervalOf(b);
  const low = Math.max(one.start?.latest ?? -Infinity, two.start?.latest ?? -Infinity), high = Math.min(one.end?.earliest ?? Infinity, two.end?.earliest ?? Infinity);
  if (low !== high) return low < high;
  if (one.point || two.point) return true;
  const follows = (first: Interval, next: Interval): boolean => first.end?.earliest === high && (first.start?.earliest ?? -Infinity) < high && next.start?.latest === low;
  return !follows(one, two) && !follows(two, one);
}
