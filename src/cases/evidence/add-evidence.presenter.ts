import { acceptedEndings, type EvidenceRoom, whatWeTake } from '../../evidence/index.js';
import { isRefused, paths } from '../../kernel/index.js';
import type { FormReading } from '../../platform/http/read-form.js';
import { button, errorsOf, errorSummary, fileForm, form, linkButton, textInput, words } from '../../platform/views/govuk.js';
import { type FileLine, files, panel, upload } from '../../platform/views/heed.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import type { AddedEvidence, NothingAdded } from './add-evidence.js';
import { AddEvidenceForm } from './add-evidence.form.js';
import { addedLines, whyNothingAdded } from './added-files.presenter.js';
import { gateField, gateQuestion } from './gate-question.js';

type Looked = LookedAt<unknown>;

/** @property unfinished files that stopped on their way */
export interface UploadOn extends EvidenceRoom {
  readonly unfinished?: readonly FileLine[];
}

/** First the gate: no control for files stands on this page. */
export function gatePage(looked: Looked, reading: FormReading<AddEvidenceForm> | null, refusal: NothingAdded['refused'] | null = null) {
  const { reference, closedAt } = looked.file.row;
  const value = reading?.value ?? new AddEvidenceForm();
  const errors = reading?.errors ?? {};
  const fields = [
    gateField({ value: value.gate, error: errors.gate ?? null }),
    textInput({
      name: 'description',
      label: 'What is it?',
      hint: 'In a few words, without names. For example: screenshot of messages.',
      value: value.description,
      error: errors.description ?? null,
    }),
  ];
  const closed = closedAt === null ? null : whyNothingAdded.closed;
  const said = [...(refusal === null ? [] : [whyNothingAdded[refusal]]), ...(closed === null || refusal === 'closed' ? [] : [closed])];
  return {
    page: casePageHead(looked, 'evidence', {
      title: `${reference}: add evidence`,
      back: listHref(reference),
      errors: errorsOf(fields, ...said),
    }),
    heading: 'Add evidence',
    form: form(paths.cases.addEvidence(reference)),
    fields,
    submit: button('Continue'),
  };
}

/** After "No". The answer travels with the form, in front of the files. */
export function uploadPage(
  looked: Looked,
  { gate, description }: AddEvidenceForm,
  limits: UploadOn,
  answer: AddedEvidence | NothingAdded | null = null,
) {
  const { reference } = looked.file.row;
  const lines = answer === null || isRefused(answer) ? [] : addedLines(answer, limits.maxBytes);
  const notAdded = lines.filter(({ added }) => !added).length;
  const problem =
    answer !== null && isRefused(answer)
      ? whyNothingAdded[answer.refused]
      : notAdded === 1
        ? 'One file was not added. The list says why'
        : `${notAdded} files were not added. The list says why`;
  const errors = (answer !== null && isRefused(answer)) || notAdded > 0 ? errorSummary([{ text: problem, href: '#files' }]) : null;
  return {
    page: casePageHead(looked, 'evidence', { title: `${reference}: add evidence`, back: paths.cases.addEvidence(reference), errors }),
    heading: 'Add the files',
    told: {
      question: gateQuestion,
      answer: 'No',
      change: { text: 'Change this answer', href: paths.cases.addEvidence(reference), more: null },
    },
    form: fileForm(listHref(reference), { hidden: { gate, description } }),
    upload: upload({
      name: 'files',
      hint: `${whatWeTake(limits)} Show the whole screen if you can: the account name, the date and the time.`,
      accept: acceptedEndings(limits.media),
      error: errors === null ? null : problem,
    }),
    files: files([...(limits.unfinished ?? []), ...lines]),
    never: panel({
      tone: 'sand',
      heading: 'Never upload',
      bullets: ['anyone nude, partly nude or in a sexual way, even if it looks made by a computer', 'a child being hurt'],
      paragraphs: ['If you find something like this, don’t copy it. Change your answer, and we’ll tell you what to do.'],
    }),
    submit: button('Continue'),
  };
}

/** After "Yes" or "I’m not sure": what to do instead. @source domain guide 9.2 */
export function leaveItPage(looked: Looked, { gate }: AddEvidenceForm) {
  const { reference } = looked.file.row;
  return {
    page: casePageHead(looked, 'evidence', { title: `${reference}: leave it where it is`, back: paths.cases.addEvidence(reference) }),
    heading: 'Please leave it where it is',
    said: 'You did the right thing by stopping. There is no upload here, because such pictures must not be copied, not even as evidence.',
    told: {
      question: gateQuestion,
      answer: gate === 'yes' ? 'Yes' : 'I’m not sure',
      change: { text: 'Change this answer', href: paths.cases.addEvidence(reference), more: null },
    },
    steps: leaveItSteps,
    onward: linkButton('Back to the evidence', listHref(reference), 'second'),
  };
}

const leaveItSteps = [
  'Don’t look again. Don’t copy, print, send or screenshot it, and don’t ask a child to.',
  'Don’t delete it. The police may need it.',
  'Put the device somewhere safe, and switch it off if you can. Don’t search it.',
  'Tell the safeguarding lead and the headteacher now, in person or by telephone. They speak to the police the same day.',
  'Write down in the case where it is and who has the device: in words only.',
].map((text) => words(text));

function listHref(reference: string): string {
  return paths.cases.section(reference, 'evidence');
}
