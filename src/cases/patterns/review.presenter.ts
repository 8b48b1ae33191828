import { dayOf, longDay, longMoment, paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  type Component,
  details,
  errorsOf,
  form,
  insetText,
  link,
  strong,
  textarea,
  words,
  type Words,
} from '../../platform/views/govuk.js';
import { editionInForce, harmLimbs, harmLimbWords, sureAnswerLabels } from '../../rules/index.js';
import { dueWords } from '../actions/due-tags.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { limbPart } from '../triage/questions.presenter.js';
import { concernsTable } from './concerns-table.presenter.js';
import { DecideReviewForm } from './decide-review.form.js';
import type { DecideReviewRefusal } from './decide-review.js';
import { patternRules } from './domain/pattern-rules.js';
import type { ReadableCase } from './readable-about.js';
import type { ReviewDecision } from './review-words.js';
import type { ShownReview } from './review.queries.js';

export interface ReviewSeen {
  readonly review: ShownReview;
  readonly cases: readonly ReadableCase[];
}

const heading = 'Look at these concerns together';

export const whyNotDecided: Record<DecideReviewRefusal, string> = {
  incomplete: 'Check your answers: something is missing',
  decided: 'Somebody decided this while you were writing. Their decision stands above; what you wrote stands below, and was not kept',
};

/** Several concerns about one person, and whether they come to more together. View `cases/pattern-review`. */
export function reviewPage(
  looked: LookedAt<ReviewSeen>,
  typed: DecideReviewForm | null = null,
  errors: Readonly<Record<string, string>> = {},
  refusal: DecideReviewRefusal | null = null,
) {
  const { review, cases } = looked.seen;
  const { reference } = looked.file.row;
  const value = typed ?? new DecideReviewForm();
  const limbs = harmLimbs.map((limb, index) => limbPart(limb, index + 1, value, errors));
  const reason = textarea({
    name: 'reason',
    label: 'What do you see when you look at them together?',
    hint: 'The same child, the same app, the same way of doing it? What changed after advice or training? Say whom you asked.',
    rows: 5,
    value: value.reason,
    error: errors.reason ?? null,
  });
  const asked = review.decidedAt === null || typed !== null;
  const counted = new Set(review.words.grounds.flatMap((ground) => ground.cases));
  return {
    page: casePageHead(looked, 'actions', {
      title: heading,
      back: paths.cases.section(reference, 'actions'),
      errors: errorsOf(
        asked ? [...limbs.flatMap(({ question, why }) => [question, why]), reason] : [],
        ...(refusal ? [whyNotDecided[refusal]] : []),
      ),
    }),
    heading,
    intro: intro(looked),
    whyHeading: 'Why now',
    why: review.words.grounds.map(({ rule }) => words(patternRules[rule].label)),
    concerns: concernsTable(cases, 'What is known about the person', { counted }),
    decidedHeading: 'What was decided',
    decided:
      review.decidedAt === null
        ? []
        : review.words.decision === null
          ? [words(`On ${longMoment(review.decidedAt)} it turned out that they are not about one person. There is nothing to decide.`)]
          : decidedWords(review.words.decision, review.decidedAt),
    ask: asked
      ? {
          heading: 'Do they come to an allegation together?',
          text: words(
            'Answer for all of them as one. Any “yes” or “not sure” opens the allegation procedure in this case, and the LADO must be told by the end of the next working day from now.',
          ),
          form: form(paths.cases.review(reference, review.id), { version: value.version === '' ? String(review.version) : value.version }),
          limbs,
          reason: [reason],
          guidance: guidanceSentence(looked.now),
          buttons: buttonGroup([button('Record this decision')]),
        }
      : null,
  };
}

function intro({ seen: { review }, now }: LookedAt<ReviewSeen>): Words[] {
  const due = review.decidedAt === null ? [strong(`Decide it by the end of ${dueWords(review.dueAt, now)}.`)] : [];
  return [
    words(
      'The headteacher and the safeguarding lead look at them together. Only those who can read every one of these cases see this page. ',
      ...due,
    ),
  ];
}

function decidedWords({ answers, reasons, reason, decidedBy, edition }: ReviewDecision, at: Date): Words[] {
  const under = edition === null ? '' : `, under ${edition.label}`;
  return [
    ...harmLimbs.map((limb) => words(strong(`${harmLimbWords[limb].question} ${sureAnswerLabels[answers[limb]]}. `), reasons[limb])),
    words(strong('Together: '), reason),
    words(`${decidedBy.name}, ${longMoment(at)}${under}`),
  ];
}

function guidanceSentence(now: Date): string {
  const edition = editionInForce(dayOf(now));
  const which = edition === null ? 'Keeping children safe in education' : edition.label;
  return `Guidance: ${which}, part four, in force on ${longDay(now)}. Your answers are kept with your name. Nobody can change them.`;
}

/** On the page of actions and on the overview: what is to be looked at together, for those who may see all of it. */
export function reviewNotes(reviews: readonly ShownReview[], reference: string, now: Date): Component[] {
  return reviews.map((review) =>
    review.decidedAt === null
      ? insetText(
          words(
            strong(`Several concerns about this person have to be looked at together by the end of ${dueWords(review.dueAt, now)}. `),
            link('Look at them together', paths.cases.review(reference, review.id)),
          ),
        )
      : details('Several concerns about this person were looked at together', [
          words(`Decided on ${longMoment(review.decidedAt)}. `, link('See what was decided', paths.cases.review(reference, review.id))),
        ]),
  );
}
