/** Spellings that stand for two things: often right, always worth an editor's look. */
import { expandForm } from '../../../names/forms.ts';
import { fold } from '../../../text/letters.ts';
import type { Forms, Id, Name, Records } from '../../records.ts';
import type { Remark } from '../finding.ts';
import { formError } from '../forms.ts';
import type { Rule } from '../rule.ts';

export const spellingsOnce: Rule = { id: 'spellings-once', says: 'A spelling that stands for two things does so on purpose.', check: ({ records }) => sharedSurfaces(records) };

interface Use { record: Id; name: number }

/** One remark for each pair of records, and for each pair of names of one record, that share a spelling. */
function* sharedSurfaces(records: Records): Generator<Remark> {
  const uses = new Map<string, { form: string; uses: Use[] }>();
  const add = (forms: Forms, record: Id, name: number): void => {
    for (const list of Object.values(forms)) for (const { form, as } of list) {
      if (as === 'adjective' || as === 'demonym' || formError(form) !== null) continue;
      for (const one of expandForm(form)) {
        const shown = one.replaceAll('/', ''), key = fold(shown).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
        const at = uses.get(key) ?? { form: shown, uses: [] };
        if (!at.uses.some((u) => u.record === record && u.name === name)) at.uses.push({ record, name });
        uses.set(key, at);
      }
    }
  };
  for (const kind of ['places', 'actors', 'agreements'] as const) for (const r of Object.values(records[kind])) ((r.names ?? []) as Name[]).forEach((n, i) => add(n.forms, r.id, i));
  for (const p of Object.values(records.people)) add(p.names, p.id, 0);

  const pairs = new Map<string, { one: Use; two: Use; forms: string[] }>();
  for (const { form, uses: list } of uses.values()) for (const [i, one] of list.entries()) for (const two of list.slice(i + 1)) {
    if (one.record !== two.record && sameLand(records, one.record, two.record)) continue;
    const key = one.record === two.record ? `${one.record}.${one.name}.${two.name}` : `${one.record} ${two.record}`, pair = pairs.get(key) ?? { one, two, forms: [] };
    if (!pair.forms.includes(form)) pair.forms.push(form);
    pairs.set(key, pair);
  }
  for (const { one, two, forms } of pairs.values()) {
    const quoted = forms.map((f) => `"${f}"`).join(', '), field = `names.${two.name}`;
    if (one.record === two.record) yield { record: two.record, field, level: 'notice', message: `${quoted} ${forms.length > 1 ? 'stand' : 'stands'} also in name ${one.name + 1} of the record: right if both users write so, and the card then names both` };
    else yield { record: two.record, field, level: 'notice', message: `${quoted} ${forms.length > 1 ? 'stand' : 'stands'} also for ${one.record}: right if readers meet both, and the article then decides` };
  }
}
/** A self-declared body and its land: their names are joined wherever either is found. */
function sameLand(records: Records, a: Id, b: Id): boolean {
  const governs = (actor: Id, place: Id): boolean => Object.hasOwn(records.actors, actor) && (records.actors[actor]!.territory?.includes(place) ?? false);
  return governs(a, b) || governs(b, a);
}
