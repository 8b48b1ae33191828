import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { DayBoxes } from '../../platform/http/date-boxes.js';

export class AppointForm {
  @MaxLength(36, { message: 'Choose somebody from the list' })
  @IsNotEmpty({ message: 'Choose who is appointed' })
  who = '';

  from = new DayBoxes();
  until = new DayBoxes();

  /** Asked only where somebody holds the role already. */
  @IsIn(['', 'instead', 'as-well'], { message: 'Choose whether the present appointment ends' })
  how = '';
}

export class EndAppointmentForm {
  until = new DayBoxes();
}
