import { IsNotEmpty } from 'class-validator';

/** The password again, before something that matters. */
export class PasswordAgainForm {
  @IsNotEmpty({ message: 'Enter your password' })
  current = '';
}

/** How long and how guessable the new one may be is judged where it is hashed. */
export class ChangePasswordForm extends PasswordAgainForm {
  @IsNotEmpty({ message: 'Choose a new password' })
  password = '';
}
