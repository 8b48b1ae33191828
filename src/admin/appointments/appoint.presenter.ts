import { type FormPage, formPage, type MessagePage, messagePage } from '../../accounts/index.js';
import { type AppointmentRole, roleLabels } from '../../kernel/index.js';
import type { FieldErrors } from '../../platform/http/read-form.js';
import { button, buttonGroup, dateInput, form, linkButton, plainLink, radios, select } from '../../platform/views/govuk.js';
import { panel } from '../../platform/views/heed.js';
import { adminPaths } from '../admin-paths.js';
import type { AppointRefusal } from './appoint-somebody.js';
import type { AppointForm, EndAppointmentForm } from './appoint.form.js';
import type { HeldAppointment } from './appointments.queries.js';
import type { EndAppointmentRefusal } from './end-appointment.js';

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly job_title: string;
}

/** The form below a role's holders. */
export function appointPage(said: {
  role: AppointmentRole;
  choices: readonly Choice[];
  held: readonly HeldAppointment[];
  value?: Partial<AppointForm>;
  errors?: FieldErrors;
}): FormPage {
  const { role, choices, held, value = {}, errors = {} } = said;
  const options = choices.map(({ id, name, job_title }) => ({ value: id, text: job_title === '' ? name : `${name}, ${job_title}` }));
  return formPage({
    heading: `Appoint somebody as ${roleLabels[role]}`,
    back: adminPaths.appointments.role(role),
    section: '/admin',
    form: form(adminPaths.appointments.appoint(role)),
    fields: [
      select({
        name: 'who',
        label: 'Who?',
        options: [{ value: '', text: 'Choose somebody' }, ...options],
        value: value.who ?? '',
        error: errors.who ?? null,
      }),
      ...(held.length === 0
        ? []
        : [
            radios({
              name: 'how',
              legend: `What about ${held.map(({ name }) => name).join(' and ')}?`,
              choices: [
                { value: 'instead', text: 'Their appointment ends when the new one begins' },
                { value: 'as-well', text: 'They stay, beside the new one' },
              ],
              value: value.how ?? null,
              error: errors.how ?? null,
            }),
          ]),
      dateInput({
        name: 'from',
        legend: 'First day (optional)',
        hint: 'Leave it empty to begin now',
        values: value.from,
        error: errors.from ?? null,
      }),
      dateInput({
        name: 'until',
        legend: 'Last day (optional)',
        hint: 'Leave it empty if you don’t know',
        values: value.until,
        error: errors.until ?? null,
      }),
    ],
    submit: button('Appoint this person'),
  });
}

export const whyNotAppointed: Readonly<Record<AppointRefusal, { field: 'who' | 'until' | 'how'; words: string }>> = {
  'has-left': { field: 'who', words: 'This person has left. Choose somebody else' },
  'holds-it-already': {
    field: 'who',
    words: 'This person is appointed to this at that time already. Choose somebody else, or end that appointment first',
  },
  'ends-before-it-begins': { field: 'until', words: 'The last day comes before the first. Check both' },
  'last-administrator': { field: 'how', words: 'Somebody must be administrator for good. Let the others stay for now' },
};

export function endAppointmentPage(said: {
  appointment: HeldAppointment;
  gaps: readonly string[];
  value?: Partial<EndAppointmentForm>;
  error?: string;
}): FormPage {
  const { appointment, gaps, value = {}, error } = said;
  return formPage({
    heading: `End the appointment of ${appointment.name} as ${roleLabels[appointment.role]}?`,
    title: 'End an appointment',
    back: adminPaths.appointments.role(appointment.role),
    section: '/admin',
    before: ['What they hold in this role goes to whoever stands in. Their account stays.'],
    notes: gaps.length === 0 ? [] : [panel({ tone: 'stop', heading: 'Reporting closes then, until this is mended', bullets: gaps })],
    form: form(adminPaths.appointments.end(appointment.id)),
    fields: [
      dateInput({
        name: 'until',
        legend: 'Last day (optional)',
        hint: 'Leave it empty to end it now',
        values: value.until,
        error: error ?? null,
      }),
    ],
    submit: button('End this appointment', { kind: 'stop' }),
    links: [plainLink('Don’t end it', adminPaths.appointments.role(appointment.role))],
  });
}

const whyNotEnded: Readonly<Record<EndAppointmentRefusal, string>> = {
  'over-already': 'This appointment is over already.',
  'in-the-past': 'That day is over. Leave the date empty to end the appointment now.',
  'last-administrator': 'Nobody else is administrator for good. Appoint another administrator first, so that somebody can let people in.',
};

export function appointmentNotEndedPage(refusal: EndAppointmentRefusal): MessagePage {
  return messagePage({
    heading: 'Not ended',
    section: '/admin',
    back: adminPaths.appointments.list(),
    paragraphs: [whyNotEnded[refusal]],
    onward: buttonGroup([linkButton('Go to appointments', adminPaths.appointments.list())]),
  });
}
