import type { OpenCase } from '../cases.repository.js';
import type { ReaderName } from '../case-look.js';
import { comesByStep } from './step-readers.js';
import type { ActionLine } from './steps.queries.js';
import { isAnsweredBy } from './waits-for.js';

/** Who ought to do a step, and cannot read its case. */
export type MissingOwner =
  /** `needed`: nobody else in the case answers for the step either. */
  | { readonly owner: string; readonly needed: boolean }
  /** It was given to somebody by name, who is out of the case. */
  | { readonly accountId: string };

type Step = Pick<ActionLine, 'step' | 'owners' | 'ownerAccountId'>;
type Circle = { readonly readers: readonly ReaderName[]; readonly file: Pick<OpenCase, 'knows'> };

/**
 * Null where whoever answers for a step, the first of its owners, is in the case. Those whom a step brings in are there, or somebody in
 * their place is, unless the case is restricted; everybody else comes only by name.
 * @source domain guide 3.3
 */
export function missingOwner({ step, owners, ownerAccountId }: Step, { readers, file }: Circle): MissingOwner | null {
  if (ownerAccountId !== null) return readers.some(({ accountId }) => accountId === ownerAccountId) ? null : { accountId: ownerAccountId };
  const [first] = owners;
  if (step === null || step.automatic || first === undefined) return null;
  if (readers.some((reader) => isAnsweredBy(first, reader))) return null;
  if (comesByStep(step) && file.knows.restrictedTo === null) return null;
  return { owner: first, needed: !owners.some((owner) => readers.some((reader) => isAnsweredBy(owner, reader))) };
}
