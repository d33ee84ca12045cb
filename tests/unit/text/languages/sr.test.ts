import { forms } from './forms.ts';

forms('sr', '2022-09-20', [
  // two scripts, seven cases
  ['Сукоб у Нагорно-Карабаху траје.', 'Нагорно-Карабаху', 'nagorno-karabakh'],
  ['Sukob u Nagorno-Karabahu traje.', 'Nagorno-Karabahu', 'nagorno-karabakh'],
  ['Разговор са Илхамом Алијевом у Азербејџану.', 'Илхамом Алијевом', 'ilham-aliyev'],
  ['Разговор Илхама Алијева у Азербејџану.', 'Илхама Алијева', 'ilham-aliyev'],
  ['Razgovor Nikola Pašinjana u Jermeniji.', 'Nikola Pašinjana', 'nikol-pashinyan'],
  ['Председник Русије је стигао.', 'Председник Русије', 'vladimir-putin'],
  ['Руски председник је стигао.', 'Руски председник', 'vladimir-putin'],
  ['Тачка 9 изјаве од 10. новембра 2020. године о Карабаху.', 'Карабаху', 'nagorno-karabakh'],
]);
