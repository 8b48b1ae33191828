import { type Day, dayOf, faultOfDay, optionalDay, type TypedDay } from '../../kernel/index.js';
import type { PathwayKey } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import { childAbuseHold } from './domain/child-abuse-hold.js';
import type { Keeping } from './domain/recorded-outcome.js';
import type { OutcomeForm } from './outcome.form.js';

/** Whose date of birth decides how long a part is kept. @source domain guide 13 */
export const asksBirth: Readonly<Partial<Record<PathwayKey, string>>> = {
  P1: 'the person it is about',
  P6: 'the pupil',
  P7: 'the child',
};

export function keepingOf({ knows }: OpenCase, pathway: PathwayKey, form: OutcomeForm): Keeping {
  const { facts, categories = [] } = knows;
  return {
    bornOn: dayIn(form.born),
    pensionDay: dayIn(form.pension),
    csaHold: childAbuseHold({ pathway, sexualWords: facts.fourFacts.sexualWords, categories, saidSo: form.csa === 'yes' }),
  };
}

/** Dates may be left out; one that was typed has to exist. */
export function faultsInKeeping(form: OutcomeForm, now: Date): Readonly<Record<string, string>> {
  const [born, pension] = [optionalDay(form.born, '9 11 1985'), optionalDay(form.pension, '9 11 2045')];
  return {
    ...faultOfDay('born', born),
    ...(typeof born === 'string' && (born > dayOf(now) || born < '1900-01-01') ? { born: 'Write a date of birth that can be true' } : {}),
    ...faultOfDay('pension', pension),
    ...(typeof pension === 'string' && pension > '2200-01-01' ? { pension: 'Write a date before 2200' } : {}),
  };
}

function dayIn(typed: TypedDay): Day | null {
  const day = optionalDay(typed);
  return typeof day === 'string' ? day : null;
}
