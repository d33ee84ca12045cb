/**
 * The card's element in the page: <byname-card popover="manual"> with a closed shadow root, in the top layer. It is in the document
 * only while a card is open. Inside a modal dialog or a full-screen element it moves in there: outside it would be inert.
 */
import tokens from '../ui/tokens.css?inline';
import base from '../ui/base.css?inline';
import card from './card.css?inline';

export class Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly stage: HTMLElement;

  constructor() {
    this.element = document.createElement('byname-card');
    this.element.setAttribute('popover', 'manual');
    this.root = this.element.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = `${tokens}${base}${card}`;
    this.stage = document.createElement('div');
    this.root.append(style, this.stage);
    // What is typed into the card is not for the page.
    for (const type of ['keydown', 'keypress', 'keyup'] as const) this.element.addEventListener(type, (event) => event.stopPropagation());
  }
  get shown(): boolean { return this.element.isConnected; }
  /** @param near an element of the page: decides where to mount */
  show(near: Element): void {
    const parent = mountFor(near);
    if (this.element.parentNode !== parent) {
      this.element.remove();
      parent.append(this.element);
    }
    if (!this.element.matches(':popover-open')) this.element.showPopover();
  }
  hide(): void { this.element.remove(); }
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
