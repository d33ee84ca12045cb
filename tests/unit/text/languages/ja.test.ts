import { forms } from './forms.ts';

forms('ja', '2022-09-20', [
  ['ナゴルノ・カラバフで衝突が起きた。', 'ナゴルノ・カラバフ', 'nagorno-karabakh'],
  ['ナゴルノカラバフで衝突が起きた。', 'ナゴルノカラバフ', 'nagorno-karabakh'],
  ['イルハム・アリエフ氏が到着した。', 'イルハム・アリエフ', 'ilham-aliyev'],
  ['ロシアの大統領が到着した。', 'ロシアの大統領', 'vladimir-putin'],
  ['ロシア大統領が到着した。', 'ロシア大統領', 'vladimir-putin'],
  ['アゼルバイジャンのアリエフ大統領が到着した。', 'アリエフ', 'ilham-aliyev'],
]);
