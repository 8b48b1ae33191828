import {
  type AnyFinding,
  type EngagementKind,
  findingsFor,
  type OutcomeGroup,
  type PathwayKey,
  pathwayOutcomes,
  type PupilOutcome,
  pupilOutcomeTable,
  pupilOutcomes,
  type StaffOutcome,
  staffOutcomes,
  staffOutcomeTable,
  thirdPartyOutcomes,
  whoCanHave,
} from '../../../rules/index.js';

/** An outcome as it was typed. */
export interface TypedOutcome {
  readonly finding: string;
  readonly staff: readonly string[];
  readonly pupil: readonly string[];
  readonly thirdParty: readonly string[];
  readonly reasons: string;
  /** Days of a suspension from school. */
  readonly days: string;
  /** The day a warning was given, or what is wrong with it. */
  readonly issuedOn: { readonly day: string } | { readonly fault: string };
}

export interface Deciding {
  readonly pathway: PathwayKey;
  /** What the people it is about are to the school; empty where nobody who works here is concerned. */
  readonly engagements: readonly (EngagementKind | 'unknown')[];
  readonly isHeadteacher: boolean;
}

/** What can be chosen for each group of people. Formal outcomes only for those who can have them. @source domain guide 8 */
export function offered({ pathway, engagements }: Deciding): {
  staff: readonly StaffOutcome[];
  pupil: readonly PupilOutcome[];
  thirdParty: readonly string[];
} {
  const { groups } = pathwayOutcomes[pathway];
  const has = (group: OutcomeGroup): boolean => groups.includes(group);
  return {
    staff: has('staff') ? staffOutcomes.filter((outcome) => engagements.some((kind) => canHave(outcome, kind))) : [],
    pupil: has('pupil') ? pupilOutcomes : [],
    thirdParty: has('third_party') ? thirdPartyOutcomes : [],
  };
}

/** Which sentence stands at which field. */
export function outcomeFaults(typed: TypedOutcome, deciding: Deciding): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  const offer = offered(deciding);
  const findings: readonly AnyFinding[] = findingsFor(deciding.pathway);
  if (findings.length > 0 && !findings.some((one) => one === typed.finding)) faults.finding = 'Choose what was found';
  const chosen = { staff: typed.staff, pupil: typed.pupil, thirdParty: typed.thirdParty };
  for (const [group, keys] of Object.entries(chosen)) {
    const wrong = wrongIn(keys, offer[group as keyof typeof offer]);
    if (wrong !== null) faults[group] = wrong;
  }
  const anything = offer.staff.length + offer.pupil.length + offer.thirdParty.length > 0;
  if (anything && [...typed.staff, ...typed.pupil, ...typed.thirdParty].length === 0)
    faults[firstOf(offer)] = 'Choose what follows, or “No action”';
  if (typed.staff.filter(isFormal).length > 1) faults.staff = 'Choose one warning, dismissal or other formal outcome, not several';
  if (typed.staff.some(isWarning) && 'fault' in typed.issuedOn) faults.issued = typed.issuedOn.fault;
  if (typed.pupil.some((key) => pupilOutcomeTable[key as PupilOutcome]?.headteacherOnly) && !deciding.isHeadteacher)
    faults.pupil = 'Only the headteacher can suspend or exclude a pupil';
  if (typed.pupil.includes('suspension') && !/^([1-9]|[1-3]\d|4[0-5])$/.test(typed.days))
    faults.days = 'Write how many school days, from 1 to 45';
  if (typed.reasons === '') faults.reasons = 'Write your reasons';
  return faults;
}

/** Whether a warning was chosen, which counts for a time. */
export function isWarning(key: string): boolean {
  return (staffOutcomeTable[key as StaffOutcome]?.warning ?? null) !== null;
}

function isFormal(key: string): boolean {
  return key !== 'resigned_before_outcome' && (staffOutcomeTable[key as StaffOutcome]?.employeesOnly ?? false);
}

/** Whoever is not known to be an employee cannot have what only employees can. */
function canHave(outcome: StaffOutcome, kind: EngagementKind | 'unknown'): boolean {
  return kind === 'unknown' ? !staffOutcomeTable[outcome].employeesOnly : whoCanHave(outcome, kind);
}

function wrongIn(keys: readonly string[], offer: readonly string[]): string | null {
  if (keys.some((key) => !offer.includes(key))) return 'Choose from the list';
  if (keys.includes('no_action') && keys.length > 1) return '“No action” stands alone. Choose it or the others';
  return null;
}

function firstOf(offer: Readonly<Record<'staff' | 'pupil' | 'thirdParty', readonly string[]>>): string {
  return offer.staff.length > 0 ? 'staff' : offer.pupil.length > 0 ? 'pupil' : 'thirdParty';
}
