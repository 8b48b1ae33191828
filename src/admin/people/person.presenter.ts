import { type OpenRequest, smallForm } from '../../accounts/index.js';
import { longDay, roleLabels } from '../../kernel/index.js';
import {
  asWords,
  button,
  buttonGroup,
  change,
  form,
  insetText,
  linkButton,
  type PlainLink,
  plainLink,
  summaryList,
  words,
} from '../../platform/views/govuk.js';
import { adminPaths } from '../admin-paths.js';
import type { HeldAppointment, KnownAbsence } from '../appointments/appointments.queries.js';
import { resetInWords } from '../codes/codes.presenter.js';
import { type Section, section, type SectionsPage, sectionsPage } from '../sections-page.js';
import { spanWords } from '../spans.js';
import { engagementLabel } from './domain/new-person.js';
import type { PersonDetails } from './people.queries.js';

export interface PersonKnown {
  readonly person: PersonDetails;
  readonly appointments: readonly HeldAppointment[];
  readonly absences: readonly KnownAbsence[];
  /** What was asked about their codes. */
  readonly reset: OpenRequest | null;
  readonly mailIsOn: boolean;
  readonly isSelf: boolean;
  readonly now: Date;
}

export function personPage(known: PersonKnown): SectionsPage {
  const { person, isSelf } = known;
  const left = person.endedAt !== null;
  const end = isSelf ? [] : [linkButton('End this account', adminPaths.people.end(person.id), 'stop')];
  return sectionsPage({
    heading: person.name,
    title: 'Person',
    back: adminPaths.people.list(),
    notes: left ? [insetText(`Left on ${longDay(new Date(person.endedAt))}. They can’t sign in.`)] : [],
    sections: [
      details(person),
      ...(left ? [comeBack(known)] : [appointed(known), away(known), signingIn(known), section({ buttons: buttonGroup(end) })]),
    ],
  });
}

function details({ id, name, email, jobTitle, phone, engagement, endedAt }: PersonDetails): Section {
  const row = (key: string, value: string, what: string) => ({
    key,
    value: value === '' ? 'Not filled in' : value,
    actions: endedAt === null ? [change(adminPaths.people.change(id), what)] : [],
  });
  return section({
    summary: summaryList([
      row('Name', name, 'the name'),
      row('Email address', email, 'the email address'),
      row('Job', jobTitle, 'the job'),
      row('Telephone', phone, 'the telephone number'),
      row('To the school', engagementLabel(engagement), 'what they are to the school'),
    ]),
  });
}

function appointed({ appointments, now }: PersonKnown): Section {
  const buttons = buttonGroup([], [plainLink('Go to appointments', adminPaths.appointments.list())]);
  if (appointments.length === 0) return section({ heading: 'Appointments', text: ['None.'], buttons });
  const rows = appointments.map(({ id, role, fromAt, untilAt }) => ({
    key: roleLabels[role],
    value: capital(spanWords(fromAt, untilAt, now)),
    actions: [plainLink('End', adminPaths.appointments.end(id), `the appointment as ${roleLabels[role]}`)],
  }));
  return section({ heading: 'Appointments', summary: summaryList(rows), buttons });
}

function away({ person, absences, now }: PersonKnown): Section {
  const add = plainLink('Say when they are away', adminPaths.absences.addFor(person.id));
  if (absences.length === 0) return section({ heading: 'Absences', text: ['None now or to come.'], buttons: buttonGroup([], [add]) });
  const rows = absences.map(({ id, fromAt, untilAt }) => ({
    key: new Date(fromAt) <= now ? 'Away' : 'Will be away',
    value: capital(spanWords(fromAt, untilAt, now)),
    actions: [plainLink('End', adminPaths.absences.end(id), 'this absence')],
  }));
  return section({ heading: 'Absences', summary: summaryList(rows), buttons: buttonGroup([], [add]) });
}

function signingIn({ person, reset, mailIsOn, isSelf }: PersonKnown): Section {
  const codes: PlainLink[] = isSelf ? [] : [plainLink('Reset', adminPaths.people.codes(person.id), 'six-digit codes')];
  const send = (how: 'mail' | 'print', text: string) => smallForm(form(adminPaths.people.link(person.id), { hidden: { how } }), text);
  return section({
    heading: 'Signing in',
    summary: summaryList([
      { key: 'Password', value: person.hasPassword ? 'Chosen' : 'Not chosen yet' },
      {
        key: 'Six-digit codes',
        value: [
          person.secondStepSince === null ? 'Not set up' : `Set up on ${longDay(new Date(person.secondStepSince))}`,
          ...(reset === null ? [] : [resetInWords(reset)]),
        ].map(asWords),
        actions: codes,
      },
    ]),
    text: [person.hasPassword ? 'Forgotten the password? A new link lets them choose another.' : 'They need a link to choose a password.'],
    forms: isSelf ? [] : [...(mailIsOn ? [send('mail', 'Send a new link by email')] : []), send('print', 'Show a new link to print')],
  });
}

function comeBack({ person }: PersonKnown): Section {
  return section({
    heading: 'Coming back?',
    text: [words('If they work here again, open the account. They choose a new password, and have no appointment until you give one.')],
    forms: [{ form: form(adminPaths.people.reopen(person.id)), button: button('Open this account again', { kind: 'second' }) }],
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
