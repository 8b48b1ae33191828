import { longMoment, momentFromParts } from '../../kernel/index.js';
import { asWords, type Words } from '../../platform/views/govuk.js';
import {
  abuseFormLabels,
  accountTypeLabels,
  childFactLabels,
  childFacts,
  materialAnswer,
  type MaterialQuestion,
  materialQuestionLabels,
  materialQuestions,
  reportKindTable,
  type SureAnswer,
  sureAnswerLabels,
  tellerLabels,
} from '../../rules/index.js';
import type { DateParts, DraftAnswers, DraftPerson } from '../domain/draft-answers.js';
import { type StepKey, stepsFor } from '../domain/steps.js';
import { gateLabels } from '../steps/material.steps.js';
import { personLine } from '../steps/named-people.js';

/** One answer, as it is read again before sending. */
export interface AnswerRow {
  readonly step: StepKey;
  readonly group: 'story' | 'people' | 'evidence';
  readonly key: string;
  readonly values: readonly Words[];
}

type Shown = readonly [key: string, values: string | readonly string[]];
const left = 'Left empty';

/** Everything that was answered, in the order in which it was asked. Questions that are not asked any more are left out. */
export function answerRows(answers: DraftAnswers): AnswerRow[] {
  return stepsFor(answers).flatMap(({ key, section }) =>
    shownAt(key, answers).map(([name, values]) => ({
      step: key,
      group: section === 'people' || section === 'evidence' ? section : ('story' as const),
      key: name,
      values: linesOf(values).map(asWords),
    })),
  );
}

function linesOf(values: string | readonly string[]): readonly string[] {
  const lines = typeof values === 'string' ? [values] : values;
  return lines.length === 0 || lines.every((line) => line === '') ? [left] : lines;
}

function shownAt(key: StepKey, answers: DraftAnswers): Shown[] {
  switch (key) {
    case 'kind':
      return [['What it is', reportKindTable[answers.kind].label]];
    case 'danger':
      return [['In danger now', sureWord(answers.danger)]];
    case 'who-told':
      return [
        ['Who told you', [answers.toldBy === null ? '' : tellerLabels[answers.toldBy], answers.toldByName].filter((line) => line !== '')],
      ];
    case 'what-happened':
      return [['In your words', answers.whatHappened]];
    case 'first-known':
      return [['When it was first known', momentWords(answers.firstKnown)]];
    case 'where':
      return whereRows(answers);
    case 'facts':
      return childFacts.map((fact) => [childFactLabels[fact], sureWord(answers.childFacts?.[fact] ?? null)]);
    case 'must-not-see':
      return [
        [
          'Who must not see it',
          answers.mustNotSee.length > 0 ? people(answers.mustNotSee) : answers.keepFrom === 'not_sure' ? 'Not sure' : 'Nobody else',
        ],
      ];
    case 'material':
    case 'no-upload':
      return recordRows(answers, ['where', 'device', 'seen', 'why_seen']);
    case 'material-who':
      return recordRows(answers, ['who_appears', 'how_made', 'pressure', 'how_shared']);
    case 'material-told':
      return recordRows(answers, ['how_it_came_to_light', 'parents', 'told_outside']);
    default:
      return shortRow(key, answers);
  }
}

/** One question, one line. */
function shortRow(key: StepKey, answers: DraftAnswers): Shown[] {
  const rows: Partial<Record<StepKey, Shown>> = {
    'earlier-report': ['Which report', answers.earlierReport],
    'abuse-forms': ['What is being done', answers.abuseForms.map((form) => abuseFormLabels[form])],
    threatens: ['Threat, false name or changed picture', sureWord(answers.threatens)],
    repeated: ['More than once', sureWord(answers.repeated)],
    replied: ['You replied', sureWord(answers.replied)],
    dates: ['When it happened', answers.datesOfConduct],
    'other-school': ['Which school', answers.otherSchool],
    'left-on': ['When they left', answers.leftOn],
    subject: ['Who it is about', people(answers.subjects)],
    target: ['Who it is aimed at', people(answers.targets)],
    child: ['A child is involved', sureWord(answers.child)],
    children: ['Which child', people(answers.children)],
    'tell-headteacher': ['Headteacher too', answers.tellHeadteacher === null ? '' : answers.tellHeadteacher ? 'Yes' : 'No'],
    'already-told': ['Who knows already', answers.alreadyTold],
    gate: ['Nude, sexual, or a child being hurt', answers.gate === null ? '' : gateLabels[answers.gate]],
  };
  const row = rows[key];
  return row ? [row] : [];
}

function whereRows({ kind, platform, handle, accountType }: DraftAnswers): Shown[] {
  const { asks } = reportKindTable[kind];
  const account: Shown[] = [
    ['Account or address', handle],
    ['Kind of account', accountType === null ? '' : accountTypeLabels[accountType]],
  ];
  return [['Where', platform], ...(asks.handle === 'never' ? [] : account)];
}

function recordRows({ materialRecord }: DraftAnswers, questions: readonly MaterialQuestion[]): Shown[] {
  return materialQuestions
    .filter((question) => questions.includes(question))
    .map((question) => [materialQuestionLabels[question], materialAnswer(question, materialRecord[question] ?? '')]);
}

function people(list: readonly DraftPerson[]): readonly string[] {
  return list.map(personLine);
}

function sureWord(answer: SureAnswer | null): string {
  return answer === null ? '' : sureAnswerLabels[answer];
}

function momentWords(parts: DateParts | null): string {
  const moment = parts === null ? null : momentFromParts(parts);
  if (parts === null || moment === null) return '';
  const long = longMoment(moment);
  return parts.time === '' ? long.replace(/, \d\d:\d\d$/, '') : long;
}
