import { longMoment, paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  checkboxes,
  type Component,
  errorsOf,
  type Field,
  fieldset,
  form,
  insetText,
  radios,
  select,
  strong,
  textarea,
  textInput,
  words,
  yesNo,
} from '../../platform/views/govuk.js';
import {
  asksProtectedDisclosure,
  type Category,
  categoryTable,
  type Classification,
  classifications,
  classificationTable,
  type Lean,
  type RuleSettings,
  leanLabels,
  mayBeTeacher,
  sureAnswerLabels,
  sureAnswers,
  thresholdMayBeMet,
} from '../../rules/index.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { categoryGroups } from './category-groups.js';
import type { Faults } from './domain/faults.js';
import { limbsOf } from './domain/triage-faults.js';
import { daysHeldAgainstRule, formerPupilFields, policyHint, policyOn, relativesDeclared } from './policy.presenter.js';
import { ladoSentence } from './questions.presenter.js';
import type { TriageForm } from './triage.form.js';
import type { TriageSeen } from './triage.queries.js';

/** "What is it?": the decision that follows the four questions. View `cases/triage-decision`. */
export function classifyPage(looked: LookedAt<TriageSeen>, value: TriageForm, errors: Faults = {}, clashed = false) {
  const { reference } = looked.file.row;
  const limbs = limbsOf(value);
  const threshold = limbs !== null && thresholdMayBeMet(limbs);
  const fields: Field[] = [
    classificationBoxes(value, errors, looked),
    categoryBoxes(value, errors, looked.seen),
    ...worksheet(value, errors),
    textarea({ name: 'reason', label: 'Why did you decide this?', rows: 5, value: value.reason, error: errors.reason ?? null }),
    ...(looked.seen.late ? [whyLate(value, errors)] : []),
    ...(threshold ? [restrictionQuestions(value, errors, looked)] : []),
    dataBreach(value, errors),
  ];
  return {
    page: casePageHead(looked, 'overview', {
      title: 'What is it?',
      back: paths.cases.triage(reference),
      errors: errorsOf(
        fields,
        ...(clashed ? ['Somebody decided while you were writing. Read it below, then send yours again if it still holds'] : []),
      ),
    }),
    reference,
    heading: 'What is it?',
    notes: [...(clashed ? theirs(looked) : []), ...(threshold ? [insetText(ladoSentence(looked))] : [])],
    form: form(paths.cases.triage(reference), {
      version: clashed ? (looked.seen.latest?.id ?? 'none') : value.version,
      hidden: questionsOf(value),
    }),
    fields,
    buttons: buttonGroup([
      button('Record this decision', { name: 'page', value: 'decision' }),
      button('Back to the four questions', { kind: 'second', name: 'page', value: 'back' }),
    ]),
  };
}

/** What a first look suggests; whoever decides changes it freely. */
export function suggested(value: TriageForm, { seen }: LookedAt<TriageSeen>): TriageForm {
  if (value.classifications.length > 0) return value;
  const limbs = limbsOf(value);
  const allegation = limbs !== null && thresholdMayBeMet(limbs);
  const running = classifications.filter((one) => {
    const { opens } = classificationTable[one];
    return opens !== null && seen.openPathways.includes(opens);
  });
  return Object.assign(value, { classifications: allegation ? [...new Set(['allegation', ...running])] : running });
}

function classificationBoxes(value: TriageForm, errors: Faults, { seen }: LookedAt<TriageSeen>): Field {
  const second = select({
    name: 'secondPerson',
    label: 'Who is to agree?',
    hint: 'Needed when it is about contact with a pupil, or private contact through work. It takes effect once they agree.',
    value: value.secondPerson,
    error: errors.secondPerson ?? null,
    options: [{ value: '', text: 'Nobody' }, ...seen.mayAgree.map(({ accountId, name }) => ({ value: accountId, text: name }))],
  });
  return checkboxes({
    name: 'classifications',
    legend: 'What kind of case is it?',
    hint: 'Choose all that fit. Each opens its own procedure.',
    size: 'm',
    values: value.classifications,
    error: errors.classifications ?? null,
    choices: classifications.map((one) => ({
      value: one,
      text: classificationTable[one].label,
      hint: classificationTable[one].hint,
      fields: one === 'no_breach' ? [second] : one === 'low_level_concern' ? [lowLevelTest(value, errors)] : [],
    })),
  });
}

/** @source KCSIE Part four, section two */
function lowLevelTest({ staffCode }: TriageForm, errors: Faults): Field {
  return radios({
    name: 'staffCode',
    legend: 'Was it inconsistent with the staff code?',
    hint: 'In or out of work, and however small: a nagging doubt is enough. What may meet the threshold is an allegation: go back to the four questions.',
    value: staffCode,
    error: errors.staffCode ?? null,
    choices: sureAnswers.map((answer) => ({ value: answer, text: sureAnswerLabels[answer] })),
  });
}

/** What the decision rests on, besides the four questions. */
function worksheet({ clause, advice }: TriageForm, errors: Faults): Field[] {
  return [
    textInput({
      name: 'clause',
      label: 'Which part of your policy or staff code? (optional)',
      hint: 'For example: acceptable use policy, section 5.2',
      autocomplete: 'off',
      value: clause,
      error: errors.clause ?? null,
    }),
    textarea({
      name: 'advice',
      label: 'Whom did you ask before deciding? (optional)',
      hint: 'The LADO, HR, the safeguarding lead: when, and what they said. In doubt between a low-level concern and an allegation, ask the LADO.',
      rows: 3,
      value: advice,
      error: errors.advice ?? null,
    }),
  ];
}

function categoryBoxes(value: TriageForm, errors: Faults, policy: TriageSeen): Field {
  const { rules, today } = policy;
  const disclosure = radios({
    name: 'disclosure',
    legend: 'Is it whistleblowing?',
    hint: 'Ask HR. No disciplinary step may start before this is answered.',
    value: value.disclosure,
    error: errors.disclosure ?? null,
    choices: [
      { value: 'yes', text: 'Yes, or it may be' },
      { value: 'no', text: 'No' },
      { value: 'not_asked', text: 'We have not asked HR yet' },
    ],
  });
  const asked = (category: Category) => {
    if (asksProtectedDisclosure([category])) return { fields: [disclosure] };
    if (category === 'contact_with_pupil') return { below: relativesDeclared(policy) };
    if (category !== 'contact_with_former_pupil') return {};
    return { fields: formerPupilFields(value, errors), below: [...daysHeldAgainstRule(value, rules, today), checkButton] };
  };
  return checkboxes({
    name: 'categories',
    legend: 'What is it about?',
    hint: 'Choose all that fit, or none.',
    size: 'm',
    small: true,
    values: value.categories,
    error: errors.categories ?? null,
    choices: categoryGroups.flatMap(({ heading, of }) => [{ group: heading }, ...of.map((one) => categoryOffer(one, rules, asked))]),
  });
}

interface Asked {
  readonly fields?: readonly Field[];
  readonly below?: readonly Component[];
}

const checkButton = button('Hold these days against our policy', { kind: 'second', name: 'page', value: 'check' });

/** What a category asks for before anything else; where it only leans one way, whoever decides needs no hint. */
const askedFirst: readonly Lean[] = [
  'threshold_check',
  'age_rule',
  'setting',
  'low_level_concern_and_permission',
  'no_upload',
  'no_upload_and_police',
  'conduct_and_data_breach',
  'prevent_check',
  'protected_disclosure_first',
  'police_question',
  'pick_policy',
];

function categoryOffer(category: Category, rules: RuleSettings, asked: (category: Category) => Asked) {
  const { label, lean } = categoryTable[category];
  const policy = policyOn(category, rules);
  const hints = [...(askedFirst.includes(lean) ? [leanLabels[lean]] : []), ...(policy === null ? [] : [policyHint(policy)])];
  return { value: category, text: label, ...(hints.length > 0 ? { hint: hints.join('. ') } : {}), ...asked(category) };
}

function whyLate(value: TriageForm, errors: Faults): Field {
  const hint = 'The time for deciding has run out. The reason is kept with the case.';
  return textarea({ name: 'whyLate', label: 'Why is it late?', hint, rows: 2, value: value.whyLate, error: errors.whyLate ?? null });
}

/** @source Education Act 2002, section 141F */
function restrictionQuestions(value: TriageForm, errors: Faults, { file }: LookedAt<unknown>): Field {
  const { subjects } = file.knows.facts;
  const neverTeaches = subjects.length > 0 && subjects.every(({ engagement }) => engagement !== 'unknown' && !mayBeTeacher(engagement));
  const asked = (name: 'teacher' | 'pupilSays' | 'offence', legend: string, answer: string): Field =>
    yesNo({ name, legend, value: answer, error: errors[name] ?? null });
  return fieldset({
    name: 'restriction',
    legend: 'May anybody say who it is?',
    hint: 'If all three are “yes”, the law forbids anything that could identify the teacher.',
    fields: [
      asked('teacher', 'Is the person a teacher at this school?', value.teacher || (neverTeaches ? 'no' : '')),
      asked('pupilSays', 'Does a pupil of this school say it, or somebody for them?', value.pupilSays),
      asked('offence', 'Is it about a crime against a pupil of this school?', value.offence),
    ],
  });
}

function dataBreach(value: TriageForm, errors: Faults): Field {
  return radios({
    name: 'dataBreach',
    legend: 'Was it a personal data breach?',
    hint: 'Needed where pictures of pupils, confidential information or personal data are concerned. Ask the data protection officer: there are 72 hours to tell the regulator.',
    value: value.dataBreach,
    error: errors.dataBreach ?? null,
    choices: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
      { value: 'later', text: 'Not known yet. It has to be answered before the case is closed' },
    ],
  });
}

/** The first page travels along. */
function questionsOf({ noAdult, H1, H1Why, H2, H2Why, H3, H3Why, H4, H4Why }: TriageForm): Record<string, string> {
  return noAdult === 'yes' ? { noAdult } : { H1, H1Why, H2, H2Why, H3, H3Why, H4, H4Why };
}

function theirs({ seen }: LookedAt<TriageSeen>): Component[] {
  if (seen.latest === null) return [];
  const { decidedBy, at, triage, reason } = seen.latest;
  const kinds = triage.classifications.map((one: Classification) => classificationTable[one].label).join(', ');
  return [insetText(words(strong(`${decidedBy.name} decided on ${longMoment(new Date(at))}: `), `${kinds}. ${reason}`))];
}
