/** Every form can be read: brackets closed, not too many results, surnames marked. */
import { expandForm, surnameOf } from '../../names/forms.ts';
import type { Forms, Id, Name, Records } from '../records.ts';
import type { Remark } from './finding.ts';

export function* checkForms(records: Records): Generator<Remark> {
  for (const kind of ['places', 'actors', 'agreements'] as const)
    for (const r of Object.values(records[kind])) for (const [i, name] of ((r.names ?? []) as Name[]).entries()) yield* formsOf(r.id, `names.${i}.forms`, name.forms);
  for (const o of Object.values(records.offices)) yield* formsOf(o.id, 'titles', o.titles ?? {});
  for (const a of Object.values(records.agreements)) {
    for (const field of ['with', 'heads'] as const) for (const [lang, list] of Object.entries(a[field] ?? {})) for (const [i, form] of list.entries()) yield* tried(a.id, `${field}.${lang}.${i}`, form);
  }
  for (const p of Object.values(records.people)) for (const [lang, list] of Object.entries(p.names)) for (const [i, { form }] of list.entries()) {
    const field = `names.${lang}.${i}`, wrong = [...tried(p.id, field, form)];
    yield* wrong;
    if (!wrong.length && expandForm(form).some((one) => surnameOf(one) === null)) yield { record: p.id, field, message: `"${form}" marks no surname: put it between slashes, as in "Ada /Lovelace/"` };
  }
}
function* formsOf(record: Id, field: string, forms: Forms): Generator<Remark> {
  for (const [lang, list] of Object.entries(forms)) for (const [i, { form }] of list.entries()) yield* tried(record, `${field}.${lang}.${i}`, form);
}
function* tried(record: Id, field: string, form: string): Generator<Remark> {
  const wrong = formError(form);
  if (wrong !== null) yield { record, field, message: wrong };
}
/** What is wrong with a form, in a sentence; null for a good one. */
export function formError(form: string): string | null {
  try { expandForm(form); return null; } catch (error) {
    if (error instanceof RangeError) return `${error.message}: ${form.includes('|') || form.includes('(') || form.includes(')') ? 'write (a|b) for either, (x)? for with or without' : 'write at least one letter'}`;
    throw error;
  }
}
