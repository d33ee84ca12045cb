import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { crosscheck, explanations, PAGE } from '../../../cli/crosscheck.ts';
import { differencesPage } from '../../../cli/crosscheck/page.ts';
import { skippedIds } from '../../../cli/crosscheck/pairs.ts';
import { distanceKm } from '../../../cli/crosscheck/places.ts';

const root = mkdtempSync(join(tmpdir(), 'crosscheck-')), data = join(root, 'data'), reference = join(root, 'reference');
const write = (path: string, text: string): void => { mkdirSync(dirname(join(root, path)), { recursive: true }); writeFileSync(join(root, path), text); };
afterAll(() => { rmSync(root, { recursive: true }); });

write('data/actors.yaml', '- { id: ruritania, kind: state, names: [{ forms: { en: Ruritania } }], reviewed: "2026-01-01" }\n');
write('data/sources.yaml', '- { id: gazette, title: Gazette, date: null, kind: press }\n');
write('data/regions/north/region.yaml', 'id: north\nlabel: { en: North }\nwhere: { en: the north }\nparties: [ruritania]\nbox: [40, 40, 50, 50]\n');
write('data/regions/north/places.yaml', `
- { id: hentzau, type: town, at: [42, 44], wikidata: Q1, names: [{ by: [ruritania], forms: { en: Hentzau, ru: Хенцау } }], reviewed: "2026-01-01" }
- { id: zenda, type: village, at: [43, 45], names: [{ by: [ruritania], forms: { en: Zenda } }], reviewed: "2026-01-01" }
`);
write('data/offices/people.yaml', '- { id: rudolf-elphberg, native: en, gender: m, names: { en: (Rudolf|Rudolph) /Elphberg/ }, wikidata: Q7, reviewed: "2026-01-01" }\n');
write('data/offices/offices.yaml', '- { id: ruritania-president, role: president, of: ruritania, holders: [{ who: rudolf-elphberg, is: elected, when: 2001-01-01/2004-03, source: gazette }], reviewed: "2026-01-01" }\n');
write('data/agreements/agreements.yaml', `
- { id: resolution-1, kind: [resolution], series: unsc, number: 1, date: "2001-05-01", source: gazette, reviewed: "2026-01-01" }
- { id: pact, kind: [treaty], date: "2002-06-02", paX: 9, dates: [{ what: signed, on: 2002-06-01, source: gazette }], source: gazette, reviewed: "2026-01-01" }
`);
write('reference/places/places_north.csv', 'region,wd_id,type,name,lat,lon,en,ru,variants\nnorth,Q1,locality,Hentzau,42.01,44.01,Hentzau,Хенцау,\nnorth,,locality,Zenda,43.2,45,Zenda,,"ru:Зенда"\nnorth,,locality,Zenda,10,10,Zenda,,\n');
write('reference/places/karabakh_pairs.csv', 'wof_id,lat,lon,az,hy,distinct\n11,43.01,45,Zenda,Զենդա,1\n12,43.01,45,Strelsau,Ստրելսաու,1\n13,43.01,45,Tarlenheim,,\n14,10,10,Zenda,,1\n');
write('reference/offices/offices.csv', 'country,office,person,start,end,person_qid,source\nRuritania,President,Rudolph Elphberg,2001-01-05,2004-03-20,Q7,EP2022\nRuritania,President,Michael Strelsau,2004-03-20,,Q8,EP2022\n');
write('reference/agreements/unsc_resolutions.csv', 'number,resolution,date\n1,S/RES/1 (2001),2001-05-02\n');
write('reference/agreements/agreements.csv', 'id,date,title\nPAX-9,2002-06-01,Pact\n');

describe('crosscheck', () => {
  const { open } = crosscheck(data, reference, []);
  const at = (record: string): string[] => open.filter((d) => d.record === record).map((d) => `${d.field}: ${d.theirs}`);

  it('measures the distance to the nearest place of that name in the region', () => {
    expect(distanceKm([0, 0], [0, 1])).toBeCloseTo(111.2, 0);
    expect(at('hentzau')).toEqual([]);
    expect(at('zenda')).toEqual(['at: 43.2, 45, 22.2 km away']);
  });
  it('asks for a record of each settlement with two names, unless it is left out on purpose', () => {
    const rows = (skipped: string): string[] => crosscheck(data, reference, [], skippedIds(skipped)).open.filter((d) => d.record.startsWith('row')).map((d) => `${d.record} ${d.theirs}`);
    expect(rows('')).toEqual(['row 12 Strelsau / Ստրելսաու', 'row 14 Zenda / ']);
    expect(rows('| Id | Why |\n| --- | --- |\n| 12 | a common word |\n| 14 | far away |\n')).toEqual([]);
  });
  it('names a line of the list of places left out that is no row with two names', () => {
    expect(crosscheck(data, reference, [], new Set(['12', '13', '14'])).open.filter((d) => d.field === 'skipped').map((d) => d.record)).toEqual(['row 13']);
  });
  it('counts what it compared, and writes a page of what stays, escaped', () => {
    const reasons = [{ record: 'zenda', field: 'at', reason: 'another village | of that name' }, { record: 'ruritania-president', field: 'holders', reason: 'he was a pretender only' }, { record: 'resolution-1', field: 'date', reason: 'adopted after midnight' }];
    const { told, tally, open } = crosscheck(data, reference, reasons, new Set(['12', '14']));
    expect(open).toEqual([]);
    const page = differencesPage(told, tally);
    expect([...page.matchAll(/^\| (\w+) .*?\| (\d+) \| (\d+) \| ([\d.]+ %) \| (\d+) \|$/gm)].map((m) => m.slice(1).join(' '))).toEqual(['Points 2 1 50.0 % 1', 'Terms 2 1 50.0 % 1', 'First 2 2 100.0 % 0', 'Days 2 1 50.0 % 1', 'Settlements 3 3 100.0 % 0']);
    expect(page).toContain('| Zenda | point | 43, 45 | 43.2, 45, 22.2 km away | gazetteer (Who’s On First, GeoNames) | another village \\| of that name |');
    expect(page).toContain('| President, Ruritania | a term that is not here | no such term | Michael Strelsau 2004-03-20/.. | EveryPolitician lists of 2022 | he was a pretender only |');
  });
  it('the page of the project has every reason of the list, and no other row', () => {
    const page = readFileSync(PAGE, 'utf8'), whys = [...page.matchAll(/^\| (?!Record |---|Compared )(?:[^|]+\| ){5}(.+) \|$/gm)].map(([, why]) => why);
    expect([...new Set(whys)].sort()).toEqual([...new Set(explanations().map(({ reason }) => reason))].sort());
    expect(page).not.toMatch(/\.\.\/shared|\/tmp|\.csv|\.jsonl/);
  });
  it('compares spells within ten days at the precision of the dates, and names the missing ones', () => {
    expect(at('ruritania-president')).toEqual(['holders: Michael Strelsau 2004-03-20/..']);
  });
  it('compares agreements to the day, any of their dates', () => {
    expect(at('resolution-1')).toEqual(['date: 2001-05-02 (S/RES/1 (2001))']);
    expect(at('pact')).toEqual([]);
  });
  it('leaves out what is explained and names an explanation that fits nothing', () => {
    const stale = { record: 'zenda', field: 'wikidata', reason: 'no longer true at all' };
    const told = crosscheck(data, reference, [{ record: 'zenda', field: 'at', theirs: '43.2', reason: 'another village of that name' }, stale], new Set(['12', '14']));
    expect(told.open.map((d) => d.record).sort()).toEqual(['resolution-1', 'ruritania-president']);
    expect(told).toMatchObject({ stale: [stale], explained: 1 });
  });
  it('finds nothing where the folder holds nothing', () => {
    expect(crosscheck(data, join(root, 'elsewhere'), []).open).toEqual([]);
  });
});
