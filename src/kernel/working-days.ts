import { type Day, dateTimeOf, dayOf, endOfDay } from './moments.js';
import { remembered } from './remembered.js';

/**
 * The days an office works: Monday to Friday except bank holidays. School holidays count.
 * @source domain guide 2, "Working day"
 */
export class WorkingDays {
  private readonly off: ReadonlySet<Day>;
  private readonly nth = remembered((asked: string): Day => {
    const [day = '', count = ''] = asked.split(' ');
    return this.counted(day, Number(count));
  });

  constructor(bankHolidays: readonly Day[]) {
    this.off = new Set(bankHolidays);
  }

  isWorkingDay(day: Day): boolean {
    return dateTimeOf(day).weekday <= 5 && !this.off.has(day);
  }

  /** The nth working day after a day; with n = 1, what came on a Friday or Saturday is due on Monday. Negative n counts back. */
  after(day: Day, count: number): Day {
    return this.nth(`${day} ${count}`);
  }

  private counted(day: Day, count: number): Day {
    const step = count < 0 ? -1 : 1;
    let at = dateTimeOf(day);
    for (let left = Math.abs(count); left > 0;) {
      at = at.plus({ days: step });
      if (this.isWorkingDay(at.toISODate())) left -= 1;
    }
    return at.toISODate();
  }

  /** When n working days end that began at a moment: 23:59:59 in London. */
  dueAfter(start: Date, count: number): Date {
    return endOfDay(this.after(dayOf(start), count));
  }

  /** Whole working days between two days: 0 on the same day, 1 from Friday to Monday. */
  between(from: Day, to: Day): number {
    let [at, end] = [dateTimeOf(from), dateTimeOf(to)];
    if (end < at) return -this.between(to, from);
    let days = 0;
    while (at < end) {
      at = at.plus({ days: 1 });
      if (this.isWorkingDay(at.toISODate())) days += 1;
    }
    return days;
  }
}
