/** Interface strings: whole sentences with named placeholders, plurals by Intl.PluralRules, dates with the precision they have. Pure. */
import type { Line, Ref, Value } from './facts/facts.ts';

/** A message, or its plural forms by category ("one", "few", "other"). */
export type Messages = Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>;
/** A piece of a line: plain text, or a value with its language. */
export interface Piece { text: string; lang?: string; ref?: Ref }

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|yi|ps|ckb|sd|ug)\b/;

export class Strings {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly #messages: Messages;
  readonly #fallback: Messages;
  readonly #plurals: Intl.PluralRules;
  readonly #number: Intl.NumberFormat;
  readonly #list: Intl.ListFormat;
  /** For a year, a month, a day: by the number of parts that are known. */
  readonly #dates: readonly Intl.DateTimeFormat[];
  /** Short names of months and lists from the messages, where the browser does not know the language: its own would be English, or "M05". */
  readonly #months: readonly string[] | null;
  readonly #ownLists: boolean;

  /** @param locale for dates and numbers: the reader's own ("en-GB"), when it is of this language */
  constructor(lang: string, messages: Messages, fallback: Messages = {}, locale = lang) {
    this.lang = lang; this.dir = RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr'; this.#messages = messages; this.#fallback = fallback;
    this.#plurals = new Intl.PluralRules(lang);
    this.#number = new Intl.NumberFormat(locale);
    this.#list = new Intl.ListFormat(lang, { type: 'conjunction' });
    this.#dates = [{}, { month: 'short' }, { month: 'short', day: 'numeric' }].map((parts) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', ...parts as Intl.DateTimeFormatOptions }));
    const months = messages['date.months'];
    this.#months = typeof months === 'string' && !this.#knowsMonths() ? months.split(' ') : null;
    this.#ownLists = 'list.pair' in messages && Intl.ListFormat.supportedLocalesOf(lang).length === 0;
  }
  #knowsMonths(): boolean {
    const month = this.#dates[1]!;
    return new Intl.Locale(month.resolvedOptions().locale).language === new Intl.Locale(this.lang).language && !/M\d\d/.test(month.format(0));
  }
  /** A sentence as text. An unknown key gives the key itself, so that a gap is seen. */
  t(key: string, values: Record<string, Value | string | number> = {}): string {
    return this.pieces(key, values).map((p) => p.text).join('');
  }
  line(line: Line): Piece[] { return this.pieces(line.say, line.with); }
  plain(line: Line): string { return this.t(line.say, line.with); }
  pieces(key: string, values: Record<string, Value | string | number> = {}): Piece[] {
    const message = this.#messages[key] ?? this.#fallback[key];
    if (message === undefined) return [{ text: key }];
    const count = Object.values(values).map((v) => (typeof v === 'object' && 'count' in v ? v.count : typeof v === 'number' ? v : null)).find((n) => n !== null);
    const sentence = typeof message === 'string' ? message : message[this.#plurals.select(count ?? 0)] ?? message.other ?? key;
    return sentence.split(/(\{\w+\})/).filter((part) => part !== '').flatMap((part): Piece[] => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (!name) return [{ text: part }];
      const value = values[name];
      return value === undefined ? [{ text: part }] : this.value(value);
    });
  }
  value(value: Value | string | number): Piece[] {
    if (typeof value === 'string') return [{ text: value }];
    if (typeof value === 'number') return [{ text: this.#number.format(value) }];
    if ('date' in value) return [{ text: this.date(value.date) }];
    if ('key' in value) return [{ text: this.t(value.key) }];
    if ('count' in value) return [{ text: this.#number.format(value.count) }];
    if ('list' in value && this.#ownLists) return value.list.flatMap((item, n): Piece[] => [...(n === 0 ? [] : [{ text: this.t(n === value.list.length - 1 ? 'list.pair' : 'list.comma', { a: '', b: '' }) }]), piece(item.text, item)]);
    if ('list' in value) {
      const parts = this.#list.formatToParts(value.list.map((item) => item.text));
      let n = 0;
      return parts.map((part) => (part.type === 'element' ? piece(part.value, value.list[n++]!) : { text: part.value }));
    }
    return [piece(value.text, value)];
  }
  /** One EDTF date in the reader's locale: a day, a month or a year, never more precise than it is. */
  date(when: string): string {
    const plain = when.replace(/[~?]$/, ''), parts = plain.split('-').length;
    const day = new Date(`${plain}${'-01'.repeat(3 - parts)}T00:00:00Z`);
    const text = this.#months && parts > 1
      ? this.t(parts === 2 ? 'date.ofMonth' : 'date.ofDay', { year: String(day.getUTCFullYear()), month: this.#months[day.getUTCMonth()]!, day: String(day.getUTCDate()) })
      : this.#dates[parts - 1]!.format(day);
    return when.endsWith('~') ? this.t('date.about', { date: text }) : when.endsWith('?') ? this.t('date.reported', { date: text }) : text;
  }
}
const piece = (text: string, { lang, ref }: { lang?: string; ref?: Ref }): Piece => ({ text, ...(lang ? { lang } : {}), ...(ref ? { ref } : {}) });
