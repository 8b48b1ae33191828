import { IsNotEmpty, MaxLength } from 'class-validator';

export class CodeForm {
  @MaxLength(40, { message: 'A code has six digits' })
  @IsNotEmpty({ message: 'Type the six digits from your app' })
  code = '';

  next = '';
}

export class RecoveryCodeForm {
  @MaxLength(60, { message: 'A recovery code has twelve letters and digits' })
  @IsNotEmpty({ message: 'Type one of your recovery codes' })
  code = '';

  next = '';
}
