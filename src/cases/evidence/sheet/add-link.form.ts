import { MaxLength, MinLength } from 'class-validator';

/** An address that somebody was sent or shown, where there is no file to add. */
export class AddLinkForm {
  @MinLength(1, { message: 'Write the web address' })
  @MaxLength(2_000, { message: 'Use 2,000 characters or fewer' })
  link = '';
}
