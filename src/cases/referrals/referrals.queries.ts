import { mayDo } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import type { Actor } from '../../kernel/index.js';
import type { ReferralBody } from '../../rules/index.js';
import { isOpen } from '../actions/case-progress.js';
import { type ActionLine, type CaseWork, workOf } from '../actions/steps.queries.js';
import { mayRecord } from '../actions/waits-for.js';
import type { OpenCase } from '../cases.repository.js';
import { outcomesOf } from '../outcome/outcomes-of.js';
import { mayReadAdvice } from '../timeline/domain/legal-advice.js';
import { dueForBody, stepsFor } from './body-clocks.js';
import { bodiesTold, isPrivileged, referralsOf, type ShownReferral } from './referral-words.js';

/** Who outside was told in a case, and who is to be told. */
export interface ReferralsSeen {
  readonly work: CaseWork;
  readonly told: readonly ShownReferral[];
  readonly bodies: ReadonlySet<ReferralBody>;
  readonly dueOf: (body: ReferralBody) => Date | null;
}

/** Inside a look or a change. */
export async function referralsSeen(tx: Tx, file: OpenCase): Promise<ReferralsSeen> {
  const work = await workOf(tx, file);
  const told = await referralsOf(tx, file);
  const outcomeAt = (await outcomesOf(tx, file)).at(-1)?.at ?? null;
  const bodies = bodiesTold(told);
  return {
    work,
    told,
    bodies,
    dueOf: (body) => dueForBody(work, file, body, { outcomeAt, wasTold: bodies.has(body) }),
  };
}

/**
 * Whoever handles the case may write down any of them; whoever reads it, those of the steps that are theirs. Legal advice only those who may
 * read it.
 */
export function mayTell(actor: Actor, file: OpenCase, { work }: Pick<ReferralsSeen, 'work'>, body: ReferralBody): boolean {
  if (isPrivileged(body) && !mayReadAdvice(file)) return false;
  return mayDo(actor, 'case.act', file) || stepsFor(work, body).some((step) => mayRecord(step, file));
}

/** The open steps that telling this body does. */
export function stepsToDo(file: OpenCase, { work }: Pick<ReferralsSeen, 'work'>, body: ReferralBody): ActionLine[] {
  return stepsFor(work, body).filter((step) => isOpen(step) && mayRecord(step, file));
}
