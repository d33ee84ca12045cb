/** The language of an article as its page declares it, unless its script says that the page is wrong. */
import { scriptLanguage } from '../text/scripts.ts';

const METAS = 'meta[http-equiv="content-language" i], meta[name="content-language" i], meta[name="language" i], meta[property="og:locale" i], meta[name="dc.language" i], meta[itemprop="inLanguage" i]';

/** "en", "az", "sr-Latn": the language, and the script where it is not the usual one. Null for what is no language code. */
export function languageCode(tag: string | null | undefined): string | null {
  const clean = (tag ?? '').trim().split(/[,;\s]/)[0]!.replaceAll('_', '-');
  if (!/^[A-Za-z]{2,3}(?:-|$)/.test(clean)) return null;
  try {
    const locale = new Intl.Locale(clean), { language } = locale;
    if (language === 'und' || language === 'mul' || language === 'zxx') return null;
    const script = locale.maximize().script, usual = new Intl.Locale(language).maximize().script;
    return script && script !== usual ? `${language}-${script}` : language;
  } catch {
    return null;
  }
}
const scriptOf = (code: string): string => new Intl.Locale(code).maximize().script ?? 'Latn';
/** Scripts that are written together, or that a text cannot tell apart from its first letters. */
const kin = (script: string): string => (/^(?:Hans|Hant|Jpan|Hani)$/.test(script) ? 'Hani' : script === 'Kore' ? 'Hang' : script);

/** Null where nothing says and the text is in Latin letters: the engine decides. */
export function languageOf(root: Element, text: string): string | null {
  const doc = root.ownerDocument;
  const written = scriptLanguage(text);
  const declared = [
    root.closest('[lang]')?.getAttribute('lang'),
    root.closest('html')?.getAttribute('xml:lang'),
    ...[...doc.querySelectorAll(METAS)].map((meta) => meta.getAttribute('content')),
  ];
  for (const tag of declared) {
    const code = languageCode(tag);
    // Templates say lang="en" over text in other letters: believe the letters.
    if (code && kin(scriptOf(code)) === kin(scriptOf(written))) return code;
  }
  return scriptOf(written) === 'Latn' ? null : written;
}
