/** The whole job and the look-up alone, beside the peers: same names, same text. */
import { annotate } from '../../lib/annotate/annotate.ts';
import { jsonOf } from '../../lib/export/json.ts';
import { Gazetteer } from '../../lib/reference/gazetteer.ts';
import { wordsOf, type Words } from '../../lib/text/words.ts';
import { charCodes, least, once } from './clock.ts';
import { corpusSentences, latin, news, packOf } from './material.ts';
import { foldPlainly, foldWithOffsets, PEERS } from './peers.ts';
import { shown, type Figure, type Subject } from './report.ts';

/** Days and languages are given, as in a stream of dated articles. */
const OPTIONS = { lang: 'en', date: '2022-12-12' } as const;
/** One text in, one line of JSON out: what `annotate --jsonl` does between reading and writing. */
export const wholeJob = (texts: readonly string[], gazetteer: Gazetteer) => (): number => {
  let written = 0;
  for (const text of texts) {
    const line = `${jsonOf(annotate(text, OPTIONS, gazetteer))}\n`;
    // whoever writes it needs it in one piece; a string put together is a tree until somebody reads it
    if (line.charCodeAt(line.length - 1) === 10) written += line.length;
  }
  return written;
};
export const lookUp = (texts: readonly string[], gazetteer: Gazetteer) => (): number => {
  let hits = 0;
  for (const text of texts) hits += gazetteer.index.scan(words = wordsOf(text, words)).length;
  return hits;
};
/** Arrays used again from text to text, as annotate() does. */
let words: Words | undefined;
const unitsOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
const documents = (write: (length: number) => string, count: number, length: number): string[] => Array.from({ length: count }, () => write(length));

export function lookup({ names = 50_000, units = 400_000, budget = 20_000 } = {}): Subject {
  const { pack, forms } = packOf(names), gazetteer = new Gazetteer(pack);
  const write = news({ names: latin(forms), sentences: corpusSentences() });
  const short = documents(write, Math.round(units / 3000), 3000), n = unitsOf(short), joined = short.join('\n');
  const folded = [...new Set(forms.map(foldPlainly))], foldedTexts = short.map(foldPlainly);
  const builds: string[] = [], took = least([
    { name: 'charCodeAt', run: () => charCodes(joined) },
    { name: 'product', run: wholeJob(short, gazetteer) },
    { name: 'look-up', run: lookUp(short, gazetteer) },
    { name: 'folding', run: () => { let sum = 0; for (const text of short) sum += foldWithOffsets(text).text.length; return sum; } },
    { name: 'folding by normalize', run: () => { let sum = 0; for (const text of short) sum += foldPlainly(text).length; return sum; } },
  ], { budget: budget / 2 });
  // one search in memory at a time: whoever makes objects would also pay for the collector's way through those of the others
  for (const { name, build } of PEERS) {
    let search: (text: string) => string[] = () => [];
    builds.push(`${name} ${shown(once(() => (search = build(folded))))} ms`);
    const its = least([
      { name: `${name}: folded`, run: () => { let hits = 0; for (const text of short) hits += search(foldWithOffsets(text).text).length; return hits; } },
      { name: `${name}: bare`, run: () => { let hits = 0; for (const text of foldedTexts) hits += search(text).length; return hits; } },
    ], { budget: budget / 2 / PEERS.length });
    for (const [key, ms] of its) took.set(key, ms);
  }
  const ns = (name: string): number => (took.get(name)! * 1e6) / n;
  const loop = ns('charCodeAt'), product = ns('product'), bare = ns('look-up');
  const best = PEERS.map(({ name }) => ({ name, ns: ns(`${name}: folded`) })).sort((a, b) => a.ns - b.ns)[0]!;
  const mentions = short.reduce((sum, text) => sum + annotate(text, OPTIONS, gazetteer).mentions.length, 0);
  const figures: Figure[] = [
    { measure: 'best peer, folding and look-up / product, everything', value: best.ns / product, unit: 'x', goal: { must: 0.75, good: 1.5, excellent: 2.5, more: true }, beside: best.name },
    { measure: 'product, everything', value: product, unit: 'ns a unit', goal: { must: 120, good: 60, excellent: 35 }, beside: `a mention in ${shown(n / mentions)} units` },
    { measure: 'product, everything / charCodeAt loop', value: product / loop, unit: 'x', goal: { must: 70, good: 35, excellent: 20 }, beside: `loop ${shown(loop)} ns` },
    { measure: 'best peer, folding and look-up / product, look-up', value: best.ns / bare, unit: 'x', beside: `product's look-up ${shown(bare)} ns a unit, folding in it` },
    { measure: 'folding as the peers need it, with offsets', value: ns('folding'), unit: 'ns a unit', beside: `${shown(ns('folding by normalize'))} ns by normalize(), which has none` },
    ...PEERS.map(({ name }): Figure => ({ measure: `peer: ${name}`, value: ns(`${name}: folded`), unit: 'ns a unit', beside: `${shown(ns(`${name}: folded`) / product)} x the product; look-up alone ${shown(ns(`${name}: bare`))} ns` })),
    { measure: 'peers: making the search', value: builds.join('; '), unit: '' },
    mixed(gazetteer, forms, units), long(gazetteer, latin(forms), units),
  ];
  return { title: `English news in documents of 3,000 units, ${forms.length.toLocaleString('en-US')} names`, figures };
}
/** The look-up alone on text of six scripts. */
function mixed(gazetteer: Gazetteer, forms: readonly string[], units: number): Figure {
  const texts = documents(news({ names: forms, mixed: true, seed: 12 }), Math.round(units / 3000), 3000), joined = texts.join('\n');
  const took = least([{ name: 'loop', run: () => charCodes(joined) }, { name: 'look-up', run: lookUp(texts, gazetteer) }]);
  return { measure: 'look-up / charCodeAt loop, six scripts mixed', value: took.get('look-up')! / took.get('loop')!, unit: 'x', goal: { must: 8, good: 5, excellent: 3.2 }, beside: `${shown((took.get('look-up')! * 1e6) / unitsOf(texts))} ns a unit` };
}
/** Is a long document dearer by the unit than short ones? */
function long(gazetteer: Gazetteer, names: readonly string[], units: number): Figure {
  const write = news({ names, seed: 13 }), length = Math.min(500_000, units), whole = [write(length)], parts = documents(write, Math.round(length / 3000), 3000);
  const took = least([{ name: 'long', run: wholeJob(whole, gazetteer) }, { name: 'short', run: wholeJob(parts, gazetteer) }]);
  const ofLong = took.get('long')! / unitsOf(whole), ofShort = took.get('short')! / unitsOf(parts);
  return { measure: 'a document of 500,000 units / of 3,000, by the unit', value: ofLong / ofShort, unit: 'x', goal: { must: 1.5, good: 1.2, excellent: 1.05 }, beside: `every document costs ${shown(Math.max(0, (ofShort - ofLong) * 3000))} ms besides its length` };
}
