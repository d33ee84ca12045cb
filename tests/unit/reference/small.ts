/** A small world of its own for tests of the reference code: two parties, one town, one treaty. Its names are in no atlas. */
import { compile } from '../../../lib/reference/compile.ts';
import { loadRecords } from '../../../lib/reference/load.ts';
import type { Pack } from '../../../lib/reference/pack.ts';
import type { Records } from '../../../lib/reference/records.ts';

export const FILES = [
  { path: 'sources.yaml', text: `
- { id: east-gazette, title: Gazette of the East, by: east, date: "2024-03-01", kind: law }
- { id: west-gazette, title: Gazette of the West, by: west, date: "2024-02-01", kind: law }
- { id: treaty-text, title: Treaty of Ashvale, date: "1994-05-02", kind: treaty }
- { id: undated-site, title: A site, date: null, kind: site }
` },
  { path: 'actors.yaml', text: `
- id: east
  kind: state
  languages: [en, hy]
  names: [{ forms: { en: [Eastland, { form: Eastern, as: adjective }], hy: Արևելք } }]
  seats: [{ place: lowmere, when: "1990/..", source: east-gazette }]
  reviewed: "2025-01-01"
- id: west
  kind: state
  languages: [en]
  names: [{ forms: { en: Westland } }]
  reviewed: "2025-01-01"
- id: river-republic
  kind: de-facto
  languages: [en]
  when: "1991-09-02/2020-01-01"
  territory: [ashvale-area]
  names: [{ forms: { en: [River Republic, { form: RR, as: abbreviation }] } }]
  status: [{ is: recognition, by: [west], of: river-republic, when: "1995-01-01/2010-01-01", source: west-gazette }]
  reviewed: "2025-01-01"
` },
  { path: 'regions/vale/region.yaml', text: `{ id: vale, label: { en: The Vale }, where: { en: the Vale }, parties: [east, west], box: [0, 0, 1, 1] }` },
  { path: 'regions/vale/places.yaml', text: `
- id: ashvale-area
  type: area
  names: [{ by: [east, west], forms: { en: "(Ashvale|Ash Vale)" }, source: treaty-text }]
  status:
    - { is: control, by: [river-republic], when: "1994-05-02/2020-01-01", source: treaty-text }
    - { is: control, by: [east], when: "2020-01-01/..", source: east-gazette }
    - { is: claim, by: [east], when: "1990-06-01/..", source: east-gazette }
    - { is: claim, by: [west], when: "1990-06-01/..", source: west-gazette }
  reviewed: "2025-01-02"
- id: lowmere
  type: town
  at: [10.5, 20.25]
  within: [ashvale-area]
  like: ashvale-area
  names:
    - { by: [east], when: "1990/..", forms: { en: [Lowmere, { form: Lowmerean, as: demonym }], hy: Լոումիր }, source: east-gazette }
    - { by: [west], forms: { en: Nethermere }, source: west-gazette }
  status:
    - { is: control, by: [west], when: "1991-01-10~/2010-06-30", source: west-gazette }
    - { is: control, by: [east], when: "2010-06-30/..", source: east-gazette }
  never: [Lowmere United]
  wikidata: Q99999999
  reviewed: "2025-01-03"
` },
  { path: 'people.yaml', text: `
- { id: ada-stone, native: en, gender: f, names: { en: Ada /Stone/ }, reviewed: "2025-01-01" }
- { id: bo-reed, native: en, gender: m, names: { en: Bo /Reed/, hy: Բո /Ռիդ/ }, reviewed: "2025-01-01" }
` },
  { path: 'offices.yaml', text: `
- id: east-president
  role: president
  of: east
  holders:
    - { who: ada-stone, is: elected, when: "2000-01-01/2010-01-01", source: east-gazette }
    - { who: vacant, when: "2010-01-01/2010-02-01", source: east-gazette }
    - { who: bo-reed, is: acting, when: "2010-02-01/..", source: east-gazette }
  reviewed: "2025-01-01"
- id: east-foreign-minister
  role: foreign-minister
  of: east
  holders: [{ who: ada-stone, is: appointed, when: "2011-05-01/2012-05-01", source: east-gazette }]
  reviewed: "2025-01-01"
` },
  { path: 'agreements.yaml', text: `
- id: ashvale-treaty
  kind: [treaty]
  label: { en: Treaty of 2 May 1994 }
  date: "1994-05-02"
  dates: [{ what: announced, on: "1994-05-01", by: [east], source: east-gazette }]
  parties: [east, west]
  status:
    - { is: in-force, when: "1994-05-02/2001-01-01", source: treaty-text }
    - { is: void, when: "2001-01-01/..", says: [east], source: east-gazette }
    - { is: in-force, when: "2001-01-01/..", says: [west], source: west-gazette }
  clauses:
    - { n: "1", summary: { en: The river is open to both sides. }, source: "treaty-text#1", status: [{ is: not-carried-out, when: "1995-01-01", source: west-gazette }] }
    - { n: "IV", summary: { en: A commission meets each year. }, source: "treaty-text#4" }
  source: treaty-text
  reviewed: "2025-01-01"
` },
];
export function smallRecords(): Records {
  const { records, problems } = loadRecords(FILES);
  const errors = problems.filter((p) => p.level === 'error');
  if (errors.length) throw new Error(errors.map((p) => `${p.path}:${p.line} ${p.record}.${p.field}: ${p.message}`).join('\n'));
  return records;
}
export const smallPack = (): Pack => compile(smallRecords(), {});
