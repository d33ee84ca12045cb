import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { annotate } from '../../../lib/annotate/annotate.ts';
import { compile } from '../../../lib/reference/compile.ts';
import { Gazetteer } from '../../../lib/reference/gazetteer.ts';
import { Language } from '../../../lib/reference/language.ts';
import { loadRecords } from '../../../lib/reference/load.ts';

const place = (id: string, type: string, form: string): string => `- { id: ${id}, type: ${type}, names: [{ forms: { en: "${form}" } }], reviewed: "2026-01-01" }\n`;
const { records, problems } = loadRecords([
  { path: 'actors.yaml', text: '- { id: north, kind: state, names: [{ forms: { en: Northland } }], reviewed: "2026-01-01" }\n' },
  { path: 'regions/shore/region.yaml', text: 'id: shore\nlabel: { en: Shore }\nwhere: { en: somewhere }\nparties: [north]\nbox: [0, 0, 1, 1]\n' },
  { path: 'regions/shore/places.yaml', text: place('port', 'town', 'Quayle') + place('upper', 'village', 'Hamsa') + place('lower', 'village', 'Hamsa') + place('shore-land', 'area', 'Shoreland') },
  { path: 'regions/shore/units.yaml', text: place('port-district', 'unit', 'Quayle (district)?') },
]);
const en = Language.parse(parse(readFileSync(new URL('../../../data/languages/en.yaml', import.meta.url), 'utf8')));
const gazetteer = new Gazetteer(compile(records, { en }));
const found = (text: string): string[] => annotate(text, { lang: 'en', date: '2024-05-01' }, gazetteer).mentions.map((m) => `${text.slice(m.start, m.end)}: ${m.id}${m.confidence === 'likely' ? '?' : ''}`);

test('the records are sound', () => { expect(problems).toEqual([]); });
test('a bare name is the town, the name with its noun the district', () => {
  expect(found('In Shoreland the road to Quayle was shut, and Quayle district had no power.')).toEqual(['Shoreland: shore-land', 'Quayle: port', 'Quayle district: port-district']);
});
test('namesakes do not vouch for each other', () => {
  expect(found('Critics liked Quayle in the lead.')).toEqual([]);
  expect(found('The dish is called Hamsa in the book.')).toEqual([]);
});
test('another name of the region vouches for them', () => {
  expect(found('From Quayle they drove to Hamsa before dark.')).toEqual(['Quayle: port', 'Hamsa: upper?']);
});
