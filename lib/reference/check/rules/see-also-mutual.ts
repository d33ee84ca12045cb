/** Agreements that are mistaken for each other name each other. */
import { own } from '../../parties.ts';
import type { Rule } from '../rule.ts';

export const seeAlsoMutual: Rule = {
  id: 'see-also-mutual', says: 'An agreement that is mistaken for another is named by it in turn.',
  *check({ records }) {
    for (const agreement of Object.values(records.agreements)) for (const [i, id] of (agreement.seeAlso ?? []).entries()) {
      const other = own(records.agreements, id);
      if (other && !other.seeAlso?.includes(agreement.id)) yield { record: agreement.id, field: `seeAlso.${i}`, level: 'notice', message: `${id} does not name ${agreement.id}: add "seeAlso: [${agreement.id}]" there, as readers mistake either for the other` };
    }
  },
};
