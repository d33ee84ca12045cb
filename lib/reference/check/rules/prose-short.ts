/** Prose is short: notes, parts and reasons 25 words, summaries and quotations 45. */
import { ownVoice } from '../own-voice.ts';
import type { Rule } from '../rule.ts';
import { countWords } from '../words.ts';

export const proseShort: Rule = {
  id: 'prose-short', says: 'Notes, parts and reasons have at most 25 words, summaries and quotations 45.',
  *check({ records }) {
    for (const { record, space, field, text, limit } of ownVoice(records)) {
      const words = limit === null ? 0 : countWords(text);
      if (limit !== null && words > limit) yield { record, space, field, message: `${words} words; ${limit} at most: shorten it` };
    }
  },
};
