import { longMoment, paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  type Component,
  details,
  errorsOf,
  type Field,
  form,
  insetText,
  link,
  radios,
  strong,
  textarea,
  words,
  type Words,
} from '../../platform/views/govuk.js';
import { repeatRules, repeatVerdicts, repeatVerdictTable } from '../../rules/index.js';
import { dueWords } from '../actions/due-tags.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { concernsTable } from './concerns-table.presenter.js';
import { DecideRepeatForm } from './decide-repeat.form.js';
import type { DecideReviewRefusal } from './decide-review.js';
import type { ReadableCase } from './readable-about.js';
import type { ShownRepeat } from './review.queries.js';
import { whyNotDecided } from './review.presenter.js';

export interface RepeatSeen {
  readonly repeat: ShownRepeat;
  readonly cases: readonly ReadableCase[];
  readonly counted: ReadonlySet<string>;
}

const heading = 'Do these concerns belong together?';

/** Concerns in which the same thing stands, side by side. View `cases/pattern-review`. */
export function repeatPage(
  looked: LookedAt<RepeatSeen>,
  typed: DecideRepeatForm | null = null,
  errors: Readonly<Record<string, string>> = {},
  refusal: DecideReviewRefusal | null = null,
) {
  const { repeat, cases, counted } = looked.seen;
  const { reference } = looked.file.row;
  const value = typed ?? new DecideRepeatForm();
  const asked = repeat.decidedAt === null || typed !== null;
  const fields = questions(value, errors);
  const { label, why } = repeatRules[repeat.about];
  return {
    page: casePageHead(looked, 'actions', {
      title: heading,
      back: paths.cases.section(reference, 'actions'),
      errors: errorsOf(asked ? fields : [], ...(refusal === null ? [] : [whyNotDecided[refusal]])),
    }),
    heading,
    intro: [
      words(strong(`${label} that came back: `), repeat.words.what),
      words(
        'Only those who can read every one of these cases see this page, and nothing of it stands in the cases. ',
        ...(repeat.decidedAt === null ? [strong(decideBy(repeat.dueAt, looked.now))] : []),
      ),
    ],
    whyHeading: 'Why now',
    why: [words(why)],
    concerns: concernsTable(cases, 'The concerns, the newest first', { counted, withPeople: true }),
    decidedHeading: 'What was decided',
    decided: decidedWords(repeat),
    ask: asked
      ? {
          heading: 'Your decision',
          text: words('That the same thing stands in several concerns proves nothing about anybody. Look at what happened in each.'),
          form: form(paths.cases.repeat(reference, repeat.id), { version: value.version === '' ? String(repeat.version) : value.version }),
          limbs: [],
          reason: fields,
          guidance: null,
          buttons: buttonGroup([button('Record this decision')]),
        }
      : null,
  };
}

function questions(value: DecideRepeatForm, errors: Readonly<Record<string, string>>): Field[] {
  return [
    radios({
      name: 'verdict',
      legend: 'What do you decide?',
      value: value.verdict,
      error: errors.verdict ?? null,
      choices: repeatVerdicts.map((one) => ({ value: one, text: repeatVerdictTable[one].label, hint: repeatVerdictTable[one].hint })),
    }),
    textarea({
      name: 'reason',
      label: 'Why?',
      hint: 'What you compared, and whom you asked. It is kept with your name, and nobody can change it.',
      rows: 5,
      value: value.reason,
      error: errors.reason ?? null,
    }),
  ];
}

function decidedWords({ decidedAt, words: { decision } }: ShownRepeat): Words[] {
  if (decidedAt === null) return [];
  if (decision === null)
    return [words(`On ${longMoment(decidedAt)} it turned out that they are not about one pupil. There is nothing to decide.`)];
  return [
    words(strong(`${repeatVerdictTable[decision.verdict].label}. `), decision.reason),
    words(`${decision.decidedBy.name}, ${longMoment(decidedAt)}`),
  ];
}

/** When somebody has to say whether they belong together. */
export function decideBy(dueAt: Date, now: Date): string {
  const day = dueWords(dueAt, now);
  return dueAt < now ? `It was to be decided by the end of ${day}.` : `Decide it by the end of ${day}.`;
}

/** On the page of actions and on the overview: what came back, for those who may see all of it. */
export function repeatNotes(repeats: readonly ShownRepeat[], reference: string, now: Date): Component[] {
  return repeats.map(({ id, about, dueAt, decidedAt, words: { what } }) =>
    decidedAt === null
      ? insetText(
          words(
            strong(`${repeatRules[about].label} came back in several concerns: `),
            `${what}. ${decideBy(dueAt, now)} `,
            link('Look at them side by side', paths.cases.repeat(reference, id)),
          ),
        )
      : details(`${repeatRules[about].label} came back in several concerns`, [
          words(`${what}. Decided on ${longMoment(decidedAt)}. `, link('See what was decided', paths.cases.repeat(reference, id))),
        ]),
  );
}
