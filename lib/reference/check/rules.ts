/** Every rule of the data check that a record can break once its shape is right, one file each. A new rule is a line here and a planted case in its test. */
import { agreementFields } from './rules/agreement-fields.ts';
import { carefulWords } from './rules/careful-words.ts';
import { casesOnce } from './rules/cases-once.ts';
import { complete } from './rules/complete.ts';
import { endsAttested } from './rules/ends-attested.ts';
import { fewSources } from './rules/few-sources.ts';
import { formsReadable } from './rules/forms-readable.ts';
import { gapsNeeded } from './rules/gaps-needed.ts';
import { holdersAreParties } from './rules/holders-are-parties.ts';
import { holdersInOrder } from './rules/holders-in-order.ts';
import { likeOneStep } from './rules/like-one-step.ts';
import { mapsWhole } from './rules/maps-whole.ts';
import { namesHaveSources } from './rules/names-have-sources.ts';
import { noLoadedWords } from './rules/no-loaded-words.ts';
import { oneHolderAtOnce } from './rules/one-holder-at-once.ts';
import { openEndsDated } from './rules/open-ends-dated.ts';
import { overlapsMutual } from './rules/overlaps-mutual.ts';
import { peopleHoldOffice } from './rules/people-hold-office.ts';
import { pointInRegion } from './rules/point-in-region.ts';
import { proseShort } from './rules/prose-short.ts';
import { reviewedWithSources } from './rules/reviewed-with-sources.ts';
import { rowFields } from './rules/row-fields.ts';
import { saysByMoreThanOne } from './rules/says-by-more-than-one.ts';
import { saysOnEverySide } from './rules/says-on-every-side.ts';
import { seeAlsoMutual } from './rules/see-also-mutual.ts';
import { sourcesUsed } from './rules/sources-used.ts';
import { spellingsOnce } from './rules/spellings-once.ts';
import { standingGiven } from './rules/standing-given.ts';
import { surnamesMarked } from './rules/surnames-marked.ts';
import { twoSentences } from './rules/two-sentences.ts';
import { wikidataOnce } from './rules/wikidata-once.ts';
import { withinAnArea } from './rules/within-an-area.ts';
import { wordsWithAList } from './rules/words-with-a-list.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [
  formsReadable, surnamesMarked, rowFields, agreementFields, withinAnArea, likeOneStep,
  overlapsMutual, seeAlsoMutual, pointInRegion, mapsWhole, holdersAreParties, holdersInOrder, oneHolderAtOnce,
  standingGiven, peopleHoldOffice, saysOnEverySide, saysByMoreThanOne, complete, gapsNeeded,
  namesHaveSources, fewSources, openEndsDated, endsAttested, reviewedWithSources, sourcesUsed,
  wikidataOnce, proseShort, twoSentences, noLoadedWords, wordsWithAList, carefulWords,
  spellingsOnce, casesOnce,
];
