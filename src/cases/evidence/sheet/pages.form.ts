import { MaxLength } from 'class-validator';

/** Which items are the pages of a sheet. */
export class PagesForm {
  @MaxLength(10, { message: 'Open the page again' })
  version = '';

  @MaxLength(200, { message: 'Write the numbers of the items, like 4, 5, 6' })
  order = '';
}
