/**
 * Other ways to find many names in a text: four npm packages, and the plain Map that one would write first. None of them folds, so each
 * is given folded names and text; all report whole words only (flashtext: of names inside each other, the longest).
 */
import { createRequire } from 'node:module';
import { AhoCorasick as Monyone } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import FastScanner from 'fastscan';
import Flashtext from 'flashtext.js';

export interface Peer {
  name: string;
  /** @param names folded, no two alike @returns a search in folded text: the names found, in text order */
  build(names: readonly string[]): (text: string) => string[];
}
/** What one writes for this: decompose, drop the marks, lower case. */
export const foldPlainly = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();

/** By code unit: what it folds to, where that is one unit; else MORE, or UNREAD. */
const folded = new Int32Array(65536).fill(-1), several: string[] = [], UNREAD = -1, MORE = -2;
let units = new Uint16Array(4096), offsets = new Uint32Array(4096);
/**
 * The same, unit by unit from a table, with the place in the text that each folded unit comes from: without it nobody could say where in
 * the text a name stands. Faster than foldPlainly, so this is what the peers are charged with. The offsets hold until the next call.
 */
export function foldWithOffsets(text: string): { text: string; offsets: Uint32Array } {
  const most = 4 * text.length;
  if (units.length < most) { units = new Uint16Array(2 * most); offsets = new Uint32Array(2 * most); }
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let unit = folded[code]!;
    if (unit === UNREAD) {
      several[code] = foldPlainly(text[i]!);
      unit = folded[code] = several[code].length === 1 ? several[code].charCodeAt(0) : MORE;
    }
    if (unit !== MORE) { units[n] = unit; offsets[n++] = i; } else for (const one of several[code]!) { units[n] = one.charCodeAt(0); offsets[n++] = i; }
  }
  return { text: Buffer.from(units.buffer, 0, 2 * n).toString('utf16le'), offsets };
}

/** Letters and digits of the basic plane, by code unit. */
const isWord = new Uint8Array(65536);
for (let code = 0; code < 65536; code++) if (/[\p{L}\p{N}]/u.test(String.fromCharCode(code))) isWord[code] = 1;
const whole = (text: string, start: number, end: number): boolean =>
  (start === 0 || isWord[text.charCodeAt(start - 1)] === 0) && (end === text.length || isWord[text.charCodeAt(end)] === 0);

const { devDependencies } = createRequire(import.meta.url)('../../package.json') as { devDependencies: Record<string, string> };
const versioned = (name: string, path = ''): string => `${name}${path} ${devDependencies[name]}`;

export const PEERS: readonly Peer[] = [
  {
    name: 'Map by first word',
    build: (names) => {
      const byFirst = new Map<string, string[]>();
      for (const name of names) {
        const first = /^[\p{L}\p{N}]+/u.exec(name)?.[0];
        if (first === undefined) continue;
        const list = byFirst.get(first);
        if (list) list.push(name); else byFirst.set(first, [name]);
      }
      return (text) => {
        const found: string[] = [];
        for (let start = 0; start < text.length;) {
          if (isWord[text.charCodeAt(start)] === 0) { start++; continue; }
          let end = start + 1;
          while (end < text.length && isWord[text.charCodeAt(end)] === 1) end++;
          for (const name of byFirst.get(text.slice(start, end)) ?? []) if (text.startsWith(name, start) && whole(text, start, start + name.length)) found.push(name);
          start = end;
        }
        return found;
      };
    },
  },
  {
    name: versioned('flashtext.js'),
    build: (names) => {
      const processor = new Flashtext(true);
      processor.setNonWordBoundaries(Array.from(isWord, (is, code) => (is ? String.fromCharCode(code) : '')).filter(Boolean));
      for (const name of names) processor.addKeyword(name);
      return (text) => processor.extractKeywords(text);
    },
  },
  {
    name: versioned('@monyone/aho-corasick', '/fast'),
    build: (names) => {
      const automaton = new Monyone([...names]);
      return (text) => automaton.matchInText(text).filter(({ begin, end }) => whole(text, begin, end)).map(({ keyword }) => keyword);
    },
  },
  {
    name: versioned('fastscan'),
    build: (names) => {
      const scanner = new FastScanner([...names]);
      return (text) => scanner.search(text).filter(([start, name]) => whole(text, start, start + name.length)).map(([, name]) => name);
    },
  },
  {
    name: versioned('ahocorasick'),
    build: (names) => {
      const automaton = new AhoCorasick([...names]);
      return (text) => {
        const found: string[] = [];
        for (const [last, words] of automaton.search(text)) for (const name of words) if (whole(text, last + 1 - name.length, last + 1)) found.push(name);
        return found;
      };
    },
  },
];
