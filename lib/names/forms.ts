/** The small language of name forms: (a|b) either, (x)? with or without; in a person's forms /…/ the surname. Nothing else is special. */

const LIMIT = 60;
/**
 * All surface forms that a form stands for, surname slashes kept, single spaces. Order: as written, alternatives left to right.
 * @throws RangeError with a sentence: unclosed bracket, "|" outside brackets, more than 60 results.
 */
export function expandForm(form: string): string[] {
  if (!/[()|]/.test(form) && form.replaceAll('/', '').trim() !== '') return [oneSpaced(form)];
  let at = 0;
  const fail = (why: string): never => { throw new RangeError(`form "${form}": ${why}`); };
  const limit = (all: string[]): string[] => (all.length > LIMIT ? fail(`stands for more than ${LIMIT} forms; split it`) : all);
  const sequence = (inside: boolean): string[] => {
    let all = [''];
    while (at < form.length && !(inside && (form[at] === '|' || form[at] === ')'))) {
      const c = form[at]!;
      if (c === '(') {
        at++;
        let options = sequence(true);
        while (form[at] === '|') { at++; options = options.concat(sequence(true)); }
        if (form[at] !== ')') fail('"(" without ")"');
        at++;
        if (form[at] === '?') { at++; options = options.concat(''); }
        all = limit(all.flatMap((head) => options.map((tail) => head + tail)));
      } else {
        if (c === ')') fail('")" without "("');
        if (c === '|') fail('"|" stands outside brackets');
        const from = at;
        while (at < form.length && !'(|)'.includes(form[at]!)) at++;
        const plain = form.slice(from, at);
        all = all.map((head) => head + plain);
      }
    }
    return all;
  };
  const all = sequence(false).map(oneSpaced);
  if (all.some((one) => one.replaceAll('/', '') === '')) fail('one of its forms is empty');
  return [...new Set(all)];
}
const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** The form that is shown: the first expansion. */
export const shownForm = (form: string): string => expandForm(form)[0]!;
/** The surname between slashes of an expanded form, or null. */
export function surnameOf(expanded: string): string | null {
  const m = /\/([^/]+)\//.exec(expanded);
  return m ? m[1]! : null;
}
