/** Words that are seldom right in our own voice: days that move with the reader, peoples as speakers, "we"; and no exclamation. */
import { ownVoice } from '../own-voice.ts';
import type { Rule } from '../rule.ts';

export const carefulWords: Rule = {
  id: 'careful-words', says: 'Institutions at dates: no "recently" or "now", no people as a speaker, no "we", no exclamation mark.',
  *check({ records, careful }) {
    for (const { record, space, field, lang, text, limit, quoted } of ownVoice(records)) {
      if (quoted || limit === null) continue;
      const word = careful.find(text, lang);
      if (word !== null) yield { record, space, field, level: 'notice', message: `"${word}": right where it is a fact of the text itself; else write the date, or the institution that said it` };
      if (/[!！]/u.test(text)) yield { record, space, field, message: 'an exclamation mark: end with a full stop' };
    }
  },
};
