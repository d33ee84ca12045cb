/** What changed when, record by record, from a repository made for the test. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyOf, recordsIn } from '../../../cli/data/history.ts';

const root = mkdtempSync(join(tmpdir(), 'byname-history-')), repository = join(root, 'whole'), short = join(root, 'short'), bare = join(root, 'none');
afterAll(() => { rmSync(root, { recursive: true }); });
function git(...args: string[]): void {
  const done = spawnSync('git', ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: repository, encoding: 'utf8', env: { ...process.env, GIT_COMMITTER_DATE: '2026-03-04T12:00:00Z', GIT_AUTHOR_DATE: '2026-03-04T12:00:00Z' } });
  if (done.status !== 0) throw new Error(done.stderr);
}
function commit(subject: string, files: Record<string, string>, removed: string[] = []): void {
  for (const [path, text] of Object.entries(files)) { mkdirSync(dirname(join(repository, path)), { recursive: true }); writeFileSync(join(repository, path), text); }
  for (const path of removed) rmSync(join(repository, path));
  git('add', '-A');
  git('commit', '-q', '-m', subject);
}
const ONE = '- id: one\n  type: town\n', TWO = '- { id: two, type: town }\n';
beforeAll(() => {
  mkdirSync(repository); mkdirSync(bare);
  git('init', '-q', '-b', 'main');
  commit('First: "both", <and> more', { 'data/places.yaml': `# Places\n${ONE}${TWO}`, 'data/sources.yaml': '- { id: one, title: A, kind: press }\n' });
  commit('Code only', { 'lib/x.ts': 'export {};\n' });
  commit('Only two', { 'data/places.yaml': `# Other comment\n${ONE}${TWO.replace('town', 'city')}` });
  commit('Moved', { 'data/places.yaml': TWO.replace('town', 'city'), 'data/regions/r/villages.yaml': ONE });
  commit('Two gone', { 'data/actors.yaml': '- { id: three }\n' }, ['data/places.yaml']);
  const cloned = spawnSync('git', ['clone', '-q', '--depth', '2', pathToFileURL(repository).href, short], { encoding: 'utf8' });
  if (cloned.status !== 0) throw new Error(cloned.stderr);
});

test('a record has the commits that changed it, newest first; a move to another file is none', () => {
  const { changes, since } = historyOf(repository, 'data')!;
  expect(since).toBeNull();
  expect(changes.get('one')).toEqual([{ date: '2026-03-04', subject: 'First: "both", <and> more' }]);
  expect(changes.get('two')!.map(({ subject }) => subject)).toEqual(['Two gone', 'Only two', 'First: "both", <and> more']);
  expect(changes.get('three')!.map(({ subject }) => subject)).toEqual(['Two gone']);
  expect(changes.get('source:one')).toEqual([{ date: '2026-03-04', subject: 'First: "both", <and> more' }]);
});
test('a history that was cut short says since when', () => {
  const { changes, since } = historyOf(short, 'data')!;
  expect(since).toBe('2026-03-04');
  expect(changes.get('three')).toHaveLength(1);
  expect([...changes.values()].flat().map(({ subject }) => subject)).not.toContain('Only two');
});
test('without a repository there is none', () => { expect(historyOf(bare, 'data')).toBeNull(); });
test('records of a file, as they are written', () => {
  expect([...recordsIn('data/places.yaml', '# Top\n- id: "a-1"\n  x: - { id: no }\n- {id: b}\n-\n  id: c\n')]).toEqual([['a-1', '- id: "a-1"\n  x: - { id: no }'], ['b', '- {id: b}'], ['c', '-\n  id: c']]);
});
