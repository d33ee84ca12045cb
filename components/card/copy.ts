/** Puts text on the clipboard. Pages without https have no clipboard object; there the old command works, from inside the card. @param root whose focused element gets the focus back */
export async function copy(text: string, root: ShadowRoot | Document): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = root.activeElement, field = document.createElement('textarea');
    field.value = text;
    (root instanceof Document ? root.body : root).append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return done;
  }
}
