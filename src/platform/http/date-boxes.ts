import { MaxLength } from 'class-validator';
import type { TypedDay, TypedMoment } from '../../kernel/index.js';

/** A field of a form that is sent in several boxes: of a field `at` the box `day` is sent as `at-day`. Each box is text. */
export abstract class Boxes {}

const asNumber = (what: string) => ({ message: `Write the ${what} as a number` });

/** Three boxes in which somebody types a day. */
export class DayBoxes extends Boxes implements TypedDay {
  @MaxLength(4, asNumber('day'))
  day = '';

  @MaxLength(10, asNumber('month'))
  month = '';

  @MaxLength(6, asNumber('year'))
  year = '';
}

/** The same with a fourth box for the time, which may stay empty. */
export class MomentBoxes extends DayBoxes implements TypedMoment {
  @MaxLength(8, { message: 'Write the time like 18:05' })
  time = '';
}
