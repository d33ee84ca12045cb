/** Somebody or something else of an official's name, and roles that are nobody's. */
import { expect, test } from 'vitest';
import { decided, readAll } from './reading.ts';

const CASES: [text: string, name: string, date: string, kept: boolean, rule: string, id?: string][] = [
  ['The striker David Cameron scored twice for the village side.', 'David Cameron', '2012-06-01', false, 'person.private'],
  ['The strike of the day belonged to David Cameron, said Downing Street.', 'David Cameron', '2012-06-01', true, 'person.full-name'],
  ['Britain’s water firms hope that rain in May will refill the lakes.', 'May', '2018-06-01', false, 'surname.month'],
  ['Britain’s ministers met late. May said that the vote would go ahead.', 'May', '2018-06-01', true, 'surname.in-office', 'theresa-may'],
  ['The United States kept files from the Clinton administration in a barn.', 'Clinton', '2012-06-01', true, 'surname.in-office', 'bill-clinton'],
  ['The United States kept files from the Carter administration in a barn.', 'Carter', '2016-06-01', false, 'surname.administration'],
  ['Old friends of George X.Q. Bush met in the United States.', 'Bush', '2006-06-01', false, 'surname.other-given-name'],
  ['Old friends of George W. Bush met in the United States.', 'George W. Bush', '2006-06-01', true, 'person.full-name'],
  ['Sources on the United States: Weiss, Anna; Carter, Benno (2009) and others.', 'Carter', '2016-06-01', false, 'surname.listed'],
  ['France sent its geographers. The States-General of Holland paid for the maps.', 'Holland', '2016-06-01', false, 'surname.not-introduced'],
  ['France sent its geographers. Hollande paid for the maps.', 'Hollande', '2016-06-01', true, 'surname.in-office'],
  ['Her uncle says she could be president of the United States one day.', 'president of the United States', '2012-06-01', false, 'role.anybody'],
  ['The house belonged to the 18th President of the United States.', 'President of the United States', '2012-06-01', false, 'role.anybody'],
  ['He would have been a very good president of the United States.', 'president of the United States', '2012-06-01', false, 'role.anybody'],
  ['She met the leader of Iran’s parliament.', 'leader of Iran', '2012-06-01', false, 'role.other-owner'],
  ['Cheers went up for the club’s president of Iran.', 'president of Iran', '2012-06-01', false, 'role.other-owner'],
  ['In the United States Clinton Dunmore ran far.', 'Clinton', '2012-06-01', false, 'surname.given-name'],
  ['It was the first visit of an African-American president to the island.', 'American president', '2012-06-01', false, 'role.anybody'],
  ['She danced with a senator in The American President and sang in two musicals.', 'American President', '2012-06-01', false, 'role.title-of-a-work'],
  ['The decree was signed by the American president at noon.', 'American president', '2012-06-01', true, 'role.holder-on-day', 'barack-obama'],
];
test.each(CASES)('%s', (text, name, date, kept, rule, id) => expect(decided(text, name, date)).toEqual(expect.objectContaining({ kept, rule, ...(id ? { id } : {}) })));

test('"Un" in a Korean name is no United Nations', () => expect(decided('In the film, Kim Jong Un’s head is a balloon.', 'Un’s head', '2014-12-01')).toBeUndefined());
test('the UN’s head is', () => expect(decided('The flags were lowered when the UN’s head arrived.', 'UN’s head', '2014-12-01')).toMatchObject({ kept: true }));

test('a page about a town of a capital’s name', () => {
  const page = 'Moscow Police found a stray calf. Moscow City Council thanked them. Moscow wants a fence.';
  expect(readAll(page, 'Moscow', '2021-05-18')).toEqual([['capital.part-of-a-name', false], ['capital.part-of-a-name', false], ['capital.namesake', false]]);
  expect(readAll('Moscow Police found a stray calf. Moscow wants a fence.', 'Moscow', '2021-05-18')[1]).toEqual(['capital.speaks', true]);
});
test('a page about a club of a place’s name', () => {
  const page = 'Qarabag scored late and won the match. Qarabag football club thanked its fans. Nobody had expected so much of Qarabag in that draw of five.\n\nThe pot of five is shared. Rivals are far away. Only Qarabag travels by train.';
  expect(readAll(page, 'Qarabag', '2021-05-18').at(-1)).toEqual(['place.club', false]);
});
