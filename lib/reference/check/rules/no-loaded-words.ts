/** No word that takes a side in our own voice. */
import { ownVoice } from '../own-voice.ts';
import type { Rule } from '../rule.ts';

export const noLoadedWords: Rule = {
  id: 'no-loaded-words', says: 'No word of the list in check/loaded-words.yaml stands in the project’s own voice, in any language.',
  *check({ records, loaded }) {
    for (const { record, space, field, lang, text, limit, quoted } of ownVoice(records)) {
      const word = quoted ? null : loaded.find(text, lang);
      if (word !== null) yield { record, space, field, message: `"${word}" takes a side: ${limit === null ? 'mark the form "as: epithet" if readers meet it in print' : 'say what happened in plain words, or who says so and where'}` };
    }
  },
};
