import { IsIn, MaxLength, MinLength } from 'class-validator';
import { sureAnswers } from '../../rules/index.js';

const longest = 20_000;
const tooLong = { message: 'Use 20,000 characters or fewer' };
const answers = ['', ...sureAnswers];
const choose = { message: 'Choose yes, no or not sure' };

/** Do these concerns together meet the harm threshold? Its four questions, each with a reason. */
export class DecideReviewForm {
  /** The version that the page was opened at. */
  @MaxLength(10, { message: 'Open the page again' })
  version = '';

  @IsIn(answers, choose)
  H1 = '';

  @MaxLength(longest, tooLong)
  H1Why = '';

  @IsIn(answers, choose)
  H2 = '';

  @MaxLength(longest, tooLong)
  H2Why = '';

  @IsIn(answers, choose)
  H3 = '';

  @MaxLength(longest, tooLong)
  H3Why = '';

  @IsIn(answers, choose)
  H4 = '';

  @MaxLength(longest, tooLong)
  H4Why = '';

  @MinLength(1, { message: 'Write what you see when you look at them together' })
  @MaxLength(longest, tooLong)
  reason = '';
}
