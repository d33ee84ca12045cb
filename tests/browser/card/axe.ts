/** axe inside an open card: its root is closed, so that only the reader's world sees it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { inReaderWorld } from '../../../cli/browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Ids of the rules that axe finds broken, with where. */
export const violations = (page: Page): Promise<string[]> => inReaderWorld(page, `(async () => {
  if (!globalThis.axe) { ${AXE} }
  const host = document.querySelector('byname-card'), root = chrome.dom.openOrClosedShadowRoot(host);
  Object.defineProperty(host, 'shadowRoot', { get: () => root, configurable: true });
  const found = await axe.run({ include: [['byname-card']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] });
  if (found.passes.length < 5) return ['axe looked at nothing'];
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ' ' + node.html.slice(0, 120)));
})()`);
