/**
 * From the events of a document to the state machine of hover.ts, and its acts back to the reader. Listens passively, at the
 * window, in the capture phase, so that a page that stops events does not stop the card. Events that a page made itself are not
 * heard: a page must not be able to open cards. The one AbortSignal takes everything away.
 */
import type { Settings } from '../settings.ts';
import type { CardPort, OpenedBy } from './card-port.ts';
import { dueAt, START, step } from './hover.ts';
import type { HoverEvent, Point } from './hover.ts';

/** What the reader does for the pointer. */
export interface PointerHost {
  /** The mention at this client point, by index. */
  hit(x: number, y: number): number | null;
  /** The first mention inside this element (a link that got the focus). */
  within(element: Element): number | null;
  /** Load the card script if need be, then CardPort.open. A close() that comes before that cancels it. */
  open(index: number, how: OpenedBy, at: Point | null): void;
  close(): void;
  /** The mention under the pointer changed: paint it as pointed at. */
  point(index: number | null): void;
  /** null until the card script is there. */
  card(): CardPort | null;
  settings(): Settings;
}
/** What the reader tells the pointer. */
export interface Pointer {
  /** The reader is about to open a card itself (by a browser command). */
  called(): void;
  /** The reader opened a card itself. */
  opened(index: number, how: OpenedBy): void;
  /** ReaderPort.closed() was called. */
  gone(): void;
  /** The mentions have new numbers; nothing is pointed at any more. */
  renumbered(): void;
}

/** What takes a click for itself: a mention inside keeps the page's behaviour. */
const CONTROLS = 'a[href],button,input,select,textarea,summary,label,video,audio,iframe,[contenteditable],[role=button],[role=link],[role=tab],[role=menuitem],[role=option],[role=checkbox],[role=switch]';
const TEXT_FIELDS = 'textarea,select,input:not([type=button],[type=submit],[type=reset],[type=checkbox],[type=radio],[type=image],[type=file],[type=range],[type=color])';

export function attachPointer(host: PointerHost, signal: AbortSignal): Pointer {
  let state = START, timer: ReturnType<typeof setTimeout> | undefined, pointed: number | null = null, openedWhileHeld = false;
  /** Where the reader of the page last pressed or typed. A page that puts the focus into its search field does not make anyone type there. */
  let used: Node | null = null;

  function send(event: HoverEvent): void {
    const timing = host.settings(), now = performance.now();
    const next = step(state, event, now, timing);
    state = next.state;
    if (next.act?.do === 'open') {
      if (state.modifier) openedWhileHeld = true;
      host.open(next.act.index, next.act.how, next.act.how === 'focus' ? null : state.at);
    } else if (next.act?.do === 'close') host.close();
    const over = state.onCard ? null : state.over;
    if (over !== pointed) host.point(pointed = over);
    clearTimeout(timer);
    const due = dueAt(state, timing);
    if (due !== null) timer = setTimeout(tick, Math.max(0, due - performance.now()));
  }
  const tick = (): void => {
    if (!signal.aborted) send({ type: 'tick', blocked: blocked(used), held: host.card()?.held() ?? false });
  };
  const own = (event: Event): boolean => host.card()?.owns(event.target as Node | null) ?? false;
  function on<K extends keyof WindowEventMap>(type: K, hear: (event: WindowEventMap[K]) => void, passive = true): void {
    window.addEventListener(type, (event) => { if (event.isTrusted) hear(event); }, { capture: true, passive, signal });
  }

  const over = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    if (event.altKey !== state.modifier) send({ type: 'modifier', down: event.altKey });
    const { clientX: x, clientY: y } = event;
    const card = own(event) || (host.card()?.reaches(x, y) ?? false);
    send({ type: 'over', index: card ? null : host.hit(x, y), card, at: { x, y } });
  };
  for (const type of ['pointerdown', 'keydown', 'keyup'] as const) on(type, (event) => { used = (event.composedPath()[0] ?? null) as Node | null; });
  on('pointermove', over);
  // A frame of the page swallows the moves over it; that the pointer went into it is still heard.
  on('pointerover', over);
  on('pointerout', (event) => { if (event.pointerType !== 'touch' && event.relatedTarget === null) send({ type: 'out' }); });
  on('pointerdown', (event) => { if (event.pointerType !== 'touch' && !own(event)) send({ type: 'press' }); });
  on('pointerup', () => send({ type: 'release' }));
  on('pointercancel', () => send({ type: 'release' }));
  on('scroll', () => { if (state.wait || state.over !== null) send({ type: 'scroll' }); });
  on('blur', (event) => { if (event.target === window) send({ type: 'modifier', down: false }); });

  on('focusin', (event) => {
    const element = event.target;
    if (own(event)) send({ type: 'focus', index: null, card: true });
    else if (element instanceof Element) send({ type: 'focus', index: matches(element, 'a[href]:focus-visible') ? host.within(element) : null, card: false });
  });
  // Without hasFocus() the whole window lost the focus, and will give it back to the same element.
  on('focusout', (event) => { if (event.relatedTarget === null && document.hasFocus()) send({ type: 'focus', index: null, card: false }); });

  on('click', (event) => {
    if (own(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const touch = event instanceof PointerEvent && event.pointerType === 'touch';
    const taken = event.composedPath().some((node) => node instanceof Element && matches(node, CONTROLS));
    const index = taken || selecting() ? null : host.hit(event.clientX, event.clientY);
    if (index !== null) {
      state = { ...state, at: { x: event.clientX, y: event.clientY } };
      send({ type: 'click', index });
    } else if (touch && state.card) {
      // A tap beside the sheet puts it away; with a mouse the pointer says when it is done.
      host.close();
      send({ type: 'gone' });
    }
  });

  on('keydown', (event) => {
    if (event.key === 'Alt') { if (!event.repeat) { openedWhileHeld = false; send({ type: 'modifier', down: true }); } }
    else if (event.key === 'Escape' && state.card && !event.isComposing && !own(event)) {
      // This Escape was for the card: the page's own dialog stays.
      event.preventDefault();
      event.stopImmediatePropagation();
      send({ type: 'escape' });
    }
  }, false);
  on('keyup', (event) => {
    if (event.key !== 'Alt') return;
    // Alone, Alt would go on to the browser's menu; when it opened a card it did its work.
    if (openedWhileHeld) event.preventDefault();
    openedWhileHeld = false;
    send({ type: 'modifier', down: false });
  }, false);
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    called: () => send({ type: 'called' }),
    opened: (index, how) => send({ type: 'opened', index, how }),
    gone: () => send({ type: 'gone' }),
    renumbered: () => send({ type: 'renumbered' }),
  };
}

/** A field named "matches" stands in the place of its form's own function, here too. */
const matches = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);
function blocked(used: Node | null): boolean {
  return selecting() || typing(used) || watching();
}
function selecting(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed;
}
function typing(used: Node | null): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active !== null && active.contains(used) && (matches(active, TEXT_FIELDS) || (active instanceof HTMLElement && active.isContentEditable));
}
function watching(): boolean {
  const full = document.fullscreenElement;
  if (!full) return false;
  return full instanceof HTMLVideoElement || full instanceof HTMLIFrameElement || [...full.querySelectorAll('video')].some((video) => !video.paused);
}
