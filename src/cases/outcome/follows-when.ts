import type { LookedAt } from '../case-look.js';
import { decidedWords } from './chosen-outcomes.js';
import { type Follows, followsOf } from './follows.js';
import type { OutcomeForm } from './outcome.form.js';
import type { OutcomeSeen } from './outcome.queries.js';

/** What would follow, were it recorded as it is typed. Null where nothing can be decided now. */
export function followsWhen({ file, seen, now }: LookedAt<OutcomeSeen>, form: OutcomeForm): Follows | null {
  if (seen.chosen === null) return null;
  const { pathway, deciding } = seen.chosen;
  const { engagements } = deciding;
  return followsOf(file, seen.work, decidedWords(file, pathway.key, form, { engagements, known: seen.liveMonths, now }), now);
}
