import { describe, expect, test } from 'vitest';
import { type Article, type Gold, problemsOf } from '../../corpus/documents.ts';
import { clauseKey, folded, type Predicted, scoreArticle, sumOf } from '../../corpus/score.ts';

const TEXT = 'By point 9 of the November statement of 10 November 2020 the town of Shushi\'s road stays. The president, Ilham Aliyev, smiled; a shop called Shushi sells tea in Baku.';
const at = (surface: string, from = 0): { start: number; end: number; surface: string } => { const start = TEXT.indexOf(surface, from); return { start, end: start + surface.length, surface }; };
const shushi: Gold = { ...at('Shushi'), kind: 'place', entity: 'Shusha', names: ['Shusha', 'Şuşa'] };
const statement: Gold = { ...at('point 9 of the November statement'), core: at('November statement'), kind: 'agreement', entity: 'Statement', names: ['Statement'], agreementDate: '2020-11-10', altDates: ['2020-11-09'], clause: 9 };
const aliyev: Gold = { ...at('Ilham Aliyev'), kind: 'official', entity: 'Ilham Aliyev', names: ['Ilham Aliyev'], via: 'name' };
const SHOP = TEXT.indexOf('a shop');
const article = (mentions: Gold[], more: Partial<Article> = {}): Article => ({ id: 'x', lang: 'en', date: '2020-12-01', region: 'r', style: 's', text: TEXT, mentions, negatives: [{ ...at('Shushi', SHOP), why: 'shop' }], ...more });
const predict = (surface: string, kind: Predicted['kind'], name: string, more: Partial<Predicted> & { from?: number } = {}): Predicted => {
  const { from, ...rest } = more;
  return { ...at(surface, from), kind, name, names: [], via: 'name', ...rest };
};
const tally = (gold: Gold[], predicted: Predicted[], more: Partial<Article> = {}): string => { const s = scoreArticle(article(gold, more), predicted); return `${s.found.length} right, ${s.missed.length} missed, ${s.wrong.length} wrong, ${s.fired.length} fired`; };

describe('spans', () => {
  test.each([
    ['the name', 'Shushi'], ['with a possessive', 'Shushi\'s'],
  ])('%s is right', (_, surface) => expect(tally([shushi], [predict(surface, 'place', 'Şuşa')])).toBe('1 right, 0 missed, 0 wrong, 0 fired'));
  test('half a name, or a word too many, is wrong and a miss', () => {
    expect(tally([shushi], [predict('Shush', 'place', 'Shusha')])).toBe('0 right, 1 missed, 1 wrong, 0 fired');
    expect(tally([shushi], [predict('Shushi\'s road', 'place', 'Shusha')])).toBe('0 right, 1 missed, 1 wrong, 0 fired');
  });
  test('a common noun beside a place may be inside', () => {
    const text = 'In Kalbajar district it snowed.', gold: Gold = { start: 3, end: 11, surface: 'Kalbajar', kind: 'place', entity: 'Kalbajar', names: ['Kalbajar'] };
    const p: Predicted = { start: 3, end: 20, kind: 'place', name: 'Kalbajar', names: [], via: 'name' };
    expect(scoreArticle(article([gold], { text, negatives: [] }), [p]).found).toHaveLength(1);
    expect(scoreArticle(article([gold], { text, negatives: [] }), [{ ...p, end: 23 }]).found).toHaveLength(0);
  });
  test.each(['point 9 of the November statement', 'November statement', 'the November statement', 'November statement of 10 November 2020'])('an agreement as "%s"', (surface) => {
    expect(tally([statement], [predict(surface, 'agreement', 'Statement')])).toBe('1 right, 0 missed, 0 wrong, 0 fired');
  });
  test('a dangling "of" is not a date', () => expect(tally([statement], [predict('November statement of', 'agreement', 'Statement')])).toBe('0 right, 1 missed, 1 wrong, 0 fired'));
  test('clause words that stand apart may be inside, alone they are neutral', () => {
    const apart: Gold = { ...at('statement of 10 November 2020'), kind: 'agreement', entity: 'Statement', names: ['Statement'], agreementDate: null, clause: 9, clauseSpans: [at('point 9')] };
    expect(tally([apart], [predict('point 9 of the November statement of 10 November 2020', 'agreement', 'Statement')])).toBe('1 right, 0 missed, 0 wrong, 0 fired');
    expect(tally([apart], [predict('point 9', 'agreement', 'Other')])).toBe('0 right, 1 missed, 0 wrong, 0 fired');
  });
  test('an agreement without its noun is not it', () => expect(tally([statement], [predict('November', 'agreement', 'Statement')])).toBe('0 right, 1 missed, 1 wrong, 0 fired'));
  test('another accepted span', () => expect(tally([{ ...aliyev, alt: [at('president, Ilham Aliyev')] }], [predict('president, Ilham Aliyev', 'official', 'Ilham Aliyev')])).toBe('1 right, 0 missed, 0 wrong, 0 fired'));
});

describe('kind and entity', () => {
  test('another kind on the right span is both wrong and missed', () => expect(tally([shushi], [predict('Shushi', 'metonym', 'Shusha')])).toBe('0 right, 1 missed, 1 wrong, 0 fired'));
  test('another entity on the right span is both wrong and missed', () => expect(tally([shushi], [predict('Shushi', 'place', 'Lachin')])).toBe('0 right, 1 missed, 1 wrong, 0 fired'));
  test('any shared name will do, whatever its case and accents', () => expect(tally([shushi], [predict('Shushi', 'place', 'Other', { names: ['SUSA'] })])).toBe('1 right, 0 missed, 0 wrong, 0 fired'));
  test('an agreement is known by its day or another day in use, a place is not', () => {
    expect(tally([statement], [predict('November statement', 'agreement', 'Other', { agreementDate: '2020-11-09' })])).toBe('1 right, 0 missed, 0 wrong, 0 fired');
    expect(tally([statement], [predict('November statement', 'agreement', 'Other', { agreementDate: '2020-11-11' })])).toBe('0 right, 1 missed, 1 wrong, 0 fired');
  });
  test('one prediction finds one mention; its double is wrong', () => expect(tally([shushi], [predict('Shushi', 'place', 'Shusha'), predict('Shushi', 'place', 'Shusha')])).toBe('1 right, 0 missed, 1 wrong, 0 fired'));
});

describe('neutral and traps', () => {
  test.each([{ optional: true }, { nested: true }] as const)('%o counts neither way', (free) => {
    expect(tally([{ ...shushi, ...free }], [])).toBe('0 right, 0 missed, 0 wrong, 0 fired');
    expect(tally([{ ...shushi, ...free }], [predict('Shushi', 'place', 'Lachin')])).toBe('0 right, 0 missed, 0 wrong, 0 fired');
  });
  test('an ignored span', () => expect(tally([], [predict('Baku', 'place', 'Baku')], { ignore: [{ ...at('Baku'), why: 'either' }] })).toBe('0 right, 0 missed, 0 wrong, 0 fired'));
  test('a bare role of somebody named in the article, not of anybody else', () => {
    expect(tally([aliyev], [predict('Ilham Aliyev', 'official', 'Ilham Aliyev'), predict('The president', 'official', 'Ilham Aliyev', { via: 'role' })])).toBe('1 right, 0 missed, 0 wrong, 0 fired');
    expect(tally([aliyev], [predict('The president', 'official', 'Serzh Sargsyan', { via: 'role' })])).toBe('0 right, 1 missed, 1 wrong, 0 fired');
    expect(tally([aliyev], [predict('The president', 'official', 'Ilham Aliyev', { via: 'surname' })])).toBe('0 right, 1 missed, 1 wrong, 0 fired');
  });
  test('what lies across a mention and a free span is wrong', () => {
    const free = { ignore: [{ ...at('The president'), why: 'title' }] };
    expect(tally([aliyev], [predict('president', 'official', 'Other')], free)).toBe('0 right, 1 missed, 0 wrong, 0 fired');
    expect(tally([aliyev], [predict('president, Ilham Aliyev', 'official', 'Ilham Aliyev')], free)).toBe('0 right, 1 missed, 1 wrong, 0 fired');
  });
  test('a role on a trap is no bare role', () => expect(tally([aliyev], [predict('a shop', 'official', 'Ilham Aliyev', { via: 'role' })], { negatives: [{ ...at('a shop'), why: 'shop' }] })).toBe('0 right, 1 missed, 1 wrong, 1 fired'));
  test('a trap fires', () => expect(tally([shushi], [predict('Shushi', 'place', 'Shusha'), predict('Shushi', 'place', 'Shusha', { from: SHOP })])).toBe('1 right, 0 missed, 1 wrong, 1 fired'));
});

describe('clauses and days', () => {
  const found = (more: Partial<Predicted>): unknown => { const { clauses, days } = scoreArticle(article([statement]), [predict('November statement', 'agreement', 'Statement', more)]); return { clauses, days }; };
  test('right', () => expect(found({ clause: '9', agreementDate: '2020-11-10' })).toEqual({ clauses: { right: 1, of: 1, invented: 0 }, days: { right: 1, of: 1 } }));
  test('wrong or absent', () => {
    expect(found({ clause: '6', agreementDate: '2020-11-12' })).toEqual({ clauses: { right: 0, of: 1, invented: 0 }, days: { right: 0, of: 1 } });
    expect(found({})).toEqual({ clauses: { right: 0, of: 1, invented: 0 }, days: { right: 0, of: 1 } });
  });
  test('invented', () => {
    const plain: Gold = { ...at('November statement'), kind: 'agreement', entity: 'Statement', names: ['Statement'], agreementDate: null };
    expect(scoreArticle(article([plain]), [predict('November statement', 'agreement', 'Statement', { clause: '9' })]).clauses).toEqual({ right: 0, of: 0, invented: 1 });
  });
  test.each([[9, '9'], ['IX', '9'], ['XIV', '14'], ['2, IV', '2,4'], [[4, 3], '3,4'], ['3 and 4', '3,4'], ['b', 'b'], [undefined, '']])('%j is %s', (clause, key) => expect(clauseKey(clause as Gold['clause'])).toBe(key));
});

test.each([['Xankəndi', 'xankendi'], ['Nagorno-Karabakh', 'nagornokarabakh'], ['Élysée', 'elysee'], ['Լաչին', 'լաչին']])('%s folds to %s', (name, key) => expect(folded(name)).toBe(key));

test('a sum of nothing is not a failure, of one right and one wrong is two thirds', () => {
  expect(sumOf([]).f1).toBe(1);
  const one = article([shushi]), score = scoreArticle(one, [predict('Shushi', 'place', 'Shusha'), predict('Baku', 'place', 'Baku')]);
  expect(sumOf([{ article: one, score }])).toMatchObject({ articles: 1, found: 1, wrong: 1, missed: 0, precision: 0.5, recall: 1, f1: 2 / 3, traps: 1, fired: 0 });
});

describe('what is wrong in an article', () => {
  const said = (mentions: Gold[], more: Partial<Article> = {}): string => problemsOf(article(mentions, more), 'en/x.json').join('; ');
  test('nothing', () => expect(said([shushi, statement, aliyev])).toBe(''));
  test.each<[string, Gold[], Partial<Article>]>([
    ['is "hushi\'", not "Shushi"', [{ ...shushi, start: shushi.start + 1, end: shushi.end + 1 }], {}],
    ['overlap; mark the inner one nested', [statement, { ...at('November statement'), kind: 'agreement', entity: 'S', names: ['S'], agreementDate: null }], {}],
    ['is both a mention and a trap', [{ ...shushi, ...at('Shushi', SHOP) }], {}],
    ['has no agreementDate', [{ ...at('November statement'), kind: 'agreement', entity: 'S', names: ['S'] }], {}],
    ['has no via', [{ ...at('Ilham Aliyev'), kind: 'official', entity: 'A', names: ['A'] }], {}],
    ['only agreements do', [{ ...shushi, clause: 1 }], {}],
    ['the file is called x.json', [], { id: 'y' }],
    ['the language is hy', [], { lang: 'hy' }],
    ['is "Baku", not "Bakü"', [], { ignore: [{ ...at('Baku'), surface: 'Bakü', why: 'w' }] }],
  ])('%s', (message, mentions, more) => expect(said(mentions, more)).toContain(message));
});
