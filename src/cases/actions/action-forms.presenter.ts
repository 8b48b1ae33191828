import { paths } from '../../kernel/index.js';
import { button, checkboxes, dateInput, type Field, form, select, textarea } from '../../platform/views/govuk.js';
import { type PathwayKey, pathwayLabels } from '../../rules/index.js';
import type { LookedAt } from '../case-look.js';
import { holdsAdvice } from '../timeline/domain/legal-advice.js';
import { ownerOptions } from './actions.presenter.js';
import { dateFault } from './date-fault.js';
import type { GiveActionForm } from './give-action.js';
import type { LeaveOutForm } from './leave-out-step.js';
import type { RecordStepForm } from './record-step.form.js';
import { formsOfStep } from './step-forms.js';
import { isMoreThanTelling, mayOpenAtOnce } from './step-rules.js';
import type { ActionLine } from './steps.queries.js';

type Errors = Readonly<Record<string, string>>;

/** Where it is written down what was done. */
export function recordPart({ file, seen, now, acts }: LookedAt<{ action: ActionLine }>, value: RecordStepForm, errors: Errors) {
  const { action } = seen;
  const { step } = action;
  // What a form of its own does is written down here only where nobody was told.
  const another = step !== null && !isMoreThanTelling(step) && formsOfStep(action, file).length > 0;
  const fields: Field[] = [
    resultField(action, another, value, errors),
    doneField(value, errors),
    ...(isLate(action, now) || errors.whyLate !== undefined ? [whyLateField(value, errors)] : []),
    ...opensField(step === null || !acts.has('case.act') ? [] : mayOpenAtOnce(step), value, errors),
  ];
  return {
    form: form(paths.cases.action(file.row.reference, action.id), { version: action.version }),
    heading: another ? 'Was it done another way?' : null,
    fields,
    submit: button('Record this', another ? { kind: 'second' } : {}),
  };
}

function resultField(action: ActionLine, another: boolean, value: RecordStepForm, errors: Errors): Field {
  const hints = [
    ...(another ? ['For example where nobody outside had to be told. Say why.'] : []),
    ...(holdsAdvice(action)
      ? ['It is kept with the legal advice: only the case manager, the headteacher and HR in this case read it afterwards.']
      : []),
  ];
  return textarea({
    name: 'result',
    label: 'What was done?',
    hint: hints.join(' '),
    rows: 4,
    value: value.result,
    error: errors.result ?? null,
  });
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
    values: value.done,
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
