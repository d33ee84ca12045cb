/**
 * npm run bench [-- --write] [SUBJECT …]: measures, prints one Markdown table; --write also puts it into docs/performance.md, where
 * subjects that were not measured keep what they have, with the day on which they were, and what is written by hand below it stays.
 * Subjects: lookup names text command browser, all of them without one; stream, which takes minutes. Figures are no tests: the exit
 * status is 0 whatever they are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../cli/compile.ts';
import { inBrowser } from './browser.ts';
import { command, longStream } from './command.ts';
import { growingNames, growingText } from './growth.ts';
import { lookup } from './lookup.ts';
import { corpusSentences } from './material.ts';
import { table, type Subject } from './report.ts';

let browser: string | null = null;
/** What else the machine did: jobs that wanted a processor, in the minute before. */
const loads = [loadavg()[0]!];
const SUBJECTS: Record<string, () => (Subject | Promise<Subject>)[]> = {
  lookup: () => [lookup({ names: 50_000 }), lookup({ names: 10_000, budget: 16_000 })],
  names: () => [growingNames()],
  text: () => [growingText()],
  command: () => [command()],
  browser: () => [inBrowser().then((subject) => { browser = subject.browser; return subject; })],
  stream: () => [longStream()],
};
const asked = process.argv.slice(2).filter((arg) => arg !== '--write'), write = process.argv.includes('--write');
const unknown = asked.filter((name) => !(name in SUBJECTS));
if (unknown.length) console.error(`There is no subject ${unknown.join(', ')}; there are ${Object.keys(SUBJECTS).join(', ')}.`);

/** Measured only when asked for. */
const LONG = ['stream'];
const PAGE = join(ROOT, 'docs/performance.md'), TODAY = new Date().toISOString().slice(0, 10);
const subjects: Subject[] = [], bySubject = new Map<string, Subject[]>();
for (const [name, measure] of Object.entries(SUBJECTS)) {
  if (asked.length ? !asked.includes(name) : LONG.includes(name)) continue;
  process.stderr.write(`measuring ${name} …\n`);
  try {
    const own: Subject[] = [];
    for (const subject of measure()) own.push(await subject);
    bySubject.set(name, own);
    subjects.push(...own);
  } catch (error) {
    subjects.push({ title: name, figures: [{ measure: 'everything', value: `not measured: ${(error as Error).message.split('\n')[0]}`, unit: '' }] });
  }
}
loads.push(loadavg()[0]!);
const made = table(subjects);
console.log(made);
if (write) writeFileSync(PAGE, page(withOld()));

/** What the page has: made here, and written by hand below the first heading. */
function halves(): [made: string, byHand: string] { const [made = '', ...rest] = readFileSync(PAGE, 'utf8').split(/^(?=## )/m); return [made, rest.join('')]; }
/** The table with what the page has of subjects that were not measured now. */
function withOld(): string {
  const [old] = halves(), day = /^Measured on (\d{4}-\d\d-\d\d)/m.exec(old)?.[1] ?? TODAY;
  browser ??= /Chromium ([\d.]+)/.exec(old)?.[1] ?? null;
  const sections = old.split(/^(?=\| \*\*)/m).slice(1).map((section) => section.trimEnd()), out: string[] = [table([])];
  for (const name of Object.keys(SUBJECTS)) {
    const own = bySubject.get(name), size = name === 'lookup' ? 2 : 1, kept = sections.splice(0, size);
    out.push(...(own ? own.map((one) => table([one]).split('\n').slice(2).join('\n')) : kept.map((section) => section.replace(/^\| \*\*(?:(?!, measured on).)*?(?=\*\*)/, (title) => `${title}, measured on ${day}`))));
  }
  return out.join('\n');
}

function page(rows: string): string {
  const sentences = corpusSentences().length;
  return `# Speed

Made by \`npm run bench -- --write\`; figures, not tests. Ratios within one run are worth more than its times.

Measured on ${TODAY}: Node ${process.versions.node}, ${availableParallelism()} processors, ${browser ? `Chromium ${browser}` : 'no browser'}; jobs that wanted a processor in the minute before: ${loads.map((load) => load.toFixed(1)).join(' at the beginning, ')} at the end (ours among them).

* A unit is a UTF-16 code unit. Times are processor or wall time, whichever is less, and the least of several runs that took turns. "must", "good" and "excellent" are what the design asks for.
* The text is made from a seed: common words, made words with a long tail, dates, quotations, a name in about 230 units${sentences ? `, and one sentence in twelve from the test articles (${sentences.toLocaleString('en-US')} sentences)` : ''}. The names are all forms that the reference data know, filled up with made ones of six scripts.
* "Everything" is what \`annotate\` does with a text: folding, look-up, context, and the line of JSON. "Look-up" is folding and finding names, no more.
* The product is measured before the peers are made, and each of them without the others in memory. They get the same names and the same text, and pay for folding (decompose, drop marks, lower case; with a list of the offsets in the text, by the fastest way that was found) because none of them folds; they report whole words, no context, no output.
* Memory is the highest resident size that the process had. The first article is measured in a process that did nothing before.
* "Painted" is the end of the first frame that shows the marks, or the card with its facts; a frame is 16.7 ms. A task counts when a script of the extension ran in it.

${rows}

${halves()[1]}`;
}
