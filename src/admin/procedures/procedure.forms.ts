import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { OneLine } from '../one-line.js';

class SavedWithReason {
  @OneLine()
  @MaxLength(500, { message: 'Write where your procedure says so in at most 500 characters' })
  @IsNotEmpty({ message: 'Write where your procedure says so' })
  reason = '';

  version = '';
}

export class OwnTimeForm extends SavedWithReason {
  @MaxLength(20, { message: 'Write a whole number of days' })
  days = '';
}

export class OwnStepForm extends SavedWithReason {
  @OneLine()
  @MaxLength(120, { message: 'Write what to do in at most 120 characters' })
  @IsNotEmpty({ message: 'Write what to do' })
  what = '';

  @OneLine()
  @MaxLength(300, { message: 'Write the help in at most 300 characters' })
  help = '';

  @MaxLength(40, { message: 'Choose who does it from the list' })
  @IsNotEmpty({ message: 'Choose who does it' })
  owner = '';

  @MaxLength(20, { message: 'Write a whole number of days, or leave it empty' })
  days = '';

  /** A step of the same procedure; left empty for its opening. */
  @MaxLength(40, { message: 'Choose what it counts from in the list' })
  after = '';

  @IsIn(['', 'yes'], { message: 'Tick the box, or leave it' })
  pausedByHold = '';
}

export class RemoveStepForm extends SavedWithReason {}
