/** What is wrong with a form as it is written. */
import { expandForm } from '../../names/forms.ts';

/** What is wrong with a form, in a sentence; null for a good one. */
export function formError(form: string): string | null {
  try { expandForm(form); return null; } catch (error) {
    if (error instanceof RangeError) return `${error.message}: ${form.includes('|') || form.includes('(') || form.includes(')') ? 'write (a|b) for either, (x)? for with or without' : 'write at least one letter'}`;
    throw error;
  }
}
