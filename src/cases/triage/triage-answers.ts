import {
  asksProtectedDisclosure,
  categoryTable,
  classificationTable,
  type Category,
  type Classification,
  harmLimbs,
  harmLimbWords,
  reportingIsRestricted,
  sureAnswerLabels,
  thresholdMayBeMet,
} from '../../rules/index.js';
import type { CaseKnows } from '../case-knows.js';
import type { OpenCase } from '../cases.repository.js';
import type { DecisionWords, TriageWords } from './decision-words.js';
import type { Faults } from './domain/faults.js';
import { type Around, faultsInDecision, faultsInQuestions, limbsOf, needsSecondOne } from './domain/triage-faults.js';
import { type PolicyBeside, policyLines } from './policy.presenter.js';
import type { TriageForm } from './triage.form.js';

/** What HR said of whistleblowing; null where it was not to be asked. */
export type Disclosure = 'yes' | 'no' | 'not_asked' | null;

export function triageFaults(form: TriageForm, around: Around): Faults {
  return { ...faultsInQuestions(form), ...faultsInDecision(form, around) };
}

export function triageWords(form: TriageForm): TriageWords {
  const answers = limbsOf(form);
  const classifications = form.classifications as Classification[];
  const categories = form.categories as Category[];
  return {
    limbs: answers && { answers, reasons: { H1: form.H1Why, H2: form.H2Why, H3: form.H3Why, H4: form.H4Why } },
    classifications,
    categories,
    waitsFor: needsSecondOne(classifications, categories) ? form.secondPerson : null,
  };
}

export function disclosureOf({ disclosure }: TriageForm, { classifications, categories }: TriageWords): Disclosure {
  const asked = classifications.includes('conduct_breach') && asksProtectedDisclosure(categories);
  return asked ? (disclosure as Disclosure) : null;
}

/** What the case knows once this is decided. Nothing takes effect that waits for a second person, but a data breach does not wait. */
export function knowingNow(
  { knows, row }: OpenCase,
  form: TriageForm,
  decided: TriageWords,
  { decisionId, at }: { decisionId: string; at: string },
): CaseKnows {
  const { limbs, classifications, categories, waitsFor } = decided;
  const dataBreach = form.dataBreach === 'yes' || form.dataBreach === 'no' ? form.dataBreach : (knows.dataBreach ?? null);
  if (waitsFor !== null) return { ...knows, dataBreach, waitsFor: { decisionId, accountId: waitsFor } };
  const restricted = limbs !== null && thresholdMayBeMet(limbs.answers) && reportingIsRestricted(restrictionFacts(form));
  return {
    ...knows,
    classifications,
    categories,
    limbs: limbs?.answers ?? null,
    decidedAt: at,
    waitsFor: null,
    // On from the report, and ended only with a reason of its own.
    restriction: knows.restriction ?? (restricted && !knows.restrictionEnd ? { since: row.receivedAt } : null),
    dataBreach,
  };
}

/** The answers as they are read years later. */
export function linesOf(
  form: TriageForm,
  { limbs, classifications, categories }: TriageWords,
  policy: PolicyBeside,
): DecisionWords['lines'] {
  const questions = limbs
    ? harmLimbs.map((limb) => ({
        label: harmLimbWords[limb].question,
        text: `${sureAnswerLabels[limbs.answers[limb]]}: ${limbs.reasons[limb]}`,
      }))
    : [{ label: 'The four questions', text: 'Not asked: no adult who works here is concerned' }];
  return [
    ...questions,
    { label: 'What kind of case', text: classifications.map((one) => classificationTable[one].label).join(', ') },
    ...(categories.length > 0 ? [{ label: 'What it is about', text: categories.map((one) => categoryTable[one].label).join(', ') }] : []),
    ...policyLines(form, policy),
    ...(classifications.includes('low_level_concern')
      ? line('Inconsistent with the staff code, in or out of work?', sureAnswerLabels, form.staffCode)
      : []),
    ...written('Policy or staff code', form.clause),
    ...written('Advice taken', form.advice),
    ...line('Whistleblowing?', { yes: 'Yes, or it may be', no: 'No', not_asked: 'HR is not asked yet' }, form.disclosure),
    ...line('Personal data breach?', { yes: 'Yes', no: 'No', later: 'Not known yet' }, form.dataBreach),
    ...line('A teacher here?', { yes: 'Yes', no: 'No' }, form.teacher),
    ...line('Said by or for a pupil here?', { yes: 'Yes', no: 'No' }, form.pupilSays),
    ...line('A crime against a pupil alleged?', { yes: 'Yes', no: 'No' }, form.offence),
  ];
}

function line(label: string, words: Readonly<Record<string, string>>, answer: string): DecisionWords['lines'] {
  const text = words[answer];
  return text === undefined ? [] : [{ label, text }];
}

function written(label: string, text: string): DecisionWords['lines'] {
  return text === '' ? [] : [{ label, text }];
}

function restrictionFacts({ teacher, pupilSays, offence }: TriageForm) {
  return {
    subjectTeachesHere: teacher === 'yes',
    saidByOrForPupilHere: pupilSays === 'yes',
    offenceAgainstPupilAlleged: offence === 'yes',
  };
}
