/**
 * Notices that a page changed: one call, late enough for a burst to be over, slower and slower on a page that never rests. Reads and
 * writes nothing itself. Single-page moves come by the Navigation API where there is one; everywhere by the changes they make.
 */

/** First wait, longest wait, and the rest after which a page counts as calm again; milliseconds. */
export const FIRST_WAIT = 150, LONGEST_WAIT = 5_000, CALM = 5_000;
/** A reading may take one part in this many of the time. */
export const SHARE = 20;
/** Reading that takes this long, this often in a row, is too much for the page: the reader gives up and says so. */
export const TOO_LONG = 400, TOO_OFTEN = 3;

/** How long to wait before the next reading. Pure: told the time and what readings cost. */
export class Pace {
  #wait = FIRST_WAIT;
  #last = -Infinity;
  #slow = 0;
  get wait(): number { return this.#wait; }
  get tooSlow(): boolean { return this.#slow >= TOO_OFTEN; }
  took(spent: number, now: number): void {
    this.#slow = spent > TOO_LONG ? this.#slow + 1 : 0;
    const next = now - this.#last > CALM + this.#wait ? FIRST_WAIT : Math.min(this.#wait * 2, LONGEST_WAIT);
    this.#wait = Math.max(next, spent * SHARE);
    this.#last = now;
  }
}

export interface ChangeHost {
  /** Read the page anew. */
  changed(): void;
  /** document.open() or a new root element: the page's listeners are gone, and ours with them. */
  restarted(): void;
  /** The card's own element comes and goes. */
  owns(node: Node): boolean;
  /** Something of ours is in the document no more. */
  taken(node: Node): void;
  /** Back from the cache that keeps whole pages. */
  resumed(): void;
  pace(): number;
}
export interface Changes {
  /** Changes the page unheard; what the page itself did before is heard. */
  quietly(act: () => void): void;
  /** What to look at beside the document: shadow trees that hold text, and the elements whose size tells that text was shown or hidden. */
  observe(shadows: Iterable<ShadowRoot>, parts: readonly Element[]): void;
}

export function watchChanges(host: ChangeHost, signal: AbortSignal): Changes {
  let timer: ReturnType<typeof setTimeout> | undefined, root = document.documentElement;
  let watched: readonly Element[] = [], heights = new WeakMap<Element, number>();
  const soon = (wait = host.pace()): void => {
    timer ??= setTimeout(() => { timer = undefined; if (!signal.aborted) host.changed(); }, wait);
  };
  const shadowsSeen = new WeakSet<ShadowRoot>();
  const options = { childList: true, characterData: true, subtree: true };
  const heard = (records: readonly MutationRecord[]): void => {
    for (const { removedNodes } of records) for (const node of removedNodes) if (!node.isConnected && host.owns(node)) host.taken(node);
    if (records.every((record) => record.type === 'childList' && [...record.addedNodes, ...record.removedNodes].every((node) => host.owns(node)))) return;
    if (document.documentElement !== root) {
      root = document.documentElement;
      listen();
      host.restarted();
    }
    soon();
  };
  const observer = new MutationObserver(heard);
  // A tab, "read more", <details>: a class or attribute changes, no text does. The article's size does.
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const before = heights.get(target);
      heights.set(target, contentRect.height);
      if (before !== undefined && before !== contentRect.height) soon();
    }
  });
  const moved = (): void => soon(Math.min(FIRST_WAIT, host.pace()));
  const shown = (event: PageTransitionEvent): void => { if (event.persisted) { host.resumed(); soon(0); } };
  function listen(): void {
    // The same functions each time: what still listens is not added twice.
    addEventListener('pageshow', shown, { signal });
    if ('navigation' in window) window.navigation.addEventListener('currententrychange', moved, { signal });
    else addEventListener('popstate', moved, { signal });
  }
  observer.observe(document, options);
  listen();
  signal.addEventListener('abort', () => { observer.disconnect(); sizes.disconnect(); clearTimeout(timer); });
  return {
    quietly(act) {
      const before = observer.takeRecords();
      if (before.length) heard(before);
      act();
      observer.takeRecords();
    },
    observe(shadows, parts) {
      for (const shadow of shadows) if (!shadowsSeen.has(shadow)) { shadowsSeen.add(shadow); observer.observe(shadow, options); }
      if (parts.length === watched.length && parts.every((part, i) => part === watched[i])) return;
      sizes.disconnect();
      heights = new WeakMap();
      watched = parts;
      for (const part of parts) sizes.observe(part);
    },
  };
}
