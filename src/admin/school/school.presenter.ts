import { type FormPage, formPage } from '../../accounts/index.js';
import type { FieldErrors } from '../../platform/http/read-form.js';
import { button, type Component, form, insetText, summaryList, textInput, yesNo } from '../../platform/views/govuk.js';
import type { SchoolDetails } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import type { SchoolForm } from './school.form.js';

/** @param now what somebody else has saved meanwhile */
export function schoolPage(
  school: SchoolDetails,
  said: { value?: SchoolForm; errors?: FieldErrors; version?: number; now?: SchoolDetails } = {},
): FormPage {
  const { errors = {}, now, version = school.version } = said;
  const value = said.value ?? asForm(school);
  const field = (name: 'name' | 'trust' | 'governingBody') => ({ name, value: value[name], error: errors[name] ?? null });
  return formPage({
    heading: 'School details',
    back: adminPaths.home(),
    section: '/admin',
    notes: now ? whatItSaysNow(now) : [],
    form: form(adminPaths.school(), { version: now?.version ?? version }),
    fields: [
      textInput({ label: 'Name of the school', ...field('name') }),
      textInput({ label: 'Name of the trust (optional)', hint: 'A change is a change for every school in the trust', ...field('trust') }),
      textInput({ label: 'What do you call your governing body?', ...field('governingBody') }),
      yesNo({
        name: 'soleProprietor',
        legend: 'Does the headteacher own the school alone?',
        hint: 'Only in an independent school. A report about the headteacher then goes past the chair.',
        value: value.soleProprietor,
        error: errors.soleProprietor ?? null,
      }),
      yesNo({
        name: 'signOff',
        legend: 'Does a second person agree with every outcome?',
        hint: 'An outcome then takes effect once somebody else who handles the case has agreed.',
        value: value.signOff,
        error: errors.signOff ?? null,
      }),
    ],
    submit: button('Save these details'),
    faults: now ? ['Somebody changed these details while you were writing. Compare both, then save again'] : [],
  });
}

function asForm({ name, trust, governingBody, soleProprietorSince, signOffSince }: SchoolDetails): Omit<SchoolForm, 'version'> {
  const yesNoOf = (since: string | null): string => (since === null ? 'no' : 'yes');
  return { name, trust: trust?.name ?? '', governingBody, soleProprietor: yesNoOf(soleProprietorSince), signOff: yesNoOf(signOffSince) };
}

function whatItSaysNow(now: SchoolDetails): Component[] {
  const { name, trust, governingBody, soleProprietor, signOff } = asForm(now);
  return [
    insetText('This is what the other person saved. What you wrote stands in the form below.'),
    summaryList([
      { key: 'School', value: name },
      { key: 'Trust', value: trust === '' ? 'None' : trust },
      { key: 'Governing body', value: governingBody },
      { key: 'Owned by the headteacher', value: soleProprietor === 'yes' ? 'Yes' : 'No' },
      { key: 'Second person agrees', value: signOff === 'yes' ? 'Yes' : 'No' },
    ]),
  ];
}
