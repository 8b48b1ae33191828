import type { Day } from '../../../kernel/index.js';
import {
  asksProtectedDisclosure,
  type Category,
  type Classification,
  type HarmAnswers,
  type HarmLimb,
  harmLimbs,
  needsSecondPerson,
  sureAnswerLabels,
  sureAnswers,
  thresholdMayBeMet,
} from '../../../rules/index.js';
import type { Faults } from './faults.js';
import { readContact, type TypedContact } from './policy-check.js';

/** Triage as it was typed: every answer may be missing. */
export interface TypedTriage extends TypedContact, Readonly<Record<HarmLimb | `${HarmLimb}Why`, string>> {
  readonly noAdult: string;
  readonly classifications: readonly string[];
  readonly categories: readonly string[];
  readonly staffCode: string;
  readonly reason: string;
  readonly whyLate: string;
  readonly secondPerson: string;
  readonly disclosure: string;
  readonly teacher: string;
  readonly pupilSays: string;
  readonly offence: string;
}

/** What is missing in the four questions. @source domain guide 6: "each limb is answered yes, no or not sure with a reason" */
export function faultsInQuestions(typed: Pick<TypedTriage, 'noAdult' | HarmLimb | `${HarmLimb}Why`>): Faults {
  if (typed.noAdult === 'yes') return {};
  return Object.fromEntries(
    harmLimbs.flatMap((limb): [string, string][] => {
      const answer = sureAnswers.find((one) => one === typed[limb]);
      if (answer === undefined) return [[limb, 'Choose yes, no or not sure']];
      return typed[`${limb}Why`] === '' ? [[`${limb}Why`, `Write why you answered “${sureAnswerLabels[answer].toLowerCase()}”`]] : [];
    }),
  );
}

export interface Around {
  /** Accounts that can be the second person. */
  readonly mayAgree: readonly string[];
  /** The time for deciding has run out. */
  readonly late: boolean;
  readonly today: Day;
}

/** What is missing, or does not go together, in the decision. */
export function faultsInDecision(typed: TypedTriage, { mayAgree, late, today }: Around): Faults {
  const chosen = typed.classifications as readonly Classification[];
  const about = typed.categories as readonly Category[];
  const limbs = limbsOf(typed);
  const faults: Record<string, string> = {};
  const wrong = wrongTogether(chosen, limbs);
  if (wrong !== null) faults.classifications = wrong;
  if (late && typed.whyLate === '') faults.whyLate = 'Write why it is late';
  if (typed.reason === '') faults.reason = 'Write why you decided this';
  if (needsSecondOne(chosen, about) && !mayAgree.includes(typed.secondPerson))
    faults.secondPerson =
      mayAgree.length === 0
        ? 'Contact with a pupil needs a second person to agree. Bring somebody into the case first'
        : 'Contact with a pupil needs a second person to agree. Choose who';
  if (chosen.includes('conduct_breach') && asksProtectedDisclosure(about) && typed.disclosure === '')
    faults.disclosure = 'Say whether it is whistleblowing, or that you have not asked HR yet';
  const low = lowLevelFault(typed);
  if (low !== null) faults.staffCode = low;
  return { ...faults, ...faultsInContact(typed, today), ...faultsInRestriction(typed, limbs) };
}

/** Asked only where it is about a former pupil: elsewhere nobody sees these boxes. */
export function faultsInContact(typed: TypedContact & Pick<TypedTriage, 'categories'>, today: Day): Faults {
  return typed.categories.includes('contact_with_former_pupil') ? readContact(typed, today).faults : {};
}

/** Inconsistent with the staff code, in or out of work, however small. @source KCSIE Part four, section two */
function lowLevelFault({ classifications, staffCode }: TypedTriage): string | null {
  if (!classifications.includes('low_level_concern')) return null;
  if (staffCode === '') return 'Say whether it was inconsistent with the staff code';
  return staffCode === 'no' ? 'Then it is no low-level concern. Choose another kind of case, or “no breach”' : null;
}

/** Null when no adult who works here is concerned. */
export function limbsOf(typed: TypedTriage): HarmAnswers | null {
  if (typed.noAdult === 'yes') return null;
  return Object.fromEntries(harmLimbs.map((limb) => [limb, typed[limb]])) as HarmAnswers;
}

export function needsSecondOne(chosen: readonly Classification[], about: readonly Category[]): boolean {
  return chosen.some((classification) => needsSecondPerson(classification, about));
}

function wrongTogether(chosen: readonly Classification[], limbs: HarmAnswers | null): string | null {
  const alone = chosen.find((one) => one === 'no_breach' || one === 'out_of_scope');
  const threshold = limbs !== null && thresholdMayBeMet(limbs);
  if (chosen.length === 0) return 'Choose what kind of case it is';
  if (alone !== undefined && chosen.length > 1)
    return alone === 'no_breach'
      ? '“No breach” stands alone. Choose it or the others'
      : '“Not for us” stands alone. Choose it or the others';
  if (chosen.includes('allegation') && !threshold)
    return 'An allegation needs “yes” or “not sure” to one of the four questions. Go back and look at them again';
  if (alone !== undefined && threshold)
    return 'You answered “yes” or “not sure” to a question, so the LADO must be told. Choose what it may be';
  return null;
}

/** Whether the law forbids publishing who it is. @source Education Act 2002, section 141F */
function faultsInRestriction(typed: TypedTriage, limbs: HarmAnswers | null): Faults {
  if (limbs === null || !thresholdMayBeMet(limbs)) return {};
  const asked = {
    teacher: 'Say whether it is a teacher here',
    pupilSays: 'Say whether a pupil here says it',
    offence: 'Say whether a crime against a pupil is alleged',
  };
  const missing = Object.entries(asked).filter(([field]) => typed[field as keyof typeof asked] === '');
  return Object.fromEntries(missing);
}
