import { IsIn } from 'class-validator';
import { type Field, radios, textInput } from '../../platform/views/govuk.js';
import { dangerPanel } from '../../platform/views/heed.js';
import {
  type ReportKind,
  reportKindGroupLabels,
  reportKindGroups,
  reportKinds,
  reportKindTable,
  type SureAnswer,
  sureAnswers,
  type Teller,
  tellerLabels,
  tellers,
} from '../../rules/index.js';
import { Line, Narrative, Paragraph } from './limits.js';
import { type Said, stepPage } from './step-page.js';
import { paragraph } from './words.fields.js';

export class KindForm {
  @IsIn(reportKinds, { message: 'Choose what you want to report' })
  kind = '';
}

/** Nobody has to classify: the kind only decides which questions are asked. */
export function kindField({ value, errors }: Said<KindForm>): Field {
  return radios({
    name: 'kind',
    legend: 'What do you want to report?',
    heading: true,
    hint: 'Choose the nearest. It only helps us ask the right questions. A person reads every report and decides what it is.',
    above: dangerPanel('Is someone in danger now? Call 999', 'Call first. Your report can wait, and you can write it later.'),
    value: value.kind,
    error: errors.kind ?? null,
    choices: reportKindGroups.flatMap((group) => [
      { group: reportKindGroupLabels[group] },
      ...reportKinds
        .filter((kind) => reportKindTable[kind].group === group)
        .map((kind) => ({ value: kind, text: reportKindTable[kind].label, hint: reportKindTable[kind].hint ?? '' })),
    ]),
  });
}

export const kindStep = stepPage({
  Form: KindForm,
  title: () => 'What do you want to report?',
  fields: (said) => [kindField(said)],
  fill: ({ kind }) => ({ kind }),
  take: ({ kind }) => ({ kind: kind as ReportKind }),
});

class DangerForm {
  @IsIn(sureAnswers, { message: 'Say whether anyone is in danger right now' })
  danger = '';
}

/** @source domain guide 4.3, R01; contract: the second question */
export const dangerStep = stepPage({
  Form: DangerForm,
  title: () => 'Is anyone in danger right now?',
  fields: ({ value, errors }) => [
    radios({
      name: 'danger',
      legend: 'Is anyone in danger right now?',
      heading: true,
      hint: 'For example: someone is hurt, is about to meet a person who may harm them, or has said they may hurt themselves.',
      above: dangerPanel('If yes, call 999 now', 'Your report will wait. What you have written is saved.'),
      value: value.danger,
      error: errors.danger ?? null,
      choices: [
        { value: 'yes', text: 'Yes', hint: 'The safeguarding lead is told as soon as you send.' },
        { value: 'not_sure', text: 'I’m not sure', hint: 'We treat this as yes. You won’t be blamed for being careful.' },
        { value: 'no', text: 'No' },
      ],
    }),
  ],
  fill: ({ danger }) => ({ danger: danger ?? '' }),
  take: ({ danger }) => ({ danger: danger as SureAnswer }),
});

class WhoToldForm {
  @IsIn(tellers, { message: 'Say who told you' })
  toldBy = '';

  @Line()
  toldByName = '';
}

/** @source domain guide 4.1 */
export const whoToldStep = stepPage({
  Form: WhoToldForm,
  title: () => 'Who told you?',
  fields: ({ value, errors }) => [
    radios({
      name: 'toldBy',
      legend: 'Who told you?',
      heading: true,
      hint: 'You can record what somebody told you by telephone, by letter or face to face.',
      value: value.toldBy,
      error: errors.toldBy ?? null,
      choices: tellers.map((teller) => ({ value: teller, text: tellerLabels[teller] })),
    }),
    textInput({
      name: 'toldByName',
      label: 'Their name, if somebody told you',
      hint: 'You can leave this empty if they don’t want to be named, or nobody told you.',
      value: value.toldByName,
      error: errors.toldByName ?? null,
    }),
  ],
  fill: ({ toldBy, toldByName }) => ({ toldBy: toldBy ?? '', toldByName }),
  take: ({ toldBy, toldByName }) => ({ toldBy: toldBy as Teller, toldByName: toldBy === 'myself' ? '' : toldByName }),
});

class WhatHappenedForm {
  @Narrative()
  whatHappened = '';
}

const storyTitles: Partial<Record<ReportKind, string>> = {
  self_report: 'What happened, in your own words?',
  advice_request: 'What would you like advice about?',
  about_handling: 'What are you worried about?',
};
const storyHints: Partial<Record<ReportKind, string>> = {
  advice_request: 'You don’t have to name anyone. Nobody is being reported.',
  harmful_material: 'Write what you were told or saw. Don’t look again, and don’t describe pictures more than you have to.',
  other_school_contact: 'Say which learner it is, how they are connected, and how you know.',
};

export const whatHappenedStep = stepPage({
  Form: WhatHappenedForm,
  title: ({ answers }) => storyTitles[answers.kind] ?? 'What happened?',
  fields: ({ value, errors }, { answers }) => [
    paragraph({
      name: 'whatHappened',
      label: storyTitles[answers.kind] ?? 'What happened?',
      heading: true,
      hint:
        storyHints[answers.kind] ??
        'Use your own words. Say what you saw or heard, and what somebody told you. It doesn’t have to be perfect.',
      rows: 10,
      value: value.whatHappened,
      error: errors.whatHappened ?? null,
    }),
  ],
  fill: ({ whatHappened }) => ({ whatHappened }),
  take: ({ whatHappened }) => ({ whatHappened }),
  wrong: ({ whatHappened }) => (whatHappened === '' ? { whatHappened: 'Write what happened. One sentence is enough' } : {}),
});

class EarlierReportForm {
  @Paragraph()
  earlierReport = '';
}

export const earlierReportStep = stepPage({
  Form: EarlierReportForm,
  title: () => 'Which report is it about?',
  fields: ({ value, errors }) => [
    paragraph({
      name: 'earlierReport',
      label: 'Which report is it about?',
      heading: true,
      hint: 'Its reference, or when it was made and what it was about. You can leave this empty.',
      rows: 3,
      value: value.earlierReport,
      error: errors.earlierReport ?? null,
    }),
  ],
  fill: ({ earlierReport }) => ({ earlierReport }),
  take: ({ earlierReport }) => ({ earlierReport }),
});
