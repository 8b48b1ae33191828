import { paths } from '../../kernel/index.js';
import type { FormReading } from '../../platform/http/read-form.js';
import { button, checkboxes, errorsOf, type Field, form, radios, select, textarea, textInput } from '../../platform/views/govuk.js';
import { engagementKinds, engagements, partyParts, parts } from '../../rules/index.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import type { AddPartyRefusal } from './add-party.js';
import { AddPartyForm } from './add-party.form.js';
import type { BringInRefusal } from './bring-in.js';
import { broughtInAs } from './bring-in.form.js';
import type { Colleague } from './people.queries.js';
import type { RestrictCaseRefusal } from './restrict-case.js';
import type { TakeOutRefusal } from './take-out.js';

export type PeopleRefusal = AddPartyRefusal | BringInRefusal | RestrictCaseRefusal | TakeOutRefusal;

const whyNot: Record<PeopleRefusal, string> = {
  'already-in-that-part': 'They are in the case with that part already',
  'nobody-else-left': 'Then nobody would be left to hold this case. Ask your administrator to name an outside holder first',
  'not-possible': 'Choose somebody from the list',
  'done-already': 'Somebody has done this already',
  'already-reads-it': 'They can read this case already',
  'leaves-out-the-manager': 'Leave yourself ticked: somebody has to hold the case',
  'not-brought-in': 'They hold it by their role. It ends with a conflict or with their appointment',
  'holds-it-alone': 'Nobody else holds this case. Assign it to somebody else first',
};

type Looked = LookedAt<readonly Colleague[]>;
type Reading = FormReading<Record<string, unknown> & object> | null;

/** One question page below `People`: heading, a line of help, fields, a button. */
function questionPage(
  looked: Looked,
  said: {
    address: string;
    heading: string;
    help: string;
    fields: Field[];
    submit: string;
    refusal: PeopleRefusal | null;
    sent: boolean;
    lifts?: true;
  },
) {
  const { reference } = looked.file.row;
  const own = paths.cases.section(reference, 'people');
  const more = said.refusal === null ? [] : [whyNot[said.refusal]];
  return {
    page: casePageHead(looked, 'people', { title: said.heading, back: own, errors: said.sent ? errorsOf(said.fields, ...more) : null }),
    heading: said.heading,
    help: said.help,
    form: form(`${own}/${said.address}`, said.lifts === true ? { hidden: { lifts: 'yes' } } : {}),
    fields: said.fields,
    submit: button(said.submit),
  };
}

export function addPartyPage(looked: Looked, reading: FormReading<AddPartyForm> | null = null, refusal: PeopleRefusal | null = null) {
  const value = reading?.value ?? new AddPartyForm();
  const errors = reading?.errors ?? {};
  const offered = partyParts.filter((part) => part !== 'reporter' && part !== 'recorded_by');
  const fields = [
    textInput({ name: 'name', label: 'Name', value: value.name, error: errors.name ?? null }),
    select({
      name: 'person',
      label: 'Do they have an account here?',
      value: value.person,
      error: errors.person ?? null,
      options: [{ value: '', text: 'No, or I don’t know' }, ...looked.seen.map(choiceOf)],
    }),
    radios({
      name: 'part',
      legend: 'Their part in the case',
      value: value.part,
      error: errors.part ?? null,
      choices: offered.map((part) => ({ value: part, text: capital(parts[part].label), hint: parts[part].hint })),
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
    textInput({ name: 'about', label: 'Anything else, such as a year group (optional)', value: value.about, error: errors.about ?? null }),
  ];
  const help = 'If they could otherwise see this case, their access ends as soon as you add them with a part that is a conflict.';
  return questionPage(looked, {
    address: 'add',
    heading: 'Add a person',
    help,
    fields,
    submit: 'Add this person',
    refusal,
    sent: reading !== null,
  });
}

export function bringInPage(looked: Looked, reading: Reading = null, refusal: PeopleRefusal | null = null) {
  const fields = [
    whom(looked, reading, 'Whom do you bring in?'),
    radios({
      name: 'as',
      legend: 'As what?',
      value: textOf(reading, 'as'),
      error: reading?.errors.as ?? null,
      choices: Object.entries(broughtInAs).map(([value, { label, hint }]) => ({ value, text: label, hint })),
    }),
    why(reading, 'Why do they need to see it?'),
  ];
  const help = 'They read the case from now on, and the log says that you brought them in.';
  return questionPage(looked, {
    address: 'bring-in',
    heading: 'Bring somebody in',
    help,
    fields,
    submit: 'Bring them in',
    refusal,
    sent: reading !== null,
  });
}

export function assignPage(looked: Looked, reading: Reading = null, refusal: PeopleRefusal | null = null) {
  const fields = [whom(looked, reading, 'Who is to hold it?'), why(reading, 'Why?')];
  const help = 'They hold the case beside those who hold it now, and get a notice.';
  return questionPage(looked, {
    address: 'assign',
    heading: 'Give the case to somebody by name',
    help,
    fields,
    submit: 'Give them the case',
    refusal,
    sent: reading !== null,
  });
}

export function takeOutPage(looked: Looked, seatId: string, reading: Reading = null, refusal: PeopleRefusal | null = null) {
  const fields = [why(reading, 'Why do they no longer need to see it?')];
  const help = 'They can no longer read the case. What they have done stays on the record.';
  return questionPage(looked, {
    address: `seats/${encodeURIComponent(seatId)}/end`,
    heading: 'Take somebody out',
    help,
    fields,
    submit: 'Take them out',
    refusal,
    sent: reading !== null,
  });
}

export function restrictPage(looked: Looked, reading: Reading = null, refusal: PeopleRefusal | null = null) {
  const lifting = looked.file.knows.restrictedTo !== null;
  const chosen = reading?.value.accounts;
  const fields = [
    ...(lifting
      ? []
      : [
          checkboxes({
            name: 'accounts',
            legend: 'Who may go on reading it?',
            values: Array.isArray(chosen) ? chosen.map(String) : looked.readers.map(({ accountId }) => accountId),
            error: reading?.errors.accounts ?? null,
            choices: looked.readers.map(({ accountId, name }) => ({ value: accountId, text: name })),
          }),
        ]),
    why(reading, 'Why?'),
  ];
  const said = lifting
    ? {
        heading: 'Lift the restriction',
        help: 'Everybody who holds a part in this case can read it again.',
        submit: 'Lift the restriction',
      }
    : {
        heading: 'Restrict who can read it',
        help: 'Only those whom you tick can read it. Nobody joins by a role or a step.',
        submit: 'Restrict this case',
      };
  return questionPage(looked, {
    address: 'restrict',
    ...said,
    fields,
    refusal,
    sent: reading !== null,
    ...(lifting ? { lifts: true } : {}),
  });
}

function whom(looked: Looked, reading: Reading, label: string) {
  return select({
    name: 'account',
    label,
    value: textOf(reading, 'account'),
    error: reading?.errors.account ?? null,
    options: [{ value: '', text: 'Choose' }, ...looked.seen.map(choiceOf)],
  });
}

function why(reading: Reading, label: string) {
  return textarea({ name: 'reason', label, rows: 3, value: textOf(reading, 'reason'), error: reading?.errors.reason ?? null });
}

function textOf(reading: Reading, field: string): string {
  const value = reading?.value[field];
  return typeof value === 'string' ? value : '';
}

function choiceOf({ accountId, name, jobTitle }: Colleague) {
  return { value: accountId, text: jobTitle === '' ? name : `${name}, ${jobTitle}` };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
