/** Which parts of a page are text of an article. Reads the page, never writes it. */

/** Never part of an article, whatever is in them. */
const NEVER = new Set([
  'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'CODE', 'PRE', 'KBD', 'SAMP', 'SVG', 'MATH', 'CANVAS', 'IFRAME', 'OBJECT', 'EMBED', 'VIDEO', 'AUDIO',
  'INPUT', 'TEXTAREA', 'SELECT', 'BUTTON', 'OPTION', 'DATALIST', 'METER', 'PROGRESS', 'HEAD', 'TITLE', 'RP', 'RT', 'BYNAME-CARD', 'BYNAME-BAR',
]);
/** Beside the article: left out inside it, but an article may sit in one (a page that is one form, a dialog that shows a story). */
const BESIDE = new Set(['NAV', 'ASIDE', 'FOOTER', 'FORM', 'FIELDSET', 'DIALOG', 'MENU', 'SEARCH']);
const BESIDE_ROLES = new Set([
  'navigation', 'complementary', 'contentinfo', 'form', 'search', 'menu', 'menubar', 'toolbar', 'tablist', 'dialog', 'alertdialog', 'alert', 'status', 'log',
  'textbox', 'combobox', 'listbox', 'button', 'tooltip', 'comment',
]);
/** What the systems that make news sites call readers' comments: whole words of an id or class, so that "has-comments" is none. */
const COMMENTS = /^(?:(?:js|article|post|story|page|user|reader|fb)[-_]{1,2})?comments?(?:[-_]{1,2}(?:area|list|section|container|wrapper|wrap|thread|block|box|content))?$|^(?:commentlist|commentarea|disqus_thread|livefyre|coral[-_]container)$/i;

function isComments(el: Element): boolean {
  if (el.getAttribute('itemtype')?.endsWith('schema.org/Comment')) return true;
  const id = el.id;
  if (typeof id === 'string' && id && COMMENTS.test(id)) return !el.querySelector('h1');
  for (const name of el.classList) if (COMMENTS.test(name)) return !el.querySelector('h1');
  return false;
}
/** Text a reader types into is never marked. */
function isEditable(el: Element): boolean {
  return (el as HTMLElement).isContentEditable === true;
}
/** Some sites wrap the whole page in one form, or show a story in a dialog. */
const holdsArticle = (el: Element): boolean =>
  el.querySelector(tagOf(el) === 'FORM' ? 'article, main, [role="main"], h1' : 'article, main, [role="main"]') !== null;
const MAY_HOLD = new Set(['FORM', 'DIALOG', 'form', 'dialog']);

/** What is read of an element here and in the walks. */
const READ = ['tagName', 'getAttribute', 'querySelector', 'classList', 'childNodes', 'children', 'shadowRoot', 'ownerDocument', 'assignedSlot', 'parentNode', 'textContent', 'isContentEditable'];
/** A field named "tagName" stands in the place of its form's own tagName, in every script world (Chromium): nothing true can be read of such a form. */
const isHidden = (el: Element): boolean => el instanceof HTMLFormElement && READ.some((name) => Object.hasOwn(el, name));
/** In capitals also where the page is XHTML. */
export const tagOf = (el: Element): string => el.tagName.toUpperCase();

/** True for an element whose text is no part of the article around it. */
export function isLeftOut(el: Element): boolean {
  if (isHidden(el)) return true;
  const tag = tagOf(el);
  if (NEVER.has(tag) || isEditable(el)) return true;
  const role = el.getAttribute('role') ?? '';
  if (BESIDE.has(tag) || BESIDE_ROLES.has(role)) return !((MAY_HOLD.has(tag) || MAY_HOLD.has(role)) && holdsArticle(el));
  return isComments(el);
}

/** How an element takes part in the flow of text. */
export type Flow = 'none' | 'inline' | 'block';
/** Looks of one pass over a page: asking the browser for a style is the dear part, and two walks ask. */
export class Looks {
  readonly #known = new Map<Element, Look>();
  /** Shadow trees met on the way: changes in them are not seen from outside. */
  readonly shadows = new Set<ShadowRoot>();
  /** The text of a node as its page has it. */
  readonly dataOf: (node: Text) => string;

  constructor(dataOf = (node: Text): string => node.data) { this.dataOf = dataOf; }
  of(el: Element): Look {
    let look = this.#known.get(el);
    if (!look) {
      this.#known.set(el, (look = lookOf(el)));
      if (el.shadowRoot) this.shadows.add(el.shadowRoot);
    }
    return look;
  }
}
export interface Look { flow: Flow; /** its own text can be seen */ shown: boolean; /** line breaks and runs of space in the source show as written */ pre: boolean }

function lookOf(el: Element): Look {
  const style = el.ownerDocument.defaultView!.getComputedStyle(el);
  const display = style.display;
  const look: Look = { flow: 'block', shown: style.visibility === 'visible', pre: /^(?:pre|break-spaces)/.test(style.whiteSpace) };
  if (display === 'none' || style.contentVisibility === 'hidden' || isForEarsOnly(style)) look.flow = 'none';
  else if (/^(?:inline|ruby|contents)/.test(display)) look.flow = 'inline';
  // A raised initial floats and so becomes a block of its own, yet it is the first letter of a word.
  else if (style.float !== 'none' && tagOf(el) !== 'DIV' && (el.textContent ?? '').trim().length <= 2) look.flow = 'inline';
  return look;
}
/** The customary way to hide words from the eye alone ("opens in a new window"): they stand in the middle of sentences. */
function isForEarsOnly(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/.test(style.clip) || /^inset\((?:50|100)%/.test(style.clipPath);
}

/** Children as the page shows them: a shadow tree in place of its host's own children, slotted nodes in their slot. */
export function childrenOf(el: Element): Iterable<Node> {
  if (el.shadowRoot) return el.shadowRoot.childNodes;
  const tag = tagOf(el);
  if (tag === 'SLOT') {
    const given = (el as HTMLSlotElement).assignedNodes();
    if (given.length) return given;
  }
  if (tag === 'DETAILS' && !(el as HTMLDetailsElement).open) return [...el.children].filter((child) => tagOf(child) === 'SUMMARY').slice(0, 1);
  return el.childNodes;
}
/** Inverse of childrenOf. */
export function parentOf(node: Node): Element | null {
  const slot = (node as Element | Text).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (!parent) return null;
  return parent.nodeType === 11 ? (parent as ShadowRoot).host ?? null : isElement(parent) ? parent : null;
}
export const isText = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4;
export const isElement = (node: Node): node is Element => node.nodeType === 1;
