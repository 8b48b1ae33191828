import { type FormPage, formPage } from '../../accounts/index.js';
import { button, checkboxes, form, plainLink, select, textInput, words } from '../../platform/views/govuk.js';
import {
  mayBeCountedFrom,
  ownersForOwnStep,
  type OwnStep,
  type Pathway,
  type ProcedureEditionNow,
  stepOwnerLabels,
} from '../../procedures/index.js';
import { adminPaths } from '../admin-paths.js';
import { OwnStepForm, type RemoveStepForm } from './procedure.forms.js';
import { counting, faultsOf, reasonField, type Said } from './said.presenter.js';
import { timeInWords } from './time-words.js';

/** A step of the school's own, among what a procedure asks for. */
export function ownStepRow(pathway: Pathway, step: OwnStep, { steps }: ProcedureEditionNow) {
  const { id, what, help, owner, pausedByHold } = step;
  const waits = pausedByHold === true ? [words('Stands still while somebody outside says “wait”')] : [];
  return {
    key: what,
    value: [words(ownTime(pathway, step, steps)), ...waits, words(stepOwnerLabels[owner]), ...(help === '' ? [] : [words(help)])],
    actions: [
      plainLink('Change', adminPaths.procedures.changeStep(pathway.key, id), `“${what}”`),
      plainLink('Remove', adminPaths.procedures.removeStep(pathway.key, id), `“${what}”`),
    ],
  };
}

/** "Within 2 working days of the opening", "After “Tell the LADO”" */
function ownTime(pathway: Pathway, { within, after }: OwnStep, own: readonly OwnStep[]): string {
  const from = after === undefined ? null : (whatOf(after, pathway, own) ?? 'a step that is not there any more');
  if (within === null) return from === null ? 'When it is needed' : `After “${from}”`;
  const days = timeInWords({ clock: { after: 'opened', within }, timing: null });
  return from === null ? `${days} of the opening` : `${days} of “${from}”`;
}

function whatOf(after: string, { steps }: Pathway, own: readonly OwnStep[]): string | null {
  return steps.find(({ key }) => key === after)?.what ?? own.find(({ id }) => id === after)?.what ?? null;
}

export function addStepPage(pathway: Pathway, own: ProcedureEditionNow, said: Said<OwnStepForm> = {}): FormPage {
  const { value = new OwnStepForm() } = said;
  return formPage({
    heading: 'Add a step',
    back: adminPaths.procedures.show(pathway.key),
    section: '/admin',
    before: [
      `To ${pathway.label}. It stands after the others, and the procedure can’t end before it is done or put down as not needed.`,
      counting,
      ...(said.refusal === 'stale' ? own.steps.filter((one) => one.pathway === pathway.key).map(standing) : []),
    ],
    form: form(adminPaths.procedures.addStep(pathway.key), { version: own.number }),
    fields: stepFields(pathway, own, null, { ...said, value }),
    submit: button('Add this step'),
    faults: faultsOf(said),
  });
}

export function changeStepPage(pathway: Pathway, step: OwnStep, own: ProcedureEditionNow, said: Said<OwnStepForm> = {}): FormPage {
  return formPage({
    heading: `Change “${step.what}”`,
    title: 'Change a step',
    back: adminPaths.procedures.show(pathway.key),
    section: '/admin',
    before: [counting],
    form: form(adminPaths.procedures.changeStep(pathway.key, step.id), { version: own.number }),
    fields: stepFields(pathway, own, step.id, { ...said, value: said.value ?? asTyped(step) }),
    submit: button('Save this step'),
    faults: faultsOf(said),
  });
}

/** What somebody else may just have added. */
function standing({ what, help }: OwnStep): string {
  return `It has this step of your own now: ${what}.${help === '' ? '' : ` ${help}`}`;
}

function asTyped({ what, help, owner, within, after = '', pausedByHold }: OwnStep): OwnStepForm {
  const days = within === null ? '' : (within.split(' ')[0] ?? '');
  return Object.assign(new OwnStepForm(), { what, help, owner, days, after, pausedByHold: pausedByHold === true ? 'yes' : '' });
}

/** @param self the step that is changed: it can't count from itself */
function stepFields(
  pathway: Pathway,
  own: ProcedureEditionNow,
  self: string | null,
  { value, errors = {} }: Said<OwnStepForm> & { readonly value: OwnStepForm },
) {
  const others = own.steps.filter((one) => one.pathway === pathway.key && one.id !== self);
  return [
    textInput({
      name: 'what',
      label: 'What is to be done?',
      hint: 'Begin with a verb. For example: Tell the head of year. Name no person',
      autocomplete: 'off',
      value: value.what,
      error: errors.what ?? null,
    }),
    textInput({ name: 'help', label: 'A line of help (optional)', autocomplete: 'off', value: value.help, error: errors.help ?? null }),
    select({
      name: 'owner',
      label: 'Who does it?',
      options: [
        { value: '', text: 'Choose' },
        ...ownersForOwnStep(pathway.steps).map((owner) => ({ value: owner, text: stepOwnerLabels[owner] })),
      ],
      value: value.owner,
      error: errors.owner ?? null,
    }),
    select({
      name: 'after',
      label: 'What does its time count from?',
      options: [
        { value: '', text: 'The opening of the procedure' },
        ...pathway.steps.filter(mayBeCountedFrom).map(({ key, number, what }) => ({ value: key, text: `${number} ${what}` })),
        ...others.map(({ id, what }) => ({ value: id, text: `Your own: ${what}` })),
      ],
      value: value.after,
      error: errors.after ?? null,
    }),
    textInput({
      name: 'days',
      label: 'Within how many working days?',
      hint: 'Leave it empty where it has no time of its own.',
      width: 3,
      inputmode: 'numeric',
      suffix: 'working days',
      autocomplete: 'off',
      value: value.days,
      error: errors.days ?? null,
    }),
    checkboxes({
      name: 'pausedByHold',
      legend: 'While the police, the LADO or children’s social care say “wait”',
      values: value.pausedByHold === 'yes' ? ['yes'] : [],
      small: true,
      error: errors.pausedByHold ?? null,
      choices: [{ value: 'yes', text: 'Its time stands still' }],
    }),
    reasonField(value.reason, errors),
  ];
}

export function removeStepPage(pathway: Pathway, step: OwnStep, own: ProcedureEditionNow, said: Said<RemoveStepForm> = {}): FormPage {
  return formPage({
    heading: `Remove “${step.what}”?`,
    title: 'Remove a step',
    back: adminPaths.procedures.show(pathway.key),
    section: '/admin',
    before: ['Procedures that begin from now on no longer have it. Where it stands already, it stays.'],
    form: form(adminPaths.procedures.removeStep(pathway.key, step.id), { version: own.number }),
    fields: [reasonField(said.value?.reason, said.errors ?? {})],
    submit: button('Remove this step', { kind: 'stop' }),
    links: [plainLink('Keep it', adminPaths.procedures.show(pathway.key))],
    faults: faultsOf(said),
  });
}
