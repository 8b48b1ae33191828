import { paths } from '../../kernel/index.js';
import { button, checkboxes, dateInput, type Field, form, radios, select, textarea, textInput } from '../../platform/views/govuk.js';
import { type PathwayKey, pathwayLabels, referralBodyTable } from '../../rules/index.js';
import type { LookedAt } from '../case-look.js';
import { ownerOptions } from './actions.presenter.js';
import { dateFault } from './date-fault.js';
import type { GiveActionForm } from './give-action.js';
import type { LeaveOutForm } from './leave-out-step.js';
import type { RecordStepForm } from './record-step.form.js';
import { mayOpenAtOnce } from './step-rules.js';
import type { ActionLine } from './steps.queries.js';

type Errors = Readonly<Record<string, string>>;

/** Where it is written down what was done. */
export function recordPart({ file, seen, now, acts }: LookedAt<{ action: ActionLine }>, value: RecordStepForm, errors: Errors) {
  const { action } = seen;
  const { step } = action;
  const fields: Field[] = [
    textarea({ name: 'result', label: 'What was done?', rows: 4, value: value.result, error: errors.result ?? null }),
    ...(step !== null && step.bodies.length > 0 ? referralFields(step.bodies, value, errors) : []),
    doneField(value, errors),
    ...(isLate(action, now) || errors.whyLate !== undefined ? [whyLateField(value, errors)] : []),
    ...opensField(step === null || !acts.has('case.act') ? [] : mayOpenAtOnce(step), value, errors),
  ];
  return {
    form: form(paths.cases.action(file.row.reference, action.id), { version: action.version }),
    fields,
    submit: button('Record this'),
  };
}

function isLate({ dueAt, step }: ActionLine, now: Date): boolean {
  return dueAt !== null && dueAt < now && !step?.advisory;
}

function doneField(value: RecordStepForm, errors: Errors): Field {
  return dateInput({
    name: 'done',
    legend: 'When?',
    hint: 'Leave it empty if it was just now.',
    withTime: true,
    values: { day: value['done-day'], month: value['done-month'], year: value['done-year'], time: value['done-time'] },
    error: dateFault(errors, 'done'),
  });
}

function whyLateField(value: RecordStepForm, errors: Errors): Field {
  const hint = 'Not needed if it was done in time and is only recorded now.';
  return textarea({ name: 'whyLate', label: 'Why was it late?', hint, rows: 2, value: value.whyLate, error: errors.whyLate ?? null });
}

function opensField(opens: readonly PathwayKey[], value: RecordStepForm, errors: Errors): Field[] {
  if (opens.length === 0) return [];
  const choices = opens.map((key) => ({ value: key, text: pathwayLabels[key] }));
  const legend = 'Does another procedure start because of it?';
  return [
    checkboxes({ name: 'opens', legend, hint: 'Leave it empty if none does.', values: value.opens, error: errors.opens ?? null, choices }),
  ];
}

function referralFields(bodies: readonly (keyof typeof referralBodyTable)[], value: RecordStepForm, errors: Errors): Field[] {
  const record = [...new Set(bodies.flatMap((body) => referralBodyTable[body].record))].join(', ').toLowerCase();
  return [
    radios({
      name: 'body',
      legend: 'Who was told?',
      value: value.body,
      error: errors.body ?? null,
      choices: [
        ...bodies.map((body) => ({ value: body, text: referralBodyTable[body].label })),
        { value: 'none', text: 'Nobody outside the school' },
      ],
    }),
    textInput({ name: 'spokeTo', label: 'Whom did you speak or write to?', value: value.spokeTo, error: errors.spokeTo ?? null }),
    textInput({
      name: 'reference',
      label: 'Their reference',
      hint: 'If they gave one.',
      value: value.reference,
      error: errors.reference ?? null,
    }),
    textarea({
      name: 'advice',
      label: 'What did they advise or decide?',
      hint: `Write down what applies: ${record}.`,
      rows: 4,
      value: value.advice,
      error: errors.advice ?? null,
    }),
  ];
}

export function leaveOutPart({ file, seen }: LookedAt<{ action: ActionLine }>, value: LeaveOutForm, errors: Errors) {
  const together = seen.action.step?.when ? 'Steps that ask the same question are then not needed either.' : '';
  return {
    form: form(`${paths.cases.action(file.row.reference, seen.action.id)}/not-needed`),
    fields: [
      textarea({
        name: 'whyNotNeeded',
        label: 'Why is it not needed?',
        hint: together,
        rows: 3,
        value: value.whyNotNeeded,
        error: errors.whyNotNeeded ?? null,
      }),
    ],
    submit: button('Put it down as not needed', { kind: 'second' }),
  };
}

export function givePart({ file, seen, readers }: LookedAt<{ action: ActionLine }>, value: GiveActionForm, errors: Errors) {
  const { id, ownerAccountId } = seen.action;
  const nobody = seen.action.step === null ? 'Whoever holds the case' : 'As the procedure says';
  return {
    form: form(`${paths.cases.action(file.row.reference, id)}/owner`, { version: seen.action.version }),
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
