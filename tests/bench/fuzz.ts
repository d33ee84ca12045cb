/**
 * node tests/bench/fuzz.ts [COUNT [SEED]]: many more inputs than a test run has time for, half of them made up, half of them test articles
 * that were cut up and changed. Ends with 1 and the text at the first one that throws or whose answer is wrong. Of every 4,999th it
 * compares what a unit costs in a short and in a long text of it: more than twice as much would be work that grows faster than its text.
 */
import { annotate } from '../../lib/annotate/annotate.ts';
import type { Annotation } from '../../lib/annotate/mention.ts';
import { jsonOf } from '../../lib/export/json.ts';
import { readArticles } from '../corpus/documents.ts';
import { LANGS, NAMES, ODD } from '../unit/annotate/arbitrary.ts';
import { gazetteer } from '../unit/annotate/engine.ts';
import { least } from './clock.ts';
import { random, type Random } from './material.ts';

const COUNT = Number(process.argv[2] ?? 10_000), SEED = Number(process.argv[3] ?? 1), PROBE = 4999;
const SHORT = 4000, LONG = 64_000, TWICE = 2;
const articles = readArticles(), DATES = ['2021-03-01', '1993-05-01', '2024-01-01', null];
const pick = <T>(from: readonly T[], next: Random): T => from[Math.floor(next() * from.length)]!;

interface Input { text: string; lang: string; date: string | null }
/** Names, odd characters, spaces and any code units whatever, as the property tests have them. */
function made(next: Random): Input {
  let text = '';
  for (let n = Math.floor(next() * 24); n > 0; n--) {
    const what = next() * 13;
    text += what < 5 ? pick(NAMES, next) : what < 9 ? pick(ODD, next) : what < 12 ? ' ' : String.fromCharCode(...Array.from({ length: Math.floor(next() * 6) }, () => Math.floor(next() * 65_536)));
  }
  return { text, lang: pick(LANGS, next), date: pick(DATES, next) };
}
/** A stretch of an article in which pieces are left out, doubled, moved, put in capitals or in between. */
function mutated(next: Random): Input {
  const { text, lang } = pick(articles, next), from = Math.floor(next() * text.length);
  let out = text.slice(from, from + 50 + Math.floor(next() * 600));
  for (let n = Math.floor(next() * 12); n >= 0; n--) {
    const at = Math.floor(next() * out.length), to = at + Math.floor(next() * 24), [head, piece, tail] = [out.slice(0, at), out.slice(at, to), out.slice(to)];
    out = pick([head + tail, head + piece + piece + tail, tail + piece + head, head + piece.toUpperCase() + tail, head + piece.toLowerCase() + tail, `${head}${pick(ODD, next)}${piece}${tail}`, `${head} ${pick(NAMES, next)} ${tail}`, `${head}${pick(articles, next).text.slice(at, to)}${tail}`], next);
  }
  return { text: out, lang: next() < 0.9 ? lang : pick(LANGS, next), date: pick(DATES, next) };
}
/** What is wrong with an answer, or null. */
function wrong({ text, lang, date }: Input, answer: Annotation, again: Annotation): string | null {
  let last = 0;
  for (const m of answer.mentions) {
    if (m.start < last || m.end <= m.start || m.end > text.length) return `mention ${m.start}-${m.end} is out of order or outside the text`;
    if (m.text !== text.slice(m.start, m.end) || m.names.length === 0) return `mention ${m.start}-${m.end} is not its slice, or has no names`;
    last = m.end;
  }
  const json = JSON.stringify(answer);
  if (jsonOf(answer) !== json) return 'the line is not the JSON of the answer';
  return JSON.stringify(again) === json ? null : `a second answer is another one (${lang}, ${date})`;
}
/** Cost of a unit in the long text / in the short one; measured again as long as it looks bad. */
function growth({ text, lang, date }: Input): number {
  const sized = (length: number): string => text.repeat(Math.ceil(length / text.length)), short = sized(SHORT), long = sized(LONG);
  const whole = (of: string) => (): unknown => annotate(of, { lang, date }, gazetteer);
  let ratio = Infinity;
  for (let tries = 0; tries < 6 && ratio > TWICE; tries++) {
    const took = least([{ name: 'short', run: () => { for (let n = 0; n < LONG / SHORT; n++) whole(short)(); } }, { name: 'long', run: whole(long) }], { rounds: 2, budget: 0 });
    ratio = Math.min(ratio, (took.get('long')! / long.length) / (took.get('short')! / (short.length * (LONG / SHORT))));
  }
  return ratio;
}

const next = random(SEED);
let units = 0, mentions = 0, worst = 0, worstText = '', probes = 0;
for (let number = 0; number < COUNT; number++) {
  const input = number % 2 ? mutated(next) : made(next);
  let said: string | null;
  try {
    const answer = annotate(input.text, input, gazetteer);
    said = wrong(input, answer, annotate(input.text, input, gazetteer));
    units += input.text.length; mentions += answer.mentions.length;
  } catch (error) { said = (error as Error).stack ?? String(error); }
  if (said !== null) { console.error(`input ${number} of seed ${SEED}: ${said}\n${JSON.stringify(input)}`); process.exit(1); }
  if (number % 100_000 === 99_999) process.stderr.write(`${(number + 1).toLocaleString('en-US')} …\n`);
  if (number % PROBE !== PROBE - 1 || input.text.length < 20) continue;
  const ratio = growth(input);
  probes++;
  if (ratio > worst) { worst = ratio; worstText = JSON.stringify(input); }
}
console.log(`${COUNT.toLocaleString('en-US')} inputs of seed ${SEED}, ${units.toLocaleString('en-US')} units, ${mentions.toLocaleString('en-US')} mentions: no exception, every answer in order and the same again. Of ${probes} of them a unit of ${LONG.toLocaleString('en-US')} cost at most ${worst.toFixed(2)} x a unit of ${SHORT.toLocaleString('en-US')}.`);
if (worst > TWICE) { console.error(`more than ${TWICE} x: ${worstText}`); process.exit(1); }
