import { IsIn, MaxLength } from 'class-validator';
import { type Day, dayOf } from '../../kernel/index.js';
import { DayBoxes } from '../../platform/http/date-boxes.js';
import { openFieldsIn } from '../../rules/index.js';
import { momentTyped } from '../actions/moment-typed.js';

export const waysToSend = { post: 'By post', email: 'By e-mail', hand: 'By hand' } as const;

/** A letter that is sent: every word of it. */
export class LetterForm {
  /** How many were sent when the page was opened. */
  @MaxLength(10, { message: 'Open the page again' })
  version = '';

  /** The edition of the text from which it was written. */
  @MaxLength(10, { message: 'Open the page again' })
  edition = '';

  @MaxLength(500, { message: 'Use 500 characters or fewer' })
  to = '';

  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  words = '';

  @IsIn(['', ...Object.keys(waysToSend)], { message: 'Choose from the list' })
  how = '';

  sent = new DayBoxes();

  @IsIn(['', 'yes'], { message: 'Tick the box, or leave it' })
  doesStep = '';

  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  whyLate = '';
}

interface Around {
  readonly now: Date;
  /** Nothing was sent before it was known. */
  readonly earliest: Date;
  /** When the step that it does had to be done. */
  readonly due: Date | null;
}

export interface ReadLetter {
  readonly sentAt: Date;
  readonly sentOn: Day;
}

export function readLetter(form: LetterForm, { now, earliest, due }: Around): ReadLetter | { readonly faults: Record<string, string> } {
  const sentAt = momentTyped(form.sent, now, earliest) ?? now;
  const [open] = openFieldsIn(form.words);
  const late = typeof sentAt !== 'string' && form.doesStep === 'yes' && due !== null && sentAt > due;
  const faults = {
    ...(form.to === '' ? { to: 'Write to whom it goes' } : {}),
    ...(form.how === '' ? { how: 'Say how it is sent' } : {}),
    ...(form.words === '' ? { words: 'Write the letter' } : {}),
    ...(open === undefined ? {} : { words: `Write something in place of [${open}]` }),
    ...(typeof sentAt === 'string' ? { sent: sentAt } : {}),
    ...(late && form.whyLate === '' ? { whyLate: 'Write why it was late' } : {}),
  };
  return typeof sentAt === 'string' || Object.keys(faults).length > 0 ? { faults } : { sentAt, sentOn: dayOf(sentAt) };
}
