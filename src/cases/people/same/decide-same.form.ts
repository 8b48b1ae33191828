import { IsIn, MaxLength, MinLength } from 'class-validator';

/** Whether two people met in two cases are one. */
export class DecideSameForm {
  @IsIn(['same', 'not_same'], { message: 'Choose whether they are the same person' })
  verdict = '';

  @MinLength(1, { message: 'Write how you know' })
  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  reason = '';
}

export class UndoSameForm {
  /** The version that the page was opened at. */
  @MaxLength(10, { message: 'Open the page again' })
  version = '';

  @MinLength(1, { message: 'Write why you take it back' })
  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  reason = '';
}
