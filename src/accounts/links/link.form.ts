import { IsNotEmpty } from 'class-validator';

export class ChoosePasswordForm {
  @IsNotEmpty({ message: 'Choose a password' })
  password = '';
}

export class LinkPasswordForm {
  @IsNotEmpty({ message: 'Enter your password' })
  password = '';
}
