/** Forms of one language in running text: what each sentence is read as. */
import { expect, test } from 'vitest';
import { read } from '../../annotate/engine.ts';

/** A sentence, the words of it that are a mention ('' for none at all), and the record they stand for ("metonym:" before a government). */
export type Row = readonly [text: string, surface: string, id: string];

export function forms(lang: string, date: string, rows: readonly Row[]): void {
  test.each(rows)('%s', (text, surface, id) => {
    const got = read(text, lang, date).mentions.map((m) => `${m.text} = ${m.kind === 'metonym' ? 'metonym:' : ''}${m.id}`);
    if (surface) expect(got).toContain(`${surface} = ${id}`); else expect(got).toEqual([]);
  });
}
