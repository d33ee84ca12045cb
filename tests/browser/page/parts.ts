/** What bundled.ts puts into a page. */
export { readArticles } from '../../../lib/article/article.ts';
export { Looks } from '../../../lib/article/readable.ts';
export { textMapOf } from '../../../lib/article/text-map.ts';
export { HitTest } from '../../../lib/overlay/hit.ts';
export { Painter } from '../../../lib/overlay/paint.ts';
export { Substitution } from '../../../lib/overlay/substitution.ts';
