import { IsIn, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { AtMost } from '../platform/http/limits.js';
import { caseFilePurposes } from './case-file/case-file.js';

/** What a case file is exported for, and whether it may say who reported. */
export class ExportCaseForm {
  @IsIn(caseFilePurposes, { message: 'Choose what the case file is for' })
  purpose = '';

  @MinLength(1, { message: 'Write who will get it' })
  @MaxLength(200, { message: 'Use 200 characters or fewer for who will get it' })
  forWhom = '';

  @MinLength(1, { message: 'Write why it is needed' })
  @AtMost(2_000)
  reason = '';

  /** Where there are copies with parts hidden: `instead` leaves their originals out. */
  copies: string[] = [];

  nameReporter: string[] = [];

  @ValidateIf(({ nameReporter }: ExportCaseForm) => nameReporter.length > 0)
  @MinLength(1, { message: 'Write why the reporter has to be named' })
  @AtMost(2_000)
  reporterReason = '';
}
