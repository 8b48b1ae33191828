import { MaxLength, MinLength } from 'class-validator';

/** Also what a reporter writes with. */
export class MessageForm {
  @MinLength(1, { message: 'Write your message' })
  @MaxLength(5_000, { message: 'Use 5,000 characters or fewer' })
  words = '';

  /** To which report, where a case holds several. */
  @MaxLength(36, { message: 'Choose whom you write to' })
  report = '';
}
