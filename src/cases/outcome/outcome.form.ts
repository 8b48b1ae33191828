import { IsIn, MaxLength } from 'class-validator';
import { pathwayKeys, pupilOutcomes, staffOutcomes, thirdPartyOutcomes, vocabularyFindings } from '../../rules/index.js';

const number = { message: 'Write it as a number' };

/** How one pathway ends. */
export class OutcomeForm {
  /** The pathway as it stood when the page was opened. */
  @MaxLength(10, { message: 'Open the page again' })
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

  @MaxLength(4, number)
  'issued-day' = '';

  @MaxLength(4, number)
  'issued-month' = '';

  @MaxLength(6, number)
  'issued-year' = '';

  @MaxLength(4, number)
  days = '';

  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  reasons = '';
}
