import { longMoment, paths } from '../../kernel/index.js';
import {
  button,
  checkboxes,
  dateInput,
  errorsOf,
  type Field,
  form,
  insetText,
  linkButton,
  radios,
  select,
  textarea,
  textInput,
  type Words,
  words,
} from '../../platform/views/govuk.js';
import { facts, type Verbatim, verbatim } from '../../platform/views/heed.js';
import { pathwayLabels, referralBodyTable, ruleKindLabels } from '../../rules/index.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { ownerOptions } from './actions.presenter.js';
import { isOpen } from './case-progress.js';
import { GiveActionForm } from './give-action.js';
import { LeaveOutForm } from './leave-out-step.js';
import { RecordStepForm } from './record-step.form.js';
import { stepView } from './step.presenter.js';
import { isSettledByOutcome, mayBeLeftOut, mayOpenAtOnce } from './step-rules.js';
import type { ActionLine, CaseWork } from './steps.queries.js';

type Errors = Readonly<Record<string, string>>;

/** What was typed into one of the three forms of the page, and what is wrong with it. */
export interface TypedAction {
  readonly record?: RecordStepForm;
  readonly leaveOut?: LeaveOutForm;
  readonly give?: GiveActionForm;
  readonly errors?: Errors;
  /** Somebody else changed it meanwhile. */
  readonly fault?: string;
}

/** One thing to do: what, by when, by whose rule; and where it is recorded. View `cases/action`. */
export function actionPage(looked: LookedAt<{ work: CaseWork; action: ActionLine }>, typed: TypedAction = {}) {
  const { work, action } = looked.seen;
  const { errors = {}, fault } = typed;
  const view = stepView(action, work, looked);
  const may = looked.acts.has('case.act') && isOpen(action) && looked.file.row.stage !== 'closed';
  const elsewhere = may ? doneElsewhere(looked) : null;
  const record = may && elsewhere === null ? recordPart(looked, typed.record ?? new RecordStepForm(), errors) : null;
  const leaveOut = may && mayBeLeftOut(action.step) ? leaveOutPart(looked, typed.leaveOut ?? new LeaveOutForm(), errors) : null;
  const give = may ? givePart(looked, typed.give ?? new GiveActionForm(), errors) : null;
  return {
    page: casePageHead(looked, 'actions', {
      title: view.title,
      back: paths.cases.section(looked.file.row.reference, 'actions'),
      errors: errorsOf([...(record?.fields ?? []), ...(leaveOut?.fields ?? []), ...(give?.fields ?? [])], ...(fault ? [fault] : [])),
    }),
    heading: view.title,
    help: view.help,
    due: view.due,
    facts: facts(factsOf(looked), 'narrow'),
    ended: endedPart(looked),
    kept: keptPart(typed, isOpen(action)),
    elsewhere,
    record,
    give,
    leaveOut,
  };
}

/** What somebody wrote about a thing that was recorded meanwhile: nothing typed is lost. */
function keptPart({ record, leaveOut }: TypedAction, open: boolean): Verbatim | null {
  const text = record?.result ?? leaveOut?.whyNotNeeded ?? '';
  return open || text === '' ? null : verbatim(text, 'What you wrote. It is not recorded.');
}

/** Recorded by another page: the decision what it is, and the outcome. */
function doneElsewhere({ seen, file, acts }: LookedAt<{ action: ActionLine }>) {
  const { step } = seen.action;
  const { reference } = file.row;
  if (step?.key === 'P0.2') return acts.has('case.triage') ? linkButton('Decide what this is', paths.cases.triage(reference)) : null;
  if (step === null || !isSettledByOutcome(step)) return null;
  return linkButton('Go to the outcome', `${paths.cases.section(reference, 'outcome')}?pathway=${step.pathway}`);
}

function recordPart({ file, seen, now }: LookedAt<{ action: ActionLine }>, value: RecordStepForm, errors: Errors) {
  const { action } = seen;
  const { step } = action;
  const done = errors.done ?? errors['done-day'] ?? errors['done-month'] ?? errors['done-year'] ?? errors['done-time'] ?? null;
  const late = action.dueAt !== null && action.dueAt < now && !step?.advisory;
  const opens = step === null ? [] : mayOpenAtOnce(step);
  const fields: Field[] = [
    textarea({ name: 'result', label: 'What was done?', rows: 4, value: value.result, error: errors.result ?? null }),
    ...(step !== null && step.bodies.length > 0 ? referralFields(step.bodies, value, errors) : []),
    dateInput({
      name: 'done',
      legend: 'When?',
      hint: 'Leave it empty if it was just now.',
      withTime: true,
      values: { day: value['done-day'], month: value['done-month'], year: value['done-year'], time: value['done-time'] },
      error: done,
    }),
    ...(late || errors.whyLate !== undefined
      ? [textarea({ name: 'whyLate', label: 'Why was it late?', hint: 'Not needed if it was done in time and is only recorded now.', rows: 2, value: value.whyLate, error: errors.whyLate ?? null })]
      : []),
    ...(opens.length > 0
      ? [
          checkboxes({
            name: 'opens',
            legend: 'Does another procedure start because of it?',
            hint: 'Leave it empty if none does.',
            values: value.opens,
            error: errors.opens ?? null,
            choices: opens.map((key) => ({ value: key, text: pathwayLabels[key] })),
          }),
        ]
      : []),
  ];
  return { form: form(paths.cases.action(file.row.reference, action.id), { version: action.version }), fields, submit: button('Record this') };
}

function referralFields(bodies: readonly (keyof typeof referralBodyTable)[], value: RecordStepForm, errors: Errors): Field[] {
  const record = [...new Set(bodies.flatMap((body) => referralBodyTable[body].record))].join(', ').toLowerCase();
  return [
    radios({
      name: 'body',
      legend: 'Who was told?',
      value: value.body,
      error: errors.body ?? null,
      choices: [...bodies.map((body) => ({ value: body, text: referralBodyTable[body].label })), { value: 'none', text: 'Nobody outside the school' }],
    }),
    textInput({ name: 'spokeTo', label: 'Whom did you speak or write to?', value: value.spokeTo, error: errors.spokeTo ?? null }),
    textInput({ name: 'reference', label: 'Their reference', hint: 'If they gave one.', value: value.reference, error: errors.reference ?? null }),
    textarea({ name: 'advice', label: 'What did they advise or decide?', hint: `Write down what applies: ${record}.`, rows: 4, value: value.advice, error: errors.advice ?? null }),
  ];
}

function leaveOutPart({ file, seen }: LookedAt<{ action: ActionLine }>, value: LeaveOutForm, errors: Errors) {
  const together = seen.action.step?.when ? 'What hangs on the same answer goes with it.' : '';
  return {
    form: form(`${paths.cases.action(file.row.reference, seen.action.id)}/not-needed`),
    fields: [
      textarea({ name: 'whyNotNeeded', label: 'Why is it not needed?', hint: together, rows: 3, value: value.whyNotNeeded, error: errors.whyNotNeeded ?? null }),
    ],
    submit: button('Put it down as not needed', { kind: 'second' }),
  };
}

function givePart({ file, seen, readers }: LookedAt<{ action: ActionLine }>, value: GiveActionForm, errors: Errors) {
  const { id, ownerAccountId } = seen.action;
  const nobody = seen.action.step === null ? 'Whoever holds the case' : 'As the procedure says';
  return {
    form: form(`${paths.cases.action(file.row.reference, id)}/owner`),
    fields: [
      select({
        name: 'owner',
        label: 'Who does it?',
        options: ownerOptions(readers, nobody),
        value: value.owner === '' ? ownerAccountId : value.owner,
        error: errors.owner ?? null,
      }),
    ],
    submit: button('Give it to them', { kind: 'second' }),
  };
}

function factsOf({ seen, ...looked }: LookedAt<{ work: CaseWork; action: ActionLine }>) {
  const { action, work } = seen;
  const view = stepView(action, work, { ...looked });
  const { step, dueAt } = action;
  return [
    { name: 'Who', value: view.who },
    { name: 'By when', value: dueAt === null ? (step?.timing ?? 'No day is set') : longMoment(dueAt), note: step?.advisory ? 'A guide line. Going past it is no breach.' : null },
    ...(view.condition === null ? [] : [{ name: 'When it is needed', value: view.condition }]),
    ...(step === null ? [] : [{ name: 'By whose rule', value: ruleKindLabels[step.rule.kind], note: step.rule.source }]),
    ...(step === null ? [] : [{ name: 'Part of', value: pathwayLabels[step.pathway] }]),
  ];
}

/** What was written down, as it was written. */
function endedPart({ seen, actor }: LookedAt<{ work: CaseWork; action: ActionLine }>): { said: Verbatim; notes: ReturnType<typeof insetText>[] } | null {
  const { action, work } = seen;
  const at = action.doneAt ?? action.cancelledAt;
  if (at === null) return null;
  const { result, whyCancelled, whyLate, doneBy, recordedAt, referral } = action.words;
  const name = action.step?.automatic ? 'Heed, by itself' : doneBy === actor.accountId ? actor.name : (work.names.get(doneBy ?? '') ?? 'Somebody');
  const recorded = recordedAt === undefined ? '' : `, recorded ${longMoment(new Date(recordedAt))}`;
  const notes: Words[] = [
    ...(referral ? [words(`Told: ${referralBodyTable[referral.body].label}. ${[referral.spokeTo, referral.reference, referral.advice].filter((one) => one !== '').join('. ')}`)] : []),
    ...(whyLate === null ? [] : [words(`Late, because: ${whyLate}`)]),
  ];
  return {
    said: verbatim(result ?? whyCancelled ?? 'Done', `${action.doneAt === null ? 'Not needed' : 'Done'}: ${name}, ${longMoment(at)}${recorded}. Nobody can change it; a correction is a note.`),
    notes: notes.map(insetText),
  };
}
