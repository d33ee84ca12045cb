/** A language that the records speak has its list of loaded words. */
import type { Lang } from '../../records.ts';
import { ownVoice } from '../own-voice.ts';
import type { Rule } from '../rule.ts';

export const wordsWithAList: Rule = {
  id: 'words-with-a-list', says: 'Each language in which the records say something has its loaded words listed.',
  *check({ records, loaded }) {
    const told = new Set<Lang>();
    for (const { record, space, field, lang, limit } of ownVoice(records)) {
      if (limit === null || loaded.has(lang) || told.has(lang)) continue;
      told.add(lang);
      yield { record, space, field, level: 'notice', message: `nobody can tell whether a text in "${lang}" takes a side: list its loaded words in check/loaded-words.yaml` };
    }
  },
};
