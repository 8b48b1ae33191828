import { type FormPage, formPage } from '../../accounts/index.js';
import { button, form, radios } from '../../platform/views/govuk.js';
import type { ChosenMail } from './choose-mail.js';
import type { MailChoiceForm } from './mail-choice.form.js';

export const mailChoicePath = '/account/mail';

interface Said {
  readonly now: ChosenMail;
  /** Whether mail goes out at all. */
  readonly mailIsOn: boolean;
  readonly typed?: MailChoiceForm;
  readonly errors?: Readonly<Record<string, string>>;
  readonly stale?: boolean;
}

/** View `account/form`. */
export function mailChoicePage({ now, mailIsOn, typed, errors = {}, stale = false }: Said): FormPage {
  return formPage({
    heading: 'When we write to you',
    section: '/account',
    back: '/account',
    before: [
      'Whatever you choose, everything new stands on your first page at once. A mail says only that there is something to read.',
      ...(mailIsOn ? [] : ['Mail is not set up here, so nothing is sent for now. Look at your first page.']),
    ],
    form: form(mailChoicePath, { version: now.version }),
    fields: [
      radios({
        name: 'pace',
        legend: 'How often?',
        value: typed?.pace ?? (now.daily ? 'daily' : 'at_once'),
        error: errors.pace ?? null,
        choices: [
          { value: 'at_once', text: 'At once, each time something is new' },
          {
            value: 'daily',
            text: 'Once a day, at 07:30 on working days',
            hint: 'Only if something is new. Danger, a file that was stopped, and reports that nobody opened are never kept back.',
          },
        ],
      }),
      radios({
        name: 'reminders',
        legend: 'Remind you of what is late, or due by the end of the next working day?',
        value: typed?.reminders ?? (now.reminded ? 'on' : 'off'),
        error: errors.reminders ?? null,
        choices: [
          { value: 'on', text: 'Yes, at 07:30 on working days' },
          { value: 'off', text: 'No' },
        ],
      }),
    ],
    submit: button('Save'),
    faults: stale
      ? [`You changed this in another window: it is now ${inWords(now)}. Save again if you still want what is chosen below`]
      : [],
  });
}

/** "once a day, with reminders" */
export function inWords({ daily, reminded }: ChosenMail): string {
  return `${daily ? 'once a day' : 'at once'}, ${reminded ? 'with reminders' : 'without reminders'}`;
}
