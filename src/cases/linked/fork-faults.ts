import { type Day, dayOf, dayTyped, isNoDayTyped } from '../../kernel/index.js';
import { type EngagementKind, type FurtherCaseKind, furtherCaseKinds } from '../../rules/index.js';
import { type Somebody, whyNotAbout, whyNotBorn } from './domain/further-case.js';
import type { ForkForm } from './fork.form.js';
import type { ForkSeen } from './fork.queries.js';

/** What no single field shows, by the field at which it stands. */
export function faultsInFork(form: ForkForm, seen: ForkSeen, now: Date): Readonly<Record<string, string>> {
  return {
    ...faultsInPerson(form, seen),
    ...faultsInChoices(form, seen),
    ...faultInBirth(form, dayOf(now)),
  };
}

/** Null where nothing was typed, or no day that there is. */
export function bornIn(form: ForkForm): Day | null {
  return dayTyped(form.born);
}

export function kindIn({ kind }: ForkForm): FurtherCaseKind | null {
  return furtherCaseKinds.find((one) => one === kind) ?? null;
}

function faultsInPerson(form: ForkForm, seen: ForkSeen): Record<string, string> {
  const kind = kindIn(form);
  const party = seen.parties.find(({ id }) => id === form.who);
  if (party === undefined && form.who !== 'other') return { who: 'Choose whom the new case is about' };
  const faults = party === undefined ? faultsInSomebodyElse(form, seen) : {};
  const somebody: Somebody = party ?? { part: null, engagement: (form.engagement || 'unknown') as EngagementKind | 'unknown' };
  const unfit = kind === null ? null : whyNotAbout(kind, somebody);
  return { ...(unfit === null ? {} : { who: unfit }), ...faults };
}

function faultsInSomebodyElse({ person, name, engagement }: ForkForm, { colleagues }: ForkSeen): Record<string, string> {
  const isKnown = person === '' || colleagues.some(({ accountId }) => accountId === person);
  return {
    ...(isKnown ? {} : { person: 'Choose from the list' }),
    ...(person === '' && name === '' ? { name: 'Enter a name, or choose somebody with an account' } : {}),
    ...(engagement === '' ? { engagement: 'Choose what they are to the school' } : {}),
  };
}

function faultsInChoices({ report, aimedAt, evidence }: ForkForm, { reports, parties, items }: ForkSeen): Record<string, string> {
  const among = (chosen: readonly string[], offered: readonly { readonly id: string }[]) =>
    chosen.every((one) => offered.some(({ id }) => id === one));
  return {
    ...(report === '' || among([report], reports) ? {} : { report: 'Choose from the list' }),
    ...(among(aimedAt, parties) ? {} : { aimedAt: 'Choose from the list' }),
    ...(among(evidence, items) ? {} : { evidence: 'Choose from the list. Somebody may have locked an item meanwhile' }),
  };
}

function faultInBirth(form: ForkForm, today: Day): Record<string, string> {
  const fault = whyNotBorn(!isNoDayTyped(form.born), bornIn(form), today);
  return fault === null ? {} : { born: fault };
}
