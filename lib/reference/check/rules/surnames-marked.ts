/** A person is found by surname too. */
import { expandForm, surnameOf } from '../../../names/forms.ts';
import { formError } from '../forms.ts';
import type { Rule } from '../rule.ts';

export const surnamesMarked: Rule = {
  id: 'surnames-marked', says: 'Every form of a person’s name marks the surname.',
  *check({ records }) {
    for (const p of Object.values(records.people)) for (const [lang, list] of Object.entries(p.names)) for (const [i, { form }] of list.entries())
      if (formError(form) === null && expandForm(form).some((one) => surnameOf(one) === null)) yield { record: p.id, field: `names.${lang}.${i}`, message: `"${form}" marks no surname: put it between slashes, as in "Ada /Lovelace/"` };
  },
};
