import { IsIn, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { DayBoxes } from '../../platform/http/date-boxes.js';
import { ties } from './relationship-words.js';

/** Instead of an account: they have none. */
export const nobodyListed = 'other';

/** No line breaks, no control characters, and none that turn the direction of what stands beside them. */
export const oneLine = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

export class RelationshipForm {
  @MaxLength(36, { message: 'Choose a person, or “Somebody without an account”' })
  @IsNotEmpty({ message: 'Choose a person, or “Somebody without an account”' })
  who = '';

  @Matches(oneLine, { message: 'Write the name on one line, without hidden characters' })
  @MaxLength(120, { message: 'Write the name in at most 120 characters' })
  name = '';

  @IsIn([...ties], { message: 'Say what they are to you' })
  tie = '';
}

export class EndRelationshipForm {
  ended = new DayBoxes();
}
