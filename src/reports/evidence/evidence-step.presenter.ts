import { keptApartWords, nameToShow, type ReportedEvidence, sizeInWords } from '../../cases/index.js';
import { acceptedEndings, type EvidenceRoom, whatWeTake } from '../../evidence/index.js';
import { nearMoment } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  errorSummary,
  fileForm,
  form,
  kept,
  leaveStrip,
  link,
  pageHead,
  plainLink,
  words,
} from '../../platform/views/govuk.js';
import { facts, type FileLine, fileLine, files, panel, upload } from '../../platform/views/heed.js';
import { stepBefore } from '../domain/steps.js';
import type { OpenDraft } from '../drafts/drafts.js';
import { reportPaths } from '../report-paths.js';
import { savedLine, stepBar } from '../steps/step.presenter.js';
import { toldUs } from '../steps/material.steps.js';

export interface EvidenceOn {
  readonly draft: OpenDraft;
  readonly added: readonly ReportedEvidence[];
  /** Of those that stopped on their way. */
  readonly unfinished: readonly FileLine[];
  readonly limits: EvidenceRoom;
  readonly now: Date;
  readonly fromCheck: boolean;
  /** Of the files that were just sent: those that were not added. */
  readonly refused?: readonly FileLine[];
  /** Why nothing at all was taken. */
  readonly problem?: string;
}

/** Files, after the gate was answered with No. */
export function evidencePage({ draft, added, unfinished, limits, now, fromCheck, refused = [], problem }: EvidenceOn) {
  const lines = [
    ...refused.map(({ name, text }) => ({ text: `${name}: ${text}`, href: '#files' })),
    ...(problem === undefined ? [] : [{ text: problem, href: '#files' }]),
  ];
  const before = stepBefore(draft.answers, 'evidence') ?? 'gate';
  return {
    page: pageHead({
      title: 'Add what you have',
      back: fromCheck ? reportPaths.step('check') : reportPaths.step(before),
      leave: leaveStrip(),
      errors: lines.length === 0 ? null : errorSummary(lines),
    }),
    steps: stepBar(draft.answers, 'evidence'),
    heading: 'Add what you have',
    lead: words('Screenshots, e-mails or documents. It’s fine to have nothing: your words are enough.'),
    told: facts([{ name: 'You told us', value: toldUs('no') }]),
    form: fileForm(reportPaths.step('evidence'), fromCheck ? { hidden: { from: 'check' } } : {}),
    ...uploadParts(limits, problem ?? null),
    files: files([...added.map((item) => addedLine(item, now)), ...unfinished, ...refused]),
    never: neverUpload(
      words(
        'If you find something like this, don’t copy it. ',
        link('Change your answer', reportPaths.step('gate')),
        ' and we’ll tell you what to do.',
      ),
    ),
    buttons: buttonGroup([button('Continue')]),
    saved: savedLine(draft, now),
  };
}

/** The control that takes files, with what it takes said before anything is chosen. */
export function uploadParts(limits: EvidenceRoom, error: string | null) {
  const hint = `${whatWeTake(limits)} Show the whole screen if you can: the account name, the date and the time.`;
  return { upload: upload({ name: 'files', hint, accept: acceptedEndings(limits.media), error }) };
}

export function neverUpload(instead: ReturnType<typeof words>) {
  return panel({
    tone: 'sand',
    heading: 'Never upload',
    bullets: ['anyone nude, partly nude or in a sexual way, even if it looks made by a computer', 'a child being hurt'],
    paragraphs: [instead],
  });
}

/** Asked before a file is taken away again. */
export function removePage(item: ReportedEvidence, isLocked = false) {
  const { id } = item;
  const locked = isLocked || item.isStopped;
  const heading = locked ? 'This file is locked' : 'Do you want to take this file away?';
  return {
    page: pageHead({ title: heading, back: reportPaths.step('evidence'), leave: leaveStrip() }),
    heading,
    paragraphs:
      isLocked || item.isStopped
        ? [words('Nobody can see it or delete it before the police said so. You don’t have to do anything.')]
        : [words(`${item.name}, `, kept(sizeInWords(item.bytes))), words('It is deleted here. Keep your own copy where it is.')],
    form: form(reportPaths.removeEvidence(id)),
    buttons: buttonGroup(locked ? [] : [button('Take it away', { kind: 'stop' })], [
      plainLink(locked ? 'Go back' : 'Keep it', reportPaths.step('evidence')),
    ]),
  };
}

function addedLine(item: ReportedEvidence, now: Date): FileLine {
  if (item.isStopped) return fileLine({ name: nameToShow(item), refused: 'Nobody can see it.' });
  const { id, name, bytes, receivedAt } = item;
  return fileLine({
    name,
    text: keptApartWords(item) ?? `Added ${nearMoment(receivedAt, now)} · ${sizeInWords(bytes)}`,
    removeHref: reportPaths.removeEvidence(id),
  });
}
