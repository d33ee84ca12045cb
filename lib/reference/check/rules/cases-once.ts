/** A name in a case that is spelt like another name: "Шуши" is the genitive of one side's name and the other side's own. An editor looks once. */
import { expandForm } from '../../../names/forms.ts';
import { inflect } from '../../../text/inflection.ts';
import type { Language } from '../../language.ts';
import type { Id, Lang, Name, Records } from '../../records.ts';
import type { Remark } from '../finding.ts';
import { formError } from '../forms.ts';
import type { Rule } from '../rule.ts';

export const casesOnce: Rule = { id: 'cases-once', says: 'A case of a name that is spelt like another name is so on purpose.', check: ({ records, languages }) => inflectedLikeAnother(records, languages) };

interface Use { record: Id; name: number }

function* inflectedLikeAnother(records: Records, languages: ReadonlyMap<Lang, Language>): Generator<Remark> {
  const named = (['places', 'actors'] as const).flatMap((kind) => Object.values(records[kind]));
  for (const [lang, language] of languages) {
    if (!language.inflection.generate.length && !language.inflection.stems.length) continue;
    const uses = new Map<string, Use[]>(), bases: { form: string; use: Use }[] = [];
    for (const { id, names } of named) for (const [name, { forms }] of (names as Name[]).entries()) for (const { form, as, inflect: how } of forms[lang] ?? []) {
      if (as === 'adjective' || as === 'demonym' || formError(form) !== null) continue;
      for (const one of expandForm(form)) {
        uses.set(one.toLowerCase(), [...(uses.get(one.toLowerCase()) ?? []), { record: id, name }]);
        if (as !== 'abbreviation' && how !== 'none') bases.push({ form: one, use: { record: id, name } });
      }
    }
    const told = new Set<string>();
    for (const { form, use } of bases) for (const ending of casesOf(form, language)) for (const other of uses.get(ending.toLowerCase()) ?? []) {
      if (ending.toLowerCase() === form.toLowerCase() || (other.record === use.record && other.name === use.name)) continue;
      const message = `"${ending}" is also a case of "${form}"${other.record === use.record ? `, name ${use.name + 1} of the record` : ` (${use.record})`}: right if both are written so, and the article then decides`;
      if (told.has(`${other.record} ${message}`)) continue;
      told.add(`${other.record} ${message}`);
      yield { record: other.record, field: `names.${other.name}.forms.${lang}`, level: 'notice', message };
    }
  }
}
/** Every case of a name, whether the language lists its forms or its endings. */
function casesOf(form: string, { inflection }: Language): Set<string> {
  const out = new Set<string>();
  for (const { form: stem, stemClass } of inflect(form, form.split(' ').map(() => 'name'), undefined, inflection)) {
    if (!stemClass) { out.add(stem); continue; }
    for (const endings of Object.values(inflection.endings[stemClass] ?? {})) for (const ending of endings.flatMap((e) => (formError(e) === null ? expandForm(e) : []))) out.add(stem + ending);
  }
  return out;
}
