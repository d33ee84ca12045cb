import { forms } from './forms.ts';

forms('ar', '2022-09-20', [
  // short words written on to the next one
  ['الوضع في كاراباخ هادئ.', 'كاراباخ', 'nagorno-karabakh'],
  ['الوضع وكاراباخ أولا.', 'وكاراباخ', 'nagorno-karabakh'],
  ['الوضع بكاراباخ هادئ.', 'بكاراباخ', 'nagorno-karabakh'],
  ['الحرب وناغورنو كاراباخ أولا.', 'وناغورنو كاراباخ', 'nagorno-karabakh'],
  ['وصل إلهام علييف.', 'إلهام علييف', 'ilham-aliyev'],
  ['وصل القائد وإلهام علييف.', 'وإلهام علييف', 'ilham-aliyev'],
  // vowel signs and the lengthening stroke leave no trace
  ['الوضع في كاراباخـ هادئ.', 'كاراباخـ', 'nagorno-karabakh'],
  // roles
  ['وصل رئيس أذربيجان أمس.', 'رئيس أذربيجان', 'ilham-aliyev'],
  ['وصل رئيس الوزراء الأرميني أمس.', 'رئيس الوزراء الأرميني', 'nikol-pashinyan'],
  // capitals
  ['موقف باكو واضح.', 'باكو', 'metonym:azerbaijan'],
  ['ولد في باكو.', '', ''],
  // agreements
  ['البند التاسع من بيان 10 نوفمبر 2020 بشأن كاراباخ.', 'البند التاسع من بيان 10 نوفمبر 2020', 'statement-2020-11-10'],
  ['بيان ١٠ تشرين الثاني ٢٠٢٠ بشأن كاراباخ.', 'بيان ١٠ تشرين الثاني ٢٠٢٠', 'statement-2020-11-10'],
]);
