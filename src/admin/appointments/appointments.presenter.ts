import { smallForm } from '../../accounts/index.js';
import { type AppointmentRole, longDay, roleLabels } from '../../kernel/index.js';
import { buttonGroup, change, form, linkButton, plainLink, summaryList, words, type Words } from '../../platform/views/govuk.js';
import { panel } from '../../platform/views/heed.js';
import { adminPaths } from '../admin-paths.js';
import { type SectionsPage, section, sectionsPage } from '../sections-page.js';
import { lastDay, spanWords } from '../spans.js';
import type { HeldAppointment } from './appointments.queries.js';
import { roleGroups, roleHints } from './domain/role-words.js';

export interface AppointmentsKnown {
  readonly appointments: readonly HeldAppointment[];
  /** Since when the school has said that it has no second HR adviser. */
  readonly noSecondHrSince: string | null;
  readonly gaps: readonly string[];
  readonly now: Date;
}

export function appointmentsPage(known: AppointmentsKnown): SectionsPage {
  return sectionsPage({
    heading: 'Appointments',
    back: adminPaths.home(),
    before: ['Who is what at your school. Reports find their way by these. A change moves open cases at once.'],
    notes: known.gaps.length === 0 ? [] : [panel({ tone: 'stop', heading: 'A report could end with nobody', bullets: known.gaps })],
    sections: roleGroups.map(({ heading, roles }) =>
      section({
        heading,
        summary: summaryList(roles.map((role) => ({ key: roleLabels[role], value: holders(role, known), actions: [actionFor(role)] }))),
      }),
    ),
  });
}

export function rolePage(role: AppointmentRole, { appointments, noSecondHrSince, now }: AppointmentsKnown): SectionsPage {
  const held = appointments.filter((appointment) => appointment.role === role);
  const rows = held.map(({ id, name, fromAt, untilAt }) => ({
    key: name,
    value: spanWords(fromAt, untilAt, now),
    actions: [plainLink('End', adminPaths.appointments.end(id), `the appointment of ${name}`)],
  }));
  const asksForNone = role === 'second_hr_adviser' && held.length === 0 && noSecondHrSince === null;
  return sectionsPage({
    heading: roleLabels[role],
    back: adminPaths.appointments.list(),
    before: [roleHints[role]],
    buttons: buttonGroup([linkButton('Appoint somebody', adminPaths.appointments.appoint(role))]),
    sections: [
      rows.length === 0
        ? section({
            text: [noSecondHrSince !== null && role === 'second_hr_adviser' ? 'You said that there is none.' : 'Nobody is appointed.'],
          })
        : section({ summary: summaryList(rows) }),
      ...(asksForNone ? [section({ forms: [smallForm(form(adminPaths.appointments.secondHr()), 'There is no second HR adviser')] })] : []),
    ],
  });
}

function holders(role: AppointmentRole, { appointments, noSecondHrSince, now }: AppointmentsKnown): readonly Words[] | string {
  const held = appointments.filter((appointment) => appointment.role === role);
  if (held.length === 0) return role === 'second_hr_adviser' && noSecondHrSince !== null ? 'None' : 'Nobody yet';
  return held.map(({ name, fromAt, untilAt, awayUntil }) => {
    const begins = new Date(fromAt) > now || untilAt !== null ? `, ${spanWords(fromAt, untilAt, now)}` : '';
    const away = awayUntil === null ? '' : `, away until ${longDay(lastDay(awayUntil))}`;
    return words(name + begins + away);
  });
}

function actionFor(role: AppointmentRole) {
  return change(adminPaths.appointments.role(role), roleLabels[role]);
}
