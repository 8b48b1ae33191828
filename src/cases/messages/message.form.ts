import { MaxLength, MinLength } from 'class-validator';
import { AtMost } from '../../platform/http/limits.js';

/** Also what a reporter writes with. */
export class MessageForm {
  @MinLength(1, { message: 'Write your message' })
  @AtMost(5_000)
  words = '';

  /** To which report, where a case holds several. */
  @MaxLength(36, { message: 'Choose whom you write to' })
  report = '';
}
