import { IsIn, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { AtMost } from '../../platform/http/limits.js';
import { oneLine } from '../relationships/relationships.form.js';
import { relatives } from './domain/relatives.js';

export class RelativeForm {
  @Matches(oneLine, { message: 'Write the name on one line, without hidden characters' })
  @MaxLength(120, { message: 'Write the name in at most 120 characters' })
  @IsNotEmpty({ message: 'Write the pupil’s name' })
  pupil = '';

  @IsIn([...relatives], { message: 'Say what they are to you' })
  relative = '';

  @AtMost(2_000)
  contact = '';
}

export class AnswerRelativeForm {
  @IsIn(['approved', 'refused'], { message: 'Choose whether you approve it' })
  state = '';

  @AtMost(2_000)
  words = '';

  version = '';
}
