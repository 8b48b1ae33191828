import { type EngagementKind, engagementKinds, engagements } from '../../../rules/index.js';

/** Somebody who is to get an account. */
export interface NewPerson {
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly engagement: EngagementKind;
}

/** What somebody with an account can be to the school: an adult who works or helps here, or one from outside who holds an office. */
export const accountEngagements: readonly EngagementKind[] = engagementKinds.filter(
  (kind) => engagements[kind].worksHere || kind === 'member_of_public',
);

/** As the administrator reads it. */
export function engagementLabel(kind: EngagementKind): string {
  return kind === 'member_of_public' ? 'Somebody from outside the school' : engagements[kind].label;
}
