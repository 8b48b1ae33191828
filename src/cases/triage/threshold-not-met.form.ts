import { ArrayMinSize, IsIn, MaxLength, MinLength } from 'class-validator';
import { classifications } from '../../rules/index.js';

const longest = 20_000;
const tooLong = { message: 'Use 20,000 characters or fewer' };
const shortTooLong = { message: 'Use 500 characters or fewer' };

/** The LADO says that the harm threshold is not met. */
export class ThresholdNotMetForm {
  @MinLength(1, { message: 'Write who said it' })
  @MaxLength(500, shortTooLong)
  spokeTo = '';

  @MaxLength(4, { message: 'Write the day as a number' })
  'said-day' = '';

  @MaxLength(4, { message: 'Write the month as a number' })
  'said-month' = '';

  @MaxLength(6, { message: 'Write the year as a number' })
  'said-year' = '';

  @MaxLength(8, { message: 'Write the time like 18:05' })
  'said-time' = '';

  @MaxLength(500, shortTooLong)
  reference = '';

  @MinLength(1, { message: 'Write what the LADO advised' })
  @MaxLength(longest, tooLong)
  advice = '';

  @ArrayMinSize(1, { message: 'Choose what kind of case it is now' })
  @IsIn(classifications.filter((one) => one !== 'allegation'), { each: true, message: 'Choose from the list' })
  classifications: string[] = [];

  @MinLength(1, { message: 'Write why you decided this' })
  @MaxLength(longest, tooLong)
  reason = '';
}
