import { IsIn, MinLength } from 'class-validator';
import { AtMost, OpenedAt } from '../../../platform/http/limits.js';
import { purgeAnswers } from './domain/purge-rules.js';

/** Asks that a locked item be destroyed. */
export class AskPurgeForm {
  @OpenedAt()
  version = '';

  @MinLength(1, { message: 'Write the reference of the police under which they said so' })
  @AtMost(500)
  reference = '';
}

/** What a second person says to it, or the first one who takes it back. */
export class AnswerPurgeForm {
  @OpenedAt()
  version = '';

  @IsIn(purgeAnswers, { message: 'Say whether you agree' })
  answer = '';

  @AtMost(20_000)
  reason = '';
}
