import { IsIn, MaxLength, MinLength } from 'class-validator';
import { purgeAnswers } from './domain/purge-rules.js';

const version = { message: 'Open the page again' };

/** Asks that a locked item be destroyed. */
export class AskPurgeForm {
  @MaxLength(10, version)
  version = '';

  @MinLength(1, { message: 'Write the reference of the police under which they said so' })
  @MaxLength(500, { message: 'Use 500 characters or fewer' })
  reference = '';
}

/** What a second person says to it, or the first one who takes it back. */
export class AnswerPurgeForm {
  @MaxLength(10, version)
  version = '';

  @IsIn(purgeAnswers, { message: 'Say whether you agree' })
  answer = '';

  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  reason = '';
}
