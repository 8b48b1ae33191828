import {
  type DayLimit,
  goesRound,
  longestDays,
  mayBeCountedFrom,
  type OwnProcedure,
  ownersForOwnStep,
  type OwnStep,
  type Pathway,
} from '../../procedures/index.js';
import { type FieldErrors, readForm } from '../../platform/http/read-form.js';
import { OwnStepForm } from './procedure.forms.js';
import { whyNotThatTime } from './time-words.js';

type Fault = readonly ['owner' | 'days' | 'after', string];

/** What was sent, and the step that it makes; null where a field is wrong. @param own the school's own steps as they stand */
export function readOwnStep(pathway: Pathway, body: unknown, id: string, own: readonly OwnStep[]) {
  const { value, errors: found } = readForm(OwnStepForm, body);
  const step = ownStepTyped(pathway, value, id, own);
  const errors: FieldErrors = isFault(step) ? { [step[0]]: step[1], ...found } : found;
  return { value, errors, step: isFault(step) || Object.keys(errors).length > 0 ? null : step };
}

/** The step as typed, or the field that is wrong and why. @param own the school's own steps as they stand */
function ownStepTyped(
  { key, steps }: Pathway,
  { what, help, owner, days, after, pausedByHold }: OwnStepForm,
  id: string,
  own: readonly OwnStep[],
): OwnStep | Fault {
  const doer = ownersForOwnStep(steps).find((one) => one === owner);
  if (doer === undefined) return ['owner', 'Choose who does it'];
  if (days !== '' && (!/^[1-9]\d{0,2}$/.test(days) || Number(days) > longestDays)) return ['days', whyNotThatTime['not-a-number']];
  const within: DayLimit | null = days === '' ? null : `${Number(days)} WD`;
  const known = [
    ...steps.filter(mayBeCountedFrom).map((one) => one.key as string),
    ...own.filter(({ pathway }) => pathway === key).map((one) => one.id),
  ];
  if (after !== '' && !known.includes(after)) return ['after', 'Choose what it counts from in the list'];
  const step: OwnStep = {
    id,
    pathway: key,
    what,
    help,
    owner: doer,
    within,
    ...(after === '' ? {} : { after }),
    ...(pausedByHold === 'yes' ? { pausedByHold: true } : {}),
  };
  return goesRound(id, changedIn(own, step)) ? ['after', 'That step waits for this one already: choose another'] : step;
}

function isFault(step: OwnStep | Fault): step is Fault {
  return Array.isArray(step);
}

/** The steps with this one in its place, or behind the others. */
export function withStep({ times, steps }: OwnProcedure, step: OwnStep): OwnProcedure {
  return { times, steps: changedIn(steps, step) };
}

function changedIn(steps: readonly OwnStep[], step: OwnStep): readonly OwnStep[] {
  return steps.some(({ id }) => id === step.id) ? steps.map((one) => (one.id === step.id ? step : one)) : [...steps, step];
}
