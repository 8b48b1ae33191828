import { IsString } from 'class-validator';

/** From the address. Whatever it is that is no period stands for the newest. */
export class ChosenPeriodForm {
  @IsString()
  period = '';
}
