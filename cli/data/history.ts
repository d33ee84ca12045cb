/**
 * The history of each record, from git: every commit that changed what the record's file says of it. A record that only moved to another
 * file, or whose neighbours changed, has no entry. Nothing is asked but git on this machine.
 */
import { spawnSync } from 'node:child_process';
import type { Change, History } from '../../lib/browse/record-page.ts';

const LARGEST = 1 << 28;
/** Output of a git command as bytes; null where there is no git, no repository or no such thing in it. */
function git(root: string, args: readonly string[], input?: string): Buffer | null {
  const done = spawnSync('git', ['-C', root, ...args], { input, maxBuffer: LARGEST, stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'] });
  return done.status === 0 ? done.stdout : null;
}

interface Commit { hash: string; date: string; subject: string; paths: string[] }
/** Oldest first. */
function commitsOf(root: string, folder: string): Commit[] | null {
  const out = git(root, ['log', '--reverse', '--topo-order', '--first-parent', '-m', '--no-renames', '--name-only', '--relative', '-z', '--format=%x01%H%x02%cs%x02%s%x02', '--', folder]);
  return out && out.toString().split('\x01').slice(1).map((text): Commit => {
    const [hash, date, subject, rest] = text.split('\x02') as [string, string, string, string];
    return { hash, date, subject, paths: rest.split(/[\0\n]/).filter((path) => path !== '') };
  });
}
/** Contents of "commit:path", in order; null for what is not there. */
function contentsOf(root: string, names: readonly string[]): (string | null)[] {
  const out = git(root, ['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''));
  if (!out) return names.map(() => null);
  let at = 0;
  return names.map(() => {
    const end = out.indexOf(10, at), size = /^\S+ blob (\d+)$/.exec(out.toString('utf8', at, end))?.[1];
    if (size === undefined) { at = end + 1; return null; }
    const from = end + 1;
    at = from + Number(size) + 1;
    return out.toString('utf8', from, from + Number(size));
  });
}
/** Records of a YAML file as they are written, by id; sources by "source:id". Comments between them belong to none. */
export function recordsIn(path: string, text: string): Map<string, string> {
  const space = /(?:^|\/)sources\.ya?ml$/.test(path) ? 'source:' : '', out = new Map<string, string>();
  for (const written of text.split(/^(?=-\s)/m)) {
    const id = /^-\s+(?:\{\s*)?id: *["']?([a-z0-9-]+)/.exec(written)?.[1];
    if (id !== undefined) out.set(space + id, written.replace(/^#.*$/gm, '').trim());
  }
  return out;
}

/** null where there is no history to be had. @param folder below root, as git names it */
export function historyOf(root: string, folder: string): History | null {
  const commits = commitsOf(root, folder);
  if (!commits?.length) return null;
  const short = git(root, ['rev-parse', '--is-shallow-repository'])?.toString().trim() === 'true';
  const wanted = commits.flatMap(({ hash, paths }) => paths.filter((path) => /\.ya?ml$/.test(path)).map((path) => ({ hash, path }))), contents = contentsOf(root, wanted.map(({ hash, path }) => `${hash}:./${path}`));
  const files = new Map<string, Map<string, string>>(), changes = new Map<string, Change[]>();
  let next = 0;
  for (const { hash, date, subject } of commits) {
    const before = new Map<string, string>(), after = new Map<string, string>();
    for (; wanted[next]?.hash === hash; next++) {
      const { path } = wanted[next]!, text = contents[next];
      for (const [id, written] of files.get(path) ?? []) before.set(id, written);
      const now = recordsIn(path, text ?? '');
      files.set(path, now);
      for (const [id, written] of now) after.set(id, written);
    }
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(id) === after.get(id)) continue;
      changes.set(id, [{ date, subject }, ...changes.get(id) ?? []]);
    }
  }
  return { changes, since: short ? commits[0]!.date : null };
}
