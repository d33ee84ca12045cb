/** Government or city: one sentence for each thing that tells. */
import { expect, test } from 'vitest';
import { decided } from './reading.ts';

const DAY = '2021-05-18';
const GOVERNMENT: [text: string, name: string, rule: string][] = [
  ['Grain traders want an end to Moscow’s campaign of inspections.', 'Moscow', 'capital.attitude'],
  ['The note was handed to Ankara’s foreign minister at the airport.', 'Ankara', 'capital.attitude'],
  ['Officials spoke of the consequences of Tehran’s new enrichment halls.', 'Tehran', 'capital.attitude'],
  ['The paper lists Brussels’ demands one by one.', 'Brussels', 'capital.attitude'],
  ['Critics point to Ankara’s Iran policy as a warning.', 'Ankara', 'capital.attitude'],
  ['The tone hardened after Ankara on Thursday rejected the draft.', 'Ankara', 'capital.speaks'],
  ['In its note Baku harshly answered the co-chairs.', 'Baku', 'capital.speaks'],
  ['But Ankara doesn’t want another summit.', 'Ankara', 'capital.subject'],
  ['Moscow to tighten rules for fruit importers', 'Moscow', 'capital.headline'],
  ['The bishops stopped short of criticising Moscow by name.', 'Moscow', 'capital.addressed'],
  ['A treaty would hand wide powers to Brussels.', 'Brussels', 'capital.addressed'],
  ['The envoy’s trip had been approved at the Kremlin.', 'Kremlin', 'capital.addressed'],
  ['Shippers grumble that Moscow last week rationed the permits.', 'Moscow', 'capital.subject'],
  ['Moscow curtly answered the bakers.', 'Moscow', 'capital.speaks'],
  ['A quarrel between Ljubljana and Brussels over honey went on.', 'Brussels', 'capital.between'],
  ['Kremlin Denies Any Interest in Honey', 'Kremlin', 'capital.speaks'],
  ['Bakers spoke of the refusal of Ankara to lift the duty.', 'Ankara', 'capital.addressed'],
  ['Baku “wants no quarrel” over honey.', 'Baku', 'capital.speaks'],
  ['Ankara offers mediation in the gas row.', 'Ankara', 'capital.speaks'],
  ['The bakers met in Munich, and the Kremlin answered a day later.', 'Kremlin', 'capital.speaks'],
];
test.each(GOVERNMENT)('%s', (text, name, rule) => expect(decided(text, name, DAY)).toMatchObject({ kept: true, rule }));

const CITY: [text: string, name: string, rule: string][] = [
  ['Ferries between Baku and Ankara were cancelled.', 'Ankara', 'capital.link'],
  ['Ankara offers a dozen small museums to tourists.', 'Ankara', 'capital.city-life'],
  ['Ankara will see more snow before the schools reopen.', 'Ankara', 'capital.city-life'],
  ['Tehran has again and badly suffered from brown haze.', 'Tehran', 'capital.no-cue'],
  ['Yerevan was founded on the hill of Erebuni.', 'Yerevan', 'capital.no-cue'],
  ['Baku is a port with a long promenade.', 'Baku', 'capital.no-cue'],
  ['The surveyors then closed Tehran’s new Mehran Arena.', 'Tehran', 'capital.city-noun'],
  ['Kyiv’s military administration counted the broken windows.', 'Kyiv', 'capital.city-noun'],
  ['The courier told a Moscow court that he had been asleep.', 'Moscow', 'capital.city-noun'],
  ['The courier told a Moscow dentist that he had been asleep.', 'Moscow', 'capital.article'],
  ['The courier told Moscow residents to bring their own bags.', 'Moscow', 'capital.city-noun'],
  ['The vases are shown in Osnabruck and Paris will not get them back.', 'Paris', 'capital.listed'],
  ['Tickets for the cathedrals, and a map of the Kremlin, cost nine euros.', 'Kremlin', 'capital.city-life'],
  ['Brussels appeals to expats with large gardens.', 'Brussels', 'capital.city-life'],
  ['The coach between Ljubljana and Brussels takes a day.', 'Brussels', 'capital.listed'],
  ['They spoke with the London bakers about flour.', 'London', 'capital.article'],
  ['Flour prices in London, Frankfurt and Paris also went up.', 'Paris', 'capital.listed'],
  ['The Society of London told its bakers to wait.', 'London', 'capital.part-of-a-name'],
  ['Hopes for London are thin, said the runner.', 'London', 'capital.no-cue'],
  ['The mayor of Paris will open the bridge.', 'Paris', 'capital.in'],
  ['The quartet played on the south lawn of the White House.', 'White House', 'capital.in'],
  ['The quartet spoke to children at the White House.', 'White House', 'capital.in'],
  ['A White House tour lasts about half an hour.', 'White House', 'capital.city-noun'],
  ['The painter visited Moscow yesterday and again in June.', 'Moscow', 'capital.in'],
  ['They know Moscow today as a quieter town.', 'Moscow', 'capital.no-cue'],
];
test.each(CITY)('%s', (text, name, rule) => expect(decided(text, name, DAY)).toEqual(expect.objectContaining({ kept: false, rule })));
