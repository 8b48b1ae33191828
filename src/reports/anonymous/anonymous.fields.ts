import { gateQuestion } from '../../cases/index.js';
import { roleLabels } from '../../kernel/index.js';
import type { FieldErrors } from '../../platform/http/read-form.js';
import { checkboxes, dateInput, type Field, fieldset, radios, select, textarea, textInput } from '../../platform/views/govuk.js';
import { childFactLabels, childFacts, engagementKinds, engagements, sureAnswerLabels, sureAnswers } from '../../rules/index.js';
import { sure } from '../steps/words.fields.js';
import { type AnonymousForm, type AnonymousKind, anonymousKinds, rolesToLeaveOut } from './anonymous.form.js';

/** The kinds in the words of somebody who need not work there. */
export const kindLabels: Readonly<Record<AnonymousKind, string>> = {
  conduct_of_adult: 'Something an adult working at the school did or posted',
  abuse_of_staff: 'Somebody who works there is being abused or bullied online',
  pupil_conduct_to_staff: 'A pupil behaved badly online towards staff',
  harmful_material: 'Nude, sexual or illegal material',
  ex_employee_disrepute: 'Somebody who used to work there is damaging the school online',
  about_handling: 'How the school dealt with an earlier report',
  something_else: 'Something else, or I am not sure',
};

const kindHints: Readonly<Partial<Record<AnonymousKind, string>>> = {
  harmful_material: 'Don’t look again, copy it or pass it on. Your words are enough.',
  about_handling: 'This goes to the chair of governors, not to the people who dealt with it.',
};

export interface QuestionGroup {
  readonly heading: string;
  readonly fields: readonly Field[];
}

/** Every question, a few under each heading. Pictures come first: what not to do with them cannot wait. */
export function questionGroups(value: AnonymousForm, errors: FieldErrors, now: Date): QuestionGroup[] {
  return [
    { heading: 'Before you write', fields: [gate(value, errors), danger(value, errors)] },
    { heading: 'What happened', fields: story(value, errors) },
    { heading: 'Who it is about', fields: people(value, errors) },
    { heading: 'Children', fields: child(value, errors) },
    { heading: 'Where and when', fields: whereAndWhen(value, errors, now) },
    { heading: 'Who must not see it', fields: keptFrom(value, errors) },
  ];
}

function gate(value: AnonymousForm, errors: FieldErrors): Field {
  return radios({
    name: 'gate',
    legend: gateQuestion,
    size: 's',
    hint: 'Think of the pictures, videos or messages that you know of. Don’t look again to find out.',
    value: value.gate,
    error: errors.gate ?? null,
    choices: sureAnswers.map((answer) => ({ value: answer, text: sureAnswerLabels[answer], hint: gateHints[answer] })),
  });
}

const gateHints: Readonly<Record<(typeof sureAnswers)[number], string>> = {
  yes: 'Please leave it where it is. Don’t copy, send, print or screenshot it, and don’t delete it. Your words are enough.',
  no: '',
  not_sure: 'We treat this as yes.',
};

function danger(value: AnonymousForm, errors: FieldErrors): Field {
  return sure({
    name: 'danger',
    legend: 'Is anyone in danger right now?',
    hint: 'If yes, call 999 first. Your report can wait. “Not sure” counts as yes, and nobody is blamed for being careful.',
    inline: true,
    value: value.danger,
    error: errors.danger,
  });
}

function story(value: AnonymousForm, errors: FieldErrors): Field[] {
  return [
    radios({
      name: 'kind',
      legend: 'What do you want to report?',
      size: 's',
      hint: 'Choose the nearest.',
      value: value.kind,
      error: errors.kind ?? null,
      choices: anonymousKinds.map((kind) => ({ value: kind, text: kindLabels[kind], hint: kindHints[kind] ?? '' })),
    }),
    textarea({
      name: 'whatHappened',
      label: 'What happened?',
      hint: 'Use your own words. Say what you saw or heard, and how you know. It doesn’t have to be perfect.',
      rows: 8,
      value: value.whatHappened,
      error: errors.whatHappened ?? null,
    }),
  ];
}

function people(value: AnonymousForm, errors: FieldErrors): Field[] {
  return [
    textarea({
      name: 'subjects',
      label: 'Who is it about?',
      hint: 'First name and surname, if you know both. One person on each line. Whoever you name here does not receive your report.',
      rows: 2,
      value: value.subjects,
      error: errors.subjects ?? null,
    }),
    checkboxes({
      name: 'unknown',
      legend: 'Or',
      size: 's',
      values: value.unknown,
      choices: [{ value: 'unknown', text: 'I don’t know who it is' }],
    }),
    select({
      name: 'engagement',
      label: 'What are they?',
      value: value.engagement,
      error: errors.engagement ?? null,
      options: [
        { value: 'unknown', text: 'I don’t know' },
        ...engagementKinds.map((kind) => ({ value: kind, text: engagements[kind].label })),
      ],
    }),
    textarea({
      name: 'targets',
      label: 'Who is it aimed at, if anybody?',
      hint: 'One person on each line. You can leave this empty.',
      rows: 2,
      value: value.targets,
      error: errors.targets ?? null,
    }),
  ];
}

function child(value: AnonymousForm, errors: FieldErrors): Field[] {
  return [
    sure({
      name: 'child',
      legend: 'Is a child involved?',
      hint: 'Anyone under 18, at this school or not.',
      inline: true,
      value: value.child,
      error: errors.child,
    }),
    fieldset({
      name: 'facts',
      legend: 'If a child is involved, or may be: four short questions',
      size: 's',
      hint: 'Answer as far as you know. Don’t ask the child. If no child is involved, leave these empty.',
      fields: childFacts.map((fact, index) => {
        const why = errors[fact];
        return sure({
          name: fact,
          legend: childFactLabels[fact],
          inline: true,
          value: value[fact],
          error: why,
          ...(why === undefined ? {} : { errorInSummary: `Question ${index + 1} about the child: choose yes, no or not sure` }),
        });
      }),
    }),
  ];
}

function whereAndWhen(value: AnonymousForm, errors: FieldErrors, now: Date): Field[] {
  const parts = ['day', 'month', 'year', 'time'] as const;
  const faultOfParts = parts.map((part) => errors[`firstKnown-${part}`]).find((why) => why !== undefined);
  return [
    textInput({
      name: 'platform',
      label: 'App, site or place',
      hint: 'For example a group chat, a game, or at the school gate. You can leave this empty.',
      value: value.platform,
      error: errors.platform ?? null,
    }),
    textarea({
      name: 'handle',
      label: 'Account name or web address',
      hint: 'Type it as it is written. Nobody can click on it. You can leave this empty.',
      rows: 2,
      value: value.handle,
      error: errors.handle ?? null,
    }),
    textarea({
      name: 'datesOfConduct',
      label: 'When did it happen?',
      hint: 'As well as you know. For example: most evenings since half-term.',
      rows: 2,
      value: value.datesOfConduct,
      error: errors.datesOfConduct ?? null,
    }),
    dateInput({
      name: 'firstKnown',
      legend: 'When did anyone who works at the school first know?',
      size: 's',
      withTime: true,
      hint: `For example ${now.getUTCDate()} ${now.getUTCMonth() + 1} ${now.getUTCFullYear()}, 14:30. If you don’t know, or nobody knew before you, leave it empty.`,
      values: value.firstKnown,
      error: errors.firstKnown ?? faultOfParts ?? null,
    }),
    textarea({
      name: 'alreadyTold',
      label: 'Who knows about it already?',
      hint: 'You can leave this empty.',
      rows: 2,
      value: value.alreadyTold,
      error: errors.alreadyTold ?? null,
    }),
  ];
}

function keptFrom(value: AnonymousForm, errors: FieldErrors): Field[] {
  return [
    checkboxes({
      name: 'leaveOut',
      legend: 'Does anyone who could receive it have to be left out?',
      size: 's',
      hint: 'Because it is about them, or because they are close to somebody it is about. Tick everybody who must not see it. If you are sure of nobody, tick nothing.',
      small: true,
      values: value.leaveOut,
      error: errors.leaveOut ?? null,
      choices: rolesToLeaveOut.map((role) => ({ value: role, text: roleLabels[role] })),
    }),
    textarea({
      name: 'leaveOutNames',
      label: 'Anybody else, by name',
      hint: 'One person on each line. You can leave this empty.',
      rows: 2,
      value: value.leaveOutNames,
      error: errors.leaveOutNames ?? null,
    }),
  ];
}
