import { longMoment, paths } from '../../kernel/index.js';
import type { FieldErrors } from '../../platform/http/read-form.js';
import {
  button,
  characterCount,
  done,
  errorsOf,
  form,
  leaveStripOfNobody,
  pageHead,
  textInput,
  words,
} from '../../platform/views/govuk.js';
import { lateAnswer, promiseWords } from '../own/answer-owed.presenter.js';
import { reporterStage } from '../own/list.presenter.js';
import { ownMessage } from '../own/show.presenter.js';
import { outsideRing } from '../own/sent.presenter.js';
import { reportPaths } from '../report-paths.js';
import { RepliesForm, type WriteBackForm } from './replies.form.js';
import type { SeenReplies } from './show-replies.js';

/** One sentence for a wrong code, a wrong reference, and a report that does not exist. */
export const wrongCode = 'That reference and code don’t go together. Check both, and try again';

const heading = 'Read answers to your report';

export function askForCodePage({ reference, code }: RepliesForm = new RepliesForm(), errors: FieldErrors = {}) {
  const fields = [
    textInput({
      name: 'reference',
      label: 'Reference',
      hint: 'Like HD-7K3Q-9M2R',
      width: 20,
      autocomplete: 'off',
      spellcheck: false,
      value: reference,
      error: errors.reference ?? null,
    }),
    textInput({
      name: 'code',
      label: 'Secret code',
      hint: 'Five groups of four letters and numbers. Capitals and dashes don’t matter.',
      autocomplete: 'off',
      spellcheck: false,
      // A wrong one is there to be put right; the right one goes on with the page.
      value: code,
      error: errors.code ?? null,
    }),
  ];
  return {
    page: pageHead({ title: heading, leave: leaveStripOfNobody('Nothing is kept on this device.'), errors: errorsOf(fields) }),
    heading,
    before: [
      words('This is for people who reported something without giving their name. You were shown a reference and a secret code.'),
      words(
        'If you have lost the code, nobody can give you a new one. You can send another report, and say in it what the first one was about.',
      ),
    ],
    form: form(paths.anonymous.replies()),
    fields,
    submit: button('Show answers'),
  };
}

export interface RepliesOn {
  readonly seen: SeenReplies;
  readonly code: string;
  readonly writing?: { readonly value: WriteBackForm; readonly errors: FieldErrors };
  /** What was just done. */
  readonly said?: string;
}

/** How far it is, what the school wrote, and the way to write back. Code and reference go along with each form, and nowhere else. */
export function repliesPage({ seen, code, writing, said }: RepliesOn) {
  const { report, messages, owed, help, now } = seen;
  const { reference, sentAt, stage } = report;
  const late = lateAnswer(report, owed, help, now);
  const hidden = { hidden: { reference, code } };
  const fields = [
    characterCount({
      name: 'words',
      label: 'Write to the people who deal with it',
      hint: 'Something you forgot, something new, or a question. What you write can give away who you are.',
      rows: 4,
      maxLength: 5_000,
      value: writing?.value.words ?? '',
      error: writing?.errors.words ?? null,
    }),
  ];
  const promise = promiseWords(report, owed);
  return {
    page: pageHead({
      title: 'Your report',
      leave: leaveStripOfNobody('Close this page when you have read it.'),
      errors: writing ? errorsOf(fields) : null,
    }),
    said: said === undefined ? null : done(said),
    heading: 'Your report',
    reference,
    sent: `Sent ${longMoment(sentAt)}`,
    stage: reporterStage(stage),
    next: words(
      promise ??
        stageWords(
          stage,
          messages.some(({ side }) => side === 'school'),
        ),
    ),
    late: late === null ? null : { ...late, form: late.form === null ? null : form(reportPaths.anonymous.unanswered(), hidden) },
    messages: messages.map(ownMessage),
    noMessages: messages.length === 0 ? 'No messages yet. If somebody needs to ask you something, it appears here.' : null,
    form: form(reportPaths.anonymous.message(), hidden),
    fields,
    submit: button('Send message', { kind: late?.form ? 'second' : 'first' }),
    evidence: words(
      'You can’t add files here. If you have something to show, say so in a message. They answer here how you can hand it over, for example in a sealed envelope.',
    ),
    outside: late?.outside ? null : outsideRing(help),
  };
}

function stageWords(stage: SeenReplies['report']['stage'], wrote: boolean): string {
  if (stage === 'closed') return 'It is finished. We may not be able to tell you the outcome, because other people have rights too.';
  if (stage === 'received' && wrote) return 'Somebody has written to you below.';
  return 'Somebody is dealing with it. We may not be able to tell you more, because other people have rights too.';
}
