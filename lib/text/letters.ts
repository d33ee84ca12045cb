/**
 * One code unit at a time: what it is and what it folds to. Nothing else in Byname folds text, so the index and the scan can never
 * disagree. Folding is coarse on purpose (no case, no diacritics): it only proposes. The tables are filled by pages of 256 units when
 * a text first holds one of the page: all 65,536 would cost every start 100 ms, an article needs two or three pages.
 */

/** Classes of a code unit. A word is a run of LETTER, MARK and IGNORED that begins with LETTER; each IDEOGRAPH is a word of its own. */
export const OTHER = 0, LETTER = 1, MARK = 2, IDEOGRAPH = 3;

/** Letters that have no decomposition but a plain twin that people type instead. */
const TWINS: Record<string, string> = {
  ə: 'e', ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ß: 's', æ: 'e', œ: 'e', ς: 'σ', ґ: 'г', ё: 'е', ѐ: 'е',
  'ى': 'ي', 'ی': 'ي', 'ک': 'ك', 'ة': 'ه', 'ۀ': 'ه', 'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ؤ': 'و', 'ئ': 'ي',
};
/** Unseen in print: soft hyphen, zero-width characters, direction marks, Armenian stress and question marks inside a word, tatweel. */
const UNSEEN = /[\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u055a-\u055e\u0640]/u;
/** Arabic-Indic, Persian, Devanagari digits. */
const DIGIT_ZEROS = [0x660, 0x6f0, 0x966];
const WORD = /[\p{L}\p{N}]/u, COMBINING = /\p{M}/u;
const UNSEGMENTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** և is ե + ւ (also spelt եվ): one letter for all three, made where letters are read in order. */
const ECH = 'ե'.charCodeAt(0), VEW = 'վ'.charCodeAt(0), HIWN = 'ւ'.charCodeAt(0);
export const YEW = 'և'.charCodeAt(0);

/** Hash of the folded letter (odd) for units that are plain letters; GAP for those between words; 0: look closer, with classOf(). */
export const scanOf = new Int32Array(65536);
export const GAP = 2;
/** By unit: KNOWN, CAPITAL, ACCENTED + folded unit × 4 + class; 0 where the page was not read yet. */
const units = new Int32Array(65536);
const KNOWN = 1 << 18, CAPITAL = 1 << 19, ACCENTED = 1 << 20;

const codeAt = String.prototype.charCodeAt;
/** text.charCodeAt(i), said so that it stays fast in a process that reads strings of many inner kinds: joined, cut out, one byte a unit … */
export const unitAt = (text: string, i: number): number => codeAt.call(text, i);
/** Class of a code unit. */
export const classOf = (code: number): number => (units[code]! || learn(code)) & 3;
/** Folded code unit; 0 for one that leaves no trace (marks, unseen characters) and between words. */
export const foldOf = (code: number): number => ((units[code]! || learn(code)) >> 2) & 0xffff;

function learn(code: number): number {
  const from = code & 0xff00;
  for (let one = from; one < from + 256; one++) {
    const [kind, folded] = readUnit(one);
    const char = String.fromCharCode(one), lower = char.toLowerCase();
    const accented = (one >= 0x300 && one <= 0x36f) || (one >= 0xc0 && folded !== 0 && folded !== one && folded !== lower.charCodeAt(0));
    units[one] = KNOWN | (char !== lower ? CAPITAL : 0) | (accented ? ACCENTED : 0) | (folded << 2) | kind;
    scanOf[one] = kind === OTHER ? GAP : kind === LETTER && folded !== ECH ? hashOfLetter(folded) : 0;
  }
  return units[code]!;
}
function readUnit(code: number): [kind: number, folded: number] {
  if (code >= 0xd800 && code <= 0xdfff) return [OTHER, 0];   // halves of pairs (emoji, rare letters) stand between words
  const char = String.fromCharCode(code), lower = char.toLowerCase();
  if (UNSEEN.test(char) || COMBINING.test(char)) return [MARK, 0];
  if (!WORD.test(char)) return [OTHER, 0];
  for (const zero of DIGIT_ZEROS) if (code >= zero && code < zero + 10) return [LETTER, 48 + code - zero];
  if (code === YEW) return [LETTER, YEW];
  // Georgian capitals, Greek without tonos, full-width Latin and decomposed letters all arrive at the same base letter.
  // NFC at the end puts Hangul syllables together again.
  const base = char.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
  // A letter that only decomposes into a space or a sign stays itself, and a half of a pair is no letter.
  const plain = TWINS[lower] ?? TWINS[base] ?? (WORD.test(base[0] ?? '') && !UNSEEN.test(base[0]!) ? base : lower);
  return [UNSEGMENTED.test(char) ? IDEOGRAPH : LETTER, plain.charCodeAt(0)];
}
/** 32 bits that look random; odd, so that none is mistaken for GAP or 0. */
export function hashOfLetter(letter: number): number {
  let h = Math.imul(letter + 0x9e37, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return h ^ (h >>> 16) | 1;
}
/** Where the second half of an Armenian pair stands for the folded letter at this offset (marks may stand between), or 0. */
export function pairAt(text: string, offset: number): number {
  if (foldOf(unitAt(text, offset)) !== ECH) return 0;
  let next = offset + 1;
  while (next < text.length && classOf(unitAt(text, next)) === MARK) next++;
  const letter = next < text.length ? foldOf(unitAt(text, next)) : 0;
  return letter === VEW || letter === HIWN ? next : 0;
}

/** The folded text of a short string, for comparing words and keys. Idempotent. */
export function fold(text: string): string {
  let plain = 0, out = '';
  while (plain < text.length && unitAt(text, plain) < 0x80) plain++;
  if (plain === text.length) return text.toLowerCase();
  for (let i = 0; i < text.length; i++) {
    const code = unitAt(text, i), letter = foldOf(code), pair = code >= 0x531 && code <= 0x587 ? pairAt(text, i) : 0;
    if (pair) { out += String.fromCharCode(YEW); i = pair; }
    else if (letter) out += String.fromCharCode(letter);
    else if (classOf(code) === OTHER) out += text[i];
  }
  return out;
}
/** Does a stretch hold letters that folding changes other than in case (ş, й, decomposed é)? */
export function hasAccents(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = unitAt(text, i);
    if (((units[code]! || learn(code)) & ACCENTED) !== 0) return true;
  }
  return false;
}
/** True where the letter at this offset is a capital (false in scripts without case). */
export function isCapital(text: string, offset: number): boolean {
  if (offset < 0 || offset >= text.length) return false;
  const code = unitAt(text, offset);
  return ((units[code]! || learn(code)) & CAPITAL) !== 0;
}
