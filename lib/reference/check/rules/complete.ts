/** The records whose card says that they are incomplete, one remark each with all that they lack. */
import type { Rule } from '../rule.ts';
import { agreementLacks, lacksOf, type Lack } from '../../parties.ts';

export const complete: Rule = {
  id: 'complete', says: 'Each party has a name in its languages and in English, each contested status a source by each party and a third, or a written gap.',
  *check({ records }) {
    for (const kind of ['places', 'actors', 'agreements', 'offices'] as const) for (const record of Object.values(records[kind])) {
      const lacks = 'holders' in record ? [] : 'date' in record ? agreementLacks(record, records) : lacksOf(record, records);
      if (!lacks.length && !record.incomplete) continue;
      const said = [...(record.incomplete ? ['an editor marked it: find the source that is lacking'] : []), ...sentences(lacks)];
      yield { record: record.id, field: lacks[0]?.field.split(' ')[0] ?? 'incomplete', level: 'incomplete', message: said.join('; ') };
    }
  },
};
function sentences(lacks: readonly Lack[]): string[] {
  const out = lacks.filter((l) => l.of === 'name').map((l) => `${l.party} has no ${l.languages.length ? `form in ${l.languages.join(', ')}` : 'name'}`);
  const fields = new Map<string, (string | null)[]>();
  for (const l of lacks) if (l.of === 'source') fields.set(l.field, [...(fields.get(l.field) ?? []), l.party]);
  for (const [field, parties] of fields) out.push(`${field} cites nothing by ${parties.map((p) => p ?? 'a third party').join(', ')}`);
  return out.length ? [`${out.join('; ')}: add it, or a gap with its reason`] : [];
}
