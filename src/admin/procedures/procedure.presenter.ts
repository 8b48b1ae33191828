import { type FormPage, formPage } from '../../accounts/index.js';
import { longMoment } from '../../kernel/index.js';
import type { FieldErrors } from '../../platform/http/read-form.js';
import {
  button,
  buttonGroup,
  type Component,
  details,
  form,
  linkButton,
  plainLink,
  type PlainLink,
  select,
  summaryList,
  textInput,
  words,
  type Words,
} from '../../platform/views/govuk.js';
import { row, rows } from '../../platform/views/heed.js';
import {
  isBinding,
  longestFor,
  ownersForOwnStep,
  type OwnStep,
  ownTimeOf,
  type Pathway,
  type ProcedureEditionNow,
  type SavedEdition,
  type SaveProcedureRefusal,
  type Step,
  stepOwnerLabels,
  withOwnTime,
} from '../../procedures/index.js';
import { ruleKindLabels } from '../../rules/index.js';
import { adminPaths } from '../admin-paths.js';
import { section, type SectionsPage, sectionsPage } from '../sections-page.js';
import { OwnStepForm, type OwnTimeForm, type RemoveStepForm } from './procedure.forms.js';
import { timeInWords, unitWords } from './time-words.js';

const counting =
  'What you change counts for cases and procedures that begin from then on. Those that are under way keep the times they began with.';

export function proceduresPage(pathways: readonly Pathway[], own: ProcedureEditionNow, editions: readonly SavedEdition[]): SectionsPage {
  return sectionsPage({
    heading: 'Procedures',
    back: adminPaths.home(),
    before: [
      'What is to be done in a case, by whom and by when. Where your school’s own procedure says otherwise, set its times here.',
      counting,
    ],
    notes: historyOf(editions),
    sections: [
      section({
        rows: rows(
          pathways.map((pathway) =>
            row({ what: pathway.label, href: adminPaths.procedures.show(pathway.key), note: changedIn(pathway, own) }),
          ),
        ),
      }),
    ],
  });
}

function changedIn({ steps }: Pathway, own: ProcedureEditionNow): string {
  const times = steps.filter(({ key }) => own.times[key] !== undefined).length;
  const added = own.steps.filter(({ pathway }) => steps[0]?.pathway === pathway).length;
  const parts = [
    times === 0 ? [] : [times === 1 ? 'One time is your own' : `${times} times are your own`],
    added === 0 ? [] : [added === 1 ? 'one step is your own' : `${added} steps are your own`],
  ].flat();
  return parts.length === 0 ? `${steps.length} steps, as Heed has them.` : `${parts.join(', ').replace(/^o/, 'O')}.`;
}

export function procedurePage(pathway: Pathway, own: ProcedureEditionNow): SectionsPage {
  const added = own.steps.filter((step) => step.pathway === pathway.key);
  return sectionsPage({
    heading: pathway.label,
    back: adminPaths.procedures.list(),
    before: [counting],
    sections: [
      section({
        heading: 'Steps',
        summary: summaryList(
          pathway.steps.map((step) => ({
            key: `${step.number} ${step.what}`,
            value: stepLines(step, own),
            actions: ownTimeOf(step) === null ? [] : [changeTime(pathway, step)],
          })),
        ),
      }),
      section({
        heading: 'Steps of your own',
        ...(added.length === 0
          ? { text: ['None. Add one where your school does something more.'] }
          : { summary: summaryList(added.map((step) => ownStepRow(pathway, step))) }),
        buttons: buttonGroup([linkButton('Add a step', adminPaths.procedures.addStep(pathway.key), 'second')]),
      }),
    ],
  });
}

function changeTime({ key }: Pathway, step: Step): PlainLink {
  return plainLink('Change', adminPaths.procedures.time(key, step.key), `the time of step ${step.number}`);
}

function stepLines(step: Step, own: ProcedureEditionNow): readonly Words[] {
  const now = withOwnTime(step, own.times);
  const before = timeInWords(step);
  const changed = own.times[step.key] === undefined ? [] : [words(`Your school’s own. As Heed has it: ${before.toLowerCase()}`)];
  return [words(timeInWords(now)), ...changed, words(`${ownersWords(step)} · ${ruleKindLabels[step.rule.kind]}`)];
}

function ownersWords({ owners }: Step): string {
  return owners.map((owner) => stepOwnerLabels[owner]).join(', ');
}

function ownStepRow({ key }: Pathway, { id, what, help, owner, within }: OwnStep) {
  const time =
    within === null ? 'When it is needed' : `${timeInWords({ clock: { after: 'opened', within }, timing: null })} of the opening`;
  return {
    key: what,
    value: [words(time), words(stepOwnerLabels[owner]), ...(help === '' ? [] : [words(help)])],
    actions: [plainLink('Remove', adminPaths.procedures.removeStep(key, id), `“${what}”`)],
  };
}

interface Said<Form> {
  readonly value?: Form;
  readonly errors?: FieldErrors;
  readonly refusal?: SaveProcedureRefusal | null;
}

export function ownTimePage(pathway: Pathway, step: Step, own: ProcedureEditionNow, said: Said<OwnTimeForm> = {}): FormPage {
  const { value, errors = {} } = said;
  const now = withOwnTime(step, own.times);
  const span = ownTimeOf(now);
  const limit = isBinding(step)
    ? `It is set by ${ruleKindLabels[step.rule.kind].toLowerCase()}: at most ${longestFor(step)}. Your school may make it shorter.`
    : 'From 1 to 260.';
  return formPage({
    heading: step.what,
    title: 'The time of a step',
    back: adminPaths.procedures.show(pathway.key),
    section: '/admin',
    before: [`${pathway.label}, step ${step.number}. As Heed has it: ${timeInWords(step).toLowerCase()} (${step.rule.source}).`, counting],
    form: form(adminPaths.procedures.time(pathway.key, step.key), { version: own.number }),
    fields: [
      textInput({
        name: 'days',
        label: 'By when, in your school?',
        hint: limit,
        width: 3,
        inputmode: 'numeric',
        suffix: span === null ? 'days' : unitWords({ ...span, count: 2 }),
        autocomplete: 'off',
        value: value?.days ?? String(span?.count ?? ''),
        error: errors.days ?? null,
      }),
      reasonField(value?.reason, errors),
    ],
    submit: button('Save this time'),
    faults: faultsOf(said),
  });
}

export function addStepPage(pathway: Pathway, own: ProcedureEditionNow, said: Said<OwnStepForm> = {}): FormPage {
  const { value = new OwnStepForm(), errors = {} } = said;
  const owners = ownersForOwnStep(pathway.steps);
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
    fields: [
      textInput({
        name: 'what',
        label: 'What is to be done?',
        hint: 'Begin with a verb. For example: Tell the head of year. Name no person',
        autocomplete: 'off',
        value: value.what,
        error: errors.what ?? null,
      }),
      textInput({
        name: 'help',
        label: 'A line of help (optional)',
        autocomplete: 'off',
        value: value.help,
        error: errors.help ?? null,
      }),
      select({
        name: 'owner',
        label: 'Who does it?',
        options: [{ value: '', text: 'Choose' }, ...owners.map((owner) => ({ value: owner, text: stepOwnerLabels[owner] }))],
        value: value.owner,
        error: errors.owner ?? null,
      }),
      textInput({
        name: 'days',
        label: 'Within how many working days of the opening?',
        hint: 'Leave it empty where it has no time of its own.',
        width: 3,
        inputmode: 'numeric',
        suffix: 'working days',
        autocomplete: 'off',
        value: value.days,
        error: errors.days ?? null,
      }),
      reasonField(value.reason, errors),
    ],
    submit: button('Add this step'),
    faults: faultsOf(said),
  });
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

/** What somebody else may just have added. */
function standing({ what, help }: OwnStep): string {
  return `It has this step of your own now: ${what}.${help === '' ? '' : ` ${help}`}`;
}

function reasonField(value: string | undefined, errors: FieldErrors) {
  return textInput({
    name: 'reason',
    label: 'Where does your procedure say so?',
    hint: 'For example: disciplinary procedure of September 2026, section 9. Name no person.',
    autocomplete: 'off',
    value: value ?? '',
    error: errors.reason ?? null,
  });
}

const whyNot: Readonly<Record<SaveProcedureRefusal, string>> = {
  stale: 'Somebody changed a procedure while you were writing. Look at it again below, then save once more',
  gone: 'That step was removed meanwhile',
  'too-many': 'A procedure can have 20 steps of your own at most. Remove one first',
  same: 'Nothing would change: this is how it stands already',
};

function faultsOf({ refusal = null }: Said<unknown>): readonly string[] {
  return refusal === null ? [] : [whyNot[refusal]];
}

function historyOf(editions: readonly SavedEdition[]): Component[] {
  if (editions.length === 0) return [];
  const lines = editions.map(
    ({ number, reason, savedBy, savedAt }) =>
      `Edition ${number}, ${longMoment(new Date(savedAt))}${savedBy === null ? '' : `, ${savedBy}`}: ${reason}`,
  );
  return [details('Who changed what, and when', lines)];
}
