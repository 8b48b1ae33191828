import type { ReferralBody } from '../../../rules/index.js';

/** What stands between a case and its end, each with the words that name it. */
export type Obstacle =
  | { readonly kind: 'not-decided' }
  | { readonly kind: 'waits-for-agreement' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'outcome'; readonly pathwayId: string }
  | { readonly kind: 'action'; readonly actionId: string }
  | { readonly kind: 'data-breach' }
  | { readonly kind: 'referral'; readonly body: ReferralBody };

export interface Closable {
  readonly decided: boolean;
  readonly waitsForAgreement: boolean;
  readonly paused: boolean;
  /** Pathways without an outcome; intake needs none. */
  readonly undecided: readonly string[];
  readonly open: readonly { readonly id: string; readonly recurring: boolean }[];
  readonly asksDataBreach: boolean;
  readonly dataBreachAnswered: boolean;
  /** Decisions about a referral that nobody has written down. */
  readonly undecidedReferrals: readonly ReferralBody[];
}

/** A case ends only with an outcome for every pathway and nothing left to do; what comes back each month does not count. @source domain guide 6 and 7 */
export function obstacles(file: Closable): Obstacle[] {
  return [
    ...(file.decided ? [] : [{ kind: 'not-decided' } as const]),
    ...(file.waitsForAgreement ? [{ kind: 'waits-for-agreement' } as const] : []),
    ...(file.paused ? [{ kind: 'paused' } as const] : []),
    ...file.undecided.map((pathwayId) => ({ kind: 'outcome' as const, pathwayId })),
    ...file.open.filter(({ recurring }) => !recurring).map(({ id }) => ({ kind: 'action' as const, actionId: id })),
    ...(file.asksDataBreach && !file.dataBreachAnswered ? [{ kind: 'data-breach' } as const] : []),
    ...file.undecidedReferrals.map((body) => ({ kind: 'referral' as const, body })),
  ];
}
