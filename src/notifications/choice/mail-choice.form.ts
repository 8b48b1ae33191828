import { IsIn } from 'class-validator';

export const mailPaces = ['at_once', 'daily'] as const;
export const reminderChoices = ['on', 'off'] as const;

export class MailChoiceForm {
  /** The one that the page was opened at. */
  version = '';

  @IsIn(mailPaces, { message: 'Choose when we write to you' })
  pace = '';

  @IsIn(reminderChoices, { message: 'Choose whether we remind you' })
  reminders = '';
}
