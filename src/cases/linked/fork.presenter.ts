import { longMoment, paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  checkboxes,
  type Component,
  dateInput,
  errorsOf,
  type Field,
  fieldset,
  form,
  insetText,
  link,
  plainLink,
  radios,
  select,
  textarea,
  textInput,
  words,
} from '../../platform/views/govuk.js';
import { engagementKinds, engagements, furtherCaseKinds, furtherCases, parts } from '../../rules/index.js';
import { dateFault } from '../actions/date-fault.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { itemName } from '../evidence/evidence-list.presenter.js';
import type { ShownParty } from '../people/people.queries.js';
import type { ForkRefusal } from './fork-case.js';
import { ForkForm } from './fork.form.js';
import type { ForkSeen } from './fork.queries.js';

type Errors = Readonly<Record<string, string>>;

const heading = 'Open another case from this report';

const whyNot: Record<ForkRefusal, string> = {
  incomplete: 'Check your answers: something is missing',
  'nobody-else-left': 'Nobody would be left to hold this case. Ask your administrator to name an outside holder first',
  stale: 'You opened another case from here while you were writing. Look at it, then send this only if it is another one',
};

/** What the further case is, whom it is about and what goes with it. View `cases/form`. */
export function forkPage(
  looked: LookedAt<ForkSeen>,
  typed: ForkForm | null = null,
  errors: Errors = {},
  refusal: ForkRefusal | null = null,
) {
  const value = typed ?? new ForkForm();
  const { reference } = looked.file.row;
  const { last } = looked.seen;
  const fields = fieldsOf(looked.seen, value, errors);
  const apart = [errors.version, refusal === null ? undefined : whyNot[refusal]].filter((one) => one !== undefined);
  return {
    page: casePageHead(looked, 'overview', { title: heading, back: paths.cases.show(reference), errors: errorsOf(fields, ...apart) }),
    heading,
    before: [
      words('For another matter in the same report, such as what a pupil did. It has its own people, readers, steps and times.'),
      words('Neither case shows the other: only you, and whoever decided what this one is, know of both. Messages stay here.'),
      words('Whoever must not know of this case cannot read the new one.'),
    ],
    notes: refusal === 'stale' && last !== null ? [openedMeanwhile(last)] : [],
    form: form(paths.cases.section(reference, 'fork'), {
      version: refusal === 'stale' || value.version === '' ? (last?.id ?? 'none') : value.version,
    }),
    fields,
    buttons: buttonGroup([button('Open this case')], [plainLink('Go back without opening one', paths.cases.show(reference))]),
  };
}

function openedMeanwhile({ other, madeAt, words: said }: NonNullable<ForkSeen['last']>): Component {
  const name = other.mayRead ? link(other.reference, paths.cases.show(other.reference)) : other.reference;
  return insetText(words('You opened ', name, ` on ${longMoment(new Date(madeAt))}: ${said.reason}`));
}

function fieldsOf(seen: ForkSeen, value: ForkForm, errors: Errors): Field[] {
  const { reports, items, parties } = seen;
  return [
    radios({
      name: 'kind',
      legend: 'What is the new case?',
      hint: 'It opens the procedure, and decides who deals with it.',
      value: value.kind,
      error: errors.kind ?? null,
      choices: furtherCaseKinds.map((kind) => ({ value: kind, text: furtherCases[kind].label, hint: furtherCases[kind].hint })),
    }),
    ...(reports.length < 2
      ? []
      : [
          radios({
            name: 'report',
            legend: 'From which report?',
            value: value.report,
            error: errors.report ?? null,
            choices: reports.map(({ id, reference, sentAt }) => ({
              value: id,
              text: `${reference}, sent ${longMoment(new Date(sentAt))}`,
            })),
          }),
        ]),
    ...aboutWhom(seen, value, errors),
    dateInput({
      name: 'born',
      legend: 'If it is a pupil: when were they born?',
      hint: 'It decides how long the new case is kept. Leave it empty if you don’t know.',
      values: value.born,
      error: dateFault(errors, 'born'),
    }),
    checkboxes({
      name: 'aimedAt',
      legend: 'At whom was it aimed?',
      hint: 'Leave it empty if it was aimed at nobody here.',
      values: value.aimedAt,
      error: errors.aimedAt ?? null,
      choices: eachOnce(parties).map(choiceOf),
    }),
    ...(items.length === 0
      ? []
      : [
          checkboxes({
            name: 'evidence',
            legend: 'What goes with it?',
            hint: 'The originals stay where they are. Only what has been let through can be chosen.',
            values: value.evidence,
            error: errors.evidence ?? null,
            choices: items.map((item) => ({ value: item.id, text: itemName(item) })),
          }),
        ]),
    textarea({
      name: 'about',
      label: 'What do those who deal with it need to know?',
      hint: 'They see the report and this. Write nothing of what is found or done in this case.',
      rows: 5,
      value: value.about,
      error: errors.about ?? null,
    }),
    textarea({
      name: 'reason',
      label: 'Why is it a case of its own?',
      hint: 'Kept for those who know of both cases.',
      rows: 3,
      value: value.reason,
      error: errors.reason ?? null,
    }),
  ];
}

function aboutWhom({ parties, colleagues }: ForkSeen, value: ForkForm, errors: Errors): Field[] {
  const somebodyElse: Field[] = [
    textInput({ name: 'name', label: 'Name', value: value.name, error: errors.name ?? null }),
    select({
      name: 'person',
      label: 'Do they have an account here?',
      value: value.person,
      error: errors.person ?? null,
      options: [
        { value: '', text: 'No, or I don’t know' },
        ...colleagues.map(({ accountId, name, jobTitle }) => ({
          value: accountId,
          text: jobTitle === '' ? name : `${name}, ${jobTitle}`,
        })),
      ],
    }),
    select({
      name: 'engagement',
      label: 'What they are to the school',
      value: value.engagement,
      error: errors.engagement ?? null,
      options: [
        { value: '', text: 'Choose' },
        ...engagementKinds.map((kind) => ({ value: kind, text: engagements[kind].label })),
        { value: 'unknown', text: 'I don’t know' },
      ],
    }),
  ];
  return [
    radios({
      name: 'who',
      legend: 'Whom is it about?',
      value: value.who,
      error: errors.who ?? null,
      choices: [...eachOnce(parties).map(choiceOf), { divider: 'or' }, { value: 'other', text: 'Somebody else' }],
    }),
    fieldset({
      name: 'somebody',
      legend: 'If it is somebody else',
      size: 's',
      hint: 'Leave this empty if you chose somebody above.',
      fields: somebodyElse,
    }),
  ];
}

/** Somebody with two parts is offered once. */
function eachOnce(parties: readonly ShownParty[]): ShownParty[] {
  return parties.filter(({ personId }, index) => parties.findIndex((other) => other.personId === personId) === index);
}

function choiceOf({ id, name, part }: ShownParty) {
  return { value: id, text: name, hint: `In this case: ${parts[part].label}` };
}
