/** The frame of every page of the data browser. */
import type { Strings } from '../strings.ts';
import { html, type Content } from './html.ts';

export interface Page { path: string; text: string }
export interface Framed { title: string; words: Strings; dataVersion: string; /** from the page to the folder of the index: "" or "../" */ up: string; main: Content; scripts?: readonly string[] }

export function framed({ title, words, dataVersion, up, main, scripts = [] }: Framed): string {
  const name = words.t('browse.title');
  return html`<!doctype html>
<html lang="${words.lang}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${up === '' ? name : `${title} – ${name}`}</title>
<meta name="description" content="${words.t('browse.description', { title })}">
<link rel="stylesheet" href="${up}style.css">
${scripts.map((script) => html`<script src="${up}${script}" defer></script>\n`)}</head>
<body class="bn">
<a class="skip" href="#content">${words.t('browse.skip')}</a>
${up === '' ? '' : html`<header><nav aria-label="${name}"><a class="site" href="${up}index.html">${name}</a></nav></header>`}
<main id="content" tabindex="-1">
${main}
</main>
<footer><p class="num">${words.t('browse.data', { version: dataVersion })}</p><p>${words.t('browse.licence')}</p></footer>
</body>
</html>
`.html;
}
