/**
 * The card's element in the page: <byname-card popover="manual"> with a closed shadow root, in the top layer. It is in the document
 * only while a card is open. Inside a modal dialog or a full-screen element it moves in there: outside it would be inert.
 */
import { ownElement } from '../ui/own-element.ts';
import tokens from '../ui/tokens.css?inline';
import base from '../ui/base.css?inline';
import card from './card.css?inline';

export class Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly stage: HTMLElement;
  readonly #onKey: (event: KeyboardEvent) => void;
  #ears = new AbortController();

  /** @param onKey a key that went down inside the card */
  constructor(onKey: (event: KeyboardEvent) => void) {
    this.#onKey = onKey;
    ({ element: this.element, root: this.root } = ownElement('byname-card'));
    const css = `${tokens}${base}${card}`;
    this.stage = document.createElement('div');
    this.root.append(this.stage);
    // An extension's own page forbids style in the text of the page; Firefox lets no content script adopt a sheet.
    if (/^https?:$/.test(location.protocol)) {
      const style = document.createElement('style');
      style.textContent = css;
      this.root.prepend(style);
    } else {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      this.root.adoptedStyleSheets = [sheet];
    }
  }
  get shown(): boolean { return this.element.isConnected; }
  /** @param near an element of the page: decides where to mount */
  show(near: Element): void {
    const parent = mountFor(near);
    if (this.element.parentNode !== parent) {
      this.element.remove();
      parent.append(this.element);
      this.#listen();
    }
    if (!this.element.matches(':popover-open')) this.element.showPopover();
    // A page may zoom its root, or the dialog: the card is as large as everywhere, and its pixels are those of the window.
    this.stage.style.zoom = String(1 / (this.element.currentCSSZoom ?? 1));
  }
  hide(): void {
    this.#ears.abort();
    this.element.remove();
  }
  /**
   * What is typed into the card is not for the page: stopped at the window, on the way down, before the document hears it. The
   * browser still does what the key does (Tab, Enter on a button); what a page makes up itself is for nobody.
   */
  #listen(): void {
    this.#ears.abort();
    this.#ears = new AbortController();
    for (const type of ['keydown', 'keypress', 'keyup'] as const) {
      window.addEventListener(type, (event) => {
        if (event.target !== this.element) return;
        event.stopImmediatePropagation();
        if (type === 'keydown' && event.isTrusted && !event.isComposing) this.#onKey(event);
      }, { capture: true, signal: this.#ears.signal });
    }
  }
}
function mountFor(near: Element): Element {
  const full = document.fullscreenElement;
  for (let at: Element | null = near; at; at = at.parentElement ?? parentOutside(at)) if (at === full || at.matches('dialog:modal')) return at;
  return document.documentElement;
}
function parentOutside(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
