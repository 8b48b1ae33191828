import { mayRecordStep } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import { supportAnswerLabels, supportedParts, supportKindTable, supportSteps } from '../../rules/index.js';
import { isOpen } from '../actions/case-progress.js';
import { type ActionLine, workOf } from '../actions/steps.queries.js';
import { mayRecord } from '../actions/waits-for.js';
import type { OpenCase } from '../cases.repository.js';
import { partiesOf, type ShownParty } from '../people/people.queries.js';
import { type Kept, keptIn, type SaidBy } from '../wordings.js';
import type { Support } from './domain/support.js';

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

/** Of a case: inside a look or a change. */
export function supportOf(tx: Tx, file: OpenCase): Promise<ShownSupport[]> {
  return keptIn<Support & SaidBy>(tx, file, 'support_wording');
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

/** Whoever handles the case, and HR. */
export function mayWriteSupport(file: Pick<OpenCase, 'level' | 'via'>): boolean {
  return mayRecordStep(file, ['hr_adviser']);
}

/** How it is called in one line. Nobody is named: an action, and the title of an entry, are printed in copies that leave people out. */
export function supportTitle({ kind, answer }: Pick<Support, 'kind' | 'answer'>): string {
  return `${supportKindTable[kind].label}: ${supportAnswerLabels[answer].toLowerCase()}`;
}
