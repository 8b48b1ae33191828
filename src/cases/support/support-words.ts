import type { Tx } from '../../audit/index.js';
import { supportedParts, supportSteps } from '../../rules/index.js';
import { isOpen } from '../actions/case-progress.js';
import { type ActionLine, workOf } from '../actions/steps.queries.js';
import { mayRecord } from '../actions/waits-for.js';
import type { OpenCase } from '../cases.repository.js';
import { partiesOf, type ShownParty } from '../people/people.queries.js';
import { type Kept, keptIn, type SaidBy } from '../wordings.js';
import type { Support } from './domain/support.js';
import { SupportWording } from './support-wording.entity.js';

export type ShownSupport = Kept<Support & SaidBy>;

/** What a page of support shows. */
export interface SupportSeen {
  /** In the order in which it was first written down. */
  readonly offers: readonly ShownSupport[];
  /** To whom something can be offered: each person once, by the first of their parts. */
  readonly parties: readonly ShownParty[];
  /** Open steps that it can do, and that whoever looks may record. */
  readonly steps: readonly ActionLine[];
}

/** Of a case: inside a look or a change. Whoever only reads, such as a panel or HR, is not told. @source domain guide 3.3, support log */
export function supportOf(tx: Tx, file: OpenCase): Promise<ShownSupport[]> {
  return file.level === 'reader' ? Promise.resolve([]) : keptIn<Support & SaidBy>(tx, file, SupportWording);
}

export async function supportSeen(tx: Tx, file: OpenCase): Promise<SupportSeen> {
  const parties = (await partiesOf(tx, file)).filter(({ part, endedAt }) => supportedParts.includes(part) && endedAt === null);
  const { actions } = await workOf(tx, file);
  return {
    offers: await supportOf(tx, file),
    parties: parties.filter((one) => parties.find(({ personId }) => personId === one.personId) === one),
    steps: actions.filter((action) => supportSteps.includes(action.step?.key ?? '') && isOpen(action) && mayRecord(action, file)),
  };
}
