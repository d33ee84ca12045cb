/** Timing: cases take turns, so that a busy moment of the machine hits all of them; the least of several rounds counts. */
export interface Case { name: string; run(): unknown }
/** Keeps what a case returns, so that the compiler cannot leave its work out. */
let sink: unknown;

/** Milliseconds of one call, processor or wall time, whichever is less. */
export function once(run: () => unknown): number {
  const cpu = process.cpuUsage(), wall = performance.now();
  sink = run();
  const took = performance.now() - wall, { user, system } = process.cpuUsage(cpu);
  return user + system > 0 ? Math.min(took, (user + system) / 1000) : took;
}
/** Least milliseconds by name. At least `rounds` rounds, then more while the time for the whole lasts (milliseconds). */
export function least(cases: readonly Case[], { rounds = 5, budget = 4000 } = {}): Map<string, number> {
  const out = new Map<string, number>(), until = performance.now() + budget;
  for (let round = 0; round < rounds || (round < 60 && performance.now() < until); round++) {
    for (const { name, run } of cases) out.set(name, Math.min(out.get(name) ?? Infinity, once(run)));
  }
  return out;
}
/** The yardstick: reads every unit of a text and does nothing with it. */
export function charCodes(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}
export const kept = (): unknown => sink;
