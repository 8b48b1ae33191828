import type { FieldErrors } from '../../platform/http/read-form.js';
import {
  button,
  change,
  checkboxes,
  errorsOf,
  type Field,
  form,
  kept,
  leaveStrip,
  linkButton,
  buttonGroup,
  pageHead,
  radios,
  type SummaryList,
  type Words,
  words,
} from '../../platform/views/govuk.js';
import { panel, type Receivers } from '../../platform/views/heed.js';
import type { DraftAnswers } from '../domain/draft-answers.js';
import { stepBefore } from '../domain/steps.js';
import type { OpenDraft } from '../drafts/drafts.js';
import { reportPaths } from '../report-paths.js';
import type { OutsideHelp } from '../send/outside-help.queries.js';
import type { Receiving } from '../send/receivers.queries.js';
import { stepBar } from '../steps/step.presenter.js';
import { type AnswerRow, answerRows } from './answer-rows.js';
import { CheckForm } from './check.form.js';

/** @source domain guide 4.3: asked before sending, an answer is required */
const concernedQuestion = 'Is any of them the person this is about, or someone who must not see it?';

export interface CheckOn {
  readonly draft: OpenDraft;
  readonly receiving: Receiving;
  readonly files: readonly string[];
  readonly value?: CheckForm;
  readonly errors?: FieldErrors;
  /** Above everything: something changed meanwhile. */
  readonly problem?: string;
}

/** Everything once more, who will receive it, and who not. */
export function checkPage({ draft, receiving, files, value = new CheckForm(), errors = {}, problem }: CheckOn) {
  const { answers } = draft;
  const choices = receiving.people.map(({ personId, name, part }) => ({ value: personId, text: `${name}, ${part}` }));
  const fields = concernedFields(value, errors, choices);
  const before = stepBefore(answers, 'check');
  return {
    page: pageHead({
      title: 'Check your answers',
      back: before === null ? '/' : reportPaths.step(before),
      leave: leaveStrip(),
      errors: errorsOf(fields, ...(problem === undefined ? [] : [problem])),
    }),
    steps: stepBar(answers, 'check'),
    groups: [
      group('What happened', 'story', answers),
      group('People', 'people', answers),
      group('Evidence', 'evidence', answers, fileRows(answers, files)),
    ].filter(({ list }) => list.rows.length > 0),
    receivers: receiversOf(receiving),
    notThem: notThem(answers),
    form: form(reportPaths.step('check'), { version: draft.version, hidden: { draft: draft.id } }),
    fields,
    send: button('Send report'),
  };
}

/** Nobody unconflicted is left: a report is never taken that nobody holds. @source domain guide 4.3, R99 */
export function nobodyPage(help: OutsideHelp) {
  return {
    page: pageHead({ title: 'Nobody here can receive this report', back: reportPaths.step('check'), leave: leaveStrip() }),
    heading: 'Nobody here can receive this report',
    paragraphs: [
      words('Everybody who could receive it is somebody whom you named. It was not sent. What you wrote is saved.'),
      words('Ring somebody outside the school now. Nobody here may stop you.'),
    ],
    outside: outsidePanel(help),
    buttons: buttonGroup([linkButton('Change whom I named', reportPaths.step('must-not-see', true), 'second')]),
  };
}

export function outsidePanel({ numbers }: OutsideHelp) {
  return panel({
    tone: 'edge',
    heading: 'Whom you can ring',
    bullets: numbers.map(({ name, phone, whatFor }): Words => words(`${name}: `, kept(phone), `. ${whatFor}.`)),
  });
}

function group(heading: string, which: AnswerRow['group'], answers: DraftAnswers, more: SummaryList['rows'] = []) {
  const rows = answerRows(answers).filter((row) => row.group === which);
  const list: SummaryList = {
    component: 'govuk/summary-list',
    classes: 'heed-gap',
    rows: [...rows.map(summaryRow), ...more],
  };
  return { heading, list };
}

function summaryRow({ step, key, values }: AnswerRow): SummaryList['rows'][number] {
  return { key, values, action: change(reportPaths.step(step, true), lowerFirst(key)), actions: [], noActions: false };
}

function fileRows({ gate }: DraftAnswers, files: readonly string[]): SummaryList['rows'] {
  if (gate !== 'no' && files.length === 0) return [];
  const values = files.length === 0 ? [words('No files')] : files.map((name) => words(name));
  return [
    {
      key: 'Files',
      values,
      action: change(reportPaths.step(gate === 'no' ? 'evidence' : 'gate', true), 'files'),
      actions: [],
      noActions: false,
    },
  ];
}

function receiversOf({ people, why }: Receiving): Receivers {
  return { people: people.map(({ name, part }) => ({ name, part })), why };
}

/** Only whom the reporter named: never somebody else's conflict, declaration or absence. */
function notThem(answers: DraftAnswers): Receivers | null {
  const named = [...answers.subjects, ...answers.mustNotSee].filter(({ personId }) => personId !== null);
  const once = named.filter(({ personId }, index) => named.findIndex((other) => other.personId === personId) === index);
  if (once.length === 0) return null;
  return {
    people: once.map(({ name }) => ({ name, part: null })),
    why: [
      'you named them as somebody it is about, or who must not see it. They can’t see it, find it or count it, and they get no e-mail.',
    ],
  };
}

/** Whether one of those who will receive it must not. @param choices who they are, as far as whoever reports may know */
export function concernedFields(
  value: { readonly concerned: string; readonly who: readonly string[] },
  errors: FieldErrors,
  choices: readonly { readonly value: string; readonly text: string }[],
): Field[] {
  return [
    radios({
      name: 'concerned',
      legend: concernedQuestion,
      size: 'm',
      value: value.concerned,
      error: errors.concerned ?? null,
      choices: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
    }),
    checkboxes({
      name: 'who',
      legend: 'If yes, who?',
      hint: 'We leave them out, and show you again who will receive it.',
      values: value.who,
      error: errors.who ?? null,
      choices,
    }),
  ];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
