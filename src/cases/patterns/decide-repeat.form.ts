import { IsIn, MaxLength, MinLength } from 'class-validator';
import { repeatVerdicts } from '../../rules/index.js';

/** Do these concerns belong together? With a reason. */
export class DecideRepeatForm {
  /** The version that the page was opened at. */
  @MaxLength(10, { message: 'Open the page again' })
  version = '';

  @IsIn(repeatVerdicts, { message: 'Choose what you decide' })
  verdict = '';

  @MinLength(1, { message: 'Write why' })
  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  reason = '';
}
