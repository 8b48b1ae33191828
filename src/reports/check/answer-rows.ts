import { longMoment, momentFromParts, type TypedMoment } from '../../kernel/index.js';
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
import type { DraftAnswers, DraftPerson } from '../domain/draft-answers.js';
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
    (shown[key]?.(answers) ?? []).map(([name, values]) => ({
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

/** What each page is read as. Pages that only lead on say nothing. */
const shown: Readonly<Partial<Record<StepKey, (answers: DraftAnswers) => readonly Shown[]>>> = {
  kind: ({ kind }) => [['What it is', reportKindTable[kind].label]],
  danger: ({ danger }) => [['In danger now', sureWord(danger)]],
  'who-told': ({ toldBy, toldByName }) => [
    ['Who told you', [toldBy === null ? '' : tellerLabels[toldBy], toldByName].filter((line) => line !== '')],
  ],
  'earlier-report': ({ earlierReport }) => [['Which report', earlierReport]],
  'what-happened': ({ whatHappened }) => [['In your words', whatHappened]],
  'abuse-forms': ({ abuseForms }) => [['What is being done', abuseForms.map((form) => abuseFormLabels[form])]],
  threatens: ({ threatens }) => [['Threat, false name or changed picture', sureWord(threatens)]],
  repeated: ({ repeated }) => [['More than once', sureWord(repeated)]],
  replied: ({ replied }) => [['You replied', sureWord(replied)]],
  dates: ({ datesOfConduct }) => [['When it happened', datesOfConduct]],
  where: whereRows,
  'first-known': ({ firstKnown }) => [['When it was first known', momentWords(firstKnown)]],
  'other-school': ({ otherSchool }) => [['Which school', otherSchool]],
  'left-on': ({ leftOn }) => [['When they left', leftOn]],
  subject: ({ subjects }) => [['Who it is about', people(subjects)]],
  target: ({ targets }) => [['Who it is aimed at', people(targets)]],
  child: ({ child }) => [['A child is involved', sureWord(child)]],
  children: ({ children }) => [['Which child', people(children)]],
  facts: (answers) => childFacts.map((fact) => [childFactLabels[fact], sureWord(answers.childFacts?.[fact] ?? null)]),
  'must-not-see': ({ mustNotSee, keepFrom }) => [
    ['Who must not see it', mustNotSee.length > 0 ? people(mustNotSee) : keepFrom === 'not_sure' ? 'Not sure' : 'Nobody else'],
  ],
  'tell-headteacher': ({ tellHeadteacher }) => [['Headteacher too', tellHeadteacher === null ? '' : tellHeadteacher ? 'Yes' : 'No']],
  'already-told': ({ alreadyTold }) => [['Who knows already', alreadyTold]],
  gate: ({ gate }) => [['Nude, sexual, or a child being hurt', gate === null ? '' : gateLabels[gate]]],
  material: (answers) => recordRows(answers, ['where', 'device', 'seen', 'why_seen']),
  'no-upload': (answers) => recordRows(answers, ['where', 'device', 'seen', 'why_seen']),
  'material-who': (answers) => recordRows(answers, ['who_appears', 'how_made', 'pressure', 'how_shared']),
  'material-told': (answers) => recordRows(answers, ['how_it_came_to_light', 'parents', 'told_outside']),
};

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

function momentWords(parts: TypedMoment | null): string {
  const moment = parts === null ? null : momentFromParts(parts);
  if (parts === null || moment === null) return '';
  const long = longMoment(moment);
  return parts.time === '' ? long.replace(/, \d\d:\d\d$/, '') : long;
}
