import { bankHolidays } from '../../rules/index.js';
import { type Day, dayOf, longDay, WorkingDays } from '../../kernel/index.js';

const workingDays = new WorkingDays(bankHolidays);

/** The next working day: by noon of it somebody else is told if nobody opened it, by its end it is decided what to do. @source domain guide 4.3 and 7, P0.2 */
export function answeredBy(sentAt: Date): Day {
  return workingDays.after(dayOf(sentAt), 1);
}

export interface NextThing {
  readonly when: string;
  readonly what: string;
}

/** What the reporter may expect and by when, without a word of what it is about. @param told who was told, as they read it */
export function whatHappensNext(sentAt: Date, told: string): NextThing[] {
  const day = longDay(answeredBy(sentAt));
  return [
    { when: 'Now', what: `${told} been told to read it.` },
    { when: `By 12:00 on ${day}`, what: 'If nobody has opened it, whoever stands in for them is told too.' },
    { when: 'By the end of that day', what: 'They decide what to do first. You’ll see “Being looked at” beside your report.' },
    { when: 'When it is over', what: 'We tell you that it has finished. We may not be able to tell you the outcome.' },
  ];
}
