import { IsIn } from 'class-validator';
import { type Day, dayOf } from '../../kernel/index.js';
import { DayBoxes } from '../../platform/http/date-boxes.js';
import { AtMost, OpenedAt } from '../../platform/http/limits.js';
import { openFieldsIn } from '../../rules/index.js';
import { momentTyped } from '../actions/moment-typed.js';

export const waysToSend = { post: 'By post', email: 'By e-mail', hand: 'By hand' } as const;

/** A letter that is sent: every word of it. */
export class LetterForm {
  /** How many were sent when the page was opened. */
  @OpenedAt()
  version = '';

  /** The edition of the text from which it was written. */
  @OpenedAt()
  edition = '';

  @AtMost(500)
  to = '';

  @AtMost(20_000)
  words = '';

  @IsIn(['', ...Object.keys(waysToSend)], { message: 'Choose from the list' })
  how = '';

  sent = new DayBoxes();

  @IsIn(['', 'yes'], { message: 'Tick the box, or leave it' })
  doesStep = '';

  @AtMost(20_000)
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
