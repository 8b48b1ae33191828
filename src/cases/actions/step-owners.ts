import type { CaseLevel } from '../../access/index.js';
import { type StepOwner, stepOwnerLabels } from '../../procedures/index.js';
import { roleName } from '../case-head.presenter.js';
import type { LookedAt, ReaderName } from '../case-look.js';
import type { ActionLine } from './steps.queries.js';

interface Reader {
  readonly accountId: string;
  readonly via: string;
  readonly level: CaseLevel;
}

/** Whether an action waits for this reader: by name, by the role in which they read, or because they hold the case. */
export function isMine({ ownerAccountId, owners }: Pick<ActionLine, 'ownerAccountId' | 'owners'>, reader: Reader): boolean {
  if (ownerAccountId !== null) return ownerAccountId === reader.accountId;
  return owners.some((owner) => owner === reader.via || owns(owner, reader.level));
}

/** "You", or a name and role where one person answers for it, or the role. */
export function ownerInWords(
  line: ActionLine,
  names: ReadonlyMap<string, string>,
  { readers, actor }: Pick<LookedAt<unknown>, 'readers' | 'actor'>,
): string {
  if (line.ownerAccountId !== null)
    return line.ownerAccountId === actor.accountId ? 'You' : (names.get(line.ownerAccountId) ?? 'Somebody who has left');
  const [first = 'holder'] = line.owners;
  const owners = readers.filter(({ via, level }) => via === first || owns(first, level));
  if (owners.some(({ accountId }) => accountId === actor.accountId)) return 'You';
  const [only, another] = owners;
  return only !== undefined && another === undefined
    ? nameAndRole(only)
    : (stepOwnerLabels[first as StepOwner] ?? 'Whoever holds the case');
}

function owns(owner: string, level: string): boolean {
  if (owner === 'case_manager') return level === 'manager';
  return (owner === 'holder' || owner === 'each_adult') && (level === 'manager' || level === 'holder');
}

function nameAndRole({ name, via, level }: ReaderName): string {
  return `${name}, ${level === 'manager' ? 'case manager' : roleName(via)}`;
}
