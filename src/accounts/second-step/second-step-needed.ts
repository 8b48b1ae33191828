import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type AppointmentRole, caseRoles, Clock } from '../../kernel/index.js';
import { Settings } from '../../platform/config/settings.js';
import { type HeldRoles, heldBy } from '../actors.js';
import { isWeakened } from '../domain/enrolment.js';
import { WaysIn } from './ways-in.js';

/** Who must sign in with a six-digit code: everybody who may come to hold or read a case, except in the demonstration. @source domain guide 16 */
@Injectable()
export class SecondStepNeeded {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly waysIn: WaysIn,
  ) {}

  /**
   * Also whoever held a case role once and whose codes somebody else took away since: else an administrator would end the appointment, come in
   * with a password link, set up codes of their own and give the appointment back.
   */
  async of(accountId: string, held?: HeldRoles): Promise<boolean> {
    if (this.settings.demo !== null) return false;
    const { roles, caseRoleSince } = held ?? (await heldBy(this.source.manager, accountId, this.clock.now()));
    if (holdsCaseRole(roles)) return true;
    return caseRoleSince !== null && isWeakened(await this.waysIn.of(accountId));
  }

  /** Whether nobody may take this second step away alone: it guards, or has guarded, cases. */
  async isGuarded(accountId: string, manager: EntityManager): Promise<boolean> {
    if (this.settings.demo !== null) return false;
    return (await heldBy(manager, accountId, this.clock.now())).caseRoleSince !== null;
  }
}

function holdsCaseRole(roles: readonly AppointmentRole[]): boolean {
  return roles.some((role) => caseRoles.includes(role));
}
