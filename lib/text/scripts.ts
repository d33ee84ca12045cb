/** Which language a text is taken for when nothing says: by its script alone, never by its words. */
const BY_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/[\u0531-\u058f]/g, 'hy'], [/[\u10a0-\u10ff\u1c90-\u1cbf]/g, 'ka'], [/[\u0400-\u04ff]/g, 'ru'], [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0590-\u05ff]/g, 'he'], [/[\u0370-\u03ff]/g, 'el'], [/[\u3040-\u30ff]/g, 'ja'], [/[\uac00-\ud7af]/g, 'ko'], [/[\u4e00-\u9fff]/g, 'zh'], [/[\u0900-\u097f]/g, 'hi'],
];
const SAMPLE = 4000;
/** The language of the script that most letters belong to; Latin counts as English. */
export function scriptLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  let best = 'en', most = (sample.match(/[A-Za-z\u00c0-\u024f]/g) ?? []).length;
  for (const [letters, lang] of BY_SCRIPT) {
    const n = (sample.match(letters) ?? []).length;
    if (n > most) { best = lang; most = n; }
  }
  return best;
}
