import { dayOf } from '../../kernel/index.js';
import {
  type CaseRetentionKey,
  editionInForce,
  type Ending,
  retentionDay,
  type RetentionDay,
  retentionSchedule,
  type StaffOutcome,
  staffOutcomeTable,
  whatFollows,
  type WhatFollows,
} from '../../rules/index.js';
import { workingDays } from '../actions/calendar.js';
import type { CaseWork } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';
import type { Keeping, KeptUnder, OutcomeWords, ShownOutcome } from './domain/recorded-outcome.js';

/** What an ending brings with it, and the day it is kept until, as far as that is known. */
export interface Follows extends WhatFollows {
  readonly keptUntil: RetentionDay;
  readonly csaHold: boolean;
  /** Their date of birth would tell the day. */
  readonly asksBirth: boolean;
  /** What counts for it: as it stood when it was decided. */
  readonly keptUnder: KeptUnder;
}

const nothingKnown: Keeping = { bornOn: null, pensionDay: null, csaHold: false };

/** Of an outcome that is about to be recorded, or was at a moment. */
export function followsOf(
  { row, knows }: OpenCase,
  { pathways }: CaseWork,
  outcome: Omit<OutcomeWords, 'reasons' | 'decidedBy' | 'findingLabel'>,
  at: Date,
): Follows {
  const { bornOn, pensionDay, csaHold } = outcome.keeping ?? nothingKnown;
  const beside = pathways.some(({ key, words }) => key === 'P1' && key !== outcome.pathway && words.ending !== 'threshold_not_met');
  const follows = whatFollows(endingOf(outcome, beside));
  const keptUnder = outcome.keptUnder?.key === follows.retention ? outcome.keptUnder : scheduleNow(follows.retention, at);
  const keptUntil = retentionDay(
    follows.retention,
    {
      concern: dayOf(new Date(row.receivedAt)),
      finding: dayOf(at),
      closed: row.closedAt === null ? null : dayOf(new Date(row.closedAt)),
      warning_ends: outcome.outcomes.find(({ lastLiveDay }) => lastLiveDay !== null)?.lastLiveDay ?? null,
      dismissal: dismissed(outcome) ? dayOf(at) : null,
      left: knows.leftOn ?? null,
      born: bornOn,
      pensionDay,
    },
    workingDays,
    keptUnder.row,
  );
  const missesBirth = bornOn === null && (keptUntil.onlyLooked || follows.retention === 'pupil_behaviour' || outcome.pathway === 'P7');
  return { ...follows, keptUntil, csaHold, asksBirth: missesBirth, keptUnder };
}

/** Whether a part of a case is kept until the person that it is about leaves. */
export function isKeptUntilTheyLeave(file: OpenCase, work: CaseWork, outcomes: readonly ShownOutcome[]): boolean {
  return outcomes.some((outcome) => followsOf(file, work, outcome, new Date(outcome.at)).keptUnder.row.trigger === 'left');
}

/** What is kept with an outcome, so that a later edition of the schedule moves nothing of it. */
export function keptUnderNow(file: OpenCase, work: CaseWork, outcome: Parameters<typeof followsOf>[2], now: Date): KeptUnder {
  return followsOf(file, work, outcome, now).keptUnder;
}

function scheduleNow(key: CaseRetentionKey, at: Date): KeptUnder {
  return { key, row: retentionSchedule[key], edition: editionInForce(dayOf(at))?.label ?? null };
}

function endingOf({ pathway, finding, outcomes, engagements = ['unknown'] }: Parameters<typeof followsOf>[2], beside: boolean): Ending {
  return { pathway, finding, staff: staffIn(outcomes), engagements, besideAllegation: beside };
}

function staffIn(outcomes: OutcomeWords['outcomes']): StaffOutcome[] {
  return outcomes.filter(({ group, key }) => group === 'staff' && key in staffOutcomeTable).map(({ key }) => key as StaffOutcome);
}

function dismissed({ outcomes }: Pick<OutcomeWords, 'outcomes'>): boolean {
  return staffIn(outcomes).some((key) => key === 'dismissal_with_notice' || key === 'summary_dismissal');
}
