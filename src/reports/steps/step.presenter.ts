import { longDay, nearMoment } from '../../kernel/index.js';
import {
  button,
  type Component,
  errorsOf,
  form,
  leaveStrip,
  pageHead,
  type SummaryList,
  type Words,
  words,
} from '../../platform/views/govuk.js';
import { type Steps, steps } from '../../platform/views/heed.js';
import { reportKindTable } from '../../rules/index.js';
import { answerRows } from '../check/answer-rows.js';
import type { DraftAnswers } from '../domain/draft-answers.js';
import { stepBefore, type StepKey, type StepSection, stepSections, stepsFor } from '../domain/steps.js';
import { draftDays, type OpenDraft } from '../drafts/drafts.js';
import { reportPaths } from '../report-paths.js';
import type { DrawnStep } from './step-page.js';

const sectionLabels: Readonly<Record<StepSection, string>> = {
  about: 'what it is about',
  safety: 'safety first',
  story: 'what happened',
  people: 'who is concerned',
  evidence: 'evidence',
  check: 'check and send',
};

export interface StepOn {
  readonly key: StepKey;
  readonly draft: OpenDraft;
  readonly now: Date;
  readonly fromCheck: boolean;
  /** Sent from another tab meanwhile, or gone: what was typed here is still there. */
  readonly clash?: 'stale' | 'no-draft';
}

const clashWords = {
  stale: 'You changed this answer in another tab or window. Both answers are below: keep the one you want, then continue',
  'no-draft': 'This report is no longer being written: it was sent or deleted. Copy your words if you still need them',
} as const;

/** One question, as it stands among the others. */
export function stepView(drawn: DrawnStep, on: StepOn) {
  const { key, draft, now, fromCheck, clash } = on;
  const action = reportPaths.step(key);
  const hidden: Record<string, string> = fromCheck ? { from: 'check' } : {};
  const version = draft.sent[key] ?? 0;
  const listed = drawn.listed.map((text, index) => ({
    text,
    form: form(action, { version, hidden: { ...hidden, remove: String(index) } }),
  }));
  return {
    page: pageHead({
      title: drawn.title,
      back: backFrom(on),
      leave: leaveStrip(),
      errors: errorsOf(drawn.fields, ...(clash ? [clashWords[clash]] : [])),
    }),
    steps: stepBar(draft.answers, key),
    heading: drawn.headed ? drawn.title : null,
    savedElsewhere: clash === 'stale' ? savedElsewhere(draft.answers, key) : null,
    above: drawn.above,
    // The question itself stands above the list; where it stands inside the form, the list follows.
    listed: drawn.headed ? listed : [],
    listedBelow: drawn.headed ? [] : listed,
    form: form(action, { version, hidden }),
    fields: drawn.fields,
    below: drawn.below,
    buttons: {
      buttons: [
        button('Continue'),
        ...(drawn.more === null ? [] : [button(drawn.more, { kind: 'second', name: 'then', value: 'another' })]),
      ],
      links: [],
    },
    saved: savedLine(draft, now),
  };
}

/** "Saved today at 18:21. You can stop and come back until Monday 23 November 2026." */
export function savedLine({ touchedAt }: OpenDraft, now: Date): string {
  const until = new Date(touchedAt.getTime() + draftDays * 24 * 60 * 60_000);
  return `Saved ${nearMoment(touchedAt, now)}. You can stop and come back until ${longDay(until)}.`;
}

export function stepBar(answers: DraftAnswers, key: StepKey): Steps {
  const sections = stepSections.filter((section) => stepsFor(answers).some((step) => step.section === section));
  const section = stepsFor(answers).find((step) => step.key === key)?.section ?? 'about';
  return steps(sections.indexOf(section) + 1, sections.length, sectionLabels[section]);
}

function backFrom({ key, draft, fromCheck }: StepOn): string {
  if (fromCheck) return reportPaths.step('check');
  const before = stepBefore(draft.answers, key);
  return before === null ? '/' : reportPaths.step(before);
}

interface SavedElsewhere extends Component {
  readonly heading: string;
  readonly answers: SummaryList | null;
  readonly nothing: Words;
}

function savedElsewhere(answers: DraftAnswers, key: StepKey): SavedElsewhere {
  const rows = answerRows(answers).filter((row) => row.step === key);
  return {
    component: 'reports/saved-elsewhere',
    heading: 'Saved in the other tab',
    answers:
      rows.length === 0
        ? null
        : {
            component: 'govuk/summary-list',
            classes: 'heed-gap',
            rows: rows.map(({ key: name, values }) => ({ key: name, values, action: null, actions: [], noActions: false })),
          },
    nothing: words(`No answer to “${reportKindTable[answers.kind].label}”.`),
  };
}
