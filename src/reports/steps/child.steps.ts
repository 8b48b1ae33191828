import { IsIn } from 'class-validator';
import { fieldset, radios } from '../../platform/views/govuk.js';
import { childFactLabels, childFacts, type SureAnswer, sureAnswers } from '../../rules/index.js';
import { stepPage } from './step-page.js';
import { sure } from './words.fields.js';

class ChildForm {
  @IsIn(sureAnswers, { message: 'Say whether a child is involved, or choose “Not sure”' })
  child = '';
}

export const childStep = stepPage({
  Form: ChildForm,
  title: () => 'Is a child involved?',
  fields: ({ value, errors }) => [
    sure({
      name: 'child',
      legend: 'Is a child involved?',
      heading: true,
      hint: 'Anyone under 18, at this school or not.',
      value: value.child,
      error: errors.child,
    }),
  ],
  fill: ({ child }) => ({ child: child ?? '' }),
  take: ({ child }) => ({ child: child as SureAnswer }),
});

const factMessage = { message: 'Choose yes, no or not sure' };

class FactsForm {
  @IsIn(sureAnswers, factMessage)
  sexual_words = '';

  @IsIn(sureAnswers, factMessage)
  secrecy = '';

  @IsIn(sureAnswers, factMessage)
  meeting_up = '';

  @IsIn(sureAnswers, factMessage)
  threat_or_hurt = '';
}

/** Facts, not a classification: they decide who is told. @source domain guide 4.1 and 4.3, R18a */
export const factsStep = stepPage({
  Form: FactsForm,
  title: () => 'Four short questions about the child',
  fields: ({ value, errors }) => [
    fieldset({
      name: 'facts',
      legend: 'Four short questions about the child',
      heading: true,
      size: 'l',
      hint: 'Answer as far as you know. Don’t ask the child.',
      fields: childFacts.map((fact, index) => {
        const why = errors[fact];
        return sure({
          name: fact,
          legend: childFactLabels[fact],
          value: value[fact],
          error: why,
          ...(why === undefined ? {} : { errorInSummary: `Question ${index + 1}: choose yes, no or not sure` }),
        });
      }),
    }),
  ],
  fill: ({ childFacts: facts }) => facts ?? {},
  take: (value) => ({
    childFacts: {
      sexual_words: value.sexual_words as SureAnswer,
      secrecy: value.secrecy as SureAnswer,
      meeting_up: value.meeting_up as SureAnswer,
      threat_or_hurt: value.threat_or_hurt as SureAnswer,
    },
  }),
});

class TellHeadteacherForm {
  @IsIn(['', 'yes', 'no'], { message: 'Choose yes or no, or neither' })
  tellHeadteacher = '';
}

/** @source domain guide 4.3, R18 */
export const tellHeadteacherStep = stepPage({
  Form: TellHeadteacherForm,
  title: () => 'Do you want the headteacher to receive it too?',
  fields: ({ value, errors }) => [
    radios({
      name: 'tellHeadteacher',
      legend: 'Do you want the headteacher to receive it too?',
      heading: true,
      hint: 'A report like this goes to the SLT contact. A report about the headteacher never goes to the headteacher.',
      value: value.tellHeadteacher,
      error: errors.tellHeadteacher ?? null,
      choices: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
    }),
  ],
  fill: ({ tellHeadteacher }) => ({ tellHeadteacher: tellHeadteacher === null ? '' : tellHeadteacher ? 'yes' : 'no' }),
  take: ({ tellHeadteacher }) => ({ tellHeadteacher: tellHeadteacher === '' ? null : tellHeadteacher === 'yes' }),
});
