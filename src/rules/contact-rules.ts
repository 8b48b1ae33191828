import type { Day } from '../kernel/index.js';
import { isYoungerThan } from './ages.js';
import type { FormerPupilRule, NameWorkplaceRule, ParentContactRule, RelativeExemption, WorkTimeRule } from './rule-settings.js';

/** What the school's own rule says about a fact. `ask`: a date of birth is missing. It helps the person who decides, and decides nothing. */
export type RuleVerdict = 'breach' | 'advised_against' | 'allowed' | 'ask';

export interface FormerPupilContact {
  readonly on: Day;
  readonly bornOn: Day | null;
  /** They know each other through work, now or then. */
  readonly throughWork: boolean;
}

/** The day before the 19th birthday is a breach, the birthday is not; under 18 through work always is. @source domain guide 5.3; Warden Hill 6.2 */
export function formerPupilRule(rule: FormerPupilRule, { on, bornOn, throughWork }: FormerPupilContact): RuleVerdict {
  if (rule === 'all_former_pupils') return 'breach';
  if (bornOn === null) return rule === 'under_19' || throughWork ? 'ask' : 'advised_against';
  if (throughWork && isYoungerThan(bornOn, 18, on)) return 'breach';
  if (rule === 'under_19') return isYoungerThan(bornOn, 19, on) ? 'breach' : 'allowed';
  return 'advised_against';
}

export interface DeclaredRelative {
  readonly declaredOn: Day | null;
  readonly approvedOn: Day | null;
}

/** Only a relationship declared and approved by the day of the contact exempts; a parent's consent is beside the point. @source domain guide 5.3 */
export function isExemptRelative(setting: RelativeExemption, relation: DeclaredRelative | null, on: Day): boolean {
  if (setting === 'off' || relation?.declaredOn == null || relation.approvedOn === null) return false;
  return relation.declaredOn <= on && relation.approvedOn <= on;
}

/** @source domain guide 5.3; Rochdale App 1; Barnsole */
export function parentContactRule(rule: ParentContactRule): RuleVerdict {
  const verdicts: Record<ParentContactRule, RuleVerdict> = { prohibited: 'breach', avoid: 'advised_against', caution: 'allowed' };
  return verdicts[rule];
}

/** @source domain guide 5.3; Warden Hill 7.1 */
export function workTimeRule(rule: WorkTimeRule, when: { readonly inBreak: boolean }): RuleVerdict {
  return rule === 'breaks_allowed' && when.inBreak ? 'allowed' : 'breach';
}

/** @source domain guide 5.3; Warden Hill 7.1 */
export function nameWorkplaceRule(rule: NameWorkplaceRule): RuleVerdict {
  return rule === 'prohibited' ? 'breach' : 'advised_against';
}
