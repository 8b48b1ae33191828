import { type Day, dateTimeOf } from '../kernel/index.js';

/** The day on which somebody reaches an age. Born on 29 February: 1 March in other years. @source domain guide 8 */
export function ageReachedOn(bornOn: Day, years: number): Day {
  const born = dateTimeOf(bornOn);
  const birthday = born.plus({ years });
  return (birthday.day === born.day ? birthday : birthday.plus({ days: 1 })).toISODate();
}

/** @source domain guide 8 */
export function isYoungerThan(bornOn: Day, years: number, on: Day): boolean {
  return on < ageReachedOn(bornOn, years);
}
