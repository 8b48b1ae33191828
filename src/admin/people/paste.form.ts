import { IsNotEmpty, MaxLength } from 'class-validator';

export class PasteForm {
  @MaxLength(60_000, { message: 'That is too much at once. Paste at most 300 people, and the others afterwards' })
  @IsNotEmpty({ message: 'Paste the list of people' })
  list = '';

  /** `add` once the preview was seen. */
  step = '';
}
