import { type Day, dayOf } from '../../kernel/index.js';
import type { PathwayKey } from '../../rules/index.js';
import { dayTyped } from '../actions/moment-typed.js';
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
    bornOn: dateOf(form, 'born'),
    pensionDay: dateOf(form, 'pension'),
    csaHold: childAbuseHold({ pathway, sexualWords: facts.fourFacts.sexualWords, categories, saidSo: form.csa === 'yes' }),
  };
}

/** Dates may be left out; one that was typed has to exist. */
export function faultsInKeeping(form: OutcomeForm, now: Date): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  const born = dateOf(form, 'born');
  if (isTyped(form, 'born') && born === null) faults.born = 'Write a real date like 9 11 1985';
  else if (born !== null && (born > dayOf(now) || born < '1900-01-01')) faults.born = 'Write a date of birth that can be true';
  const pension = dateOf(form, 'pension');
  if (isTyped(form, 'pension') && pension === null) faults.pension = 'Write a real date like 9 11 2045';
  else if (pension !== null && pension > '2200-01-01') faults.pension = 'Write a date before 2200';
  return faults;
}

type DateName = 'born' | 'pension';

function partsOf(form: OutcomeForm, name: DateName) {
  return { day: form[`${name}-day`], month: form[`${name}-month`], year: form[`${name}-year`] };
}

function isTyped(form: OutcomeForm, name: DateName): boolean {
  return Object.values(partsOf(form, name)).some((part) => part !== '');
}

function dateOf(form: OutcomeForm, name: DateName): Day | null {
  return isTyped(form, name) ? dayTyped(partsOf(form, name)) : null;
}
