import { MaxLength } from 'class-validator';
import { OpenedAt } from '../../../platform/http/limits.js';

/** Which items are the pages of a sheet. */
export class PagesForm {
  @OpenedAt()
  version = '';

  @MaxLength(200, { message: 'Write the numbers of the items, like 4, 5, 6' })
  order = '';
}
