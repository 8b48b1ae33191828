import { longMoment, paths } from '../../kernel/index.js';
import type { FormReading } from '../../platform/http/read-form.js';
import { button, characterCount, errorsOf, type Field, form, radios } from '../../platform/views/govuk.js';
import { verbatim } from '../../platform/views/heed.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { MessageForm } from './message.form.js';
import type { CaseConversation, ShownMessage } from './messages.queries.js';
import type { SendMessageRefusal } from './send-message.js';

const noneYet = 'No messages yet. What you write here reaches the reporter, and nobody else outside the case.';
const whoGaveNoName =
  'No messages yet. The reporter gave no name. What you write here waits until they look for it with their secret code; nobody can tell them that it is there.';

const whyNot: Record<SendMessageRefusal, string> = { 'no-such-report': 'Choose whom you write to' };

export function messagesPage(
  looked: LookedAt<readonly CaseConversation[]>,
  reading: FormReading<MessageForm> | null = null,
  refusal: SendMessageRefusal | null = null,
) {
  const { reference } = looked.file.row;
  const value = reading?.value ?? new MessageForm();
  const errors = reading?.errors ?? {};
  const several = looked.seen.length > 1;
  const open = looked.seen.filter(({ speaks }) => speaks);
  const fields = fieldsOf(open, value, errors, refusal);
  const mayWrite = open.length > 0 && looked.acts.has('case.message') && looked.file.row.closedAt === null;
  return {
    page: casePageHead(looked, 'messages', { errors: reading === null ? null : errorsOf(fields) }),
    conversations: looked.seen.map(({ reference: of, messages, anonymous }) => ({
      heading: several ? `With whoever sent ${of}` : 'With the reporter',
      empty: messages.length === 0 ? (anonymous ? whoGaveNoName : noneYet) : null,
      messages: messages.map(messageView),
    })),
    none: looked.seen.length === 0 ? 'Messages with whoever sent the report are no part of this case.' : null,
    write: mayWrite ? { form: form(paths.cases.section(reference, 'messages')), fields, submit: button('Send message') } : null,
  };
}

/** To whom, where the case speaks with several reporters, and what. */
function fieldsOf(
  open: readonly CaseConversation[],
  value: MessageForm,
  errors: Readonly<Record<string, string>>,
  refusal: SendMessageRefusal | null,
): Field[] {
  const waits = open.some(({ anonymous }) => anonymous)
    ? ' Don’t ask who they are. Whoever gave no name reads it with their secret code.'
    : '';
  const words = characterCount({
    name: 'words',
    label: 'Write to the reporter',
    hint: `Only what they need. Don’t tell them what others said or what was decided about somebody.${waits}`,
    rows: 5,
    maxLength: 5_000,
    value: value.words,
    error: errors.words ?? null,
  });
  if (open.length < 2) return [words];
  const whom = radios({
    name: 'report',
    legend: 'Whom do you write to?',
    value: value.report,
    error: errors.report ?? (refusal === null ? null : whyNot[refusal]),
    choices: open.map(({ reportId, reference: of }) => ({ value: reportId, text: `Whoever sent ${of}` })),
  });
  return [whom, words];
}

/** The same words stand on the reporter's page. */
export function messageView({ words, byName, at, side }: ShownMessage) {
  const who = side === 'reporter' ? `${byName}, who reported it` : byName;
  return verbatim(words, `${who} · ${longMoment(new Date(at))}`);
}
