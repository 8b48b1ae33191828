import type { Day } from '../../../kernel/index.js';
import { type EngagementKind, engagements, type FurtherCaseKind, furtherCases, type PartyPart } from '../../../rules/index.js';

/** Somebody whom the new case could be about. */
export interface Somebody {
  readonly part: PartyPart | null;
  readonly engagement: EngagementKind | 'unknown';
}

/** What is wrong with a case of this kind about this person; null where nothing is known against it. */
export function whyNotAbout(kind: FurtherCaseKind, { part, engagement }: Somebody): string | null {
  const { about } = furtherCases[kind];
  const isPupil = engagement === 'pupil' || (engagement === 'unknown' && part === 'child');
  if (about === 'adult here' && isPupil) return 'Choose an adult: a case of this kind is about somebody who works here';
  if (about === 'pupil' && engagement !== 'unknown' && engagements[engagement].worksHere)
    return 'Choose a pupil: a case of this kind is about what a pupil did';
  return null;
}

/** A date of birth that may be left out. @param born null where none that exists was typed */
export function whyNotBorn(isTyped: boolean, born: Day | null, today: Day): string | null {
  if (!isTyped) return null;
  if (born === null) return 'Write a real date like 9 11 2012';
  return born > today || born < '1900-01-01' ? 'Write a date of birth that can be true' : null;
}
