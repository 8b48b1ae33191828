import { type FormPage, formPage } from '../../accounts/index.js';
import { longMoment } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  type Component,
  details,
  form,
  linkButton,
  plainLink,
  type PlainLink,
  summaryList,
  textInput,
  words,
  type Words,
} from '../../platform/views/govuk.js';
import { row, rows } from '../../platform/views/heed.js';
import {
  isBinding,
  longestFor,
  ownTimeOf,
  type Pathway,
  type ProcedureEditionNow,
  type SavedEdition,
  type Step,
  stepOwnerLabels,
  withOwnTime,
} from '../../procedures/index.js';
import { ruleKindLabels } from '../../rules/index.js';
import { adminPaths } from '../admin-paths.js';
import { section, type SectionsPage, sectionsPage } from '../sections-page.js';
import { ownStepRow } from './own-steps.presenter.js';
import type { OwnTimeForm } from './procedure.forms.js';
import { counting, faultsOf, reasonField, type Said } from './said.presenter.js';
import { timeInWords, unitWords } from './time-words.js';

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
          : { summary: summaryList(added.map((step) => ownStepRow(pathway, step, own))) }),
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

function historyOf(editions: readonly SavedEdition[]): Component[] {
  if (editions.length === 0) return [];
  const lines = editions.map(
    ({ number, reason, savedBy, savedAt }) =>
      `Edition ${number}, ${longMoment(new Date(savedAt))}${savedBy === null ? '' : `, ${savedBy}`}: ${reason}`,
  );
  return [details('Who changed what, and when', lines)];
}
