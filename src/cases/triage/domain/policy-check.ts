import { type Day, dateTimeOf, dayTyped, isNoDayTyped, type TypedDay } from '../../../kernel/index.js';
import { type Category, type FormerPupilRule, formerPupilRule, type RuleSettings, type RuleVerdict } from '../../../rules/index.js';
import type { Faults } from './faults.js';

/** Contact with a former pupil as it was typed: every answer may be missing. */
export interface TypedContact {
  /** When they were born. */
  readonly pupil: TypedDay;
  readonly contactDays: string;
  readonly throughWork: string;
}

export interface FormerPupilSaid {
  readonly bornOn: Day | null;
  readonly days: readonly Day[];
  readonly throughWork: boolean;
}

/** A day of contact under the school's rule. */
export interface DayJudged {
  readonly on: Day;
  readonly verdict: RuleVerdict;
  /** Years on that day; null without a date of birth. */
  readonly age: number | null;
}

const mostDays = 31;
const dayWords = 'Write each day like 11 12 2026, one in a line';

/** Which rule of the school's own policy a category asks about. @source domain guide 5.1 and 5.3 */
export const ruleOfCategory: Partial<Readonly<Record<Category, keyof RuleSettings>>> = {
  contact_with_former_pupil: 'formerPupil',
  contact_with_parent: 'parentContact',
  contact_with_pupil: 'relativeExemption',
  personal_use_in_working_time: 'workTime',
  identified_workplace_or_representative: 'nameWorkplace',
};

/** What was said of a former pupil; null where nothing was, and where something is wrong with it. */
export function readContact(typed: TypedContact, today: Day): { readonly said: FormerPupilSaid | null; readonly faults: Faults } {
  const isBorn = !isNoDayTyped(typed.pupil);
  const lines = typed.contactDays.split(/[\n,;]/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  if (!isBorn && lines.length === 0 && typed.throughWork === '') return { said: null, faults: {} };

  const faults: Record<string, string> = {};
  const bornOn = isBorn ? dayTyped(typed.pupil) : null;
  if (isBorn && (bornOn === null || bornOn >= today)) faults.pupil = 'Write the date of birth like 12 12 2007';
  const days = lines.slice(0, mostDays).flatMap((line) => dayIn(line) ?? []);
  const wrong = faultInDays(lines, days, today);
  if (wrong !== null) faults.contactDays = wrong;
  if (typed.throughWork === '') faults.throughWork = 'Say whether they know each other through work';
  if (Object.keys(faults).length > 0) return { said: null, faults };
  return { said: { bornOn, days: [...new Set(days)].toSorted(), throughWork: typed.throughWork === 'yes' }, faults };
}

export function judged(rule: FormerPupilRule, { bornOn, days, throughWork }: FormerPupilSaid): DayJudged[] {
  return days.map((on) => ({
    on,
    verdict: formerPupilRule(rule, { on, bornOn, throughWork }),
    age: bornOn === null ? null : ageOn(bornOn, on),
  }));
}

function faultInDays(lines: readonly string[], days: readonly Day[], today: Day): string | null {
  if (lines.length === 0) return 'Write on which days they were in contact';
  if (lines.length > mostDays) return `Write ${mostDays} days at most`;
  if (days.length < lines.length) return dayWords;
  return days.some((day) => day > today) ? 'One of these days is still to come' : null;
}

function dayIn(line: string): Day | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[ ./-]+(\d{1,2})[ ./-]+(\d{4})$/.exec(line) ?? [];
  return dayTyped({ day, month, year });
}

function ageOn(bornOn: Day, on: Day): number {
  return Math.floor(dateTimeOf(on).diff(dateTimeOf(bornOn), 'years').years);
}
