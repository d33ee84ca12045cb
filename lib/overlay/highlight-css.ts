/** What reaches a page as user style: four line shapes, each at rest and pointed at. Shape carries the kind, never hue. */
const LINES = {
  place: 'dotted 2px; text-underline-offset: .24em',
  official: 'dashed 1px; text-underline-offset: .24em',
  agreement: 'double 1px; text-underline-offset: .2em',
  metonym: 'wavy 1px; text-underline-offset: .16em',
} as const;
/** The reader's choice: a shape for each kind, one shape for all, or none until a word is pointed at. */
export const UNDERLINES = ['four', 'one', 'hidden'] as const;
export type Underline = (typeof UNDERLINES)[number];
/** Plain currentColor and a fixed grey: color-mix() of currentColor is resolved at the root and vanishes on dark blocks (Chromium). */
const rule = (kind: keyof typeof LINES, underline: Underline): string => {
  const line = LINES[underline === 'one' ? 'place' : kind];
  return `
::highlight(byname-${kind}) { text-decoration: ${underline === 'hidden' ? 'none' : `underline ${line.replace(';', ' #7c7c7c;')}`}; }
::highlight(byname-${kind}-active) { text-decoration: underline ${line.replace(';', ' currentColor;')}; }`;
};
const KINDS = Object.keys(LINES) as (keyof typeof LINES)[];
export const highlightCss = (underline: Underline): string => `${KINDS.map((kind) => rule(kind, underline)).join('')}
@media (prefers-contrast: more), (forced-colors: active) { ${KINDS.map((kind) => `::highlight(byname-${kind}) { text-decoration-color: currentColor; }`).join(' ')} }
@media print { ${KINDS.map((kind) => `::highlight(byname-${kind}), ::highlight(byname-${kind}-active) { text-decoration: none; }`).join(' ')} }`;
/** What is pointed at is tinted too, and names that are not the article's. Author style: Chromium paints no background of a highlight that comes from user style. */
export const TINT_CSS = `@media not print { ${[...KINDS.map((kind) => `${kind}-active`), 'changed'].map((name) => `::highlight(byname-${name}) { background-color: rgb(125 125 125 / .2); }`).join(' ')} }`;
