import { IsIn, MaxLength } from 'class-validator';
import { DayBoxes } from '../../platform/http/date-boxes.js';
import { AtMost, FromTheList, OpenedAt } from '../../platform/http/limits.js';
import { categories, classifications, sureAnswers } from '../../rules/index.js';

const orNothing = (words: readonly string[]): string[] => ['', ...words];

/** The four questions, and what the case is. Sent in two pages; the first travels along with the second. */
export class TriageForm {
  /** The decision that stood when the page was opened; a later one is a clash. */
  @OpenedAt(40)
  version = '';

  @IsIn(['', 'questions', 'back', 'check', 'decision'], { message: 'Open the page again' })
  page = '';

  /** No adult who works here is concerned: the four questions are not asked. */
  @IsIn(['', 'yes'], { message: 'Tick the box or leave it empty' })
  noAdult = '';

  @IsIn(orNothing(sureAnswers), { message: 'Choose yes, no or not sure' })
  H1 = '';

  @AtMost(20_000)
  H1Why = '';

  @IsIn(orNothing(sureAnswers), { message: 'Choose yes, no or not sure' })
  H2 = '';

  @AtMost(20_000)
  H2Why = '';

  @IsIn(orNothing(sureAnswers), { message: 'Choose yes, no or not sure' })
  H3 = '';

  @AtMost(20_000)
  H3Why = '';

  @IsIn(orNothing(sureAnswers), { message: 'Choose yes, no or not sure' })
  H4 = '';

  @AtMost(20_000)
  H4Why = '';

  @IsIn(classifications, { each: true, message: 'Choose from the list' })
  classifications: string[] = [];

  @IsIn(categories, { each: true, message: 'Choose from the list' })
  categories: string[] = [];

  /** The low-level test: asked where it is chosen as one. */
  @IsIn(orNothing(sureAnswers), { message: 'Choose yes, no or not sure' })
  staffCode = '';

  /** Which clause of the school's policy or staff code, in their words. */
  @AtMost(500)
  clause = '';

  /** Whom they asked before deciding, and what was said. */
  @AtMost(20_000)
  advice = '';

  /** Contact with a former pupil: when they were born, on which days, and whether through work. */
  pupil = new DayBoxes();

  @MaxLength(1_000, { message: 'Write each day like 11 12 2026, one in a line' })
  contactDays = '';

  @IsIn(['', 'yes', 'no'], { message: 'Choose yes or no' })
  throughWork = '';

  @AtMost(20_000)
  reason = '';

  /** Asked when the time for deciding has run out. */
  @AtMost(20_000)
  whyLate = '';

  /** Whose agreement "no breach" waits for: an account. */
  @FromTheList(40)
  secondPerson = '';

  /** "Is it whistleblowing?", answered with HR. */
  @IsIn(['', 'yes', 'no', 'not_asked'], { message: 'Choose yes, no or not asked yet' })
  disclosure = '';

  @IsIn(['', 'yes', 'no', 'later'], { message: 'Choose yes, no or not known yet' })
  dataBreach = '';

  /** Section 141F, asked when an allegation opens. */
  @IsIn(['', 'yes', 'no'], { message: 'Choose yes or no' })
  teacher = '';

  @IsIn(['', 'yes', 'no'], { message: 'Choose yes or no' })
  pupilSays = '';

  @IsIn(['', 'yes', 'no'], { message: 'Choose yes or no' })
  offence = '';
}
