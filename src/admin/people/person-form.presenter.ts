import { type FormPage, formPage } from '../../accounts/index.js';
import type { FieldErrors } from '../../platform/http/read-form.js';
import {
  button,
  type Component,
  emailInput,
  type Field,
  form,
  insetText,
  plainLink,
  select,
  summaryList,
  textInput,
} from '../../platform/views/govuk.js';
import { adminPaths } from '../admin-paths.js';
import { accountEngagements, engagementLabel } from './domain/new-person.js';
import type { PersonDetails } from './people.queries.js';
import type { PersonForm } from './person.form.js';

export const emailTaken =
  'Somebody already has an account with this email address. Look for them under People, also among those who have left';

export function addPersonPage(mailIsOn: boolean, value: Partial<PersonForm> = {}, errors: FieldErrors = {}): FormPage {
  return formPage({
    heading: 'Add a person',
    back: adminPaths.people.list(),
    section: '/admin',
    before: [
      mailIsOn
        ? 'They get a link by email with which they choose a password. It works once, for seven days.'
        : 'Mail is off, so you get a link to print and hand over. They choose a password with it. It works once, for seven days.',
    ],
    form: form(adminPaths.people.add()),
    fields: personFields(value, errors),
    submit: button('Add this person'),
    links: [plainLink('Add many from a list', adminPaths.people.paste())],
  });
}

/** @param now what somebody else has written meanwhile, when this page came too late */
export function changePersonPage(
  person: PersonDetails,
  said: { value?: Partial<PersonForm>; errors?: FieldErrors; now?: PersonDetails } = {},
): FormPage {
  const { value = person, errors = {}, now } = said;
  return formPage({
    heading: 'Change details',
    back: adminPaths.people.show(person.id),
    section: '/admin',
    notes: now ? whatItSaysNow(now) : [],
    form: form(adminPaths.people.change(person.id), { version: (now ?? person).version }),
    fields: personFields(value, errors),
    submit: button('Save these details'),
    faults: now ? ['Somebody changed these details while you were writing. Compare both, then save again'] : [],
  });
}

function personFields(value: Partial<Record<keyof PersonForm, unknown>>, errors: FieldErrors): Field[] {
  const said = (field: keyof PersonForm) => ({ value: typeof value[field] === 'string' ? value[field] : '', error: errors[field] ?? null });
  const options = accountEngagements.map((kind) => ({ value: kind, text: engagementLabel(kind) }));
  return [
    textInput({ name: 'name', label: 'Name', spellcheck: false, autocomplete: 'off', ...said('name') }),
    emailInput({ name: 'email', label: 'Email address', autocomplete: 'off', ...said('email') }),
    textInput({ name: 'jobTitle', label: 'Job (optional)', hint: 'For example Head of Year 9', autocomplete: 'off', ...said('jobTitle') }),
    textInput({
      name: 'phone',
      label: 'Telephone (optional)',
      hint: 'The safeguarding lead’s number is shown at the foot of every page',
      type: 'tel',
      width: 20,
      autocomplete: 'off',
      ...said('phone'),
    }),
    select({
      name: 'engagement',
      label: 'What are they to the school?',
      options: [{ value: '', text: 'Choose one' }, ...options],
      ...said('engagement'),
    }),
  ];
}

function whatItSaysNow(person: PersonDetails): Component[] {
  return [
    insetText('This is what the other person saved. What you wrote stands in the form below.'),
    summaryList([
      { key: 'Name', value: person.name },
      { key: 'Email address', value: person.email },
      { key: 'Job', value: person.jobTitle === '' ? 'Not filled in' : person.jobTitle },
      { key: 'Telephone', value: person.phone === '' ? 'Not filled in' : person.phone },
      { key: 'To the school', value: engagementLabel(person.engagement) },
    ]),
  ];
}
