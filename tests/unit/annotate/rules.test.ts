import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesPage } from '../../../cli/rules.ts';
import { RULES } from '../../../lib/annotate/rules.ts';

test('docs/rules.md says what the table of rules says', () => {
  expect(readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')).toBe(rulesPage());
});
test('every rule stands in the page once, with one sentence', () => {
  for (const [id, text] of Object.entries(RULES)) {
    expect(rulesPage().split(`\`${id}\``).length, id).toBe(2);
    expect(text, id).toMatch(/^[A-Z"].*\.$/);
  }
});
