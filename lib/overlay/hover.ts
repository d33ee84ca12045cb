/**
 * When a card opens and closes, as one pure state machine: (state, event, now, settings) → state and at most one act. It knows
 * numbers only: mentions by index, points, milliseconds. pointer.ts feeds it the events of a document and does its acts;
 * tests/unit/overlay/hover.test.ts draws it.
 */
import type { Settings } from '../settings.ts';
import type { OpenedBy } from './card-port.ts';

/** At rest: moved less than REST_PX in REST_MS. */
export const REST_MS = 150;
export const REST_PX = 6;
/** Shorter wait while a card is open, or was so in the last WARM_FOR_MS: the reader is already reading cards. */
export const WARM_MS = 150;
export const WARM_FOR_MS = 1000;

export type Timing = Pick<Settings, 'trigger' | 'openAfter' | 'closeAfter'>;
export interface Point { x: number; y: number }
/** A mention that will open once the pointer has rested, or the focus stayed, long enough. */
interface Wait { index: number; how: 'hover' | 'focus'; since: number; warm: boolean; /** where and since when the pointer rests */ rest: (Point & { since: number }) | null }

export interface Hover {
  wait: Wait | null;
  /** left: since when neither pointer nor focus keeps it open. */
  card: { index: number; how: OpenedBy; left: number | null } | null;
  over: number | null;
  /** Pointer on the card or on the way to it; focus inside it. */
  onCard: boolean;
  inCard: boolean;
  /** The mention in the focused link of the page. */
  focused: number | null;
  at: Point;
  /** Nothing begins to open before the pointer has left this place: something else happened here (press, scroll, a card closed). */
  spent: Point | null;
  /** Closed by Escape with the pointer on it: stays closed until the pointer has left it. */
  dismissed: number | null;
  closedAt: number;
  pressed: boolean;
  modifier: boolean;
}
export type HoverEvent =
  | { type: 'over'; index: number | null; card: boolean; at: Point }
  | { type: 'out' }
  | { type: 'press' } | { type: 'release' } | { type: 'scroll' }
  | { type: 'modifier'; down: boolean }
  /** Focus moved: into the card, to a link with a mention, or anywhere else. */
  | { type: 'focus'; index: number | null; card: boolean }
  /** A click or tap on a mention outside links and controls. */
  | { type: 'click'; index: number }
  | { type: 'escape' }
  /** Told: a card is being brought by key. Whatever was about to open by pointer or focus does not. */
  | { type: 'called' }
  /** Told, not asked: the reader opened a card by key; the card is gone; the mentions have new numbers. */
  | { type: 'opened'; index: number; how: OpenedBy }
  | { type: 'gone' }
  | { type: 'renumbered' }
  /** The time that dueAt() asked for has come. blocked: text selected, a field focused, a video full screen. held: pinned, or in use. */
  | { type: 'tick'; blocked: boolean; held: boolean };
export type Act = { do: 'open'; index: number; how: OpenedBy } | { do: 'close' } | null;

export const START: Hover = {
  wait: null, card: null, over: null, onCard: false, inCard: false, focused: null,
  at: { x: -1, y: -1 }, spent: null, dismissed: null, closedAt: -Infinity, pressed: false, modifier: false,
};

export function step(state: Hover, event: HoverEvent, now: number, timing: Timing): { state: Hover; act: Act } {
  const stay = (next: Hover): { state: Hover; act: Act } => ({ state: next, act: null });
  switch (event.type) {
    case 'over': return stay(leaving(moved(state, event, now), now));
    case 'out': return stay(leaving({ ...withoutHover(state), over: null, onCard: false, dismissed: null }, now));
    case 'press': return stay({ ...withoutHover(state), pressed: true, spent: state.at });
    case 'release': return stay({ ...state, pressed: false });
    case 'scroll': {
      // A focused link often scrolls itself into view: its wait begins again, the pointer's is over.
      const wait = state.wait?.how === 'focus' ? { ...state.wait, since: now } : null;
      return stay({ ...state, wait, spent: state.at });
    }
    case 'modifier': return stay({ ...state, modifier: event.down });
    case 'focus': {
      const next: Hover = { ...state, focused: event.index, inCard: event.card, wait: state.wait?.how === 'focus' ? null : state.wait };
      if (event.index !== null && event.index !== state.card?.index) next.wait = waitFor(state, event.index, 'focus', now);
      return stay(leaving(next, now));
    }
    case 'click': return open({ ...state, pressed: false }, event.index, 'click');
    case 'called': return stay({ ...state, wait: null, spent: state.at });
    case 'opened': return stay(open({ ...state, inCard: event.how === 'key' }, event.index, event.how).state);
    case 'escape': return state.card ? { state: { ...closed(state, now), dismissed: state.over }, act: { do: 'close' } } : stay(state);
    case 'gone': return stay(state.card ? closed(state, now) : state);
    case 'renumbered': return stay({ ...START, at: state.at, spent: state.at, closedAt: state.closedAt, pressed: state.pressed, modifier: state.modifier });
    case 'tick': return tick(state, event, now, timing);
  }
}

/** When step() wants a tick; null: nothing is pending. */
export function dueAt(state: Hover, timing: Timing): number | null {
  const opens = opensAt(state, timing), closes = closesAt(state, timing);
  if (opens === null) return closes;
  return closes === null ? opens : Math.min(opens, closes);
}
function opensAt({ wait, modifier }: Hover, { trigger, openAfter }: Timing): number | null {
  if (!wait || trigger === 'click' || (trigger === 'modifier' && !modifier)) return null;
  const ready = wait.since + (wait.warm ? Math.min(WARM_MS, openAfter) : openAfter);
  return wait.rest ? Math.max(ready, wait.rest.since + REST_MS) : ready;
}
const closesAt = ({ card }: Hover, { closeAfter }: Timing): number | null => (card?.left == null ? null : card.left + closeAfter);

function tick(state: Hover, { blocked, held }: { blocked: boolean; held: boolean }, now: number, timing: Timing): { state: Hover; act: Act } {
  const opens = opensAt(state, timing);
  if (state.wait && opens !== null && now >= opens) {
    // A card in use is never taken away by a pointer that rests elsewhere.
    if (!blocked && !(state.card && held)) return open(state, state.wait.index, state.wait.how);
    state = { ...state, wait: null, spent: state.at };
  }
  const closes = closesAt(state, timing);
  if (state.card && closes !== null && now >= closes) {
    if (!held) return { state: closed(state, now), act: { do: 'close' } };
    state = { ...state, card: { ...state.card, left: null } };
  }
  return { state, act: null };
}

function moved(state: Hover, { index, card, at }: { index: number | null; card: boolean; at: Point }, now: number): Hover {
  const next: Hover = {
    ...state, over: index, onCard: card, at,
    dismissed: index === state.dismissed ? index : null,
    spent: state.spent && near(state.spent, at) ? state.spent : null,
  };
  const wanted = index !== null && !card && !next.pressed && !next.spent && index !== next.card?.index && index !== next.dismissed;
  if (!wanted) return withoutHover(next);
  const { wait } = state;
  if (wait?.how !== 'hover' || wait.index !== index) return { ...next, wait: { ...waitFor(state, index, 'hover', now), rest: { ...at, since: now } } };
  return wait.rest && near(wait.rest, at) ? next : { ...next, wait: { ...wait, rest: { ...at, since: now } } };
}

const near = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) < REST_PX;
const withoutHover = (state: Hover): Hover => (state.wait?.how === 'hover' ? { ...state, wait: null } : state);
const waitFor = (state: Hover, index: number, how: Wait['how'], now: number): Wait =>
  ({ index, how, since: now, warm: state.card !== null || now - state.closedAt < WARM_FOR_MS, rest: null });
const open = (state: Hover, index: number, how: OpenedBy): { state: Hover; act: Act } =>
  ({ state: { ...state, wait: null, dismissed: null, card: { index, how, left: null } }, act: { do: 'open', index, how } });
const closed = (state: Hover, now: number): Hover => ({ ...state, card: null, wait: null, inCard: false, onCard: false, closedAt: now, spent: state.at });

/** Starts, keeps or stops the time that an open card has left. */
function leaving(state: Hover, now: number): Hover {
  const { card } = state;
  if (!card) return state;
  const kept = state.onCard || state.inCard || state.over === card.index || state.focused === card.index;
  const left = kept ? null : (card.left ?? now);
  return left === card.left ? state : { ...state, card: { ...card, left } };
}
