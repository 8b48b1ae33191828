import { longMoment } from '../../kernel/index.js';
import {
  abuseFormLabels,
  accountTypeLabels,
  childFactLabels,
  childFacts,
  engagements,
  materialAnswer,
  materialQuestionLabels,
  materialQuestions,
  reportKindTable,
  type SureAnswer,
  sureAnswerLabels,
  tellerLabels,
} from '../../rules/index.js';
import type { NamedPerson, ReportAnswers } from './report-answers.js';

export interface QuestionAnswered {
  readonly question: string;
  readonly answer: string;
}

/**
 * A report as it was told: each question with its answer, in the order in which it was asked. What was not asked or left empty is left out.
 * @param whoTold leave out who told the reporter, where the reporter is not to be named
 */
export function reportInWords(answers: ReportAnswers, { whoTold = true } = {}): QuestionAnswered[] {
  const rows: [string, string][] = [
    ['What it is', reportKindTable[answers.kind].label],
    ['In danger now', answers.danger === 'yes' ? 'Yes' : 'No'],
    ['Who told you', answers.anonymous ? '' : whoToldYou(answers, whoTold)],
    ['In the reporter’s words', answers.whatHappened],
    ['Who it is about', people(answers.subjects)],
    ['Who it was aimed at', people(answers.targets)],
    ['Is a child involved', sure(answers.child)],
    ['Children', people(answers.children)],
    ...childFacts.map((fact): [string, string] => [childFactLabels[fact], sure(answers.childFacts?.[fact] ?? null)]),
    ['What was done', answers.abuseForms.map((form) => abuseFormLabels[form as keyof typeof abuseFormLabels] ?? form).join('\n')],
    ['Does it threaten or impersonate staff', sure(answers.threatens)],
    ['Has it happened before', sure(answers.repeated)],
    ['Did anyone reply', sure(answers.replied)],
    ['Where', answers.platform],
    ['Account or link', answers.handle],
    ['What kind of account', answers.accountType === null ? '' : accountTypeLabels[answers.accountType]],
    ['When it happened', answers.datesOfConduct],
    ['First known here', longMoment(new Date(answers.firstKnownAt))],
    ['Who knows already', answers.alreadyTold],
    ['Who must not see it', people(answers.mustNotSee)],
    ['The other school', answers.otherSchool],
    ['When they left', answers.leftOn],
    ['The earlier report', answers.earlierReport],
    ...Object.entries(answers.materialRecord ?? {}).map(([key, answer]): [string, string] => materialRow(key, answer)),
    ['Could it show anyone nude, in a sexual way, or a child being hurt', sure(answers.gate)],
  ];
  return rows.filter(([, answer]) => answer !== '').map(([question, answer]) => ({ question, answer }));
}

function whoToldYou({ toldBy, toldByName }: ReportAnswers, named: boolean): string {
  return named ? [tellerLabels[toldBy], toldByName].filter(Boolean).join('\n') : tellerLabels[toldBy];
}

function people(named: readonly NamedPerson[]): string {
  return named
    .map(({ name, engagement, about }) =>
      [name === '' ? 'Somebody whose name is not known' : name, engagement === 'unknown' ? '' : engagements[engagement].label, about]
        .filter(Boolean)
        .join(', '),
    )
    .join('\n');
}

function sure(answer: SureAnswer | null): string {
  return answer === null ? '' : sureAnswerLabels[answer];
}

function materialRow(key: string, answer: string): [string, string] {
  const question = materialQuestions.find((one) => one === key);
  return question === undefined ? [key, answer] : [materialQuestionLabels[question], materialAnswer(question, answer)];
}
