/** Texts made to go wrong: names of the data between decomposed, bidirectional, zero-width and surrogate characters of many scripts. */
import fc from 'fast-check';

export const NAMES = ['Karabakh', 'Nagorno', 'Ilham', 'Lachin', 'corridor', 'Bishkek', 'Protocol', 'Prime', 'Minister', 'Nagorno-Karabakh', 'Şuşada', 'Xankəndinin', 'Степанакерта', 'Ալիե՞ւի', 'Ստեփանակերտում', 'სტეფანაკერტში', 'Ilham Aliyev', 'Aliyev', 'President', 'of Georgia', 'Baku', 'the statement', 'paragraph 9', '10 November 2020', 'resolution 822',
  'Official Baku', 'and', 'said', 'Лачинский коридор', 'Путина', "Bakü'nün", 'ՌԴ-ի', 'პრეზიდენტმა', 'قره‌باغ', '東京', 'İ', 'ı', 'ﬁ'];
export const ODD = ['\u0301', '\u0306', '\u200b', '\u200d', '\u200e', '\u202e', '\u2066', '\u2069', '\u00ad', '\ufeff', '\ud83d', '\ude00', '😀', '\u0000', '\n', '\n\n', '\r\n', '\u2028', '.', '. ', ', ', '-', '—', '’', "'", '«', '»', '(', ')', '/', '՝', '։', '·', '\u0640', 'e\u0301', '\u00a0', '\t', '9', '١', 'IV', ' '];
export const MIXED: fc.Arbitrary<string> = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...NAMES) }, { weight: 4, arbitrary: fc.constantFrom(...ODD) }, { weight: 3, arbitrary: fc.constant(' ') }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }), { maxLength: 24 }).map((parts) => parts.join(''));
export const LANGS = ['en', 'ru', 'uk', 'az', 'tr', 'hy', 'ka', 'xx'] as const;
