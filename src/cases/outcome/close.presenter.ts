import { paths } from '../../kernel/index.js';
import { button, buttonGroup, errorsOf, form, link, radios, textarea, type Words, words } from '../../platform/views/govuk.js';
import { asksDataBreach, type PathwayKey, pathwayLabels } from '../../rules/index.js';
import { bodyNames } from '../referrals/domain/body-names.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { DataBreachForm } from './answer-data-breach.js';
import { careField } from '../after-care/care-field.presenter.js';
import { CloseForm, type CloseRefusal, obstaclesIn } from './close-case.js';
import type { ClosingSeen } from './closing.queries.js';
import type { Obstacle } from './domain/closing.js';

type Errors = Readonly<Record<string, string>>;

const whyNot: Record<CloseRefusal, string> = {
  incomplete: 'Write what happened, what was decided and why',
  obstacles: 'Something still stands in the way. It is listed below',
  stale: 'Somebody changed this case while you were writing. Look at it, then close it if it still holds',
  closed: 'Somebody has closed this case already',
};

export interface TypedClosing {
  readonly close?: CloseForm;
  readonly breach?: DataBreachForm;
  readonly errors?: Errors;
  readonly refusal?: CloseRefusal | null;
}

/** What still stands in the way, or the closing summary. View `cases/close`. */
export function closePage(looked: LookedAt<ClosingSeen>, typed: TypedClosing = {}) {
  const { reference, stage } = looked.file.row;
  const isClosed = stage === 'closed';
  const inTheWay = isClosed ? [] : obstaclesIn(looked.file, looked.seen);
  const { question, closing } = partsFor(looked, inTheWay, typed);
  const fields = [...(question?.fields ?? []), ...(closing?.fields ?? [])];
  return {
    page: casePageHead(looked, 'outcome', {
      title: 'Close this case',
      errors: errorsOf(fields, ...(typed.refusal ? [whyNot[typed.refusal]] : [])),
    }),
    isClosed: isClosed ? 'This case is closed.' : null,
    obstacles: inTheWay.filter(({ kind }) => kind !== 'data-breach').map((one) => obstacleWords(one, reference, looked.seen)),
    // What was typed while something came into the way is shown again.
    kept: closing === null ? keptWords(typed.close) : null,
    question,
    closing,
  };
}

/** Nothing that was typed is lost. */
function keptWords({ summary, lessons }: CloseForm = new CloseForm()): string | null {
  return [summary, lessons].filter((text) => text !== '').join('\n\n') || null;
}

function partsFor({ file, seen }: LookedAt<ClosingSeen>, inTheWay: readonly Obstacle[], { close, breach, errors = {} }: TypedClosing) {
  const { reference, version, stage } = file.row;
  const asks = inTheWay.some(({ kind }) => kind === 'data-breach') && asksDataBreach(file.knows.categories ?? []);
  const mayClose = stage !== 'closed' && inTheWay.length === 0;
  return {
    question: asks ? breachPart(reference, breach ?? new DataBreachForm(), errors) : null,
    closing: mayClose ? closingPart({ reference, version, offered: seen.offered }, close ?? new CloseForm(), errors) : null,
  };
}

function obstacleWords(obstacle: Obstacle, reference: string, { pathways, actions }: ClosingSeen): Words {
  switch (obstacle.kind) {
    case 'not-decided':
      return words(link('Decide what it is', paths.cases.triage(reference)));
    case 'waits-for-agreement':
      return words('A second person has to agree that there is no breach');
    case 'paused':
      return words(link('End the pause', paths.cases.section(reference, 'pause')));
    case 'outcome':
      return outcomeWords(pathways.find(({ id }) => id === obstacle.pathwayId)?.key, reference);
    case 'action': {
      const action = actions.find(({ id }) => id === obstacle.actionId);
      return words(link(action?.step?.what ?? action?.words.title ?? 'Something to do', paths.cases.action(reference, obstacle.actionId)));
    }
    case 'referral':
      return words(
        link(`Write down what was decided about ${bodyNames[obstacle.body]}, also if it is no`, paths.cases.tell(reference, obstacle.body)),
      );
    case 'data-breach':
      return words('Say whether it was a personal data breach');
  }
}

function outcomeWords(key: PathwayKey | undefined, reference: string): Words {
  const label = key === undefined ? '' : pathwayLabels[key].toLowerCase();
  return words(link(`Record the outcome: ${label}`, `${paths.cases.section(reference, 'outcome')}?pathway=${key ?? ''}`));
}

function breachPart(reference: string, value: DataBreachForm, errors: Errors) {
  return {
    form: form(paths.cases.section(reference, 'data-breach')),
    fields: [
      radios({
        name: 'dataBreach',
        legend: 'Was it a personal data breach?',
        hint: 'Answer it with the data protection officer.',
        value: value.dataBreach,
        error: errors.dataBreach ?? null,
        choices: [
          { value: 'yes', text: 'Yes. The procedure for it starts' },
          { value: 'no', text: 'No' },
        ],
      }),
      textarea({ name: 'why', label: 'Why, and who did you ask?', rows: 3, value: value.why, error: errors.why ?? null }),
    ],
    submit: button('Record this answer'),
  };
}

interface ClosingOn {
  readonly reference: string;
  readonly version: number;
  readonly offered: ClosingSeen['offered'];
}

function closingPart({ reference, version, offered }: ClosingOn, value: CloseForm, errors: Errors) {
  return {
    form: form(paths.cases.section(reference, 'close'), { version }),
    fields: [
      textarea({
        name: 'summary',
        label: 'What happened, what was decided, and why?',
        hint: 'For somebody who reads it in ten years. It is kept as you write it.',
        rows: 8,
        value: value.summary,
        error: errors.summary ?? null,
      }),
      textarea({
        name: 'lessons',
        label: 'What did we learn? (optional)',
        hint: 'What the school does otherwise from now on: training, supervision, a rule that was not clear. Name nobody.',
        rows: 3,
        value: value.lessons,
        error: errors.lessons ?? null,
      }),
      ...careField(offered, value.careFor, errors.careFor ?? null),
    ],
    buttons: buttonGroup([button('Close this case')]),
  };
}
