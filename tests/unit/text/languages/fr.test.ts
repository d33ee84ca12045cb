import { expect, test } from 'vitest';
import { read } from '../../annotate/engine.ts';
import { forms } from './forms.ts';

forms('fr', '2022-09-20', [
  // elision is a boundary, accents may be dropped in capitals
  ['Les forces d’Aliev ont tiré, selon l’Azerbaïdjan.', 'Aliev', 'ilham-aliyev'],
  ["Les habitants de l'Abkhazie attendent.", 'Abkhazie', 'abkhazia-region'],
  ['La guerre du HAUT-KARABAKH a duré.', 'HAUT-KARABAKH', 'nagorno-karabakh'],
  // places, each side's name
  ['Des civils ont quitté Stépanakert.', 'Stépanakert', 'stepanakert'],
  ['Des civils ont quitté Chouchi, dans le Haut-Karabagh.', 'Chouchi', 'shusha'],
  ['Le corridor de Latchine est fermé depuis dix jours.', 'corridor de Latchine', 'lachin-corridor'],
  // roles: of, adjective after, adjective within
  ['Le président de l’Azerbaïdjan a parlé.', 'président de l’Azerbaïdjan', 'ilham-aliyev'],
  ['Le Premier ministre arménien a parlé.', 'Premier ministre arménien', 'nikol-pashinyan'],
  ['Le ministre russe des Affaires étrangères est venu.', 'ministre russe des Affaires étrangères', 'sergey-lavrov'],
  ['Le Premier ministre arménien Pachinian est venu.', 'Pachinian', 'nikol-pashinyan'],
  // capitals
  ['Bakou a accusé les soldats arméniens.', 'Bakou', 'metonym:azerbaijan'],
  ['La position de Bakou n’a pas changé.', 'Bakou', 'metonym:azerbaijan'],
  ['Il est né à Bakou.', '', ''],
  // agreements: words that single one out stand after the noun
  ['La déclaration tripartite du 10 novembre 2020 le prévoit, en Arménie.', 'déclaration tripartite du 10 novembre 2020', 'statement-2020-11-10'],
  ['L’article 9 de la déclaration du 10 novembre 2020 le prévoit.', 'article 9 de la déclaration du 10 novembre 2020', 'statement-2020-11-10'],
  ['Il cite la résolution 822 du Conseil de sécurité.', 'résolution 822', 'unsc-822'],
  // namesakes
  ['Rendez-vous rue du Haut-Karabakh, près de la gare.', '', ''],
  ['Le boulanger Pachinian a gagné. Pachinian vit en Arménie.', '', ''],
]);
test('a clause is read as a number', () => expect(read('L’article 9 de la déclaration du 10 novembre 2020 le prévoit.', 'fr', '2022-09-20').mentions[0]).toMatchObject({ clause: '9' }));
