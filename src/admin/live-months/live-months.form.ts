import { IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { OneLine } from '../one-line.js';

const from1To60 = /^([1-9]|[1-5]\d|60)$/;
const whole = (which: string) => Matches(from1To60, { message: `Write how long ${which} stays live in whole months, from 1 to 60` });

export class LiveMonthsForm {
  @whole('a recorded oral warning')
  recordedOral = '';

  @whole('a first written warning')
  firstWritten = '';

  @whole('a final written warning')
  finalWritten = '';

  @OneLine()
  @MaxLength(500, { message: 'Write where your procedure says so in at most 500 characters' })
  @IsNotEmpty({ message: 'Write where your procedure says so' })
  reason = '';

  version = '';
}
