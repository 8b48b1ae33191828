import { type AppointmentRole, standsInFor } from '../../kernel/index.js';
import { acts } from './acts.js';
import type { Standing } from './may-do.js';

/**
 * Whoever handles a case may record any of its steps, so also what somebody else did and told them. Whoever was brought in to read it, as HR
 * is, records the steps that are theirs and no other.
 * @param owners of the step; none where it was given to somebody by name
 * @source domain guide 2 ("Handler") and 3.3
 */
export function mayRecordStep({ level, via }: Standing, owners: readonly string[]): boolean {
  const { levels, roles } = acts['case.record-step'];
  return levels.some((one) => one === level) || (roles.includes(via) && owners.some((owner) => answersFor(via, owner)));
}

/** Whether what belongs to `owner` belongs to whoever reads the case in this role: it is theirs, or they stand in. */
export function answersFor(via: string, owner: string): boolean {
  return via === owner || standsInFor[via as AppointmentRole] === owner;
}
