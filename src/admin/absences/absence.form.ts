import { IsNotEmpty, MaxLength } from 'class-validator';
import { DayBoxes } from '../../platform/http/date-boxes.js';

export class AbsenceForm {
  @MaxLength(36, { message: 'Choose somebody from the list' })
  @IsNotEmpty({ message: 'Choose who is away' })
  who = '';

  from = new DayBoxes();
  until = new DayBoxes();
}
