/** A small folder of good data about an invented land, and what the check says when some of it is changed. */
import { isRecordFile } from '../../../cli/compile.ts';
import { checkData, type Checked } from '../../../lib/reference/check/check.ts';
import type { Finding } from '../../../lib/reference/check/finding.ts';

export const LOADED = { path: 'check/loaded-words.yaml', text: 'en: [so-called, liberat*, (real|true) name]\nru: [так называем*]\n' };
export const CAREFUL = { path: 'check/careful-words.yaml', text: 'en: [(recently|now), northerners say*]\n' };
export const GOOD: Record<string, string> = {
  'actors.yaml': `
- { id: north, kind: state, languages: [ru], names: [{ by: [north], forms: { en: North, ru: Север } }], reviewed: "2026-01-01" }
- { id: south, kind: state, languages: [tr], names: [{ by: [south], forms: { en: South, tr: Güney } }], reviewed: "2026-01-01" }
- { id: east, kind: state, names: [{ by: [east], forms: { en: East } }], reviewed: "2026-01-01" }
- { id: league, kind: organisation, names: [{ by: [league], forms: { en: League of Lands } }], reviewed: "2026-01-01" }
`,
  'sources.yaml': `
- { id: north-gazette, title: Gazette of the North, by: north, date: "2025-01-01", kind: law }
- { id: south-gazette, title: Gazette of the South, by: south, date: "2025-01-01", kind: law }
- { id: wire, title: A news agency, date: "2025-06-01", kind: press }
`,
  'regions/shore/region.yaml': `
id: shore
label: { en: The shore }
where: { en: the coast }
parties: [north, south]
box: [1, 2, 3, 4]
`,
  'regions/shore/places.yaml': `
- id: shore-land
  type: area
  names:
    - { by: [north], source: north-gazette, forms: { en: Shoreland, ru: Берег } }
    - { by: [south], source: south-gazette, forms: { en: Strand, tr: Kıyı } }
  status:
    - { is: control, by: [north], when: "1992-05-18/2020-11-10", source: [north-gazette, south-gazette, wire] }
    - { is: control, by: [south], when: "2020-11-10/..", source: [north-gazette, south-gazette, wire] }
    - { is: claim, by: [north, south], when: "1991-08-30/..", source: [north-gazette, south-gazette, wire] }
  reviewed: "2026-01-01"
- id: harbour
  type: town
  within: [shore-land]
  names:
    - { by: [north], source: north-gazette, forms: { en: Harbour, ru: Гавань } }
    - { by: [south], source: south-gazette, forms: { en: Liman, tr: Limanköy } }
  like: shore-land
  at: [2, 3]
  reviewed: "2026-01-01"
`,
  'people.yaml': `
- { id: ada-gray, native: en, gender: f, names: { en: Ada /(Gray|Grey)/ }, reviewed: "2026-01-01" }
- { id: bo-hill, native: en, gender: m, names: { en: Bo /Hill/ }, reviewed: "2026-01-01" }
`,
  'offices.yaml': `
- id: north-president
  role: president
  of: north
  holders:
    - { who: ada-gray, is: elected, when: "2000-01-01/2010-01-01", source: wire }
    - { who: bo-hill, is: elected, when: "2010-01-01/..", source: wire }
  reviewed: "2026-01-01"
`,
  'agreements.yaml': `
- id: truce-2020
  kind: [ceasefire]
  names: [{ forms: { en: Harbour truce } }]
  label: { en: Truce of 10 November 2020 }
  date: "2020-11-10"
  with: { en: [(Harbour|Liman)] }
  clauses:
    - { n: "1", summary: { en: The sides stop firing. }, source: wire }
    - { n: "1.10", summary: { en: Prisoners are exchanged. }, source: wire }
  reviewed: "2026-01-01"
`,
};
export type Change = [path: string, from: string, to: string];

/** The good folder with each change made once. @throws Error for a change that changes nothing */
export function changed(...changes: Change[]): Record<string, string> {
  const files = { ...GOOD };
  for (const [path, from, to] of changes) {
    const text = files[path] ?? '', made = from === '' ? text + to : text.replace(from, () => to);
    if (made === text) throw new Error(`${path} does not hold ${from}`);
    files[path] = made;
  }
  return files;
}
export function check(files: Record<string, string> = GOOD, strings: Record<string, Record<string, unknown>> = {}): Checked {
  return checkData({ files: Object.entries(files).map(([path, text]) => ({ path, text })), isRecordFile, loadedWords: LOADED, carefulWords: CAREFUL, strings });
}
export const errors = (files?: Record<string, string>): Finding[] => check(files).findings.filter((f) => f.level === 'error');
