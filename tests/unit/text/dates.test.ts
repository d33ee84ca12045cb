import { expect, test } from 'vitest';
import { read, gazetteer } from '../annotate/engine.ts';
import { Document } from '../../../lib/annotate/document.ts';

const dates = (text: string, lang: string): string[] => new Document(text, lang, null, gazetteer.pack.languages[lang]!, gazetteer).dates
  .map((d) => `${text.slice(0, 0)}${d.year ?? '?'}-${d.month ?? '?'}-${d.day ?? '?'}${d.altDay ? `/${d.altDay}` : ''}`);

test.each([
  ['en', '10 November 2020', '2020-11-10'], ['en', 'November 10, 2020', '2020-11-10'], ['en', 'Nov. 10', '?-11-10'], ['en', 'on the 9/10 November', '?-11-10/9'], ['en', 'November 2020', '2020-11-?'],
  ['en', 'the 10th of November, 2020', '2020-11-10'], ['en', '2020-11-10', '2020-11-10'], ['en', '10.11.2020', '2020-11-10'], ['en', 'in 1994', '1994-?-?'], ['en', 'it may be so', ''], ['en', 'page 1700 of 99', '1700-?-?'],
  ['ru', '9 ноября 2020 года', '2020-11-9'], ['ru', 'ноябрьского заявления', '?-11-?'], ['ru', 'в 1994 году', '1994-?-?'],
  ['uk', '10 листопада 2020 року', '2020-11-10'], ['az', '10 noyabr 2020-ci il', '2020-11-10'], ['az', '2020-ci il noyabrın 10-da', '2020-11-10'], ['az', '1991-ci ildə', '1991-?-?'],
  ['tr', '10 Kasım 2020 tarihli', '2020-11-10'], ['hy', '2020 թվականի նոյեմբերի 9-ի', '2020-11-9'], ['hy', 'նոյեմբերի 9-ին', '?-11-9'], ['ka', '2020 წლის 10 ნოემბრის', '2020-11-10'], ['ka', '2008 წლის', '2008-?-?'],
])('%s: %s', (lang, text, expected) => expect(dates(text, lang).join(' ')).toBe(expected));
test('a date at either end of a text', () => { for (const text of ['2020', 'November', '10 November', 'November 2020']) expect(() => read(text)).not.toThrow(); });
