import { type FormPage, formPage, type MessagePage, messagePage } from '../../accounts/index.js';
import { roleLabels } from '../../kernel/index.js';
import { button, buttonGroup, form, linkButton, plainLink } from '../../platform/views/govuk.js';
import { panel } from '../../platform/views/heed.js';
import { adminPaths } from '../admin-paths.js';
import type { HeldAppointment } from '../appointments/appointments.queries.js';
import type { EndRefusal } from './end-account.js';
import type { PersonDetails } from './people.queries.js';

/** What follows from ending an account, before it is done. */
export function endAccountPage(said: {
  person: PersonDetails;
  appointments: readonly HeldAppointment[];
  gaps: readonly string[];
}): FormPage {
  const { person, appointments, gaps } = said;
  const roles = appointments.map(({ role }) => roleLabels[role]).join(', ');
  return formPage({
    heading: `End the account of ${person.name}?`,
    title: 'End an account',
    back: adminPaths.people.show(person.id),
    section: '/admin',
    before: [
      'They are signed out at once and can’t sign in any more. What they sent and did stays as it is.',
      appointments.length === 0
        ? 'They have no appointment.'
        : `Their appointments end now: ${roles}. What they hold goes to whoever stands in.`,
    ],
    notes: gaps.length === 0 ? [] : [panel({ tone: 'stop', heading: 'Reporting closes then, until this is mended', bullets: gaps })],
    form: form(adminPaths.people.end(person.id)),
    fields: [],
    submit: button('End this account', { kind: 'stop' }),
    links: [plainLink('Don’t end it', adminPaths.people.show(person.id))],
  });
}

const whyNot: Record<EndRefusal, string> = {
  'ended-already': 'This account has ended already.',
  yourself: 'You can’t end your own account. Ask another administrator.',
  'last-administrator': 'Nobody else is administrator for good. Appoint another administrator first, so that somebody can let people in.',
};

export function notEndedPage(personId: string, refusal: EndRefusal): MessagePage {
  return messagePage({
    heading: 'Not ended',
    section: '/admin',
    back: adminPaths.people.show(personId),
    paragraphs: [whyNot[refusal]],
    onward: buttonGroup([linkButton('Go to appointments', adminPaths.appointments.list())]),
  });
}
