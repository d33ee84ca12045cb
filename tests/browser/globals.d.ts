/** Functions handed to page.evaluate() and worker.evaluate() run where the browser gives this. */
declare const chrome: typeof import('wxt/browser').browser & { dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
