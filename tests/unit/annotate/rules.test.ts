import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesPage } from '../../../cli/rules.ts';
import { annotate } from '../../../lib/annotate/annotate.ts';
import { RULES, type Rule } from '../../../lib/annotate/rules.ts';
import { DAY, gazetteer } from './engine.ts';

test('docs/rules.md says what the table of rules says', () => {
  expect(readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')).toBe(rulesPage());
});
test('every rule stands in the page once, with one sentence', () => {
  for (const [id, text] of Object.entries(RULES)) {
    expect(rulesPage().split(`\`${id}\``).length, id).toBe(2);
    expect(text, id).toMatch(/^[A-Z"].*\.$/);
  }
});
test('a rule that is not asked: a guard lets pass, a rule that keeps keeps nothing', () => {
  const marks = (text: string, ...without: Rule[]): string[] => annotate(text, { lang: 'en', date: DAY, without }, gazetteer).mentions.map((m) => m.text);
  expect(marks('The baker Nikol Pashinyan laughed.')).toEqual([]);
  expect(marks('The baker Nikol Pashinyan laughed.', 'person.private')).toEqual(['Nikol Pashinyan']);
  expect(marks('Baku rejected the plan.')).toEqual(['Baku']);
  expect(marks('Baku rejected the plan.', 'capital.speaks')).toEqual([]);
});
