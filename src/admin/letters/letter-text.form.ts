import { MaxLength, MinLength } from 'class-validator';

/** A school's own text of a kind of letter. */
export class LetterTextForm {
  @MinLength(1, { message: 'Write the text of the letter' })
  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  words = '';

  @MaxLength(10, { message: 'Open the page again' })
  version = '';
}
