import type { AppointmentRole } from '../../../kernel/index.js';

/** @source domain guide 5.3: "own child, niece, nephew, other named relative" */
export const relatives = ['own_child', 'niece_or_nephew', 'other_named_relative'] as const;
export type Relative = (typeof relatives)[number];

export const relativeLabels: Readonly<Record<Relative, string>> = {
  own_child: 'Own child',
  niece_or_nephew: 'Niece or nephew',
  other_named_relative: 'Another relative',
};

/** What the sealed part of a declaration says. */
export interface RelativeWords {
  readonly accountId: string;
  readonly personId: string;
  /** Who declared it. */
  readonly by: string;
  readonly pupil: string;
  readonly relative: Relative;
  /** How they are in contact online. */
  readonly contact: string;
}

export interface RelativeAnswer {
  readonly words: string;
  readonly byName: string;
}

/** Who approves: the headteacher; of the headteacher's own, whoever leads the governors. */
export function mayAnswer(
  approver: { readonly accountId: string; readonly roles: readonly AppointmentRole[] },
  declarer: { readonly accountId: string; readonly isHeadteacher: boolean },
): boolean {
  if (approver.accountId === declarer.accountId) return false;
  return declarer.isHeadteacher
    ? approver.roles.includes('chair') || approver.roles.includes('vice_chair')
    : approver.roles.includes('headteacher');
}
