import { type Day, dayOf, endOfDay } from './moments.js';

const dayLength = 86_400_000;

/**
 * The days an office works: Monday to Friday except bank holidays. School holidays count. Days are counted from one Monday on, without
 * clocks and zones: a list of late cases asks for years of them.
 * @source domain guide 2, "Working day"
 */
export class WorkingDays {
  /** Those on which an office would have worked. */
  private readonly off: ReadonlySet<number>;

  constructor(bankHolidays: readonly Day[]) {
    this.off = new Set(bankHolidays.map(numbered).filter(isWeekday));
  }

  isWorkingDay(day: Day): boolean {
    return this.isOpen(numbered(day));
  }

  /** The nth working day after a day; with n = 1, what came on a Friday or Saturday is due on Monday. Negative n counts back. */
  after(day: Day, count: number): Day {
    const step = count < 0 ? -1 : 1;
    let at = numbered(day);
    for (let left = Math.abs(count); left > 0;) {
      at += step;
      if (this.isOpen(at)) left -= 1;
    }
    return new Date(at * dayLength + firstMonday).toISOString().slice(0, 10);
  }

  /** When n working days end that began at a moment: 23:59:59 in London. */
  dueAfter(start: Date, count: number): Date {
    return endOfDay(this.after(dayOf(start), count));
  }

  /** Whole working days between two days: 0 on the same day, 1 from Friday to Monday. */
  between(from: Day, to: Day): number {
    return this.openUntil(numbered(to)) - this.openUntil(numbered(from));
  }

  private isOpen(at: number): boolean {
    return isWeekday(at) && !this.off.has(at);
  }

  private openUntil(at: number): number {
    const weeks = Math.floor(at / 7);
    let days = weeks * 5 + Math.min(at - weeks * 7 + 1, 5);
    for (const off of this.off) if (off <= at) days -= 1;
    return days;
  }
}

/** 5 January 1970. */
const firstMonday = 4 * dayLength;

/** How many days after that Monday. @throws RangeError for what is not a day */
function numbered(day: Day): number {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) throw new RangeError(`Not a day: ${day}`);
  return (at.getTime() - firstMonday) / dayLength;
}

function isWeekday(at: number): boolean {
  return at - Math.floor(at / 7) * 7 < 5;
}
