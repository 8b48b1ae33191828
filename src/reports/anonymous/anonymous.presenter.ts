import { type MessagePage, messagePage, smallForm } from '../../accounts/index.js';
import { reportInWords } from '../../cases/index.js';
import { caseRoles, paths, roleLabels } from '../../kernel/index.js';
import { asSent, type FieldErrors } from '../../platform/http/read-form.js';
import {
  button,
  buttonGroup,
  errorsOf,
  type Form,
  form,
  leaveStripOfNobody,
  link,
  linkButton,
  pageHead,
  type SummaryList,
  summaryList,
  words,
} from '../../platform/views/govuk.js';
import { dangerPanel, panel, type Receivers } from '../../platform/views/heed.js';
import type { SchoolBehindDoor } from '../../schools/index.js';
import { concernedFields, outsidePanel } from '../check/check.presenter.js';
import { reportPaths } from '../report-paths.js';
import type { OutsideHelp } from '../send/outside-help.queries.js';
import type { Receiving } from '../send/receivers.queries.js';
import type { KnownAccount } from '../steps/known-accounts.queries.js';
import { leaveItThere, leaveItTitle } from '../steps/material.steps.js';
import { AnonymousForm, type AnonymousKind } from './anonymous.form.js';
import { anonymousAnswers } from './anonymous-answers.js';
import { kindLabels, questionGroups } from './anonymous.fields.js';
import type { CheckedForm } from './checked.form.js';

const heading = 'Report something without giving your name';
const strip = leaveStripOfNobody('Nothing is kept until you send.');

/** Everything that is asked, on one page: it stays with the reporter until it is sent. */
export function anonymousFormPage({ name, door }: SchoolBehindDoor, value: AnonymousForm, errors: FieldErrors, now: Date) {
  const groups = questionGroups(value, errors, now);
  return {
    page: pageHead({ title: heading, leave: strip, errors: errorsOf(groups.flatMap(({ fields }) => fields)) }),
    heading,
    before: [
      words(`You are writing to ${name}. You need no account, and nothing is kept with your report that says who you are.`),
      words('What you write can still give you away. If nobody may know who you are, leave out what only you could know.'),
      words(
        'The network or device that you use may keep a history of its own. Your own phone tells the school less than a school computer does.',
      ),
    ],
    danger: dangerPanel('If somebody is in danger, call 999 now', 'Don’t wait for an answer to a report.'),
    noUpload: panel({
      tone: 'sand',
      heading: 'Only words, no files',
      paragraphs: [
        'There is no upload here. Keep what you have where it is. After sending you get a secret code. With it you can read how the school wants you to hand it over.',
      ],
    }),
    form: form(reportPaths.anonymous.form(door)),
    groups,
    submit: button('Continue'),
    after: words(
      'On the next page you see everything once more before you send. Have you sent one before? ',
      link('Read answers', paths.anonymous.replies()),
      '.',
    ),
  };
}

export interface CheckOn {
  readonly school: SchoolBehindDoor;
  readonly form: CheckedForm;
  readonly receiving: Receiving;
  readonly holders: readonly KnownAccount[];
  readonly ticket: string;
  readonly now: Date;
  readonly errors?: FieldErrors;
  readonly problem?: string;
}

/** Everything once more, and who will receive it: by what they are, never by name. */
export function anonymousCheckPage({ school, form: value, receiving, holders, ticket, now, errors = {}, problem }: CheckOn) {
  const roles = [...new Set(receiving.people.map(({ role }) => role))];
  const fields = concernedFields(
    value,
    errors,
    roles.map((role) => ({ value: role, text: roleLabels[role] })),
  );
  return {
    page: pageHead({ title: 'Check your answers', leave: strip, errors: errorsOf(fields, ...(problem === undefined ? [] : [problem])) }),
    answers: answersShown(value, now),
    leaveIt: value.gate === 'no' ? null : panel({ tone: 'tint', heading: leaveItTitle, bullets: leaveItThere }),
    receivers: receiversOf(receiving),
    notThem: notThem(value, holders, now),
    form: carrying(reportPaths.anonymous.send(school.door), value, ticket),
    fields,
    buttons: buttonGroup([button('Send report'), button('Change my answers', { kind: 'second', name: 'then', value: 'change' })]),
  };
}

/** The answers travel with the page, so that nothing has to be kept before it is sent. */
function carrying(action: string, value: CheckedForm, ticket: string): Form {
  const own = Object.keys(new AnonymousForm());
  const answers = asSent(Object.fromEntries(Object.entries(value).filter(([field]) => own.includes(field))));
  return { ...form(action), hidden: [...answers.map(([name, text]) => ({ name, value: text })), { name: 'ticket', value: ticket }] };
}

/** As they were typed: whom Heed took a name for is nobody's to read here. */
function answersShown(value: AnonymousForm, now: Date): SummaryList {
  const rows = reportInWords(anonymousAnswers(value, [], now)).map(({ question, answer }) => ({
    key: ownWords[question] ?? question,
    value: question === 'What it is' ? kindLabels[value.kind as AnonymousKind] : answer,
  }));
  const isEmpty = value.firstKnown.day === '';
  return summaryList(rows.filter(({ key }) => !(isEmpty && key === 'First known here')));
}

const ownWords: Readonly<Record<string, string>> = { 'In the reporter’s words': 'In your words' };

function receiversOf({ people, why }: Receiving): Receivers {
  const parts = [...new Set(people.map(({ role }) => roleLabels[role]))];
  return { people: parts.map((name) => ({ name, part: null })), why };
}

/** Only whom the reporter named or ticked: never somebody else's conflict, declaration or absence. */
function notThem(value: AnonymousForm, holders: readonly KnownAccount[], now: Date): Receivers | null {
  const { subjects, targets, mustNotSee } = anonymousAnswers(value, holders, now);
  const persons = [...subjects, ...targets, ...mustNotSee].flatMap(({ personId }) => personId ?? []);
  const roles = holders
    .filter(({ personId }) => persons.includes(personId))
    .flatMap((holder) => holder.roles.filter((role) => caseRoles.includes(role)));
  if (roles.length === 0) return null;
  return {
    people: [...new Set(roles)].map((role) => ({ name: roleLabels[role], part: null })),
    why: [
      'you ticked them, or named somebody with a name like theirs. They can’t see it, find it or count it. If you mean somebody else, change your answers and write first name and surname.',
    ],
  };
}

/** Nobody unconflicted is left. What was typed goes back to the form, since nothing of it is kept here. @source domain guide 4.3, R99 */
export function anonymousNobodyPage({ door }: SchoolBehindDoor, value: CheckedForm, help: OutsideHelp) {
  return {
    page: pageHead({ title: 'Nobody here can receive this report', leave: strip }),
    heading: 'Nobody here can receive this report',
    paragraphs: [
      words('Everybody who could receive it is somebody whom you named or ticked. It was not sent.'),
      words('Ring somebody outside the school now. Nobody here may stop you.'),
    ],
    outside: outsidePanel(help),
    form: carrying(reportPaths.anonymous.send(door), value, ''),
    change: button('Change my answers', { kind: 'second', name: 'then', value: 'change' }),
  };
}

/** Whoever is signed in could be put together with what they send. */
export function signedInPage(): MessagePage {
  return messagePage({
    heading: 'You are signed in',
    paragraphs: [
      'This page is for people who give no name. Now Heed knows who you are, and the time at which you use it.',
      'Sign out, and open the address again. Or report with your name: then you can add files, and the answer finds you by itself.',
    ],
    onward: buttonGroup([linkButton('Report with my name', reportPaths.start())]),
    otherwise: smallForm(form('/sign-out'), 'Sign out'),
  });
}
