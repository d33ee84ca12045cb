import { expect, test } from 'vitest';
import { read } from '../../annotate/engine.ts';
import { forms } from './forms.ts';

forms('zh', '2022-09-20', [
  // nothing parts the words; the dot and the hyphen may be there or not; both scripts
  ['双方在纳戈尔诺-卡拉巴赫交火。', '纳戈尔诺-卡拉巴赫', 'nagorno-karabakh'],
  ['双方在纳戈尔诺·卡拉巴赫交火。', '纳戈尔诺·卡拉巴赫', 'nagorno-karabakh'],
  ['雙方在納戈爾諾卡拉巴赫交火。', '納戈爾諾卡拉巴赫', 'nagorno-karabakh'],
  ['双方在纳卡交火。', '纳卡', 'nagorno-karabakh'],
  // country and role; the title follows the name
  ['阿塞拜疆总统昨天抵达。', '阿塞拜疆总统', 'ilham-aliyev'],
  ['阿塞拜疆的总统昨天抵达。', '阿塞拜疆的总统', 'ilham-aliyev'],
  ['普京总统昨天抵达俄罗斯南部。', '普京', 'vladimir-putin'],
  // agreements
  ['联合国安理会第822号决议谈到纳卡。', '822号决议', 'unsc-822'],
]);
test('a phrase is found wherever it stands', () => expect(read('巴库表示不同意，阿塞拜疆。', 'zh', '2022-09-20').mentions.map((m) => m.id)).toContain('azerbaijan'));
