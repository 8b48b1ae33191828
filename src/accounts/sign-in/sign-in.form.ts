import { IsNotEmpty } from 'class-validator';

/** What somebody types at the door. Nothing is said about its shape: every "no" is the same. */
export class SignInForm {
  @IsNotEmpty({ message: 'Enter your email address' })
  email = '';

  @IsNotEmpty({ message: 'Enter your password' })
  password = '';

  next = '';
}
