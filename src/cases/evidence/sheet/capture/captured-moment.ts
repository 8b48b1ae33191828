import type { CapturedMoment } from '../../../../evidence/index.js';
import { dateTimeOf, england, isMomentFault, type ZonedMoment, zonedMoment } from '../../../../kernel/index.js';

/** As the sheet keeps it: by an English clock where the device knew no other. Null for what no clock here ever showed. */
export function momentOf({ day, time, offset }: CapturedMoment): ZonedMoment | null {
  const [year = '', month = '', date = ''] = day.split('-');
  const english = zonedMoment({ day: date, month, year, time }, england);
  if (offset === null) return isMomentFault(english) ? null : english;
  const at = new Date(`${day}T${time}:00${offset}`).toISOString();
  return !isMomentFault(english) && english.at === at ? english : { at, zone: 'UTC', known: 'minute' };
}

/** "Monday 9 November 2026, 17:40, by the device’s own clock" */
export function momentInWords({ day, time, offset }: CapturedMoment): string {
  const clock = offset === null ? 'the device’s own clock' : `the device’s own clock (UTC ${offset})`;
  return `${dateTimeOf(day).toFormat('cccc d LLLL yyyy')}, ${time}, by ${clock}`;
}
