import { keptApartWords, type MessageForm, nameToShow, type ReportedEvidence, type ShownMessage } from '../../cases/index.js';
import { longMoment } from '../../kernel/index.js';
import type { FormReading } from '../../platform/http/read-form.js';
import {
  button,
  characterCount,
  errorsOf,
  form,
  pageHead,
  plainLink,
  type SummaryList,
  type Words,
  words,
} from '../../platform/views/govuk.js';
import { verbatim } from '../../platform/views/heed.js';
import { reportKindTable } from '../../rules/index.js';
import { answerRows } from '../check/answer-rows.js';
import { draftOf } from '../drafts/finished-answers.js';
import { reportPaths } from '../report-paths.js';
import type { OutsideHelp } from '../send/outside-help.queries.js';
import { detrimentPart } from './detriment.presenter.js';
import type { DetrimentSeen } from './say-detriment.js';
import { reporterStage } from './list.presenter.js';
import type { OwnReport } from './own-reports.js';
import { type LateAnswer, lateAnswer, promiseWords } from './answer-owed.presenter.js';
import type { Owed } from './say-unanswered.js';
import { outsideRing } from './sent.presenter.js';

export interface ShowOn {
  readonly report: OwnReport;
  readonly messages: readonly ShownMessage[];
  readonly evidence: readonly ReportedEvidence[];
  readonly help: OutsideHelp;
  readonly mayAdd: boolean;
  readonly owed: Owed;
  readonly detriment: DetrimentSeen;
  readonly now: Date;
  readonly reading?: FormReading<MessageForm>;
}

/** What somebody sent, how far it is, and the way to say more. */
export function ownReportPage({ report, messages, evidence, help, mayAdd, owed, detriment, now, reading }: ShowOn) {
  const { reference, sentAt, stage } = report;
  const late: LateAnswer | null = lateAnswer(report, owed, help, now);
  const fields = [
    characterCount({
      name: 'words',
      label: 'Write to the people who deal with it',
      hint: 'Something you forgot, something new, or a question.',
      rows: 4,
      maxLength: 5_000,
      value: reading?.value.words ?? '',
      error: reading?.errors.words ?? null,
    }),
  ];
  return {
    page: pageHead({
      title: 'My report',
      section: reportPaths.own.list(),
      back: reportPaths.own.list(),
      errors: reading ? errorsOf(fields) : null,
    }),
    heading: reportKindTable[report.kind].label,
    reference,
    stage: reporterStage(stage),
    sent: `Sent ${longMoment(sentAt)}`,
    next: nextWords(report, owed),
    late,
    detriment: detrimentPart(reference, detriment),
    messages: messages.map(ownMessage),
    noMessages: messages.length === 0 ? 'No messages yet. If we need to ask you something, it appears here.' : null,
    form: form(reportPaths.message(reference)),
    fields,
    submit: button('Send message', { kind: late?.form ? 'second' : 'first' }),
    answers: answersOf(report, evidence),
    addMore: mayAdd ? plainLink('Add files', reportPaths.more(reference)) : null,
    receipt: plainLink('See the receipt', reportPaths.sent(reference)),
    proof: {
      words: words(
        'The receipt is signed. With the file of your words it shows, years later too, what you said and when. Save both, just as they are. The file of your words says what you reported: keep it where only you can open it.',
      ),
      links: [
        plainLink('Save the receipt', reportPaths.receipt(reference)),
        plainLink('Save my words', reportPaths.words(reference)),
        plainLink('Save the page that checks them', reportPaths.checkPage(reference)),
      ],
    },
    // Said once a page.
    outside: late?.outside ? null : outsideRing(help),
  };
}

export function nextWords(report: OwnReport, owed: Owed) {
  const { stage } = report;
  if (stage === 'closed') return words('It is finished. We may not be able to tell you the outcome, because other people have rights too.');
  const promise = promiseWords(report, owed);
  if (promise !== null) return words(promise);
  if (stage === 'received') return words('Somebody has written to you below.');
  return words('Somebody is dealing with it. We may not be able to tell you more, because other people have rights too.');
}

/** As written, and never changed after. */
function answersOf(report: OwnReport, evidence: readonly ReportedEvidence[]): SummaryList {
  const rows = answerRows(draftOf(report.answers)).map(({ key, values }) => ({ key, values }));
  const files = evidence.length === 0 ? [] : [{ key: 'Files', values: evidence.flatMap(fileInWords) }];
  return {
    component: 'govuk/summary-list',
    classes: 'heed-gap',
    rows: [...rows, ...files].map((one) => ({ ...one, action: null, actions: [], noActions: false })),
  };
}

function fileInWords(item: ReportedEvidence): Words[] {
  const apart = keptApartWords(item);
  return [words(nameToShow(item)), ...(apart === null ? [] : [words(apart)])];
}

export function ownMessage({ words: said, byName, at, side }: ShownMessage) {
  return verbatim(said, `${side === 'reporter' ? 'You' : byName} · ${longMoment(new Date(at))}`);
}
