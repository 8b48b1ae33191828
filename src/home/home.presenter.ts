import type { OpenRequest } from '../accounts/index.js';
import { type DayWork, dayPage, dueTag } from '../cases/index.js';
import { type Actor, caseRoles, nearMoment, paths } from '../kernel/index.js';
import { type Button, form, type Form, kept, link, linkButton, pageHead, plainLink, type Words, words } from '../platform/views/govuk.js';
import { row, type Row, rows } from '../platform/views/heed.js';
import { reportKindTable } from '../rules/index.js';
import { type ListedReport, type OpenDraft, reportRow, startedWords } from '../reports/index.js';
import type { Adviser, AfterCase, UnreadNotice } from './home.queries.js';

export interface HomeOn {
  readonly actor: Actor;
  readonly now: Date;
  readonly draft: OpenDraft | null;
  readonly reports: readonly ListedReport[];
  /** What waits for whoever handles cases. */
  readonly day: DayWork | null;
  readonly afterwards: readonly AfterCase[];
  readonly notices: readonly UnreadNotice[];
  readonly requests: readonly OpenRequest[];
  readonly adviser: Adviser | null;
  /** Files that are locked, and hang on no case. */
  readonly locked: number;
  /** Declarations about relatives that wait for an answer; null for those who answer none. */
  readonly relatives: number | null;
}

const reportsShown = 3;

/** What to do now: report first, then what is one's own, then what waits. */
export function homePage({ actor, now, draft, reports, day, afterwards, notices, requests, adviser, locked, relatives }: HomeOn) {
  // What was never opened stands among what waits.
  const unopened = new Set((day?.cases ?? []).filter(({ caseId }) => day?.unopened.has(caseId)).map(({ reference }) => reference));
  const newNotices = notices.filter(({ kind, reference }) => kind !== 'case' || reference === null || !unopened.has(reference));
  return {
    page: pageHead({ title: 'Home', section: paths.home(), wide: true }),
    heading: `Hello, ${actor.name.split(' ')[0] ?? actor.name}`,
    notices: [...requests.map((request) => requestLine(request, actor, now)), ...newNotices.map((notice) => noticeLine(notice, now))],
    report: reportPanel(draft, now),
    advice: advicePanel(adviser),
    closeTo: actor.roles.some((role) => caseRoles.includes(role)) ? closeToWords() : null,
    relatives: relatives === null ? null : relativesWords(relatives),
    day: day === null ? null : dayPage(day, now),
    afterwards: afterwards.length === 0 ? null : rows(afterwards.map((one) => afterRow(one, now))),
    // Not beside the notice that says the same.
    locked: locked === 0 || notices.some(({ kind }) => kind === 'locked-file') ? null : lockedPanel(locked),
    mine: rows(reports.slice(0, reportsShown).map(reportRow), 'You have not reported anything yet.'),
    allMine: reports.length > reportsShown ? plainLink('See all my reports', paths.reports.list()) : null,
  };
}

/** Leads to where people are asked how they are. */
function afterRow({ reference, kind, dueAt }: AfterCase, now: Date): Row {
  return row({
    what: 'See how people are after a case',
    href: paths.cases.section(reference, 'after-care'),
    who: reportKindTable[kind].label,
    reference,
    tag: dueAt === null ? null : dueTag(dueAt, now),
  });
}

/** It stands there until the police have said what becomes of them. */
function lockedPanel(count: number) {
  return {
    text:
      count === 1 ? 'A locked file hangs on no case, and may be illegal.' : `${count} locked files hang on no case, and may be illegal.`,
    onward: plainLink('See what to do', paths.locked.list()),
  };
}

/** Asked of everybody to whom reports may be sent, whatever they have said. */
function closeToWords(): Words {
  return words(
    'Is somebody here your partner, a relative or a close friend? ',
    link('Say so once', '/account/relationships'),
    ', and reports about them never reach you.',
  );
}

/** For whoever approves contact with relatives who are pupils. */
function relativesWords(waiting: number): Words {
  const how =
    waiting === 0 ? 'nothing waits for your answer.' : waiting === 1 ? 'one waits for your answer.' : `${waiting} wait for your answer.`;
  return words(link('Relatives who are pupils here', '/registers/relatives'), `: ${how}`);
}

interface Asking {
  readonly text: Words;
  readonly button: Button;
}

function reportPanel(draft: OpenDraft | null, now: Date): Asking {
  if (draft !== null) {
    const text = `You have started a report and not sent it. ${startedWords(new Date(draft.startedAt), now)}.`;
    return { text: words(text), button: linkButton('Go on with your report', paths.report()) };
  }
  const text =
    'Tell us what you saw or heard, in your own words. You don’t have to decide what it is or how serious it is. It takes about 5 minutes.';
  return { text: words(text), button: linkButton('Start a report', paths.report()) };
}

function advicePanel(adviser: Adviser | null) {
  const href = `${paths.report()}?kind=advice_request`;
  return {
    text: words('Not sure if it matters? Ask. Asking isn’t a report.'),
    ask: plainLink(adviser === null ? 'Ask a question' : `Ask ${adviser.name} a question`, href),
    ring: adviser?.phone ? words('or call ', kept(adviser.phone)) : null,
  };
}

/** One neutral line. What it leads to is said there, not here. */
interface NoticeLine {
  readonly text: string;
  readonly href: string | null;
  readonly when: string;
  readonly seen: { readonly form: Form } | null;
  readonly reference: string | null;
}

const noticeWords: Readonly<Record<UnreadNotice['kind'], string>> = {
  case: 'There is something new in a case',
  report: 'There is something new about a report of yours',
  'reset-stopped':
    'An administrator asked to reset somebody’s six-digit codes, and was told that it is wrong. Nothing was reset. If you don’t know why, ask the headteacher or the chair of governors',
  account: 'Something about your account or your role needs your attention. If you don’t know why, ask your administrator',
  'mail-refused':
    'Mail to somebody here does not arrive: it is refused, or comes back. They may not know what waits for them. Ask them, and see that their address is right',
  'data-breach':
    'Something that was uploaded may have to be recorded as a personal data breach. Ask the headteacher or the safeguarding lead: they can tell you what you need to judge it',
  'locked-file': 'A file that may be illegal came with a report that was never sent. It is locked, and nobody can open it. See what to do',
};

function noticeLine({ id, kind, reference, about, madeAt }: UnreadNotice, now: Date): NoticeLine {
  const href =
    reference === null
      ? kind === 'locked-file'
        ? paths.locked.list()
        : null
      : kind === 'case'
        ? paths.cases.show(reference)
        : paths.reports.show(reference);
  return {
    text:
      about === null
        ? noticeWords[kind]
        : `Mail to ${about} does not arrive: it is refused, or comes back. They may not know what waits for them. Ask them to look, and see that their address is right`,
    href,
    reference,
    when: nearMoment(madeAt, now),
    // What leads to something of one’s own is read there.
    seen: reference === null ? { form: form(`/notices/${encodeURIComponent(id)}/read`) } : null,
  };
}

/** In words of the staff room: who asks and for whom is no secret among those whose word it waits for. */
function requestLine({ id, accountId, name, askedBy, askedByName, askedAt, agreedAt }: OpenRequest, actor: Actor, now: Date): NoticeLine {
  const mine = askedBy === actor.accountId;
  const whose = accountId === actor.accountId ? 'your six-digit codes' : `the six-digit codes of ${name}`;
  return {
    text: mine ? `Somebody agreed: you can reset ${whose} now` : `${askedByName} asks to reset ${whose}. Is that right?`,
    href: mine ? paths.codesOf(accountId) : paths.requests.show(id),
    reference: null,
    when: nearMoment(new Date(agreedAt ?? askedAt), now),
    seen: null,
  };
}
