import { IsIn, MinLength } from 'class-validator';
import { AtMost, OpenedAt } from '../../platform/http/limits.js';
import { sureAnswers } from '../../rules/index.js';

const answers = ['', ...sureAnswers];
const choose = { message: 'Choose yes, no or not sure' };

/** Do these concerns together meet the harm threshold? Its four questions, each with a reason. */
export class DecideReviewForm {
  /** The version that the page was opened at. */
  @OpenedAt()
  version = '';

  @IsIn(answers, choose)
  H1 = '';

  @AtMost(20_000)
  H1Why = '';

  @IsIn(answers, choose)
  H2 = '';

  @AtMost(20_000)
  H2Why = '';

  @IsIn(answers, choose)
  H3 = '';

  @AtMost(20_000)
  H3Why = '';

  @IsIn(answers, choose)
  H4 = '';

  @AtMost(20_000)
  H4Why = '';

  @MinLength(1, { message: 'Write what you see when you look at them together' })
  @AtMost(20_000)
  reason = '';
}
