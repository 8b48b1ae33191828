import { IsIn } from 'class-validator';
import { MomentBoxes } from '../../platform/http/date-boxes.js';
import { dateInput, fieldset, radios, textInput } from '../../platform/views/govuk.js';
import { type AccountType, accountTypeLabels, accountTypes, reportKindTable } from '../../rules/index.js';
import { whyNotAMoment } from './date-words.js';
import { Line, Paragraph } from './limits.js';
import { stepPage } from './step-page.js';
import { paragraph } from './words.fields.js';

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
  firstKnown = new MomentBoxes();
}

const isEmpty = ({ firstKnown }: FirstKnownForm): boolean => Object.values(firstKnown).every((part) => part === '');

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
      values: value.firstKnown,
      error: errors.firstKnown ?? (Object.keys(errors).length > 0 ? partMessage.message : null),
    }),
  ],
  fill: ({ firstKnown }) => (firstKnown === null ? {} : { firstKnown }),
  take: (value) => ({ firstKnown: isEmpty(value) ? null : value.firstKnown }),
  wrong: (value, { now, answers }) => {
    if (isEmpty(value) && reportKindTable[answers.kind].asks.firstKnown !== 'required') return {};
    const why = whyNotAMoment(value.firstKnown, now);
    return why === null ? {} : { firstKnown: why };
  },
});

function exampleOf(now: Date): string {
  return `For example ${now.getUTCDate()} ${now.getUTCMonth() + 1} ${now.getUTCFullYear()}, 14:30.`;
}
