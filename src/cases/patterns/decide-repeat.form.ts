import { IsIn, MinLength } from 'class-validator';
import { AtMost, OpenedAt } from '../../platform/http/limits.js';
import { repeatVerdicts } from '../../rules/index.js';

/** Do these concerns belong together? With a reason. */
export class DecideRepeatForm {
  /** The version that the page was opened at. */
  @OpenedAt()
  version = '';

  @IsIn(repeatVerdicts, { message: 'Choose what you decide' })
  verdict = '';

  @MinLength(1, { message: 'Write why' })
  @AtMost(20_000)
  reason = '';
}
