import { IsIn, MaxLength, MinLength } from 'class-validator';

/** Why somebody takes an item out of Heed, on paper or as a file. @source domain guide 9.1 */
export class TakeOriginalForm {
  @MinLength(1, { message: 'Write why you need it' })
  @MaxLength(500, { message: 'Use 500 characters or fewer' })
  reason = '';

  @IsIn(['download', 'print'], { message: 'Press one of the two buttons' })
  as = '';

  /** The page of a document or a chat that is printed; empty where an item is printed whole. */
  @MaxLength(6, { message: 'Open the page again' })
  page = '';

  @IsIn(['', 'text'], { message: 'Open the page again' })
  shown = '';
}
