/**
 * An element of ours for the page's document: popover, closed shadow root. It gets its root in a document without a registry: a page that
 * defined an element of the same name would run its own constructor first, and could give it a root of its own, or forbid one.
 */
export function ownElement(name: 'byname-card' | 'byname-bar'): { element: HTMLElement; root: ShadowRoot } {
  const element = document.implementation.createHTMLDocument('').createElement(name), root = element.attachShadow({ mode: 'closed' });
  element.setAttribute('popover', 'manual');
  document.adoptNode(element);
  return { element, root };
}
