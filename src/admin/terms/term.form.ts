import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { DayBoxes } from '../../platform/http/date-boxes.js';
import { schoolDayKinds } from '../../procedures/index.js';
import { OneLine } from '../one-line.js';

export class TermForm {
  @IsIn(schoolDayKinds, { message: 'Choose what kind of days these are' })
  kind = '';

  @OneLine()
  @MaxLength(100, { message: 'Write the name in at most 100 characters' })
  @IsNotEmpty({ message: 'Write what they are called' })
  name = '';

  from = new DayBoxes();
  until = new DayBoxes();
}
