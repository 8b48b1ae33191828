import { type FormPage, formPage } from '../../accounts/index.js';
import { boxesOfDay, type Day, longDay } from '../../kernel/index.js';
import {
  button,
  change,
  type Component,
  dateInput,
  emailInput,
  form,
  insetText,
  kept,
  strong,
  summaryList,
  textInput,
  words,
  type Words,
} from '../../platform/views/govuk.js';
import {
  type ContactBody,
  furtherBodies,
  needsChecking,
  outsideBodies,
  type OutsideNumberDetails,
  requiredBodies,
} from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { type Changing, clashFaults, versionToSend } from '../editions.js';
import { section, type SectionsPage, sectionsPage } from '../sections-page.js';
import { contactWords } from './contact-words.js';
import type { NumberForm } from './number.form.js';

export function numbersPage(numbers: readonly OutsideNumberDetails[], inTrust: boolean, today: Day): SectionsPage {
  return sectionsPage({
    heading: 'Outside numbers',
    back: adminPaths.home(),
    before: ['Whom people can ring outside the school. Look at them again at least once a year.'],
    sections: [
      section({ heading: 'On every receipt', summary: linesFor(outsideBodies, { numbers, inTrust, today }) }),
      section({ heading: 'For those who handle cases', summary: linesFor(furtherBodies, { numbers, inTrust, today }) }),
    ],
  });
}

interface Known {
  readonly numbers: readonly OutsideNumberDetails[];
  readonly inTrust: boolean;
  readonly today: Day;
}

function linesFor(bodies: readonly ContactBody[], { numbers, inTrust, today }: Known) {
  const required: readonly ContactBody[] = requiredBodies(inTrust);
  return summaryList(
    bodies.map((body) => ({
      key: contactWords(body).label,
      value: linesOf(
        numbers.find((number) => number.body === body),
        required.includes(body),
        today,
      ),
      actions: [change(adminPaths.numbers.show(body), contactWords(body).label)],
    })),
  );
}

export function numberPage(body: ContactBody, saved: OutsideNumberDetails | null, said: Changing<NumberForm> = {}): FormPage {
  const { errors = {} } = said;
  const value = said.value ?? valueOf(saved);
  const field = (name: 'name' | 'phone' | 'email') => ({ name, value: value[name], error: errors[name] ?? null });
  return formPage({
    heading: contactWords(body).label,
    back: adminPaths.numbers.list(),
    section: '/admin',
    before: [contactWords(body).whatFor],
    notes: said.clash && saved ? whatItSaysNow(saved) : [],
    form: form(adminPaths.numbers.show(body), { version: versionToSend(said, saved?.version ?? 0) }),
    fields: [
      textInput({
        label: 'Who answers?',
        hint: 'A person, a team or a place. For example Merrin Stockdale, or Duty desk',
        autocomplete: 'off',
        ...field('name'),
      }),
      textInput({ label: 'Telephone', type: 'tel', width: 20, autocomplete: 'off', ...field('phone') }),
      emailInput({ label: 'Email address (optional)', autocomplete: 'off', ...field('email') }),
      dateInput({
        name: 'checked',
        legend: 'When did somebody last check this?',
        hint: 'For example by ringing, or on the council’s page. Today is fine',
        values: value.checked,
        error: errors.checked ?? null,
      }),
    ],
    submit: button('Save this number'),
    faults: clashFaults(said),
  });
}

function linesOf(number: OutsideNumberDetails | undefined, required: boolean, today: Day): string | readonly Words[] {
  if (!number) return required ? 'Still to fill in' : 'Not filled in';
  const checked = `Last checked on ${longDay(number.lastChecked)}`;
  return [
    words(number.name),
    words(kept(number.phone)),
    ...(number.email === '' ? [] : [words(number.email)]),
    needsChecking(number.lastChecked, today) ? words(strong(`${checked}. That is more than a year ago: look again`)) : words(checked),
  ];
}

type Value = Omit<NumberForm, 'version'>;

function valueOf(saved: OutsideNumberDetails | null): Value {
  return {
    name: saved?.name ?? '',
    phone: saved?.phone ?? '',
    email: saved?.email ?? '',
    checked: boxesOfDay(saved?.lastChecked ?? null),
  };
}

function whatItSaysNow({ name, phone, email, lastChecked }: OutsideNumberDetails): Component[] {
  return [
    insetText('This is what the other person saved. What you wrote stands in the form below.'),
    summaryList([
      { key: 'Who answers', value: name },
      { key: 'Telephone', value: phone },
      { key: 'Email address', value: email === '' ? 'None' : email },
      { key: 'Last checked', value: longDay(lastChecked) },
    ]),
  ];
}
