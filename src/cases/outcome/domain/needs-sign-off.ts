import type { Category, PathwayKey } from '../../../rules/index.js';

export interface Ended {
  readonly pathway: PathwayKey;
  readonly finding: string;
  /** Keys of what follows, for whomever. */
  readonly follows: readonly string[];
  readonly categories: readonly Category[];
}

/** Why a second person has to agree; null where nobody need. */
export type SignOffReason = 'school' | 'contact_with_pupil';

const contact: readonly Category[] = ['contact_with_pupil', 'private_contact_work_relationship', 'shared_personal_details_with_pupil'];
const nothingFound = ['noted_no_action', 'no_case', 'not_proven'];

/**
 * "No further action" on contact with a pupil is never one person’s alone. Of an allegation the LADO is the second pair of eyes.
 * @source domain guide 6; the school’s own procedure for the rest
 */
export function needsSignOff(ended: Ended, schoolWants: boolean): SignOffReason | null {
  if (schoolWants) return 'school';
  const aboutStaff = ended.pathway === 'P2' || ended.pathway === 'P3';
  if (!aboutStaff || !ended.categories.some((one) => contact.includes(one))) return null;
  const nothing = ended.follows.every((key) => key === 'no_action' || key === 'content_removed');
  return nothing && (nothingFound.includes(ended.finding) || ended.follows.includes('no_action')) ? 'contact_with_pupil' : null;
}
