/**
 * The bar that says that names in this page are not the article's: whose they are, how many were changed and how many left, and one button
 * that brings the article's back. <byname-bar popover="manual"> in the top layer, closed shadow root, in the document only meanwhile.
 */
import type { NamesShown } from '../../lib/messages.ts';
import type { NamesBar } from '../../lib/overlay/page-names.ts';
import { ownElement } from '../ui/own-element.ts';
import { wordsOf } from '../ui/spoken.ts';
import base from '../ui/base.css?inline';
import tokens from '../ui/tokens.css?inline';
import css from './bar.css?inline';

const HOST = `:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 !important; inline-size: auto !important; block-size: auto !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important; pointer-events: none !important; font-size: medium !important; }
:host(:not(:popover-open)) { display: none !important; }`;

export class Bar implements NamesBar {
  readonly #element: HTMLElement;
  readonly #text = document.createElement('p');
  readonly #button = document.createElement('button');
  readonly #box = document.createElement('div');
  #wanted = '';

  constructor() {
    const { element, root } = ownElement('byname-bar'), style = document.createElement('style');
    this.#element = element;
    style.textContent = `${HOST}${tokens}${base}${css}`;
    this.#box.className = 'bn bar';
    this.#box.setAttribute('role', 'status');
    this.#button.className = 'btn';
    this.#button.type = 'button';
    this.#box.append(this.#text, this.#button);
    root.append(style, this.#box);
  }
  show(shown: NamesShown, langSetting: string, restore: () => void): void {
    if (!this.#element.isConnected) document.documentElement?.append(this.#element);
    if (this.#element.isConnected && !this.#element.matches(':popover-open')) this.#element.showPopover();
    this.#button.onclick = (event) => { if (event.isTrusted) restore(); };
    const wanted = JSON.stringify([shown, langSetting]);
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    void wordsOf(langSetting).then((words) => {
      if (wanted !== this.#wanted) return;
      this.#box.lang = words.lang;
      this.#box.dir = words.dir;
      const parts = [words.t(shown.both ? 'names.bar.both' : 'names.bar.set', { who: shown.label }), words.t('names.bar.changed', { n: { count: shown.changed } }), ...(shown.left ? [words.t('names.bar.left', { n: { count: shown.left } })] : [])];
      this.#text.textContent = parts.join(' ');
      this.#button.textContent = words.t('names.bar.restore');
    });
  }
  hide(): void {
    this.#element.remove();
    this.#wanted = '';
  }
  owns(node: Node): boolean { return node === this.#element; }
}
