/** The reader's beginning: one in a document, where the site is on. */
import { ask } from '../ask.ts';
import { Reader } from './reader.ts';

const READER = Symbol.for('byname.reader');
/** Starts the reader of this document, unless one runs in this world already, or the site is turned off. */
export async function startReader(): Promise<void> {
  const world = globalThis as { [READER]?: { readonly running: boolean } };
  if (window.top !== window || world[READER]?.running) return;
  const place: { running: boolean } = { running: true };
  world[READER] = place;
  if ((document as { prerendering?: boolean }).prerendering) await new Promise((shown) => document.addEventListener('prerenderingchange', shown, { once: true }));
  const hello = await ask('hello', {});
  place.running = false;
  if (!hello.ok || hello.value.off) return;
  const reader = (world[READER] = new Reader(hello.value.settings));
  await reader.start();
}
