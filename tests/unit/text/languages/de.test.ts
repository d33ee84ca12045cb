import { expect, test } from 'vitest';
import { read } from '../../annotate/engine.ts';
import { forms } from './forms.ts';

forms('de', '2022-09-20', [
  // genitive -s, both spellings of a capital
  ['Die Truppen Alijews standen an der Grenze Aserbaidschans.', 'Alijews', 'ilham-aliyev'],
  ['Die Dörfer Bergkarabachs sind leer.', 'Bergkarabachs', 'nagorno-karabakh'],
  ['Die Lage in Berg-Karabach ist ruhig.', 'Berg-Karabach', 'nagorno-karabakh'],
  ['Bakus Haltung ist unverändert.', 'Bakus', 'metonym:azerbaijan'],
  ['Jerewan lehnte den Vorschlag ab.', 'Jerewan', 'metonym:armenia'],
  ['Eriwan lehnte den Vorschlag ab.', 'Eriwan', 'metonym:armenia'],
  // compounds at a hyphen
  ['Der Latschin-Korridor ist gesperrt.', 'Latschin-Korridor', 'lachin-corridor'],
  ['Der Karabach-Konflikt dauert an.', 'Karabach', 'nagorno-karabakh'],
  // nouns have capitals: one after an article is no given name
  ['Die Stadt Schuscha liegt in Bergkarabach.', 'Schuscha', 'shusha'],
  ['Aus Latschin Waffen zu holen, sei in Bergkarabach verboten.', 'Latschin', 'lachin'],
  ['Der Dichter Jan Alijew liest in Aserbaidschan.', '', ''],
  // roles
  ['Armeniens Ministerpräsident reist ab.', 'Armeniens Ministerpräsident', 'nikol-pashinyan'],
  ['Der armenische Ministerpräsident reist ab.', 'armenische Ministerpräsident', 'nikol-pashinyan'],
  ['Der Präsident Aserbaidschans reist ab.', 'Präsident Aserbaidschans', 'ilham-aliyev'],
  ['Ministerpräsident Paschinjan reist ab.', 'Paschinjan', 'nikol-pashinyan'],
  // a full stop after the day ends no sentence
  ['Die Erklärung vom 10. November 2020 gilt in Armenien.', 'Erklärung vom 10. November 2020', 'statement-2020-11-10'],
  ['Punkt 9 der Erklärung vom 10. November 2020 gilt.', 'Punkt 9 der Erklärung vom 10. November 2020', 'statement-2020-11-10'],
  ['Die Alma-Ata-Erklärung nennt Grenzen.', 'Alma-Ata-Erklärung', 'alma-ata-declaration'],
  ['Am Abend spielt das Quartett Schuschi in Bergkarabach.', 'Bergkarabach', 'nagorno-karabakh'],
]);
test('an ordinal before the clause word', () => expect(read('Der neunte Punkt der Erklärung vom 10. November 2020 gilt.', 'de', '2022-09-20').mentions[0]).toMatchObject({ clause: '9' }));
test('a quartet is no town', () => expect(read('Am Abend spielt das Quartett Schuschi in Bergkarabach.', 'de', '2022-09-20').mentions.map((m) => m.id)).toEqual(['nagorno-karabakh']));
