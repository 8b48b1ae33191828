import { MaxLength } from 'class-validator';
import { AtMost, FromTheList } from '../../../platform/http/limits.js';

const typed = { message: 'Use a number from 0 to 100' };

/**
 * The parts to hide, carried from page to page until a copy is made of them; and one more, in per cent of the page, for whoever types it.
 * What is wrong with them is said by the use of them, because it hangs on which button was pressed.
 */
export class RedactForm {
  parts: string[] = [];

  /** What is no page is the first. */
  page = '';

  @MaxLength(8, typed)
  left = '';

  @MaxLength(8, typed)
  top = '';

  @MaxLength(8, typed)
  width = '';

  @MaxLength(8, typed)
  height = '';

  @FromTheList(30)
  reason = '';

  @AtMost(500)
  note = '';

  /** `hide`, `keep`, `page:3`, or `uncover:1:120:40:300:25`. Anything else only shows the page again. */
  press = '';
}
