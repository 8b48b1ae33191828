import { IsIn, MaxLength, MinLength } from 'class-validator';
import { pathwayKeys } from '../../rules/index.js';

const longest = 20_000;
const tooLong = { message: 'Use 20,000 characters or fewer' };

/** What was done. */
export class RecordStepForm {
  @MaxLength(10, { message: 'Open the page again' })
  version = '';

  @MinLength(1, { message: 'Write what was done' })
  @MaxLength(longest, tooLong)
  result = '';

  @MaxLength(4, { message: 'Write the day as a number' })
  'done-day' = '';

  @MaxLength(4, { message: 'Write the month as a number' })
  'done-month' = '';

  @MaxLength(6, { message: 'Write the year as a number' })
  'done-year' = '';

  @MaxLength(8, { message: 'Write the time like 18:05' })
  'done-time' = '';

  @MaxLength(longest, tooLong)
  whyLate = '';

  /** Procedures that start because of it. */
  @IsIn(pathwayKeys, { each: true, message: 'Choose from the list' })
  opens: string[] = [];
}
