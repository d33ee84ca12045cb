/** Roles and resolutions in the forms that news gives them. */
import { expect, test } from 'vitest';
import { decided } from './reading.ts';

test('a head of state is the president', () =>
  expect(decided('The Azerbaijani head of state planted a tree.', 'Azerbaijani head of state', '2024-05-01')).toMatchObject({ kept: true, rule: 'role.holder-on-day', id: 'ilham-aliyev' }));

test('of two offices with one role it is the one whose holder the text names', () => {
  const phrase = 'Russian spokesperson', spoke = 'said the Russian spokesperson on a bench.';
  expect(decided(`Dmitry Peskov sat down. So ${spoke}`, phrase, '2021-03-01')).toMatchObject({ kept: true, id: 'dmitry-peskov' });
  expect(decided(`Maria Zakharova sat down. So ${spoke}`, phrase, '2021-03-01')).toMatchObject({ kept: true, id: 'maria-zakharova' });
  expect(decided(`Rain fell. So ${spoke}`, phrase, '2021-03-01')).toBeUndefined();
});

test('a number with an ordinal ending is a resolution also when it stands alone', () =>
  expect(decided('საბჭომ მისია 858-ე რეზოლუციით შექმნა.', '858-ე რეზოლუციით', '2009-06-16', 'ka')).toMatchObject({ kept: true, rule: 'agreement.number' }));

test('a name with its ending after an apostrophe is read once, by its case', () => {
  expect(decided('Metin ağustosta Washington’da imzalanan metindi.', 'Washington’da', '2025-09-01', 'tr')).toMatchObject({ kept: false, rule: 'capital.in' });
  expect(decided('Metin ağustosta Washington’da imzalanan metindi.', 'Washington', '2025-09-01', 'tr')).toBeUndefined();
});
