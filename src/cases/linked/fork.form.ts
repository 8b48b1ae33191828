import { IsIn, MaxLength, MinLength } from 'class-validator';
import { DayBoxes } from '../../platform/http/date-boxes.js';
import { engagementKinds, furtherCaseKinds } from '../../rules/index.js';

const fromTheList = { message: 'Choose from the list' };

/** Another case from a report: what it is, about whom, and what goes with it. */
export class ForkForm {
  /** The last case that this person opened from here when the page was opened. */
  @MaxLength(40, { message: 'Open the page again' })
  version = '';

  @IsIn(furtherCaseKinds, { message: 'Choose what the new case is' })
  kind = '';

  /** Which of several reports; the first when left empty. */
  @MaxLength(40, fromTheList)
  report = '';

  /** A person of this case, or `other`. */
  @MinLength(1, { message: 'Choose whom the new case is about' })
  @MaxLength(40, fromTheList)
  who = '';

  /** An account of the school, where it is one; empty for a typed name. */
  @MaxLength(40, fromTheList)
  person = '';

  @MaxLength(120, { message: 'Use 120 characters or fewer for the name' })
  name = '';

  @IsIn(['', ...engagementKinds, 'unknown'], { message: 'Choose what they are to the school' })
  engagement = '';

  born = new DayBoxes();

  @MaxLength(40, { each: true, ...fromTheList })
  aimedAt: string[] = [];

  @MaxLength(40, { each: true, ...fromTheList })
  evidence: string[] = [];

  /** For those who will read the new case. */
  @MinLength(1, { message: 'Write what those who deal with the new case need to know' })
  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  about = '';

  /** For those who may know of both. */
  @MinLength(1, { message: 'Write why it is a case of its own' })
  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  reason = '';
}
