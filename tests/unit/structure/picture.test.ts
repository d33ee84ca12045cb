/** docs/architecture.md draws the imports between folders as they are: no arrow too many, none missing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { groupOf, importsOf, ROOT, type Import } from './imports.ts';

const PRODUCT = ['lib', 'components', 'entrypoints', 'cli'];
/** "lib/overlay → lib/article" → does code come with it, or types alone? */
type Arrows = Map<string, 'code' | 'types'>;

/** Reads ids with labels (text["lib/text<br>…"]) and arrows (a --> b & c; a -.-> b: types alone). */
function drawn(markdown: string): Arrows {
  const picture = /```mermaid\n([\s\S]*?)```/.exec(markdown)?.[1];
  if (!picture) throw new Error('docs/architecture.md has no mermaid picture');
  const names = new Map([...picture.matchAll(/\b(\w+)\["([^"<]+)/g)].map(([, id, label]) => [id!, label!.trim()]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const arrows: Arrows = new Map();
  for (const [, from, line, to] of picture.matchAll(/^\s*(\w+) (-->|-\.->) (\w+(?: & \w+)*)$/gm))
    for (const one of to!.split(' & ')) arrows.set(`${nameOf(from!)} → ${nameOf(one)}`, line === '-->' ? 'code' : 'types');
  return arrows;
}
function actual(imports: Import[]): Arrows {
  const arrows: Arrows = new Map();
  for (const { from, to, typeOnly } of imports) {
    const a = groupOf(from), b = groupOf(to);
    if (a !== b) arrows.set(`${a} → ${b}`, typeOnly && arrows.get(`${a} → ${b}`) !== 'code' ? 'types' : 'code');
  }
  return arrows;
}
/** Sentences for whoever changed an import: which arrow, because of which file, and what to do. */
function differences(picture: Arrows, imports: Import[]): string[] {
  const arrows = actual(imports);
  const because = (arrow: string): string => { const one = imports.find(({ from, to }) => `${groupOf(from)} → ${groupOf(to)}` === arrow)!; return `${one.from} imports ${one.to}`; };
  return [
    ...[...arrows.keys()].filter((arrow) => !picture.has(arrow)).map((arrow) => `The picture lacks ${arrow} (${because(arrow)}): draw it, or do without the import.`),
    ...[...picture.keys()].filter((arrow) => !arrows.has(arrow)).map((arrow) => `The picture has ${arrow}, which no file imports: take it away.`),
    ...[...arrows].filter(([arrow, what]) => picture.has(arrow) && picture.get(arrow) !== what).map(([arrow, what]) => (what === 'code' ? `${arrow} brings code now, not types alone: draw it as -->.` : `${arrow} brings types alone: draw it as -.->.`)),
  ];
}

describe('the picture of the modules', () => {
  let imports: Import[] = [], files: string[] = [];
  beforeAll(async () => { ({ imports } = await importsOf(PRODUCT)); ({ files } = await importsOf(['lib', 'components'])); });
  const markdown = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

  test('has the arrows that there are', () => { expect(differences(drawn(markdown), imports)).toEqual([]); });
  test('says which arrow is missing, which is too much, and which is of another kind', () => {
    const some: Import[] = [{ from: 'lib/names/forms.ts', to: 'lib/text/words.ts', typeOnly: false }, { from: 'lib/article/date.ts', to: 'lib/text/dates.ts', typeOnly: true }];
    const picture = (...lines: string[]): Arrows => drawn(['```mermaid', 'flowchart TD', '  text["lib/text<br>letters"]', '  names["lib/names"]', '  article["lib/article"]', ...lines, '```'].join('\n'));
    expect(differences(picture('  names --> text', '  article -.-> text'), some)).toEqual([]);
    expect(differences(picture('  article -.-> text'), some)).toEqual(['The picture lacks lib/names → lib/text (lib/names/forms.ts imports lib/text/words.ts): draw it, or do without the import.']);
    expect(differences(picture('  names --> text & article', '  article -.-> text'), some)).toEqual(['The picture has lib/names → lib/article, which no file imports: take it away.']);
    expect(differences(picture('  names --> text', '  article --> text'), some)).toEqual(['lib/article → lib/text brings types alone: draw it as -.->.']);
    expect(differences(picture('  names -.-> text', '  article -.-> text'), some)).toEqual(['lib/names → lib/text brings code now, not types alone: draw it as -->.']);
  });
  test('every group that has files is in it', () => {
    const there = new Set(files.map(groupOf)), shown = new Set([...drawn(markdown).keys()].flatMap((arrow) => arrow.split(' → ')));
    expect([...there].filter((group) => !shown.has(group))).toEqual([]);
  });
});

test('no file of lib/ or components/ is left that nothing imports', async () => {
  const { files, imports } = await importsOf([...PRODUCT, 'tests']);
  const used = new Set(imports.map(({ to }) => to));
  expect(files.filter((file) => /^(?:lib|components)\//.test(file) && !used.has(file))).toEqual([]);
});
