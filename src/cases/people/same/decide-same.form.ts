import { IsIn, MinLength } from 'class-validator';
import { AtMost, OpenedAt } from '../../../platform/http/limits.js';

/** Whether two people met in two cases are one. */
export class DecideSameForm {
  @IsIn(['same', 'not_same'], { message: 'Choose whether they are the same person' })
  verdict = '';

  @MinLength(1, { message: 'Write how you know' })
  @AtMost(20_000)
  reason = '';
}

export class UndoSameForm {
  /** The version that the page was opened at. */
  @OpenedAt()
  version = '';

  @MinLength(1, { message: 'Write why you take it back' })
  @AtMost(20_000)
  reason = '';
}
