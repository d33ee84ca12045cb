/** The script of the index: narrows the list to what is typed and chosen, and keeps the choice in the address so that it can be passed on. */
import { foldForSearch } from '../../lib/browse/fold-for-search.ts';
import type { SearchRow } from '../../lib/browse/index-page.ts';

const rows = (globalThis as unknown as { bynameRecords: SearchRow[] }).bynameRecords;
const form = document.querySelector<HTMLFormElement>('#search')!, count = document.querySelector<HTMLElement>('#count')!, nothing = document.querySelector<HTMLElement>('#nothing')!;
const items = [...document.querySelectorAll<HTMLElement>('#records > li')];
const numbers = new Intl.NumberFormat(document.documentElement.lang), plurals = new Intl.PluralRules(document.documentElement.lang);

function chosen(): URLSearchParams {
  const out = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value !== '') out.set(name, value);
  return out;
}
function show(): void {
  const asked = chosen(), words = foldForSearch(asked.get('q') ?? '').split(' ').filter((word) => word !== ''), kind = asked.get('kind'), region = asked.get('region'), party = asked.get('party');
  let shown = 0;
  rows.forEach(([ofKind, regions, parties, incomplete, text], i) => {
    const fits = (!kind || ofKind === kind) && (!region || regions.includes(region)) && (!party || parties.includes(party)) && (!asked.has('incomplete') || incomplete === 1) && words.every((word) => text.includes(word));
    items[i]!.hidden = !fits;
    if (fits) shown++;
  });
  count.textContent = count.dataset[plurals.select(shown) === 'one' ? 'one' : 'other']!.replace('{n}', numbers.format(shown));
  nothing.hidden = shown > 0;
}
function keep(): void {
  const asked = chosen().toString();
  location.replace(`#${asked}`);
}
/** The address is what was chosen: a link to the page, and the way back from a record. */
function restore(): void {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = asked.has(field.name);
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = asked.get(field.name) ?? '';
  }
  show();
}
form.hidden = false;
form.addEventListener('input', () => { show(); keep(); });
form.addEventListener('submit', (event) => { event.preventDefault(); });
addEventListener('hashchange', () => { if (location.hash.slice(1) !== chosen().toString()) restore(); });
restore();
