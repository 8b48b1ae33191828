import { gateField, type MessageForm } from '../../cases/index.js';
import type { EvidenceRoom } from '../../evidence/index.js';
import type { FormReading } from '../../platform/http/read-form.js';
import {
  button,
  buttonGroup,
  characterCount,
  errorsOf,
  errorSummary,
  fileForm,
  form,
  leaveStrip,
  pageHead,
  plainLink,
  words,
} from '../../platform/views/govuk.js';
import { type FileLine, files } from '../../platform/views/heed.js';
import { neverUpload, uploadParts } from '../evidence/evidence-step.presenter.js';
import { reportPaths } from '../report-paths.js';
import { leaveItThere, leaveItTitle, whyNoUpload } from '../steps/material.steps.js';

/** The gate comes first, each time. @source domain guide 9.2 */
export function moreGatePage(reference: string, error: string | null = null) {
  const fields = [gateField({ value: null, heading: true, error })];
  return {
    page: pageHead({
      title: 'Add files',
      section: reportPaths.own.list(),
      back: reportPaths.own.show(reference),
      leave: leaveStrip('Your report is safe.'),
      errors: errorsOf(fields),
    }),
    form: form(`${reportPaths.more(reference)}/gate`),
    fields,
    submit: button('Continue'),
  };
}

export interface MoreOn {
  readonly reference: string;
  readonly limits: EvidenceRoom;
  readonly lines?: readonly FileLine[];
  /** Of files that stopped on their way. */
  readonly unfinished?: readonly FileLine[];
  readonly problem?: string;
}

/** Files for a report that was sent already. What was added can't be taken back here: it is part of the record. */
export function morePage({ reference, limits, lines = [], unfinished = [], problem }: MoreOn) {
  const refused = lines.filter((line) => !line.added).map(({ name, text }) => ({ text: `${name}: ${text}`, href: '#files' }));
  const problems = [...refused, ...(problem === undefined ? [] : [{ text: problem, href: '#files' }])];
  return {
    page: pageHead({
      title: 'Add what you have',
      section: reportPaths.own.list(),
      back: reportPaths.own.show(reference),
      leave: leaveStrip('Your report is safe.'),
      errors: problems.length > 0 ? errorSummary(problems) : null,
    }),
    heading: 'Add what you have',
    lead: words('What you add goes to the people who deal with your report. Once added, it stays.'),
    form: fileForm(reportPaths.more(reference), { hidden: { gate: 'no' } }),
    ...uploadParts(limits, problem ?? null),

    files: files([...unfinished, ...lines]),
    never: neverUpload(words('If you find something like this, don’t copy it. Write to us instead.')),
    buttons: buttonGroup([button('Continue')], [plainLink('Go back to your report', reportPaths.own.show(reference))]),
  };
}

/** Instead of an upload: what to do, and words. @param told the people who deal with it were told of the answer */
export function noMorePage(reference: string, told: boolean, reading: FormReading<MessageForm> | null = null) {
  const fields = [
    characterCount({
      name: 'words',
      label: 'What do you know about it?',
      hint: 'Where is it? On which device, and who has it? Has anyone here seen it? Please type it: don’t open it again.',
      rows: 5,
      maxLength: 5_000,
      value: reading?.value.words ?? '',
      error: reading?.errors.words ?? null,
    }),
  ];
  return {
    page: pageHead({
      title: leaveItTitle,
      section: reportPaths.own.list(),
      back: reportPaths.own.show(reference),
      leave: leaveStrip('Your report is safe.'),
      errors: reading ? errorsOf(fields) : null,
    }),
    heading: leaveItTitle,
    what: { lead: whyNoUpload, told: null, steps: leaveItThere },
    told: told ? words('We have told the people who deal with your report that there may be something like this.') : null,
    form: form(reportPaths.message(reference)),
    fields,
    submit: button('Send message'),
  };
}
