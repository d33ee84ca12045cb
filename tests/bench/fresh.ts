/**
 * Run as a process of its own: the first article after a start. Arguments: pack, text. Prints JSON, milliseconds: open (bytes to
 * gazetteer), scan and all (first, then second time, words and look-up only / everything).
 */
import { readFileSync } from 'node:fs';
import { annotate } from '../../lib/annotate/annotate.ts';
import { Gazetteer } from '../../lib/reference/gazetteer.ts';
import { decodePack } from '../../lib/reference/pack.ts';
import { wordsOf } from '../../lib/text/words.ts';
import { once } from './clock.ts';

const [packPath, textPath, what] = process.argv.slice(2);
const bytes = readFileSync(packPath!), text = readFileSync(textPath!, 'utf8');
let gazetteer: Gazetteer | undefined;
const open = once(() => (gazetteer = new Gazetteer(decodePack(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)))));
const run = what === 'scan' ? () => gazetteer!.index.scan(wordsOf(text)) : () => annotate(text, { lang: 'en', date: '2022-12-12' }, gazetteer!);
console.log(JSON.stringify({ open, first: once(run), second: once(run) }));
