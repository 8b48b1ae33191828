import { type AppointmentRole, caseRoles } from '../../kernel/index.js';

const day = 24 * 60 * 60_000;

/** Unanswered, a request ends by itself. */
export const requestLasts = 7 * day;

/** An agreement is about somebody who stands in the office now, not about next month. */
export const agreementCounts = day;

/**
 * How long somebody must have signed in with the same second step before they may agree. Otherwise an administrator would give a role to an
 * account of their own making, and agree with themselves.
 */
export const settledAfter = 7 * day;

export interface AskedReset {
  readonly accountId: string;
  readonly askedBy: string;
  readonly askedAt: string;
}

export interface PossibleVoice {
  readonly accountId: string;
  readonly roles: readonly AppointmentRole[];
  readonly secondStepSince: string | null;
}

/** Whose word a request waits for: somebody of the school with a case role, neither who asks nor whom it is about. */
export function mayAgree({ accountId, askedBy, askedAt }: AskedReset, voice: PossibleVoice): boolean {
  if (voice.accountId === accountId || voice.accountId === askedBy) return false;
  if (!voice.roles.some((role) => caseRoles.includes(role))) return false;
  const settledBy = new Date(Date.parse(askedAt) - settledAfter).toISOString();
  return voice.secondStepSince !== null && voice.secondStepSince <= settledBy;
}

/** Who may say that it is wrong: the same, and the person whom it is about. */
export function mayStop(request: AskedReset, voice: PossibleVoice): boolean {
  return voice.accountId === request.accountId || mayAgree(request, voice);
}
