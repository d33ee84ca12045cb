/** "like" leads to a record that has rows of its own. */
import { own } from '../../parties.ts';
import type { Rule } from '../rule.ts';

export const likeOneStep: Rule = {
  id: 'like-one-step', says: 'A place takes its status from another record in one step.',
  *check({ records }) {
    for (const place of Object.values(records.places)) {
      const like = own(records.places, place.like);
      if (place.like === place.id) yield { record: place.id, field: 'like', message: 'a record is not like itself: name the area whose status it takes' };
      else if (like?.like) yield { record: place.id, field: 'like', message: `${like.id} is itself like ${like.like}, and "like" is one step: write "like: ${like.like}"` };
    }
  },
};
