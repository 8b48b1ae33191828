import { IsIn, MaxLength, MinLength } from 'class-validator';

/** Why somebody takes an item out of Heed, on paper or as a file. @source domain guide 9.1 */
export class TakeOriginalForm {
  @MinLength(1, { message: 'Write why you need it' })
  @MaxLength(500, { message: 'Use 500 characters or fewer' })
  reason = '';

  @IsIn(['download', 'print'], { message: 'Press one of the two buttons' })
  as = '';
}
