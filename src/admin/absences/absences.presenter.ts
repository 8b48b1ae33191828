import { type FormPage, formPage } from '../../accounts/index.js';
import type { FieldErrors } from '../../platform/http/read-form.js';
import { button, buttonGroup, dateInput, form, linkButton, plainLink, select, summaryList } from '../../platform/views/govuk.js';
import { adminPaths } from '../admin-paths.js';
import type { Choice } from '../appointments/appoint.presenter.js';
import type { KnownAbsence } from '../appointments/appointments.queries.js';
import { section, type SectionsPage, sectionsPage } from '../sections-page.js';
import { spanWords } from '../spans.js';
import type { AbsenceForm } from './absence.form.js';
import type { AbsenceRefusal } from './record-absence.js';

export function absencesPage(absences: readonly KnownAbsence[], now: Date): SectionsPage {
  const rows = absences.map(({ id, name, fromAt, untilAt }) => ({
    key: name,
    value: `Away ${spanWords(fromAt, untilAt, now)}`,
    actions: [plainLink('End', adminPaths.absences.end(id), `the absence of ${name}`)],
  }));
  return sectionsPage({
    heading: 'Absences',
    back: adminPaths.home(),
    before: ['While somebody is away, whoever stands in for them receives what comes.'],
    buttons: buttonGroup([linkButton('Add an absence', adminPaths.absences.add())]),
    sections: [
      rows.length === 0 ? section({ text: ['Nobody is away now, and no absence is to come.'] }) : section({ summary: summaryList(rows) }),
    ],
  });
}

export function addAbsencePage(choices: readonly Choice[], value: Partial<AbsenceForm> = {}, errors: FieldErrors = {}): FormPage {
  const options = choices.map(({ id, name, job_title }) => ({ value: id, text: job_title === '' ? name : `${name}, ${job_title}` }));
  return formPage({
    heading: 'Add an absence',
    back: adminPaths.absences.list(),
    section: '/admin',
    form: form(adminPaths.absences.add()),
    fields: [
      select({
        name: 'who',
        label: 'Who is away?',
        options: [{ value: '', text: 'Choose somebody' }, ...options],
        value: value.who ?? '',
        error: errors.who ?? null,
      }),
      dateInput({
        name: 'from',
        legend: 'First day away',
        hint: 'For example 9 11 2026',
        values: value.from,
        error: errors.from ?? null,
      }),
      dateInput({
        name: 'until',
        legend: 'Last day away',
        hint: 'For example 13 11 2026',
        values: value.until,
        error: errors.until ?? null,
      }),
    ],
    submit: button('Add this absence'),
  });
}

export function endAbsencePage({ id, name, fromAt }: KnownAbsence, now: Date): FormPage {
  const begun = new Date(fromAt) <= now;
  return formPage({
    heading: begun ? `Is ${name} back?` : `Is ${name} not going away?`,
    title: 'End an absence',
    back: adminPaths.absences.list(),
    section: '/admin',
    before: ['The absence ends now. From now on they receive what comes again.'],
    form: form(adminPaths.absences.end(id)),
    fields: [],
    submit: button('End this absence'),
    links: [plainLink('Don’t end it', adminPaths.absences.list())],
  });
}

export const whyNotAbsent: Readonly<Record<AbsenceRefusal, { field: 'who' | 'from' | 'until'; words: string }>> = {
  'has-left': { field: 'who', words: 'This person has left. Choose somebody else' },
  'ends-before-it-begins': { field: 'until', words: 'The last day comes before the first. Check both' },
  'over-already': { field: 'until', words: 'That is over already. Write days from today on' },
  'away-then-already': { field: 'from', words: 'They are away at that time already. Choose other days, or end that absence first' },
};
