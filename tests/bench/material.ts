/**
 * Names and news to measure with, made up from a seed: the same on every machine. Nothing here is a fact; made places only fill the
 * index. Real names are those of the reference pack, real sentences those of tests/corpus.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFolder, ROOT } from '../../cli/compile.ts';
import { compile, surfaceForms } from '../../lib/reference/compile.ts';
import type { Pack } from '../../lib/reference/pack.ts';
import type { Place } from '../../lib/reference/records.ts';

export type Random = () => number;
/** mulberry32: numbers in [0, 1). */
export function random(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const pick = <T>(from: readonly T[], next: Random): T => from[Math.floor(next() * from.length)]!;

interface Script { lang: string; share: number; cased: boolean; heads: string[]; vowels: string[]; tails: string[]; firsts: string[]; small: string[] }
const split = (text: string): string[] => text.split(' ');
/** Syllables by script, and the share of each among made names: about that of a gazetteer of the world's news. */
const SCRIPTS: readonly Script[] = [
  { lang: 'en', share: 0.66, cased: true, heads: split('b br c ch d f g gr h j k l m n p r s sh st t tr v w z'), vowels: split('a e i o u ai ea ou'), tails: ['', '', '', '', ...split('n r s t l nd m')], firsts: split('North South East West New Old Upper Lower Mount Lake Port Great Saint'),
    small: split('the of and to in a that is was for on with as by at from it he be said has have are were his but an had this which not they will its after who their been more would about also one than when over there or if out up no into two new other could years last people first may she her them so some what can time') },
  { lang: 'ru', share: 0.16, cased: true, heads: split('б в г д ж з к л м н п р с т ф х ч ш пр ст'), vowels: split('а е и о у я'), tails: ['', ...split('в н р с л к й')], firsts: split('Новый Старый Верхний Нижний'), small: split('и в на не что с по из за от до для как это но он она они или при под над без') },
  { lang: 'ar', share: 0.08, cased: false, heads: split('ب ت ج ح خ د ر ز س ش ع ف ق ك ل م ن'), vowels: split('ا و ي'), tails: ['', ...split('ن ر د م')], firsts: split('تل وادي جبل'), small: split('في من على إلى عن مع أن هذا التي كان') },
  { lang: 'ka', share: 0.04, cased: false, heads: split('ბ გ დ ვ ზ თ კ ლ მ ნ პ რ ს ტ ქ შ ჩ ც'), vowels: split('ა ე ი ო უ'), tails: ['', ...split('ს ნ რ ლ')], firsts: split('ზემო ქვემო ახალი'), small: split('და რომ ეს არ ის მისი იყო თუ') },
  { lang: 'hy', share: 0.04, cased: true, heads: split('բ գ դ զ թ լ կ հ ձ մ ն շ պ ռ ս վ տ ր ք'), vowels: split('ա ե ի ո ու'), tails: ['', ...split('ն ր ս լ կ')], firsts: split('Նոր Վերին Ներքին'), small: split('և է որ մի այս նա են ու') },
  { lang: 'el', share: 0.02, cased: true, heads: split('β γ δ ζ θ κ λ μ ν π ρ σ τ φ χ'), vowels: split('α ε ι ο η'), tails: ['', ...split('ν ς ρ')], firsts: split('Νέα Άνω Κάτω'), small: split('και το της στο για με που δεν') },
];
function word(script: Script, syllables: number, next: Random): string {
  let out = '';
  for (let n = 0; n < syllables; n++) out += pick(script.heads, next) + pick(script.vowels, next) + pick(script.tails, next);
  return out;
}
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

export interface MadeName { form: string; lang: string }
/** Different made names of one to three words; a prefix of the list for 50,000 is the list for 10,000. */
export function madeNames(count: number, seed = 7): MadeName[] {
  const next = random(seed), seen = new Set<string>(), out: MadeName[] = [];
  while (out.length < count) {
    let at = next(), script = SCRIPTS[0]!;
    for (const one of SCRIPTS) { script = one; if ((at -= one.share) < 0) break; }
    const length = next(), words = length < 0.6 ? 1 : length < 0.9 ? 2 : 3;
    const parts = Array.from({ length: words }, (_, n) => (n === 0 && words > 1 && next() < 0.3 ? pick(script.firsts, next) : word(script, 2 + Math.floor(next() * 3), next)));
    const form = (script.cased ? parts.map(capital) : parts).join(' ');
    if (seen.has(form)) continue;
    seen.add(form);
    out.push({ form, lang: script.lang });
  }
  return out;
}

/** The product's own pack with made places until its records know so many surface forms (null: as it is). */
export function packOf(forms: number | null): { pack: Pack; forms: string[] } {
  const { pack, problems } = compileFolder(join(ROOT, 'data'));
  if (problems.length) throw new Error(`data/ does not compile, so nothing can be measured:\n${problems.join('\n')}`);
  const own = surfaceForms(pack.records);
  if (forms === null) return { pack, forms: own };
  const regions = Object.keys(pack.records.regions), types: Place['type'][] = ['area', 'city', 'town', 'village'];
  const made = madeNames(Math.max(0, forms - own.length)).map(({ form, lang }, i): Place => ({
    id: `made-${i}`, reviewed: '2000-01-01', type: types[i % types.length]!, region: regions[i % regions.length]!, names: [{ forms: { [lang]: [{ form }] } }],
  }));
  const records = { ...pack.records, places: { ...pack.records.places, ...Object.fromEntries(made.map((place) => [place.id, place])) } };
  return { pack: compile(records, pack.languages), forms: surfaceForms(records) };
}

/** Sentences of the English articles under tests/corpus, none when there are none. */
export function corpusSentences(): string[] {
  const folder = join(ROOT, 'tests/corpus');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile() && f.name.endsWith('.json')).map((f) => join(f.parentPath, f.name)).sort();
  const articles = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as { lang?: unknown; text?: unknown });
  const texts = articles.flatMap(({ lang, text }) => (lang === 'en' && typeof text === 'string' ? [text] : []));
  return texts.flatMap((text) => text.split(/(?<=[.?!]["”’]?)\s+(?=\p{Lu})|\n+/u)).map((s) => s.trim()).filter((s) => s.length > 40 && s.length < 500);
}

export interface NewsOptions { /** Names put into the text, one in about 230 units. */ names: readonly string[]; sentences?: readonly string[]; seed?: number; /** All scripts, not English alone. */ mixed?: boolean }
/** Endless made news: call it with a length in UTF-16 units, get a document of about that length. */
export function news({ names, sentences = [], seed = 11, mixed = false }: NewsOptions): (length: number) => string {
  const next = random(seed), vocabularies = SCRIPTS.map((script) => ({ script, words: Array.from({ length: 6000 }, () => word(script, 1 + Math.floor(next() * 3), next)) }));
  let sinceName = 0;
  const sentence = (): string => {
    const { script, words } = mixed ? pick(vocabularies, next) : vocabularies[0]!, parts: string[] = [];
    for (let n = 6 + Math.floor(next() * 16); n > 0; n--) {
      // Common words are very common: squaring the draw gives the long tail of a language.
      parts.push(next() < 0.45 ? pick(script.small, next) : words[Math.floor(next() ** 2 * words.length)]!);
      sinceName += parts.at(-1)!.length + 1;
      if (sinceName > 230) { sinceName = 0; parts.push(pick(names, next)); }
      else if (next() < 0.004) parts.push(`on ${1 + Math.floor(next() * 28)} ${pick(['March', 'June', 'September', 'December'], next)} ${1990 + Math.floor(next() * 34)}`);
      if (n > 1 && next() < 0.06) parts[parts.length - 1] += ',';
    }
    const body = script.cased ? capital(parts.join(' ')) : parts.join(' ');
    return next() < 0.1 ? `“${body},” the spokesman said.` : `${body}.`;
  };
  return (length) => {
    const out: string[] = [];
    for (let at = 0, n = 1; at < length; n++) {
      const one = !mixed && sentences.length > 0 && n % 12 === 0 ? pick(sentences, next) : sentence();
      const gap = n % 5 === 0 ? '\n' : ' ';
      out.push(one, gap);
      at += one.length + 1;
    }
    return flat(out.join('').trim());
  };
}
/** A string as one piece of memory: a joined one is a tree inside, and its first reader would pay for that. */
const flat = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
/** Names that English news may hold. */
export const latin = (forms: readonly string[]): string[] => forms.filter((form) => /^[A-Z][A-Za-z '-]*$/.test(form));
