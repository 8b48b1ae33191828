import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';

export class AppointForm {
  @MaxLength(36, { message: 'Choose somebody from the list' })
  @IsNotEmpty({ message: 'Choose who is appointed' })
  who = '';

  'from-day' = '';
  'from-month' = '';
  'from-year' = '';

  'until-day' = '';
  'until-month' = '';
  'until-year' = '';

  /** Asked only where somebody holds the role already. */
  @IsIn(['', 'instead', 'as-well'], { message: 'Choose whether the present appointment ends' })
  how = '';
}

export class EndAppointmentForm {
  'until-day' = '';
  'until-month' = '';
  'until-year' = '';
}
