/** One table of figures, each beside what is wanted of it. */

/** What is wanted, in the figure's own unit. */
export interface Goal { must: number; good: number; excellent: number; /** most figures are to be small, ratios of "others / ours" large */ more?: boolean }
export interface Figure {
  measure: string;
  /** Not a number: why it was not measured. */
  value: number | string;
  unit: string;
  goal?: Goal;
  /** What else was seen with it. */
  beside?: string;
}
export interface Subject { title: string; figures: Figure[] }

export function reached(value: number, { must, good, excellent, more = false }: Goal): 'excellent' | 'good' | 'must' | 'missed' {
  const within = (bound: number): boolean => (more ? value >= bound : value <= bound);
  return within(excellent) ? 'excellent' : within(good) ? 'good' : within(must) ? 'must' : 'missed';
}
/** Three significant digits; no more are steady. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 1000) return Math.round(Number(value.toPrecision(3))).toLocaleString('en-US');
  return String(Number(value.toPrecision(value < 10 ? 2 : 3)));
}
export function table(subjects: readonly Subject[]): string {
  const rows = ['| measure | figure | must | good | excellent | reached |', '|---|---|---|---|---|---|'];
  for (const { title, figures } of subjects) {
    rows.push(`| **${title}** | | | | | |`);
    for (const { measure, value, unit, goal, beside } of figures) {
      const figure = typeof value === 'number' ? `${shown(value)} ${unit}`.trim() : value;
      const wants = goal ? [goal.must, goal.good, goal.excellent].map((bound) => `${goal.more ? '≥' : '≤'} ${bound}`) : ['', '', ''];
      const verdict = goal && typeof value === 'number' ? reached(value, goal) : '';
      rows.push(`| ${[measure, beside ? `${figure} (${beside})` : figure, ...wants, verdict].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
    }
  }
  return rows.join('\n');
}
