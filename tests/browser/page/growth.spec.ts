/** Property: however an article came about, what is painted is what a fresh load of the same document paints, to the letter. */
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { article, expect, test } from '../fixtures.ts';

const GROWN = 'http://news.example/grown', FRESH = 'http://news.example/fresh';
/** Names whose reading depends on what stands elsewhere: surnames, "the statement", places that need company, capitals. */
const BLOCKS = [
  'Traffic on the road to Khankendi stopped on Monday, and people waited in their cars until the evening.',
  'A bus from Agdam was turned round at the bridge, the drivers said when they came back to the town.',
  'Nikol Pashinyan said that his government had asked for the road to be opened in both directions.',
  'Pashinyan did not say when that would be, and nobody at the meeting asked him about it again.',
  'The statement of 10 November 2020 gives the contingent five years on the road and along the line.',
  'Its fourth paragraph was read aloud, and the second paragraph of the statement as well.',
  'There were tensions between Baku and Yerevan over the road, and neither side gave a new date.',
  'Flights to Baku were late because of fog, and people slept on the benches of the old hall.',
  'The Prime Minister of Georgia offered to speak to both sides, as he had offered before.',
  'The weather was good, and the harvest of the year before had been better than anyone had hoped.',
];
const START = BLOCKS.slice(0, 7).map((block) => `<p>${block}</p>`).join('');

type Step =
  | { do: 'add'; at: number; block: number; as: 'p' | 'h2' | 'blockquote' } | { do: 'remove'; at: number } | { do: 'edit'; at: number; block: number }
  | { do: 'mark up'; at: number; block: number } | { do: 'move'; at: number; to: number } | { do: 'hide'; at: number } | { do: 'rest'; for: number };
const at = fc.nat(8), block = fc.nat(BLOCKS.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), at, block, as: fc.constantFrom('p' as const, 'h2' as const, 'blockquote' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), at, block }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mark up' as const), at, block }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), at, to: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hide' as const), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rest' as const), for: fc.nat(250) }) },
);
const steps = fc.array(step, { minLength: 3, maxLength: 10 });

function take(page: Page, all: readonly Step[]): Promise<void> {
  return page.evaluate(async ([todo, blocks]) => {
    const parent = document.querySelector('article')!;
    const child = (n: number): Element | undefined => parent.children[n % Math.max(1, parent.children.length)];
    for (const one of todo) {
      if (one.do === 'rest') await new Promise((done) => setTimeout(done, one.for));
      else if (one.do === 'add') { const el = document.createElement(one.as); el.textContent = blocks[one.block]!; parent.insertBefore(el, child(one.at) ?? null); }
      else {
        const el = child(one.at);
        if (!el) continue;
        if (one.do === 'remove') el.remove();
        else if (one.do === 'move') parent.insertBefore(el, child(one.to) ?? null);
        else if (one.do === 'hide') el.toggleAttribute('hidden');
        else if (one.do === 'mark up') el.innerHTML = blocks[one.block]!.replace(/(\w+)( \w+)? (?=\w+[ ,.])/, '<b>$1</b>$2 ');
        else if (el.firstChild?.nodeType === 3) (el.firstChild as Text).data = blocks[one.block]!;
      }
    }
  }, [all, BLOCKS] as const);
}
/** Every painted range: kind, place of its node in the document, offsets, text; sorted. */
const painted = (page: Page): Promise<string[]> => page.evaluate(() => {
  const path = (node: Node): string => (node.parentNode && node !== document.body ? `${path(node.parentNode)}/${[...node.parentNode.childNodes].indexOf(node as ChildNode)}` : '');
  return [...CSS.highlights].flatMap(([name, highlight]) => [...highlight].map((range) => `${name} ${path(range.startContainer)} ${range.startOffset}-${range.endOffset} ${(range.startContainer as Text).data.slice(range.startOffset, range.endOffset)}`)).sort();
});

test('an article that grew is painted as one that was loaded at once', async ({ byname }) => {
  test.setTimeout(120_000);
  await byname.grant('http://news.example/*');
  byname.page(GROWN, article(START));
  let total = 0;
  await fc.assert(fc.asyncProperty(steps, async (all) => {
    const page = await byname.open(GROWN);
    await take(page, all);
    byname.page(FRESH, { body: `<!doctype html>${await page.evaluate(() => document.documentElement.outerHTML)}` });
    const fresh = await byname.context.newPage();
    await fresh.goto(FRESH);
    await expect.poll(() => byname.worker().evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      return ((await chrome.tabs.sendMessage(tab!.id!, { type: 'pageState', params: {} }).catch(() => null)) as { value: { status: string } } | null)?.value.status;
    }, FRESH)).toMatch(/^(?:reading|nothing-found|no-article)$/);
    const wanted = await painted(fresh);
    total += wanted.length;
    await expect.poll(() => painted(page), { message: JSON.stringify(all), timeout: 12_000 }).toEqual(wanted);
    await page.close();
    await fresh.close();
  }), { numRuns: 12, seed: 20221212, endOnFailure: true });
  expect(total).toBeGreaterThan(50);
});
