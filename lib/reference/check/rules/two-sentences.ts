/** No text is longer than two short sentences. */
import { ownVoice } from '../own-voice.ts';
import type { Rule } from '../rule.ts';
import { countSentences, countWords } from '../words.ts';

export const twoSentences: Rule = {
  id: 'two-sentences', says: 'No text has more than two sentences.',
  *check({ records }) {
    for (const { record, space, field, lang, text, limit } of ownVoice(records))
      if (limit !== null && countWords(text) <= limit && countSentences(text, lang) > 2) yield { record, space, field, level: 'notice', message: 'more than two sentences: shorten it, unless an abbreviation only looks like an end' };
  },
};
