import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Endings, GENITIVE, LOCATIVE } from '../../../lib/text/endings.ts';
import { fold, foldOf, hasAccents, isCapital } from '../../../lib/text/letters.ts';
import { scriptLanguage } from '../../../lib/text/scripts.ts';
import { joins, wordsOf } from '../../../lib/text/words.ts';
import { MIXED } from '../annotate/arbitrary.ts';

const words = (text: string): string[] => { const w = wordsOf(text); return Array.from({ length: w.count }, (_, i) => text.slice(w.start[i], w.end[i])); };

describe('folding', () => {
  test.each([
    ['ŞUŞA', 'susa'], ['Laçın', 'lacin'], ['İrəvan', 'irevan'], ['é', 'e'], ['e\u0301', 'e'], ['Артёмовск', 'артемовск'], ['Сюник\u00ad', 'сюник'],
    ['ᲡᲢᲔᲤᲐᲜᲐᲙᲔᲠᲢᲘ', 'სტეფანაკერტი'], ['Αμμόχωστος', 'αμμοχωστοσ'], ['Ａｂ', 'ab'], ['٣', '3'], ['가', '가'], ['각', '각'], ['القُدْس', 'القدس'],
    ['Ալիեւ', 'ալիև'], ['ԱԼԻԵՎ', 'ալիև'], ['Ալիե՞ւ', 'ալիև'], ['', ''],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));
  test('twice is once', () => fc.assert(fc.property(MIXED, (text) => { expect(fold(fold(text))).toBe(fold(text)); })));
  // Hangul taken apart into jamo is not put together: no language of the data is written so
  test('composed or decomposed is the same', () => fc.assert(fc.property(MIXED.filter((text) => !/\p{Script=Hangul}/u.test(text)), (text) => { expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC'))); })));
  test('every folded letter is a letter that folds to itself', () => {
    for (let code = 0; code < 65536; code++) if (foldOf(code)) expect(foldOf(foldOf(code)), String.fromCharCode(code)).toBe(foldOf(code));
  });
  test('accents', () => {
    expect([hasAccents('Şuşa', 0, 4), hasAccents('Susa', 0, 4), hasAccents('Susé', 0, 3), hasAccents('e\u0301', 0, 2), hasAccents('САРАТОВ', 0, 7), hasAccents('Алей', 0, 4)]).toEqual([true, false, false, true, false, true]);
  });
  test('capitals', () => expect(['A', 'a', 'Ş', 'İ', 'შ', '1', ''].map((c) => isCapital(c, 0))).toEqual([true, false, true, true, false, false, false]));
});
describe('words', () => {
  test.each([
    ['Baku, Azerbaijan', ['Baku', 'Azerbaijan']], ["Bakü'nün", ['Bakü', 'nün']], ['a\u00adb', ['a\u00adb']], ['cafe\u0301s', ['cafe\u0301s']], ['東京', ['東', '京']],
    ['😀x😀', ['x']], ['\ud800x', ['x']], ['1994-cü', ['1994', 'cü']], ['', []], ['…', []],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));
  test.each([['Nagorno-Karabakh', true], ['Nagorno Karabakh', true], ['Nagorno\nKarabakh', true], ['Nagorno\n\nKarabakh', false], ['U. S', true], ['He. She', false], ['a, b', false]])('a name may span the gap of %j: %s', (text, may) => expect(joins(wordsOf(text), 0)).toBe(may));
});
describe('endings', () => {
  const endings = new Endings([{ text: 'nın', stemClass: 1, cases: GENITIVE }, { text: 'ın', stemClass: 2, cases: GENITIVE }, { text: 'da', stemClass: 1, cases: LOCATIVE }]);
  const cutsOf = (word: string): [string, number, number][] => {
    const w = wordsOf(word), n = endings.cut(w, 0);
    return endings.cuts.slice(0, n).map((cut) => {
      const stem = word.slice(0, word.length - cut.ending), own = wordsOf(stem);
      expect(cut.hash).toBe(own.hash[0]);
      return [stem, endings.cases(cut.node, 1), endings.cases(cut.node, 2)];
    });
  };
  test('every legal cut, with its cases for a class of stems', () => {
    expect(cutsOf('Xocalının')).toEqual([['Xocalın', -1, GENITIVE], ['Xocalı', GENITIVE, -1]]);
    expect(cutsOf('BAKIDA')).toEqual([['BAKI', LOCATIVE, -1]]);
    expect(cutsOf('Lachin')).toEqual([['Lach', -1, GENITIVE]]);
    expect(cutsOf('da')).toEqual([]);
    expect(cutsOf('Qars')).toEqual([]);
  });
  test('a word that is an ending', () => { expect(endings.whole(wordsOf('nın'), 0)).toBeGreaterThan(0); expect(endings.whole(wordsOf('nınx'), 0)).toBe(0); expect(endings.whole(wordsOf('ı'), 0)).toBe(0); });
});
test('the language of a script', () => expect(['Hello', 'Привет', 'Բարեւ', 'გამარჯობა', '東京', '', '123'].map(scriptLanguage)).toEqual(['en', 'ru', 'hy', 'ka', 'zh', 'en', 'en']));
