import { IsIn, MaxLength } from 'class-validator';
import { DayBoxes } from '../../platform/http/date-boxes.js';
import { AtMost, FromTheList, OpenedAt } from '../../platform/http/limits.js';
import { pathwayKeys, pupilOutcomes, staffOutcomes, thirdPartyOutcomes, vocabularyFindings } from '../../rules/index.js';

/** How one pathway ends. */
export class OutcomeForm {
  /** The pathway as it stood when the page was opened. */
  @OpenedAt()
  version = '';

  @IsIn(pathwayKeys, { message: 'Choose which part of the case you are deciding' })
  pathway = '';

  @IsIn(['', ...Object.values(vocabularyFindings).flat()], { message: 'Choose what was found' })
  finding = '';

  @IsIn(staffOutcomes, { each: true, message: 'Choose from the list' })
  staff: string[] = [];

  @IsIn(pupilOutcomes, { each: true, message: 'Choose from the list' })
  pupil: string[] = [];

  @IsIn(thirdPartyOutcomes, { each: true, message: 'Choose from the list' })
  thirdParty: string[] = [];

  issued = new DayBoxes();

  @MaxLength(4, { message: 'Write it as a number' })
  days = '';

  born = new DayBoxes();

  pension = new DayBoxes();

  /** Sexual abuse or exploitation of a child is alleged: nothing is destroyed. */
  @IsIn(['', 'yes'], { message: 'Tick the box or leave it empty' })
  csa = '';

  /** Who is to agree, where a second person has to: an account. */
  @FromTheList(40)
  secondPerson = '';

  /** Pressed to see what would follow; nothing is recorded then. */
  @IsIn(['', 'follows'], { message: 'Open the page again' })
  show = '';

  @AtMost(20_000)
  reasons = '';
}
