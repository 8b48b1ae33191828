import { MaxLength } from 'class-validator';

const typed = { message: 'Use a number from 0 to 100' };

/**
 * The parts to hide, carried from page to page until a copy is made of them; and one more, in per cent of the page, for whoever types it.
 * What is wrong with them is said by the use of them, because it hangs on which button was pressed.
 */
export class RedactForm {
  parts: string[] = [];

  @MaxLength(4, { message: 'Open the page again' })
  page = '';

  @MaxLength(8, typed)
  left = '';

  @MaxLength(8, typed)
  top = '';

  @MaxLength(8, typed)
  width = '';

  @MaxLength(8, typed)
  height = '';

  @MaxLength(30, { message: 'Choose from the list' })
  reason = '';

  @MaxLength(500, { message: 'Use 500 characters or fewer' })
  note = '';

  /** `hide`, `keep`, `page:3`, or `uncover:1:120:40:300:25`. */
  @MaxLength(40, { message: 'Press one of the buttons' })
  press = '';
}
