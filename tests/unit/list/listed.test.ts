/** The words around a mention, as the list quotes them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsAround } from '../../../lib/list/listed.ts';

const around = (text: string, word: string): { before: string; after: string } => { const at = text.indexOf(word); return wordsAround(text, at, at + word.length); };

test('a short block is quoted whole, and no other block', () => {
  expect(around('A heading\nThe road to Shusha was closed.\nMore of it', 'Shusha')).toEqual({ before: 'The road to ', after: ' was closed.' });
  expect(around('Shusha', 'Shusha')).toEqual({ before: '', after: '' });
});
test('a long one is cut between words, and the cut is shown', () => {
  const { before, after } = around(`${'many words '.repeat(20)}Shusha ${'and others '.repeat(20)}`.trim(), 'Shusha');
  expect(before).toMatch(/^…(?:words|many) (?:(?:many|words) )*$/);
  expect(after).toMatch(/^(?: (?:and|others))+…$/);
});
test('without blanks it is cut between letters', () => {
  const { before, after } = around(`${'道'.repeat(200)}舒沙${'路'.repeat(200)}`, '舒沙');
  expect([before, after]).toEqual([`…${'道'.repeat(60)}`, `${'路'.repeat(60)}…`]);
});
describe('any text', () => {
  test('what is quoted stands there; no half character, no other block', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'ж', ' ', '\n', '𝔄', '道', '. '), maxLength: 150 });
    fc.assert(fc.property(piece, piece, (left, right) => {
      const text = `${left}X${right}`, { before, after } = wordsAround(text, left.length, left.length + 1);
      expect(text).toContain(`${before.replace(/^…/, '')}X${after.replace(/…$/, '')}`);
      expect(before + after).not.toContain('\n');
      expect((before + after).isWellFormed()).toBe(true);
      expect(before.startsWith('…')).toBe(!(`\n${left}`).endsWith(`\n${before}`));
    }));
  });
});
