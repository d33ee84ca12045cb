import { forms } from './forms.ts';

forms('es', '2022-09-20', [
  ['Los combates en Alto Karabaj siguen.', 'Alto Karabaj', 'nagorno-karabakh'],
  ['El presidente de Azerbaiyán llegó.', 'presidente de Azerbaiyán', 'ilham-aliyev'],
  ['El primer ministro armenio llegó.', 'primer ministro armenio', 'nikol-pashinyan'],
  ['El ministro ruso de Exteriores llegó.', 'ministro ruso de Exteriores', 'sergey-lavrov'],
  ['Bakú acusó a los soldados.', 'Bakú', 'metonym:azerbaijan'],
  ['La posición de Bakú no cambia.', 'Bakú', 'metonym:azerbaijan'],
  ['Nació en Bakú.', '', ''],
  ['El punto 9 de la declaración del 10 de noviembre de 2020 sobre Karabaj.', 'punto 9 de la declaración del 10 de noviembre de 2020', 'statement-2020-11-10'],
  ['El corredor de Lachín, en Karabaj, está cerrado.', 'corredor de Lachín', 'lachin-corridor'],
  ['Vive en la calle Karabaj de Madrid.', '', ''],
]);
