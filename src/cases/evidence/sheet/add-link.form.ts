import { MinLength } from 'class-validator';
import { AtMost } from '../../../platform/http/limits.js';

/** An address that somebody was sent or shown, where there is no file to add. */
export class AddLinkForm {
  @MinLength(1, { message: 'Write the web address' })
  @AtMost(2_000)
  link = '';
}
