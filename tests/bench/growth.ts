/** What more names and longer texts cost. */
import { annotate } from '../../lib/annotate/annotate.ts';
import { buildIndex, NameIndex, PLACE, type Surface } from '../../lib/names/name-index.ts';
import { Gazetteer } from '../../lib/reference/gazetteer.ts';
import { wordsOf, type Words } from '../../lib/text/words.ts';
import { least, once } from './clock.ts';
import { latin, madeNames, news, packOf } from './material.ts';
import { shown, type Figure, type Subject } from './report.ts';

const SIZES = [10_000, 50_000, 200_000] as const;
const count = (n: number): string => n.toLocaleString('en-US');

export function growingNames(): Subject {
  const all = madeNames(SIZES.at(-1)!), figures: Figure[] = [], bytes: number[] = [], loads: number[] = [];
  const texts = [news({ names: latin(all.slice(0, SIZES[0]).map(({ form }) => form)), seed: 21 }), news({ names: all.slice(0, SIZES[0]).map(({ form }) => form), seed: 22, mixed: true })]
    .map((write) => Array.from({ length: 100 }, () => write(3000)));
  const indexes = SIZES.map((size) => {
    const surfaces: Surface[] = all.slice(0, size).map(({ form }, i) => ({ form, type: PLACE, flags: 0, reference: i, name: 0, lang: 0 }));
    let buffer = new ArrayBuffer(0);
    const build = once(() => (buffer = buildIndex(surfaces)));
    // The first load of a run also compiles the loader; a fresh process is measured elsewhere.
    const load = least([{ name: 'load', run: () => new NameIndex(buffer) }], { budget: 200 }).get('load')!;
    bytes.push(buffer.byteLength / size); loads.push(load);
    figures.push({ measure: `making the index of ${count(size)} names`, value: build, unit: 'ms', beside: `${shown(buffer.byteLength / 1e6)} MB, ${shown(buffer.byteLength / size)} bytes a form` });
    return new NameIndex(buffer);
  });
  let words: Words | undefined;
  const times = ['English', 'six scripts'].map((what, t) => {
    const took = least(indexes.map((index, i) => ({ name: String(i), run: () => { let hits = 0; for (const text of texts[t]!) hits += index.scan(words = wordsOf(text, words)).length; return hits; } })), { budget: 3000 });
    const units = texts[t]!.reduce((sum, text) => sum + text.length, 0);
    return { what, ns: SIZES.map((_, i) => (took.get(String(i))! * 1e6) / units) };
  });
  figures.push(
    { measure: 'index of 50,000 names', value: bytes[1]!, unit: 'bytes a form', goal: { must: 25, good: 16, excellent: 12 } },
    { measure: 'loading it from memory', value: loads[1]!, unit: 'ms', goal: { must: 10, good: 2, excellent: 0.3 } },
    ...times.map(({ what, ns }): Figure => ({ measure: `look-up with 200,000 names / with 10,000, ${what}`, value: ns[2]! / ns[0]!, unit: 'x', goal: { must: 2, good: 1.5, excellent: 1.25 }, beside: `${ns.map(shown).join(', ')} ns a unit` })),
  );
  return { title: 'More names: 10,000, 50,000, 200,000 made ones', figures };
}

/** Whole job on one ever longer text. Stops where a text would take over a minute. */
export function growingText(): Subject {
  const { pack, forms } = packOf(null), gazetteer = new Gazetteer(pack), names = latin(forms), figures: Figure[] = [];
  let before = 0, first = 0;
  annotateAll(news({ names, seed: 31 })(200_000));
  for (const length of [1000, 10_000, 100_000, 1_000_000, 10_000_000]) {
    if ((before / 1000) * 10 > 60) { figures.push({ measure: `a text of ${count(length)} units`, value: 'not run: it would take over a minute', unit: '' }); continue; }
    const text = news({ names, seed: 32 })(length), repeats = Math.max(1, Math.round(100_000 / text.length));
    const run = (): void => { for (let n = 0; n < repeats; n++) annotateAll(text); };
    const took = (length <= 1_000_000 ? least([{ name: 'all', run }], { budget: 1500 }).get('all')! : once(run)) / repeats, ns = (took * 1e6) / text.length;
    first ||= ns;
    before = took;
    figures.push({ measure: `a text of ${count(length)} units`, value: ns, unit: 'ns a unit', beside: `${shown(took)} ms, ${shown(ns / first)} x the shortest by the unit` });
  }
  return { title: `Longer texts: everything, as one document, ${count(forms.length)} names`, figures };

  function annotateAll(text: string): number { return JSON.stringify(annotate(text, { lang: 'en', date: '2022-12-12' }, gazetteer)).length; }
}
