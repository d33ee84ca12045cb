/** The pictures as one page, grouped, each under its name. */
import type { Picture } from './stage.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
export function contactSheet(pictures: readonly Picture[]): string {
  const groups = Map.groupBy(pictures, ({ group }) => group);
  const section = ([group, all]: [string, Picture[]]): string => `<section><h2 id="${escaped(group)}">${escaped(group)}</h2><div>${all.map(({ file, name, look }) => `<figure><a href="${file}"><img loading="lazy" alt="" src="${file}"></a><figcaption>${escaped(name)} <span>${escaped(look)}</span></figcaption></figure>`).join('\n')}</div></section>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Byname: gallery</title><style>
body { margin: 16px; font: 14px/1.4 system-ui, sans-serif; background: #8a8a86; color: #111; } nav a { margin-inline-end: 12px; color: inherit; }
section > div { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; } figure { margin: 0; max-inline-size: 400px; } img { max-inline-size: 100%; display: block; } figcaption span { opacity: .7; }
</style></head><body><h1>Byname: ${pictures.length} pictures</h1><nav>${[...groups.keys()].map((group) => `<a href="#${escaped(group)}">${escaped(group)}</a>`).join('')}</nav>
${[...groups].map(section).join('\n')}</body></html>\n`;
}
