import { IsIn, MaxLength, MinLength } from 'class-validator';
import { AtMost } from '../../platform/http/limits.js';

/** Roles in which the case manager brings somebody in, and what each may do. */
export const broughtInAs = {
  hr_adviser: {
    label: 'HR adviser',
    hint: 'Reads the case, writes notes, records the steps that are HR’s, exports the case file.',
    level: 'reader',
  },
  investigating_officer: { label: 'Investigating officer', hint: 'Reads and works the case. Must not decide it.', level: 'handler' },
  panel_member: { label: 'Panel member', hint: 'Reads the case for a hearing, and records it.', level: 'reader' },
  dpo: { label: 'Data protection officer', hint: 'Reads the case, and records the steps about a data breach.', level: 'reader' },
  deputy: { label: 'Somebody to help me', hint: 'Reads and works the case with you.', level: 'handler' },
} as const;
export type BroughtInAs = keyof typeof broughtInAs;

export class BringInForm {
  @MinLength(1, { message: 'Choose whom to bring in' })
  @MaxLength(36, { message: 'Choose whom to bring in' })
  account = '';

  @IsIn(Object.keys(broughtInAs), { message: 'Choose what they do in the case' })
  as = '';

  @MinLength(1, { message: 'Write why they need to see it' })
  @AtMost(2_000)
  reason = '';
}
