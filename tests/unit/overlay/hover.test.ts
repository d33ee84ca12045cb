/**
 * The machine of lib/overlay/hover.ts. Two small parts run beside each other: a card, and a mention that waits to open.
 *
 *                    over a word, link focused              waited + rested, nothing blocks
 *        ┌───────┐ ──────────────────────────▶ ┌─────────┐ ────────────────────────────────▶ open(index)
 *        │nothing│                             │ waiting │
 *        └───────┘ ◀────────────────────────── └─────────┘
 *                    left, press, scroll, blocked: spent until the pointer has moved on
 *
 *        ┌───────┐  open   ┌──────┐  pointer and focus outside   ┌─────────┐  closeAfter, not held
 *        │ none  │ ──────▶ │ kept │ ───────────────────────────▶ │ leaving │ ───────────────────────▶ close
 *        └───────┘         └──────┘ ◀─────────────────────────── └─────────┘
 *            ▲                │       back on word or card, held       │
 *            └────────────────┴───── Escape, gone: at once ────────────┘
 */
import { describe, expect, test } from 'vitest';
import { dueAt, REST_MS, START, step, WARM_FOR_MS, WARM_MS } from '../../../lib/overlay/hover.ts';
import type { Act, Hover, HoverEvent, Timing } from '../../../lib/overlay/hover.ts';

const REST: Timing = { trigger: 'rest', openAfter: 500, closeAfter: 300 };
const WORD = { x: 100, y: 100 }, OTHER = { x: 300, y: 100 }, AWAY = { x: 600, y: 400 };

/** Drives the machine by a clock of its own and keeps what it did, with the time. */
class Bench {
  state: Hover = START;
  now = 0;
  did: { at: number; act: NonNullable<Act> }[] = [];
  blocked = false;
  held = false;
  timing: Timing;
  constructor(timing: Timing = REST) { this.timing = timing; }
  send(event: HoverEvent): this {
    const { state, act } = step(this.state, event, this.now, this.timing);
    this.state = state;
    if (act) this.did.push({ at: this.now, act });
    return this;
  }
  over(index: number | null, at = index === null ? AWAY : WORD): this { return this.send({ type: 'over', index, card: false, at }); }
  onCard(at = { x: 100, y: 150 }): this { return this.send({ type: 'over', index: null, card: true, at }); }
  wait(ms: number): this {
    const until = this.now + ms;
    for (let due = dueAt(this.state, this.timing); due !== null && due <= until; due = dueAt(this.state, this.timing)) {
      this.now = Math.max(this.now, due);
      this.send({ type: 'tick', blocked: this.blocked, held: this.held });
    }
    this.now = until;
    return this;
  }
  get acts(): string[] { return this.did.map(({ at, act }) => `${at} ${act.do === 'open' ? `open ${act.index} ${act.how}` : 'close'}`); }
}
const bench = (timing?: Partial<Timing>): Bench => new Bench({ ...REST, ...timing });

describe('opening by rest', () => {
  test('500 ms after the pointer came, not before', () => {
    expect(bench().over(1).wait(499).acts).toEqual([]);
    expect(bench().over(1).wait(500).acts).toEqual(['500 open 1 hover']);
  });
  test('a pointer that keeps moving has to rest 150 ms first', () => {
    const b = bench().over(1);
    for (let i = 1; i <= 10; i++) b.wait(100).over(1, { x: 100 + i * 10, y: 100 });
    expect(b.acts).toEqual([]);
    expect(b.wait(REST_MS).acts).toEqual([`${1000 + REST_MS} open 1 hover`]);
  });
  test('a tremble under 6 px is rest', () => {
    const b = bench().over(1);
    for (let i = 0; i < 20; i++) b.wait(30).over(1, { x: 100 + (i % 2) * 5, y: 100 });
    expect(b.acts).toEqual(['500 open 1 hover']);
  });
  test('passing over a word opens nothing', () => {
    expect(bench().over(1).wait(300).over(null).wait(5000).acts).toEqual([]);
    expect(bench().over(1).wait(300).send({ type: 'out' }).wait(5000).acts).toEqual([]);
  });
  test('the next card comes sooner while one is open and for a second after', () => {
    expect(bench().over(1).wait(600).over(2, OTHER).wait(WARM_MS).acts).toEqual(['500 open 1 hover', `${600 + WARM_MS} open 2 hover`]);
    const shortly = bench().over(1).wait(500).over(null).wait(300 + WARM_FOR_MS - 1).over(2, OTHER);
    expect(shortly.wait(WARM_MS).acts.at(-1)).toBe(`${1799 + WARM_MS} open 2 hover`);
    const later = bench().over(1).wait(500).over(null).wait(300 + WARM_FOR_MS).over(2, OTHER);
    expect(later.wait(499).acts).toHaveLength(2);
    expect(later.wait(1).acts.at(-1)).toBe('2300 open 2 hover');
  });
});

describe('what keeps a card from opening', () => {
  test('a mouse button that is down, until the pointer has moved on', () => {
    const b = bench().over(1).send({ type: 'press' }).over(1, { x: 130, y: 100 }).wait(5000);
    expect(b.acts).toEqual([]);
    expect(b.send({ type: 'release' }).over(1, { x: 140, y: 100 }).wait(500).acts).toEqual(['5500 open 1 hover']);
  });
  test('scrolling: a word that comes to lie under a still pointer is not pointed at', () => {
    const b = bench().over(null, WORD).send({ type: 'scroll' }).over(7, WORD).wait(5000);
    expect(b.acts).toEqual([]);
    expect(b.over(7, { x: 110, y: 100 }).wait(500).acts).toEqual(['5500 open 7 hover']);
  });
  test('selected text, a focused field, a full-screen video', () => {
    const b = bench();
    b.blocked = true;
    expect(b.over(1).wait(5000).acts).toEqual([]);
    b.blocked = false;
    expect(b.wait(5000).acts).toEqual([]);
    expect(b.over(1, { x: 120, y: 100 }).wait(500).acts).toEqual(['10500 open 1 hover']);
  });
});

describe('closing', () => {
  const opened = (): Bench => bench().over(1).wait(500);
  test('300 ms after word and card are left', () => {
    expect(opened().over(null).wait(299).acts).toHaveLength(1);
    expect(opened().over(null).wait(300).acts.at(-1)).toBe('800 close');
  });
  test('never while the pointer is on the word, the card or on the way between', () => {
    const b = opened().wait(10_000).onCard().wait(10_000).over(1).wait(10_000);
    expect(b.acts).toEqual(['500 open 1 hover']);
    expect(b.over(null).wait(200).onCard().wait(10_000).over(null).wait(299).acts).toHaveLength(1);
    expect(b.wait(1).acts.at(-1)).toMatch(/close$/);
  });
  test('words passed on the way to the card open nothing', () => {
    const b = opened();
    for (let y = 105; y < 400; y += 10) b.wait(50).onCard({ x: 100, y });
    expect(b.wait(1000).acts).toEqual(['500 open 1 hover']);
  });
  test('Escape at once, with the pointer still on the word, which stays closed until it was left', () => {
    const b = opened().wait(50).send({ type: 'escape' });
    expect(b.acts.at(-1)).toBe('550 close');
    expect(b.wait(500).over(1, { x: 115, y: 100 }).wait(5000).acts).toHaveLength(2);
    expect(b.over(null).wait(2000).over(1).wait(500).acts.at(-1)).toMatch(/open 1 hover$/);
  });
  test('Escape with no card is not ours', () => {
    expect(bench().over(1).wait(100).send({ type: 'escape' }).wait(400).acts).toEqual(['500 open 1 hover']);
  });
  test('a pinned card stays, and no other word takes its place by hover', () => {
    const b = bench().send({ type: 'click', index: 1 });
    b.held = true;
    expect(b.over(1).over(null).wait(5000).over(2, OTHER).wait(5000).acts).toEqual(['0 open 1 click']);
    expect(b.send({ type: 'click', index: 2 }).acts.at(-1)).toBe('10000 open 2 click');
    b.held = false; // unpinned with the pointer on the card
    expect(b.onCard().wait(5000).over(null).wait(300).acts.at(-1)).toBe('15300 close');
  });
  test('closed by its own button over another word: that word waits for a movement', () => {
    const b = opened().onCard(OTHER).send({ type: 'gone' }).over(2, OTHER).wait(5000);
    expect(b.acts).toHaveLength(1);
  });
});

describe('keyboard', () => {
  test('a card that is on its way by key: neither the pointer nor the focus brings another before it', () => {
    expect(bench().send({ type: 'focus', index: 2, card: false }).over(1).wait(400).send({ type: 'called' }).wait(3000).did).toEqual([]);
    expect(bench().send({ type: 'focus', index: 2, card: false }).wait(600).did).toHaveLength(1);
  });
  test('a stale hover timer does not close a card that was opened by key', () => {
    const b = bench().over(1).wait(500).over(null).wait(290).send({ type: 'opened', index: 5, how: 'key' });
    expect(b.over(null, { x: 700, y: 400 }).wait(10_000).acts).toEqual(['500 open 1 hover']);
    expect(b.send({ type: 'focus', index: null, card: true }).wait(10_000).acts).toHaveLength(1);
    expect(b.send({ type: 'focus', index: null, card: false }).wait(300).acts.at(-1)).toMatch(/close$/);
  });
  test('a focused link opens after the same delay and closes when the focus goes on', () => {
    const b = bench().send({ type: 'focus', index: 4, card: false }).wait(499);
    expect(b.acts).toEqual([]);
    expect(b.wait(1).acts).toEqual(['500 open 4 focus']);
    expect(b.over(null).wait(5000).acts).toHaveLength(1);
    expect(b.send({ type: 'focus', index: null, card: false }).wait(300).acts.at(-1)).toBe('5800 close');
  });
  test('from the link into the card it stays open', () => {
    const b = bench().send({ type: 'focus', index: 4, card: false }).wait(500).send({ type: 'focus', index: null, card: true });
    expect(b.wait(10_000).acts).toEqual(['500 open 4 focus']);
  });
  test('a link that scrolls itself into view opens when the scroll has ended', () => {
    const b = bench().send({ type: 'focus', index: 4, card: false }).wait(200).send({ type: 'scroll' }).wait(499);
    expect(b.acts).toEqual([]);
    expect(b.wait(1).acts).toEqual(['700 open 4 focus']);
  });
});

describe('modifier and click modes', () => {
  test('with a modifier: rest does nothing until it is held, releasing it does not close', () => {
    const b = bench({ trigger: 'modifier' }).over(1).wait(2000);
    expect(b.acts).toEqual([]);
    b.send({ type: 'modifier', down: true }).wait(0);
    expect(b.acts).toEqual(['2000 open 1 hover']);
    expect(b.send({ type: 'modifier', down: false }).wait(5000).acts).toHaveLength(1);
  });
  test('with click: rest and focus do nothing', () => {
    expect(bench({ trigger: 'click' }).over(1).wait(5000).send({ type: 'focus', index: 2, card: false }).wait(5000).acts).toEqual([]);
  });
  test.each(['rest', 'modifier', 'click'] as const)('a click opens at once in mode %s', (trigger) => {
    expect(bench({ trigger }).over(1).wait(10).send({ type: 'press' }).send({ type: 'release' }).send({ type: 'click', index: 1 }).acts).toEqual(['10 open 1 click']);
  });
});

test('new numbers: what waited is forgotten, and nothing opens before a movement', () => {
  expect(bench().over(1).wait(400).send({ type: 'renumbered' }).over(3, WORD).wait(5000).acts).toEqual([]);
});
