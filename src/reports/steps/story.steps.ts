import { IsIn } from 'class-validator';
import { checkboxes } from '../../platform/views/govuk.js';
import { type AbuseForm, abuseFormLabels, abuseForms, type SureAnswer, sureAnswers } from '../../rules/index.js';
import { Paragraph } from './limits.js';
import { stepPage } from './step-page.js';
import { paragraph, sure } from './words.fields.js';

class AbuseFormsForm {
  @IsIn(abuseForms, { each: true, message: 'Tick from the list, or leave it empty' })
  abuseForms: string[] = [];
}

/** @source domain guide 5.2 */
export const abuseFormsStep = stepPage({
  Form: AbuseFormsForm,
  title: () => 'What is being done?',
  fields: ({ value, errors }) => [
    checkboxes({
      name: 'abuseForms',
      legend: 'What is being done?',
      heading: true,
      hint: 'Tick everything that fits. You can leave this empty.',
      values: value.abuseForms,
      error: errors.abuseForms ?? null,
      choices: abuseForms.map((form) => ({ value: form, text: abuseFormLabels[form] })),
    }),
  ],
  fill: (answers) => ({ abuseForms: [...answers.abuseForms] }),
  take: (value) => ({ abuseForms: abuseForms.filter((form: AbuseForm) => value.abuseForms.includes(form)) }),
});

class ThreatensForm {
  @IsIn(sureAnswers, { message: 'Say whether it threatens, pretends to be someone or changes a picture' })
  threatens = '';
}

/** @source domain guide 4.3, R15 */
export const threatensStep = stepPage({
  Form: ThreatensForm,
  title: () => 'Does it threaten anyone, pretend to be someone, or change a picture of someone?',
  fields: ({ value, errors }) => [
    sure({
      name: 'threatens',
      legend: 'Does it threaten anyone, pretend to be someone, or change a picture of someone?',
      heading: true,
      hint: 'For example a fake account in a teacher’s name, or a face put into another picture.',
      value: value.threatens,
      error: errors.threatens,
    }),
  ],
  fill: ({ threatens }) => ({ threatens: threatens ?? '' }),
  take: ({ threatens }) => ({ threatens: threatens as SureAnswer }),
});

class RepeatedForm {
  @IsIn(sureAnswers, { message: 'Say whether it happened more than once' })
  repeated = '';
}

export const repeatedStep = stepPage({
  Form: RepeatedForm,
  title: () => 'Has it happened more than once?',
  fields: ({ value, errors }) => [
    sure({ name: 'repeated', legend: 'Has it happened more than once?', heading: true, value: value.repeated, error: errors.repeated }),
  ],
  fill: ({ repeated }) => ({ repeated: repeated ?? '' }),
  take: ({ repeated }) => ({ repeated: repeated as SureAnswer }),
});

class RepliedForm {
  @IsIn([...sureAnswers, ''], { message: 'Choose one of the answers, or none' })
  replied = '';
}

export const repliedStep = stepPage({
  Form: RepliedForm,
  title: () => 'Did you reply?',
  fields: ({ value, errors }) => [
    sure({
      name: 'replied',
      legend: 'Did you reply?',
      heading: true,
      hint: 'It is all right if you did. It helps us to know. You can leave this empty.',
      value: value.replied,
      error: errors.replied,
    }),
  ],
  fill: ({ replied }) => ({ replied: replied ?? '' }),
  take: ({ replied }) => ({ replied: replied === '' ? null : (replied as SureAnswer) }),
});

class AlreadyToldForm {
  @Paragraph()
  alreadyTold = '';
}

export const alreadyToldStep = stepPage({
  Form: AlreadyToldForm,
  title: () => 'Who have you told already?',
  fields: ({ value, errors }) => [
    paragraph({
      name: 'alreadyTold',
      label: 'Who have you told already?',
      heading: true,
      hint: 'For example a colleague, a parent, the police. You can leave this empty.',
      value: value.alreadyTold,
      error: errors.alreadyTold ?? null,
    }),
  ],
  fill: ({ alreadyTold }) => ({ alreadyTold }),
  take: ({ alreadyTold }) => ({ alreadyTold }),
});

class OtherSchoolForm {
  @Paragraph()
  otherSchool = '';
}

export const otherSchoolStep = stepPage({
  Form: OtherSchoolForm,
  title: () => 'Which school was it?',
  fields: ({ value, errors }) => [
    paragraph({
      name: 'otherSchool',
      label: 'Which school was it?',
      heading: true,
      hint: 'Its name, and the town if you know it. Write "I don’t know" if you don’t.',
      rows: 2,
      value: value.otherSchool,
      error: errors.otherSchool ?? null,
    }),
  ],
  fill: ({ otherSchool }) => ({ otherSchool }),
  take: ({ otherSchool }) => ({ otherSchool }),
  wrong: ({ otherSchool }) => (otherSchool === '' ? { otherSchool: 'Write which school it was, or that you don’t know' } : {}),
});

class LeftOnForm {
  @Paragraph()
  leftOn = '';
}

export const leftOnStep = stepPage({
  Form: LeftOnForm,
  title: () => 'When did they leave?',
  fields: ({ value, errors }) => [
    paragraph({
      name: 'leftOn',
      label: 'When did they leave?',
      heading: true,
      hint: 'As well as you know. For example: last summer. You can leave this empty.',
      rows: 2,
      value: value.leftOn,
      error: errors.leftOn ?? null,
    }),
  ],
  fill: ({ leftOn }) => ({ leftOn }),
  take: ({ leftOn }) => ({ leftOn }),
});
