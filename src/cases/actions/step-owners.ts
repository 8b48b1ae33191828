import { paths } from '../../kernel/index.js';
import { link, type Words, words } from '../../platform/views/govuk.js';
import { type StepOwner, stepOwnerLabels } from '../../procedures/index.js';
import { roleName } from '../case-head.presenter.js';
import type { LookedAt, ReaderName } from '../case-look.js';
import type { ActionLine } from './steps.queries.js';
import { missingOwner } from './missing-owner.js';
import { isAnsweredBy } from './waits-for.js';

/** "You", or a name and role where one person answers for it, or the role. */
export function ownerInWords(
  line: ActionLine,
  names: ReadonlyMap<string, string>,
  { readers, actor }: Pick<LookedAt<unknown>, 'readers' | 'actor'>,
): string {
  if (line.ownerAccountId !== null)
    return line.ownerAccountId === actor.accountId ? 'You' : (names.get(line.ownerAccountId) ?? 'Somebody who has left');
  const [first = 'holder'] = line.owners;
  const owners = readers.filter((reader) => isAnsweredBy(first, reader));
  if (owners.some(({ accountId }) => accountId === actor.accountId)) return 'You';
  const [only, another] = owners;
  return only !== undefined && another === undefined
    ? nameAndRole(only)
    : (stepOwnerLabels[first as StepOwner] ?? 'Whoever holds the case');
}

/** What to do about a step whose owner is not in the case; null where nothing is. */
export function missingInWords(
  line: ActionLine,
  names: ReadonlyMap<string, string>,
  { readers, file, acts }: Pick<LookedAt<unknown>, 'readers' | 'file' | 'acts'>,
): Words | null {
  const missing = missingOwner(line, { readers, file });
  if (missing === null) return null;
  const people = paths.cases.section(file.row.reference, 'people');
  if ('accountId' in missing) {
    const name = names.get(missing.accountId) ?? 'Somebody who has left';
    return words(`This was given to ${name}, who cannot read this case any more. `, link('See who can', people));
  }
  const { who, them } = called[missing.owner] ?? { who: `The ${roleName(missing.owner)}`, them: 'them' };
  const has = missing.needed ? 'has to' : 'can';
  return acts.has('case.bring-in')
    ? words(`${who} does this step and ${has} be brought into the case. `, link(`Bring ${them} in`, people))
    : words(`${who} does this step and ${has} be brought into the case by whoever holds it. `, link('See who is in it', people));
}

/** Those who come into a case only by name, as they stand in a sentence. */
const called: Readonly<Record<string, { who: string; them: string }>> = {
  hr_adviser: { who: 'HR', them: 'HR' },
  panel_member: { who: 'The panel', them: 'the panel' },
};

function nameAndRole({ name, via, level }: ReaderName): string {
  return `${name}, ${level === 'manager' ? 'case manager' : roleName(via)}`;
}
