/** Every form can be read: brackets closed, no more results than the index takes. */
import type { Forms, Id, Name } from '../../records.ts';
import type { Remark } from '../finding.ts';
import { formError } from '../forms.ts';
import type { Rule } from '../rule.ts';

export const formsReadable: Rule = {
  id: 'forms-readable', says: 'Every form of a name can be read and stands for at most 60 spellings.',
  *check({ records }) {
    for (const kind of ['places', 'actors', 'agreements'] as const)
      for (const r of Object.values(records[kind])) for (const [i, name] of ((r.names ?? []) as Name[]).entries()) yield* formsOf(r.id, `names.${i}.forms`, name.forms);
    for (const o of Object.values(records.offices)) yield* formsOf(o.id, 'titles', o.titles ?? {});
    for (const a of Object.values(records.agreements)) for (const field of ['with', 'heads'] as const)
      for (const [lang, list] of Object.entries(a[field] ?? {})) for (const [i, form] of list.entries()) yield* tried(a.id, `${field}.${lang}.${i}`, form);
    for (const p of Object.values(records.people)) yield* formsOf(p.id, 'names', p.names);
  },
};
function* formsOf(record: Id, field: string, forms: Forms): Generator<Remark> {
  for (const [lang, list] of Object.entries(forms)) for (const [i, { form }] of list.entries()) yield* tried(record, `${field}.${lang}.${i}`, form);
}
function* tried(record: Id, field: string, form: string): Generator<Remark> {
  const wrong = formError(form);
  if (wrong !== null) yield { record, field, message: wrong };
}
