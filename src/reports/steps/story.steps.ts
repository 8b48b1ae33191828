import { IsIn } from 'class-validator';
import { checkboxes, dateInput, fieldset, radios, textInput } from '../../platform/views/govuk.js';
import {
  type AbuseForm,
  abuseFormLabels,
  abuseForms,
  type AccountType,
  accountTypeLabels,
  accountTypes,
  reportKindTable,
  type SureAnswer,
  sureAnswers,
} from '../../rules/index.js';
import { whyNotAMoment } from './date-words.js';
import { Line, Paragraph } from './limits.js';
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

class DatesForm {
  @Paragraph()
  datesOfConduct = '';
}

export const datesStep = stepPage({
  Form: DatesForm,
  title: () => 'When did it happen?',
  fields: ({ value, errors }) => [
    paragraph({
      name: 'datesOfConduct',
      label: 'When did it happen?',
      heading: true,
      hint: 'As well as you know. For example: most evenings since half-term. You can leave this empty.',
      rows: 3,
      value: value.datesOfConduct,
      error: errors.datesOfConduct ?? null,
    }),
  ],
  fill: ({ datesOfConduct }) => ({ datesOfConduct }),
  take: ({ datesOfConduct }) => ({ datesOfConduct }),
});

class WhereForm {
  @Line()
  platform = '';

  @Paragraph()
  handle = '';

  @IsIn([...accountTypes, ''], { message: 'Choose one of the kinds of account, or none' })
  accountType = '';
}

export const whereStep = stepPage({
  Form: WhereForm,
  title: () => 'Where did it happen?',
  fields: ({ value, errors }, { answers }) => {
    const { asks } = reportKindTable[answers.kind];
    const platform = textInput({
      name: 'platform',
      label: 'App, site or place',
      hint: 'For example a group chat, a game, or at the school gate.',
      value: value.platform,
      error: errors.platform ?? null,
    });
    const handle = paragraph({
      name: 'handle',
      label: 'Account name or web address',
      hint: 'Type it as it is written. Nobody can click on it.',
      rows: 2,
      value: value.handle,
      error: errors.handle ?? null,
    });
    const accountType = radios({
      name: 'accountType',
      legend: 'What kind of account is it?',
      value: value.accountType,
      error: errors.accountType ?? null,
      choices: accountTypes.map((type) => ({ value: type, text: accountTypeLabels[type] })),
    });
    return [
      fieldset({
        name: 'where',
        legend: 'Where did it happen?',
        heading: true,
        size: 'l',
        hint: 'You can leave these empty.',
        fields: [platform, ...(asks.handle === 'never' ? [] : [handle]), ...(asks.accountType === 'never' ? [] : [accountType])],
      }),
    ];
  },
  fill: ({ platform, handle, accountType }) => ({ platform, handle, accountType: accountType ?? '' }),
  // What this kind of report does not ask stays as it was.
  take: ({ platform, handle, accountType }, { answers }) => ({
    platform,
    ...(reportKindTable[answers.kind].asks.handle === 'never' ? {} : { handle }),
    ...(reportKindTable[answers.kind].asks.accountType === 'never'
      ? {}
      : { accountType: accountType === '' ? null : (accountType as AccountType) }),
  }),
});

const partMessage = { message: 'Write the date like 9 11 2026' };

class FirstKnownForm {
  @Line()
  'firstKnown-day' = '';

  @Line()
  'firstKnown-month' = '';

  @Line()
  'firstKnown-year' = '';

  @Line()
  'firstKnown-time' = '';
}

const partsIn = (value: FirstKnownForm) => ({
  day: value['firstKnown-day'],
  month: value['firstKnown-month'],
  year: value['firstKnown-year'],
  time: value['firstKnown-time'],
});

/** The LADO's clock counts from this moment. @source domain guide 4.1; 7, P0.3 */
export const firstKnownStep = stepPage({
  Form: FirstKnownForm,
  title: () => 'When did anyone who works here first know about this?',
  fields: ({ value, errors }, { now, answers }) => [
    dateInput({
      name: 'firstKnown',
      legend: 'When did anyone who works here first know about this?',
      heading: true,
      withTime: true,
      hint: `${exampleOf(now)} If you were the first, say when you found out.${answers.kind === 'about_handling' ? ' You can leave this empty.' : ' You can leave the time empty.'}`,
      values: partsIn(value),
      error: errors.firstKnown ?? (Object.keys(errors).length > 0 ? partMessage.message : null),
    }),
  ],
  fill: ({ firstKnown }) => ({
    'firstKnown-day': firstKnown?.day ?? '',
    'firstKnown-month': firstKnown?.month ?? '',
    'firstKnown-year': firstKnown?.year ?? '',
    'firstKnown-time': firstKnown?.time ?? '',
  }),
  take: (value) => ({ firstKnown: Object.values(partsIn(value)).every((part) => part === '') ? null : partsIn(value) }),
  wrong: (value, { now, answers }) => {
    const isEmpty = Object.values(partsIn(value)).every((part) => part === '');
    if (isEmpty && reportKindTable[answers.kind].asks.firstKnown !== 'required') return {};
    const why = whyNotAMoment(partsIn(value), now);
    return why === null ? {} : { firstKnown: why };
  },
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

function exampleOf(now: Date): string {
  return `For example ${now.getUTCDate()} ${now.getUTCMonth() + 1} ${now.getUTCFullYear()}, 14:30.`;
}
