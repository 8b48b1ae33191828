import { MinLength } from 'class-validator';
import { AtMost, OpenedAt } from '../../platform/http/limits.js';

/** A school's own text of a kind of letter. */
export class LetterTextForm {
  @MinLength(1, { message: 'Write the text of the letter' })
  @AtMost(20_000)
  words = '';

  @OpenedAt()
  version = '';
}
