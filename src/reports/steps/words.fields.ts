import { type Field, radios, textarea } from '../../platform/views/govuk.js';
import { sureAnswerLabels, sureAnswers } from '../../rules/index.js';

/** Some sentences of the reporter's own. */
export function paragraph(asked: Parameters<typeof textarea>[0]): Field {
  return textarea({ rows: 4, ...asked });
}

/** Yes, no, not sure: "I don't know" is an answer. */
export function sure(asked: {
  name: string;
  legend: string;
  value: string;
  error: string | null | undefined;
  heading?: boolean;
  inline?: boolean;
  hint?: string;
  errorInSummary?: string;
  hints?: Readonly<Partial<Record<(typeof sureAnswers)[number], string>>>;
}): Field {
  const { hints = {}, error = null, ...rest } = asked;
  return radios({
    ...rest,
    error,
    choices: sureAnswers.map((answer) => ({ value: answer, text: sureAnswerLabels[answer], hint: hints[answer] ?? '' })),
  });
}
