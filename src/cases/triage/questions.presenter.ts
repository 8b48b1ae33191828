import { dayOf, longDay, paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  checkboxes,
  errorsOf,
  type Field,
  form,
  radios,
  textarea,
  words,
  strong,
} from '../../platform/views/govuk.js';
import { help } from '../../platform/views/heed.js';
import { editionInForce, type HarmLimb, harmLimbs, harmLimbWords, sureAnswerLabels, sureAnswers } from '../../rules/index.js';
import { procedures } from '../actions/calendar.js';
import { beginnings, dueOf } from '../actions/anchors.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import type { Faults } from './domain/faults.js';
import { earlierDecisions } from './earlier-decisions.presenter.js';
import { TriageForm } from './triage.form.js';
import type { TriageSeen } from './triage.queries.js';

/** "Could this be an allegation?": the four questions, each with its reason. View `cases/triage`. */
export function questionsPage(looked: LookedAt<TriageSeen>, typed: TriageForm | null, errors: Faults = {}) {
  const { reference } = looked.file.row;
  const value = typed ?? before(looked);
  const limbs = harmLimbs.map((limb, index) => limbPart(limb, index + 1, value, errors));
  const skip = skipBox(value, errors);
  const fields: Field[] = [skip, ...limbs.flatMap(({ question, why }) => [question, why])];
  const { version } = value;
  return {
    page: casePageHead(looked, 'overview', {
      title: 'Could this be an allegation?',
      back: paths.cases.show(reference),
      errors: errorsOf(fields),
    }),
    reference,
    heading: 'Could this be an allegation?',
    intro: [
      words(
        'Four questions about the adult. You don’t need proof: “may have” is enough, and “not sure” is a full answer. Don’t interview anyone yet.',
      ),
      words(strong(ladoSentence(looked))),
    ],
    notes: earlierDecisions(looked),
    form: form(paths.cases.triage(reference), { version }),
    skip: [skip],
    limbs,
    guidance: guidanceSentence(looked.now),
    buttons: buttonGroup([button('Continue', { name: 'page', value: 'questions' })]),
  };
}

/** Nothing is typed yet: the answers that stand, if any. */
export function before({ seen }: LookedAt<TriageSeen>): TriageForm {
  const value = new TriageForm();
  value.version = seen.latest?.id ?? 'none';
  const triage = seen.latest?.triage;
  if (!triage) return value;
  if (triage.limbs === null) value.noAdult = 'yes';
  for (const limb of harmLimbs) {
    value[limb] = triage.limbs?.answers[limb] ?? '';
    value[`${limb}Why`] = triage.limbs?.reasons[limb] ?? '';
  }
  value.classifications = [...triage.classifications];
  value.categories = [...triage.categories];
  return value;
}

/** When the LADO must be told, whoever decides and whenever. */
export function ladoSentence({ file, now }: LookedAt<unknown>): string {
  const step = procedures.step('P1.3');
  const due = step && dueOf(step, beginnings(file, now), file);
  if (!due) return 'Any “yes” or “not sure” means the LADO must be told.';
  const late = due < now ? ' That time has passed: tell the LADO now.' : '';
  return `Any “yes” or “not sure” means the LADO must be told by the end of ${longDay(due)}.${late}`;
}

/** One of the four questions, with its reason. */
export function limbPart(limb: HarmLimb, number: number, value: Readonly<Record<HarmLimb | `${HarmLimb}Why`, string>>, errors: Faults) {
  const { question, statement, help: plain } = harmLimbWords[limb];
  const said = (field: string) => ({ error: errors[field] ?? null, errorInSummary: inSummary(number, errors[field]) });
  return {
    question: radios({
      name: limb,
      legend: `${number}. ${question}`,
      size: 'm',
      inline: true,
      value: value[limb],
      choices: sureAnswers.map((answer) => ({ value: answer, text: sureAnswerLabels[answer] })),
      ...said(limb),
    }),
    help: help(statement, [plain]),
    why: textarea({
      name: `${limb}Why`,
      label: 'Why?',
      more: `(question ${number})`,
      rows: 3,
      value: value[`${limb}Why`],
      ...said(`${limb}Why`),
    }),
  };
}

function skipBox(value: TriageForm, errors: Faults): Field {
  return checkboxes({
    name: 'noAdult',
    legend: 'Is an adult who works or helps here concerned?',
    values: [value.noAdult],
    error: errors.noAdult ?? null,
    hint: 'Also supply staff, contractors, volunteers and governors. If one may be concerned, answer the questions.',
    choices: [{ value: 'yes', text: 'No adult who works here is concerned. Leave the questions out' }],
  });
}

function inSummary(number: number, error: string | undefined): string {
  return error === undefined ? '' : `Question ${number}: ${error.charAt(0).toLowerCase()}${error.slice(1)}`;
}

function guidanceSentence(now: Date): string {
  const edition = editionInForce(dayOf(now));
  const which = edition === null ? 'Keeping children safe in education' : edition.label;
  return `Guidance: ${which}, part four, in force on ${longDay(now)}. Your answers are kept with your name. Nobody can change them; you can add to them.`;
}
