import { IsIn, MaxLength, MinLength } from 'class-validator';
import { DayBoxes } from '../../platform/http/date-boxes.js';
import { AtMost, EachFromTheList, FromTheList, OpenedAt } from '../../platform/http/limits.js';
import { engagementKinds, furtherCaseKinds } from '../../rules/index.js';

/** Another case from a report: what it is, about whom, and what goes with it. */
export class ForkForm {
  /** The last case that this person opened from here when the page was opened. */
  @OpenedAt(40)
  version = '';

  @IsIn(furtherCaseKinds, { message: 'Choose what the new case is' })
  kind = '';

  /** Which of several reports; the first when left empty. */
  @FromTheList(40)
  report = '';

  /** A person of this case, or `other`. */
  @MinLength(1, { message: 'Choose whom the new case is about' })
  @FromTheList(40)
  who = '';

  /** An account of the school, where it is one; empty for a typed name. */
  @FromTheList(40)
  person = '';

  @MaxLength(120, { message: 'Use 120 characters or fewer for the name' })
  name = '';

  @IsIn(['', ...engagementKinds, 'unknown'], { message: 'Choose what they are to the school' })
  engagement = '';

  born = new DayBoxes();

  @EachFromTheList(40)
  aimedAt: string[] = [];

  @EachFromTheList(40)
  evidence: string[] = [];

  /** For those who will read the new case. */
  @MinLength(1, { message: 'Write what those who deal with the new case need to know' })
  @AtMost(20_000)
  about = '';

  /** For those who may know of both. */
  @MinLength(1, { message: 'Write why it is a case of its own' })
  @AtMost(20_000)
  reason = '';
}
