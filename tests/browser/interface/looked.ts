/** What is wrong with drawn text: cut off, wider than its place, or not in the language of the interface. */
export interface Seen { /** texts and names in the language of the interface */ said: string[]; /** larger than the box that shows it */ cut: string[]; /** the surface scrolls sideways */ wide: string[] }

/** Texts of the data (names, native spellings, sources) and of the reader are not said by the interface. Runs in the page, by its text: it may use nothing from outside. */
export function looked(root: Document | ShadowRoot, lang: string): Seen {
  const out: Seen = { said: [], cut: [], wide: [] }, top = 'body' in root ? root.body : root.querySelector<HTMLElement>('.card')!;
  const foreign = (element: Element): boolean => element.closest('bdi, .nat, .src, .read-text') !== null || (element.closest('[lang]')?.getAttribute('lang') ?? lang) !== lang;
  const short = (element: Element): string => `${element.tagName.toLowerCase()}.${element.className} ${(element.textContent ?? '').trim().slice(0, 60)}`;
  const shown = (element: HTMLElement): boolean => element.checkVisibility() && element.closest('.unseen, [aria-hidden=true]') === null;
  for (const element of [top, ...top.querySelectorAll<HTMLElement>('*')]) {
    if (!shown(element)) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) { const value = element.getAttribute(name); if (value) out.said.push(value); }
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '').map((node) => node.textContent!);
    if (own.length && !foreign(element)) out.said.push(...own);
    const style = getComputedStyle(element), holds = element.clientWidth > 0 && style.display !== 'inline' && !element.matches('select, textarea, input, .body');
    if (!holds) continue;
    if (own.length && element.scrollWidth > element.clientWidth + 1) out.cut.push(`${short(element)}: ${element.scrollWidth} in ${element.clientWidth} px`);
    else if (/hidden|clip/.test(`${style.overflowX} ${style.overflowY}`) && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) out.cut.push(`${short(element)}: ${element.scrollWidth} × ${element.scrollHeight} in ${element.clientWidth} × ${element.clientHeight} px`);
  }
  const scrollers = 'body' in root ? [root.documentElement] : [top, top.querySelector('.body')!];
  for (const box of scrollers) if (box.scrollWidth > box.clientWidth) out.wide.push(`${short(box)}: ${box.scrollWidth} in ${box.clientWidth} px`);
  return out;
}
