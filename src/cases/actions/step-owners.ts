import { type StepOwner, stepOwnerLabels } from '../../procedures/index.js';
import { roleName } from '../case-head.presenter.js';
import type { LookedAt, ReaderName } from '../case-look.js';
import type { ActionLine } from './steps.queries.js';
import { goesWith } from './waits-for.js';

/** "You", or a name and role where one person answers for it, or the role. */
export function ownerInWords(
  line: ActionLine,
  names: ReadonlyMap<string, string>,
  { readers, actor }: Pick<LookedAt<unknown>, 'readers' | 'actor'>,
): string {
  if (line.ownerAccountId !== null)
    return line.ownerAccountId === actor.accountId ? 'You' : (names.get(line.ownerAccountId) ?? 'Somebody who has left');
  const [first = 'holder'] = line.owners;
  const owners = readers.filter(({ via, level }) => via === first || goesWith(first, level));
  if (owners.some(({ accountId }) => accountId === actor.accountId)) return 'You';
  const [only, another] = owners;
  return only !== undefined && another === undefined
    ? nameAndRole(only)
    : (stepOwnerLabels[first as StepOwner] ?? 'Whoever holds the case');
}

function nameAndRole({ name, via, level }: ReaderName): string {
  return `${name}, ${level === 'manager' ? 'case manager' : roleName(via)}`;
}
