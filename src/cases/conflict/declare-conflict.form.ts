import { IsIn, MaxLength, MinLength } from 'class-validator';
import { conflictKinds } from '../../rules/index.js';

/** "I should not be handling this". */
export class DeclareConflictForm {
  @IsIn(conflictKinds, { message: 'Choose why you should not be handling this' })
  kind = '';

  @MinLength(1, { message: 'Write in a few words why you should not be handling this' })
  @MaxLength(2_000, { message: 'Use 2,000 characters or fewer' })
  reason = '';
}
