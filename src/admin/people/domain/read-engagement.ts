import { folded } from '../../../kernel/index.js';
import type { EngagementKind } from '../../../rules/index.js';
import { accountEngagements, engagementLabel } from './new-person.js';

/** Short words for what somebody is, as a list from the office has them. */
export const engagementWords: Readonly<Partial<Record<EngagementKind, readonly string[]>>> = {
  employee_teacher: ['teacher', 'headteacher', 'employed teacher'],
  employee_support: ['support staff', 'support', 'teaching assistant', 'office'],
  trainee_teacher: ['trainee', 'student teacher'],
  casual_worker: ['casual'],
  agency_worker: ['supply', 'agency'],
  contractor: ['contractor', 'provider'],
  volunteer: ['volunteer'],
  governor: ['governor', 'trustee'],
  trust_central_staff: ['trust', 'trust staff'],
  member_of_public: ['outside', 'somebody else'],
};

/** Null when nobody can tell. */
export function readEngagement(typed: string): EngagementKind | null {
  const word = folded(typed);
  if (word === '') return null;
  const matches = (kind: EngagementKind): boolean =>
    folded(engagementLabel(kind)) === word || kind === word.replaceAll(' ', '_') || (engagementWords[kind] ?? []).includes(word);
  return accountEngagements.find(matches) ?? null;
}
