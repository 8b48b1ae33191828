import { MaxLength, MinLength } from 'class-validator';
import { AtMost } from '../../platform/http/limits.js';

/** What opens the answers to a report without a name. */
export class RepliesForm {
  @MinLength(1, { message: 'Write the reference, like HD-7K3Q-9M2R' })
  @MaxLength(100, { message: 'That is too long for a reference' })
  reference = '';

  @MinLength(1, { message: 'Write the secret code' })
  @MaxLength(100, { message: 'That is too long for a secret code' })
  code = '';
}

export class WriteBackForm extends RepliesForm {
  @MinLength(1, { message: 'Write your message' })
  @AtMost(5_000)
  words = '';
}
