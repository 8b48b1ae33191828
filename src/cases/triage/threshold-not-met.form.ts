import { ArrayMinSize, IsIn, MaxLength, MinLength } from 'class-validator';
import { MomentBoxes } from '../../platform/http/date-boxes.js';
import { classifications } from '../../rules/index.js';

const longest = 20_000;
const tooLong = { message: 'Use 20,000 characters or fewer' };
const shortTooLong = { message: 'Use 500 characters or fewer' };

/** The LADO says that the harm threshold is not met. */
export class ThresholdNotMetForm {
  @MinLength(1, { message: 'Write who said it' })
  @MaxLength(500, shortTooLong)
  spokeTo = '';

  said = new MomentBoxes();

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
