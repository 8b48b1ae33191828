import { MaxLength } from 'class-validator';

const dayLength = { message: 'Write day, month and year, like 9 11 2026' };

/** Which part of the log somebody wants to see. */
export class AuditLogForm {
  /** Sealed: where the page begins. */
  page = '';
  /** Account id, or `heed`. */
  person = '';

  @MaxLength(4, dayLength)
  'from-day' = '';

  @MaxLength(10, dayLength)
  'from-month' = '';

  @MaxLength(6, dayLength)
  'from-year' = '';

  @MaxLength(4, dayLength)
  'to-day' = '';

  @MaxLength(10, dayLength)
  'to-month' = '';

  @MaxLength(6, dayLength)
  'to-year' = '';
}
