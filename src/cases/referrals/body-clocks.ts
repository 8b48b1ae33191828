import { type Anchors, dueTime, type StepClock } from '../../procedures/index.js';
import type { ReferralBody } from '../../rules/index.js';
import { beginnings } from '../actions/anchors.js';
import { procedureCalendar } from '../actions/calendar.js';
import { isOpen } from '../actions/case-progress.js';
import type { ActionLine, CaseWork } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';

/** Until when a body is told, where no step of a procedure says it. Those that are told "as assessed" have no clock. @source domain guide 10 */
export const bodyClocks: Partial<Readonly<Record<ReferralBody, StepClock>>> = {
  lado: { after: 'first_known', within: '1 WD' },
  police: { after: 'first_known', within: 'same_day' },
  csc: { after: 'first_known', within: 'same_day' },
  dbs: { after: 'outcome', within: '5 WD' },
  tra: { after: 'outcome', within: '5 WD' },
  ofsted: { after: 'first_known', within: '14 CD' },
  other_head: { after: 'opened', within: '1 WD' },
  legal: { after: 'opened', within: '2 WD' },
  ico: { after: 'first_known', within: 'H72' },
  ceop: { after: 'first_known', within: 'same_day' },
  platform: { after: 'opened', within: '2 WD' },
};

/** The steps of this case that tell this body. */
export function stepsFor({ actions }: Pick<CaseWork, 'actions'>, body: ReferralBody): ActionLine[] {
  return actions.filter(({ step }) => step?.bodies.includes(body) ?? false);
}

interface WhatIsKnown {
  readonly outcomeAt: string | null;
  /** Whoever was told once was told; only a step that is still open asks for more. */
  readonly wasTold: boolean;
}

/** When this body is to be told: by its step in this case, or else by its own clock. Null where nothing runs. */
export function dueForBody(work: CaseWork, file: OpenCase, body: ReferralBody, { outcomeAt, wasTold }: WhatIsKnown): Date | null {
  const steps = stepsFor(work, body).filter(isOpen);
  const own = steps.flatMap(({ dueAt }) => dueAt ?? []).sort((a, b) => a.getTime() - b.getTime())[0];
  if (own !== undefined) return own;
  const clock = bodyClocks[body];
  // A step that stands still, or waits for an earlier one, says more than the clock.
  if (clock === undefined || steps.length > 0 || wasTold) return null;
  const anchors: Anchors = {
    ...beginnings(file, new Date(file.row.receivedAt)),
    outcome: outcomeAt === null ? null : new Date(outcomeAt),
  };
  return dueTime(clock, anchors, procedureCalendar);
}
