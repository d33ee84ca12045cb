/** Roman numerals, as treaties number their articles. */

const NUMERAL = /^(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const VALUE: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/**
 * 1 to 3999, or null for what is no numeral or not its usual spelling ("IIII"). Small letters count only where they are i, v and x:
 * a clause "(c)" or "(d)" is a letter.
 */
export function romanNumber(text: string): number | null {
  const upper = /^[ivx]+$/.test(text) ? text.toUpperCase() : text;
  if (!NUMERAL.test(upper)) return null;
  const values = [...upper].map((letter) => VALUE[letter]!);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
