import { type Actor, dayOf, inLondon, longMoment, paths, roleLabels, type AppointmentRole } from '../kernel/index.js';
import type { CasePageHead } from '../platform/views/heed.js';
import { pageHead, type Restriction } from '../platform/views/govuk.js';
import { stageTag } from '../platform/views/heed.js';
import { classificationTable, pausedLabels, reportKindTable, type ReportKind, stageWords } from '../rules/index.js';
import { workingDays } from './actions/calendar.js';
import type { OpenCase } from './cases.repository.js';
import { type CaseSection, caseSections, type LookedAt, type ReaderName } from './case-look.js';

const sectionLabels: Record<CaseSection, string> = {
  overview: 'Overview',
  timeline: 'Timeline',
  evidence: 'Evidence',
  people: 'People',
  actions: 'Actions',
  messages: 'Messages',
  outcome: 'Outcome',
  audit: 'Audit',
  export: 'Export',
};

/** Head, sections and restriction of every page of a case. @param said the page's own title, without a name and without the reference */
export function casePageHead(
  { file, acts, readers, alsoOpen, actor, now }: Omit<LookedAt<unknown>, 'seen'>,
  section: CaseSection,
  said: Partial<Parameters<typeof pageHead>[0]> = {},
): CasePageHead {
  const { reference } = file.row;
  const shown = caseSections.filter((one) =>
    one === 'audit' ? acts.has('case.see-audit') : one === 'export' ? acts.has('case.export') : true,
  );
  const head = pageHead({
    title: `${reference}: ${sectionLabels[section].toLowerCase()}`,
    section: paths.cases.list(),
    restriction: restrictionOf(file, reference),
    wide: true,
    ...said,
  });
  return {
    ...head,
    caseHead: {
      caption: captionOf(file),
      reference,
      stage: stageTag(file.row.stage, stageLabel(file)),
      heldBy: heldBy(readers, actor),
      age: ageOf(file.row.receivedAt, now),
      alsoOpen: alsoOpenWords(alsoOpen),
      conflictHref: paths.cases.conflict(reference),
      sections: shown.map((one) => ({ label: sectionLabels[one], href: paths.cases.section(reference, one), current: one === section })),
    },
  };
}

/** What it is, without a name: what it was decided to be, or what it was reported as. */
export function captionOf({ knows, row }: OpenCase): string {
  const decided = knows.classifications.map((one) => classificationTable[one].label);
  if (decided.length > 0) return decided.join(' · ');
  const onlyBreach = (knows.decidedAt ?? null) !== null && knows.dataBreach === 'yes';
  return onlyBreach ? 'Personal data breach' : reportKindTable[row.kind as ReportKind].label;
}

function stageLabel({ row, knows }: OpenCase): string {
  if (row.mergedAt !== null) return `${stageWords[row.stage].handlers} (stopped)`;
  if (row.stage !== 'paused')
    return `${stageWords[row.stage].handlers}${row.reopenedAt !== null && row.closedAt === null ? ' (reopened)' : ''}`;
  return knows.pausedFor !== null && knows.pausedFor in pausedLabels
    ? pausedLabels[knows.pausedFor as keyof typeof pausedLabels]
    : 'Paused';
}

function heldBy(readers: readonly ReaderName[], actor: Actor): string {
  const [first] = readers.filter(({ level }) => level === 'manager' || level === 'holder');
  if (!first) return 'Held by nobody';
  const as = first.level === 'manager' ? 'case manager' : roleName(first.via);
  return `Held by ${first.accountId === actor.accountId ? 'you' : first.name}, as ${as}`;
}

/** "Also open: Dilwyn Aspinshaw, since 10:04; Isaura Thackwell, since 10:11" */
function alsoOpenWords(others: LookedAt<unknown>['alsoOpen']): string | null {
  const said = others.map(({ name, since }) => `${name}, since ${inLondon(since).toFormat('HH:mm')}`);
  return said.length === 0 ? null : `Also open: ${said.join('; ')}`;
}

/** A role as it stands inside a sentence. */
export function roleName(via: string): string {
  const label = roleLabels[via as AppointmentRole] ?? via.replaceAll('_', ' ');
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

export function ageOf(receivedAt: string, now: Date): string {
  const days = workingDays.between(dayOf(new Date(receivedAt)), dayOf(now));
  return days === 0 ? 'Came today' : `Came ${days} working ${days === 1 ? 'day' : 'days'} ago`;
}

function restrictionOf({ knows }: OpenCase, reference: string): Restriction | null {
  if (!knows.restriction) return null;
  return {
    heading: 'Don’t share anything that could identify this teacher',
    text: 'The law forbids it, online or off, until the teacher is charged or the restriction ends in another way. It binds staff, pupils and parents.',
    source: `Education Act 2002, section 141F · on since ${longMoment(new Date(knows.restriction.since))}`,
    endsHref: `${paths.cases.show(reference)}/restriction`,
  };
}
