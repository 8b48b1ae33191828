import { paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  type Component,
  dateInput,
  errorsOf,
  type Field,
  form,
  insetText,
  link,
  linkButton,
  plainLink,
  radios,
  textarea,
  textInput,
  warningText,
  words,
} from '../../platform/views/govuk.js';
import { facts } from '../../platform/views/heed.js';
import {
  hearingNoticeDays,
  type MeetingKind,
  meetingKinds,
  meetingKindTable,
  meetingStateLabels,
  meetingStates,
} from '../../rules/index.js';
import { dateFault } from '../actions/date-fault.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { besideForm, changedBy, stoodBefore, versionToSend } from '../told-form.presenter.js';
import type { Typed } from '../write-down.js';
import { factsOfMeeting, noticeWarning } from './meeting-facts.presenter.js';
import type { MeetingForm } from './meeting.form.js';
import { mayWriteMeetings, meetingTitle, type ShownMeeting } from './meeting-words.js';

/** The meetings of a case: what is to come first. View `cases/meetings`. */
export function meetingsPage(looked: LookedAt<readonly ShownMeeting[]>) {
  const { file, seen } = looked;
  const { reference, stage } = file.row;
  const may = mayWriteMeetings(file) && stage !== 'closed';
  const planned = seen.filter(({ now }) => now.state === 'planned').toSorted((a, b) => a.now.at.localeCompare(b.now.at));
  const others = seen.filter(({ now }) => now.state !== 'planned').toSorted((a, b) => b.now.at.localeCompare(a.now.at));
  return {
    page: casePageHead(looked, 'actions', { title: `${reference}: meetings` }),
    intro: words(
      'Meetings of this case, planned and held. They belong to its ',
      link('actions', paths.cases.section(reference, 'actions')),
      '. Nothing here is written over: what changes is put beside it.',
    ),
    add: may ? linkButton('Write down a meeting', `${paths.cases.section(reference, 'meetings')}/new`, 'second') : null,
    empty: seen.length === 0 ? 'No meeting has been written down yet.' : null,
    groups: [
      { heading: 'To come', meetings: planned.map((one) => shown(one, reference, may)) },
      { heading: 'Held, put off or cancelled', meetings: others.map((one) => shown(one, reference, may)) },
    ].filter(({ meetings }) => meetings.length > 0),
  };
}

function shown({ id, now, earlier }: ShownMeeting, reference: string, may: boolean) {
  const warning = noticeWarning(now);
  return {
    id,
    heading: meetingTitle(now),
    warning: warning === null ? null : warningText(warning),
    facts: facts(factsOfMeeting(now), 'narrow'),
    by: changedBy(now),
    earlier: stoodBefore(earlier, factsOfMeeting, changedBy),
    change: may
      ? plainLink('It was held, moved or put off; or put it right', paths.cases.meeting(reference, id), `: ${meetingTitle(now)}`)
      : null,
  };
}

/** To write a meeting down, or what became of it. View `cases/told-form`. */
export function meetingFormPage(
  looked: LookedAt<readonly ShownMeeting[]>,
  { value, errors, refusal }: Typed<MeetingForm>,
  changes: ShownMeeting | null = null,
) {
  const { reference } = looked.file.row;
  const fields = fieldsOf(value, errors, changes !== null);
  const address = paths.cases.section(reference, 'meetings');
  const beside = changes !== null ? [changes] : refusal === null ? [] : looked.seen;
  return {
    page: casePageHead(looked, 'actions', {
      title: changes === null ? 'Write down a meeting' : 'What became of a meeting',
      back: address,
      errors: errorsOf(fields, ...(refusal === null ? [] : [refusal])),
    }),
    heading: changes === null ? 'Write down a meeting' : meetingTitle(changes.now),
    before: changes === null ? [] : [words('What stood there stays to be read. Yours is put beside it, with your name and the day.')],
    notes: notesOf(changes === null ? value.kind : changes.now.kind),
    beside: besideForm(
      beside.map(({ now }) => now),
      factsOfMeeting,
      changedBy,
    ),
    form: form(changes === null ? `${address}/new` : paths.cases.meeting(reference, changes.id), {
      version: versionToSend({ value, refusal }, changes?.now.version ?? looked.seen.length),
    }),
    fields,
    buttons: buttonGroup([button('Record this')]),
  };
}

/** What the law and Acas say of this kind. */
function notesOf(kind: string): Component[] {
  const known = meetingKinds.find((one) => one === kind);
  const note = known === undefined ? null : meetingKindTable[known].note;
  return note === null ? [] : [insetText(note)];
}

function fieldsOf(value: MeetingForm, errors: Typed<MeetingForm>['errors'], changes: boolean): Field[] {
  return [
    radios({
      name: 'kind',
      legend: 'What kind of meeting is it?',
      value: value.kind,
      error: errors.kind ?? null,
      choices: meetingKinds.map((one) => ({ value: one, text: meetingKindTable[one].label, ...hintOf(one) })),
    }),
    textInput({
      name: 'title',
      label: 'What is it about?',
      hint: 'Only needed for another kind of meeting.',
      value: value.title,
      error: errors.title ?? null,
    }),
    radios({
      name: 'state',
      legend: 'How far is it?',
      value: value.state,
      error: errors.state ?? null,
      choices: meetingStates.map((one) => ({ value: one, text: meetingStateLabels[one] })),
    }),
    dateInput({
      name: 'at',
      legend: 'When is it, or was it?',
      withTime: true,
      values: value.at,
      error: dateFault(errors, 'at'),
    }),
    textInput({ name: 'place', label: 'Where?', value: value.place, error: errors.place ?? null }),
    textarea({
      name: 'attendees',
      label: 'Who is there?',
      hint: 'One person on each line, with their part after a comma. For example: Rowena Tasker, union companion',
      rows: 4,
      value: value.attendees,
      error: errors.attendees ?? null,
    }),
    dateInput({
      name: 'notice',
      legend: 'When was notice of the hearing sent?',
      hint: `Only for a hearing: at least ${hearingNoticeDays} working days before it. Leave it empty until it is sent.`,
      values: value.notice,
      error: dateFault(errors, 'notice'),
    }),
    textarea({
      name: 'notes',
      label: 'What was said and decided?',
      hint: 'Once it was held.',
      rows: 6,
      value: value.notes,
      error: errors.notes ?? null,
    }),
    textarea({
      name: 'reason',
      label: 'Why was it put off or cancelled?',
      hint: 'Only if it was.',
      rows: 2,
      value: value.reason,
      error: errors.reason ?? null,
    }),
    ...(changes
      ? [
          textarea({
            name: 'whyCorrected',
            label: 'What changed, or what was wrong?',
            hint: 'For example: it was held; or: the time was wrong.',
            rows: 2,
            value: value.whyCorrected,
            error: errors.whyCorrected ?? null,
          }),
        ]
      : []),
  ];
}

function hintOf(kind: MeetingKind): { hint: string } | Record<never, string> {
  return meetingKindTable[kind].isHearing
    ? { hint: `Notice at least ${hearingNoticeDays} working days before. The person may bring a union representative or a colleague.` }
    : {};
}
