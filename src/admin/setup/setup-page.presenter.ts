import { type Day, roleLabels } from '../../kernel/index.js';
import { button, buttonGroup, type Component, form, linkButton } from '../../platform/views/govuk.js';
import { panel, row, rows, stageTag, type Tag } from '../../platform/views/heed.js';
import { defaultLiveMonths } from '../../rules/index.js';
import {
  type ConfirmedLiveMonths,
  needsChecking,
  type OutsideNumberDetails,
  outsideBodyWords,
  requiredBodies,
  type SchoolDetails,
} from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import type { HeldAppointment } from '../appointments/appointments.queries.js';
import { expectedRoles } from '../appointments/domain/role-words.js';
import { monthsWords } from '../live-months/live-months.presenter.js';
import { section, type SectionsPage, sectionsPage } from '../sections-page.js';
import { contactWords } from '../school/contact-words.js';

export interface SetupKnown {
  readonly school: SchoolDetails;
  readonly people: number;
  readonly appointments: readonly HeldAppointment[];
  readonly numbers: readonly OutsideNumberDetails[];
  /** As they were confirmed last, or null. */
  readonly liveMonths: ConfirmedLiveMonths | null;
  /** What keeps reporting from being open. */
  readonly missing: readonly string[];
  readonly today: Day;
}

/** The way from a new school to one that takes reports. */
export function setupPage(known: SetupKnown): SectionsPage {
  const { school, missing } = known;
  return sectionsPage({
    heading: 'Set up your school',
    back: adminPaths.home(),
    before:
      school.setUpAt === null
        ? ['Four things to do, in any order. Then you open reporting. You can stop and come back: everything is saved.']
        : [],
    notes: missing.length === 0 ? [] : [closedPanel(school, missing)],
    sections: [
      section({ rows: rows([peopleRow(known), appointmentsRow(known), numbersRow(known), liveMonthsRow(known)]) }),
      ...(missing.length > 0 ? [] : [school.setUpAt === null ? openSection() : isOpenSection()]),
    ],
  });
}

/** Why nobody can report now, in sentences. */
export function closedPanel(school: SchoolDetails, missing: readonly string[]): Component {
  const heading = school.setUpAt === null ? 'Reporting can’t open yet' : 'Reporting is closed until this is mended';
  return panel({ tone: 'stop', heading, bullets: missing });
}

function peopleRow({ people }: SetupKnown) {
  return row({
    what: 'Add the people',
    href: adminPaths.people.list(),
    note: people === 1 ? 'Only you so far.' : `${people} people have an account.`,
    tag: people > 1 ? done : toDo,
  });
}

function appointmentsRow({ appointments, school }: SetupKnown) {
  const open = expectedRoles.filter((role) => !appointments.some((held) => held.role === role)).map((role) => roleLabels[role]);
  const last = appointments.some(({ role }) => role === 'trust_lead' || role === 'outside_holder') ? [] : ['Trust lead or outside holder'];
  const hr =
    school.noSecondHrSince !== null || appointments.some(({ role }) => role === 'second_hr_adviser')
      ? []
      : ['Second HR adviser, or that there is none'];
  const missing = [...open, ...last, ...hr];
  return row({
    what: 'Say who receives reports',
    href: adminPaths.appointments.list(),
    note: missing.length === 0 ? 'Everybody is appointed.' : `Still open: ${missing.join('; ')}.`,
    tag: missing.length === 0 ? done : toDo,
  });
}

function numbersRow({ numbers, school, today }: SetupKnown) {
  const missing = requiredBodies(school.trust !== null).filter((body) => !numbers.some((number) => number.body === body));
  const old = numbers.filter(({ lastChecked }) => needsChecking(lastChecked, today));
  const named = (bodies: readonly { label: string }[]): string => bodies.map(({ label }) => label).join('; ');
  return row({
    what: 'Fill in the outside numbers',
    href: adminPaths.numbers.list(),
    note:
      missing.length > 0
        ? `Still open: ${named(missing.map((body) => outsideBodyWords[body]))}.`
        : old.length > 0
          ? `Look again at: ${named(old.map(({ body }) => contactWords(body)))}.`
          : 'All filled in.',
    tag: missing.length === 0 && old.length === 0 ? done : toDo,
  });
}

/** It never keeps reporting closed: a report can be taken before anybody can be warned. */
function liveMonthsRow({ liveMonths }: SetupKnown) {
  return row({
    what: 'Confirm how long warnings stay live',
    href: adminPaths.liveMonths(),
    note:
      liveMonths === null
        ? `Still open. Until then Heed uses its own defaults: ${monthsWords(defaultLiveMonths)}.`
        : `Confirmed: ${monthsWords(liveMonths.months)}.`,
    tag: liveMonths === null ? toDo : done,
  });
}

function openSection() {
  return section({
    heading: 'Open reporting',
    text: ['Every report would find somebody. From the moment you open reporting, everybody with an account can report.'],
    forms: [{ form: form(adminPaths.openReporting()), button: button('Open reporting') }],
  });
}

function isOpenSection() {
  return section({
    heading: 'Reporting is open',
    text: [
      'Everybody with an account can report. If somebody leaves and a report could end with nobody, reporting closes by itself, and you see here why.',
    ],
    buttons: buttonGroup([linkButton('Go to administration', adminPaths.home(), 'second')]),
  });
}

const done: Tag = stageTag('closed', 'Done');
const toDo: Tag = stageTag('received', 'To do');
