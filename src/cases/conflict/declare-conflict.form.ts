import { IsIn, MinLength } from 'class-validator';
import { AtMost } from '../../platform/http/limits.js';
import { conflictKinds } from '../../rules/index.js';

/** "I should not be handling this". */
export class DeclareConflictForm {
  @IsIn(conflictKinds, { message: 'Choose why you should not be handling this' })
  kind = '';

  @MinLength(1, { message: 'Write in a few words why you should not be handling this' })
  @AtMost(2_000)
  reason = '';
}
