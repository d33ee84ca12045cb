/** Core posts without a silent gap, and targets beside what there is. */
import { expect, test } from 'vitest';
import { postsOf } from '../../../lib/reference/check/posts.ts';
import { coverage } from '../../../lib/reference/check/totals.ts';
import { changed, check, type Change } from './land.ts';

const posts = (until: string, ...changes: Change[]): Record<string, string> => Object.fromEntries(postsOf(check(changed(...changes)).records, until).filter(({ actor }) => actor === 'north').map((p) => [p.role, p.offices.length ? p.silent.map(({ from, to }) => `${from}/${to}`).join(' ') : 'none']));

test('days without a row since 1991; a post that the data lack', () => {
  expect(posts('2020-01-01')).toEqual({ president: '1991-01-01/1999-12-31', 'prime-minister': 'none', 'foreign-minister': 'none', 'defence-minister': 'none', speaker: 'none', 'security-secretary': 'none' });
  expect(postsOf(check().records, '2000-01-05').find(({ actor, role }) => actor === 'north' && role === 'president')).toMatchObject({ days: 3287, of: 3292, spells: 2 });
});
test('between two holders, after the last, at the precision of the dates', () => {
  expect(posts('2020-01-01', ['offices.yaml', '2010-01-01/..', '2010-01-05/2012']).president).toBe('1991-01-01/1999-12-31 2010-01-02/2010-01-04 2013-01-01/2020-01-01');
  expect(posts('2020-01-01', ['offices.yaml', '2000-01-01/2010-01-01', '1990/2009-12'], ['offices.yaml', '2010-01-01/..', '2010-01~/..']).president).toBe('');
});
test('a vacancy is a row, not a silence', () => {
  expect(posts('2020-01-01', ['offices.yaml', '2010-01-01/..', '2010-03-01/..'], ['offices.yaml', '    - { who: bo-hill', '    - { who: vacant, when: "2010-01-02/2010-02-28", source: wire }\n    - { who: bo-hill']).president).toBe('1991-01-01/1999-12-31');
});
test('a body is asked about from its beginning to its end', () => {
  expect(posts('2020-01-01', ['actors.yaml', 'id: north, kind: state,', 'id: north, kind: state, when: "1998-01-01/2015-06-30",'], ['offices.yaml', '2010-01-01/..', '2010-01-01/2012-12-31']).president).toBe('1998-01-01/1999-12-31 2013-01-01/2015-06-30');
  expect(posts('2020-01-01', ['actors.yaml', 'id: north, kind: state,', 'id: north, kind: state, when: "1950/1980",'])).toEqual({});
});
test('targets beside what there is; a list that is none is an error', () => {
  const target = (text: string): ReturnType<typeof check> => check({ ...changed(), 'check/targets.yaml': text }), { totals, records, findings } = target('- { label: The shore and the sea, regions: [shore, sea], places: 20 }\n');
  expect(findings).toEqual([]);
  expect(totals.targets).toEqual([{ label: 'The shore and the sea', regions: ['shore', 'sea'], places: 20, here: 2 }]);
  expect(coverage(totals, records)).toContain('| The shore and the sea | 20 | 2 |');
  expect(coverage(totals, records)).toContain('| The shore: North | 2 | 2 | 0 | 0 | 2.0 | 1 | 1 | 0 | 0 |');
  expect(target('shore: 20\n').findings.map(({ path, level }) => `${path} ${level}`)).toEqual(['check/targets.yaml error']);
});
