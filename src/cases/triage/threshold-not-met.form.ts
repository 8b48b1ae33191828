import { ArrayMinSize, IsIn, MinLength } from 'class-validator';
import { MomentBoxes } from '../../platform/http/date-boxes.js';
import { AtMost } from '../../platform/http/limits.js';
import { classifications } from '../../rules/index.js';

/** The LADO says that the harm threshold is not met. */
export class ThresholdNotMetForm {
  @MinLength(1, { message: 'Write who said it' })
  @AtMost(500)
  spokeTo = '';

  said = new MomentBoxes();

  @AtMost(500)
  reference = '';

  @MinLength(1, { message: 'Write what the LADO advised' })
  @AtMost(20_000)
  advice = '';

  @ArrayMinSize(1, { message: 'Choose what kind of case it is now' })
  @IsIn(classifications.filter((one) => one !== 'allegation'), { each: true, message: 'Choose from the list' })
  classifications: string[] = [];

  @MinLength(1, { message: 'Write why you decided this' })
  @AtMost(20_000)
  reason = '';
}
