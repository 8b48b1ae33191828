import { paths } from '../../kernel/index.js';
import {
  besideForm,
  casePageHead,
  changedBy,
  dateFault,
  type LookedAt,
  stoodBefore,
  type Typed,
  versionToSend,
} from '../../cases/index.js';
import {
  button,
  buttonGroup,
  dateInput,
  errorsOf,
  type Field,
  form,
  link,
  linkButton,
  plainLink,
  radios,
  textarea,
  textInput,
  words,
} from '../../platform/views/govuk.js';
import { facts } from '../../platform/views/heed.js';
import { accessKinds, accessKindTable, askerLabels, askers } from '../../rules/index.js';
import type { ShownRequest } from './access-requests.js';
import { howFar, requestFacts } from './request-facts.js';
import type { PersonInCase, RequestDay, RequestForm } from './request.form.js';

export interface RequestsSeen {
  readonly requests: readonly ShownRequest[];
  readonly people: readonly PersonInCase[];
}

/** Whoever asked what is held about somebody in the case. View `cases/access-requests`. */
export function requestsPage(looked: LookedAt<readonly ShownRequest[]>) {
  const { reference } = looked.file.row;
  const { seen } = looked;
  return {
    page: casePageHead(looked, 'export', {
      title: `${reference}: subject access`,
      back: paths.cases.section(reference, 'export'),
    }),
    intro: words(
      'Somebody may ask what is held about them, or a parent about their child. They get a copy, without what is about others. It belongs to ',
      link('export', paths.cases.section(reference, 'export')),
      ': you choose part by part, and a second person agrees before anything leaves.',
    ),
    add: linkButton(
      'Write down a request',
      `${paths.cases.section(reference, 'subject-access')}/new`,
      seen.length === 0 ? 'first' : 'second',
    ),
    empty: seen.length === 0 ? 'Nobody has asked yet.' : null,
    requests: seen.map((request, at) => ({
      id: request.id,
      heading: `Request ${at + 1}`,
      facts: facts(requestFacts(request.asked), 'narrow'),
      howFar: howFar(request),
      open: plainLink('Prepare the copy', paths.cases.accessRequest(reference, request.id), `: request ${at + 1}`),
    })),
  };
}

/** To write a request down, or to put it right. View `cases/told-form`. */
export function requestFormPage(
  looked: LookedAt<RequestsSeen>,
  { value, errors, refusal }: Typed<RequestForm>,
  changes: ShownRequest | null = null,
) {
  const { reference } = looked.file.row;
  const { requests, people } = looked.seen;
  const address = paths.cases.section(reference, 'subject-access');
  const fields = fieldsOf(value, errors, people, changes !== null);
  const beside = changes !== null ? [changes] : refusal === null ? [] : requests;
  return {
    page: casePageHead(looked, 'export', {
      title: changes === null ? 'Write down a request' : 'Put a request right',
      back: changes === null ? address : paths.cases.accessRequest(reference, changes.id),
      errors: errorsOf(fields, ...(refusal === null ? [] : [refusal])),
    }),
    heading: changes === null ? 'Somebody asks what is held about a person' : 'The clock of the request, and who asks',
    before:
      changes === null
        ? [words('A request needs no form and no reason: spoken words are enough. The answer is due one month after it is clear who asks.')]
        : [words('What stood there stays to be read. Whatever a second person agreed to is put before them again.')],
    notes: [],
    beside: besideForm(
      beside.map(({ asked }) => asked),
      requestFacts,
      changedBy,
    ),
    form: form(changes === null ? `${address}/new` : paths.cases.accessCopy(reference, changes.id, 'request'), {
      version: versionToSend({ value, refusal }, changes?.version ?? requests.length),
    }),
    fields,
    buttons: buttonGroup([button('Record this')]),
  };
}

/** What stood there before it was put right. */
export function earlierRequests({ earlier }: ShownRequest) {
  return stoodBefore(earlier, requestFacts, changedBy);
}

type Errors = Typed<RequestForm>['errors'];

function fieldsOf(value: RequestForm, errors: Errors, people: readonly PersonInCase[], changes: boolean): Field[] {
  return [
    ...whoFields(value, errors, people),
    ...dayFields(value, errors),
    textarea({
      name: 'extendedWhy',
      label: 'Why does it take longer?',
      hint: 'Only if you told them so.',
      rows: 2,
      value: value.extendedWhy,
      error: errors.extendedWhy ?? null,
    }),
    ...(changes
      ? [
          textarea({
            name: 'whyCorrected',
            label: 'What changed, or what was wrong?',
            rows: 2,
            value: value.whyCorrected,
            error: errors.whyCorrected ?? null,
          }),
        ]
      : []),
  ];
}

function whoFields(value: RequestForm, errors: Errors, people: readonly PersonInCase[]): Field[] {
  return [
    radios({
      name: 'purpose',
      legend: 'What do they ask for?',
      value: value.purpose,
      error: errors.purpose ?? null,
      choices: accessKinds.map((kind) => ({ value: kind, text: accessKindTable[kind].label, hint: accessKindTable[kind].hint })),
    }),
    radios({
      name: 'person',
      legend: 'Whose record is it?',
      hint: 'Somebody who is not here has no part in the case yet: add them under “People” first.',
      value: value.person,
      error: errors.person ?? null,
      choices: people.map(({ personId, name, part }) => ({ value: personId, text: name, hint: part })),
    }),
    radios({
      name: 'asker',
      legend: 'Who asks?',
      value: value.asker,
      error: errors.asker ?? null,
      choices: askers.map((one) => ({ value: one, text: askerLabels[one] })),
    }),
    textInput({
      name: 'askerName',
      label: 'Name of whoever asks',
      hint: 'Leave it empty if it is the person themselves.',
      value: value.askerName,
      error: errors.askerName ?? null,
    }),
    textarea({
      name: 'asksFor',
      label: 'What did they ask for, and how?',
      hint: 'In their words, as far as you can.',
      rows: 3,
      value: value.asksFor,
      error: errors.asksFor ?? null,
    }),
  ];
}

function dayFields(value: RequestForm, errors: Errors): Field[] {
  const day = (name: RequestDay, legend: string, hint: string): Field =>
    dateInput({
      name,
      legend,
      hint,
      values: value[name],
      error: dateFault(errors, name),
    });
  return [
    day('received', 'On which day did it come?', 'For example 9 11 2026.'),
    day(
      'identity',
      'Since when is it clear who asks?',
      'The month counts from here. Of somebody you know, the day it came. Leave it empty until then.',
    ),
    day('stopped', 'When did you ask them what they mean?', 'Only if you can’t go on without it: the clock stands still.'),
    day('answered', 'When did they answer?', 'The clock goes on from here.'),
    day(
      'extended',
      'When did you tell them that it takes longer?',
      'Only for a complex request, and within the first month: two months more.',
    ),
  ];
}
