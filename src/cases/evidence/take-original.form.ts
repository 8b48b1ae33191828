import { IsIn, MinLength } from 'class-validator';
import { AtMost, OpenedAt } from '../../platform/http/limits.js';

/** Why somebody takes an item out of Heed, on paper or as a file. @source domain guide 9.1 */
export class TakeOriginalForm {
  @MinLength(1, { message: 'Write why you need it' })
  @AtMost(500)
  reason = '';

  @IsIn(['download', 'print'], { message: 'Press one of the two buttons' })
  as = '';

  /** The page of a document or a chat that is printed; empty where an item is printed whole. */
  @OpenedAt(6)
  page = '';

  @IsIn(['', 'text'], { message: 'Open the page again' })
  shown = '';
}
