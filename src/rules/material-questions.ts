/**
 * What is written down instead of kept, where material may be nude, sexual or illegal. The keys of a report's text record.
 * @source domain guide 9.2, "Record instead"
 */
export const materialQuestions = [
  'where',
  'device',
  'seen',
  'why_seen',
  'how_it_came_to_light',
  'who_appears',
  'how_made',
  'pressure',
  'how_shared',
  'parents',
  'told_outside',
] as const;
export type MaterialQuestion = (typeof materialQuestions)[number];

export const materialQuestionLabels: Readonly<Record<MaterialQuestion, string>> = {
  where: 'Where is it?',
  device: 'Which device is it on, and who has it?',
  seen: 'Has anyone here seen it?',
  why_seen: 'Who saw it, and why?',
  how_it_came_to_light: 'How and when did it come to light?',
  who_appears: 'Who is thought to be in it, and how old are they?',
  how_made: 'Who is thought to have made it?',
  pressure: 'Was there any pressure, threat or payment?',
  how_shared: 'Who has it been shared with, as far as you know?',
  parents: 'Do the parents know?',
  told_outside: 'Who outside the school has been told?',
};

/** Seeing it by accident is nobody's fault; it is asked so that they can be supported. */
export const seenAnswers = ['no', 'accident', 'meant'] as const;
export type SeenAnswer = (typeof seenAnswers)[number];

export const seenAnswerLabels: Readonly<Record<SeenAnswer, string>> = { no: 'No', accident: 'Yes, by accident', meant: 'Yes, to check' };

export const makers = ['themselves', 'another_child', 'adult', 'changed_or_made_up', 'not_known'] as const;
export type Maker = (typeof makers)[number];

export const makerLabels: Readonly<Record<Maker, string>> = {
  themselves: 'The person who is in it',
  another_child: 'Another child',
  adult: 'An adult',
  changed_or_made_up: 'It was changed or made up, for example by a computer',
  not_known: 'I don’t know',
};

/** An answer of a text record as people read it, whatever it was chosen from. */
export function materialAnswer(question: MaterialQuestion, answer: string): string {
  if (question === 'seen') return seenAnswers.some((one) => one === answer) ? seenAnswerLabels[answer as SeenAnswer] : answer;
  if (question === 'how_made') return makers.some((one) => one === answer) ? makerLabels[answer as Maker] : answer;
  return answer;
}
