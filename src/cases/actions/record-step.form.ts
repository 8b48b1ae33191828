import { IsIn, MaxLength, MinLength } from 'class-validator';
import { MomentBoxes } from '../../platform/http/date-boxes.js';
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

  done = new MomentBoxes();

  @MaxLength(longest, tooLong)
  whyLate = '';

  /** Procedures that start because of it. */
  @IsIn(pathwayKeys, { each: true, message: 'Choose from the list' })
  opens: string[] = [];
}
