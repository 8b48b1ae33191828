import { Injectable } from '@nestjs/common';
import { type AppointmentRole, caseRoles } from '../../kernel/index.js';
import { Settings } from '../../platform/config/settings.js';

/** Who must sign in with a six-digit code: everybody who may come to hold or read a case, except in the demonstration. @source domain guide 16 */
@Injectable()
export class SecondStepNeeded {
  constructor(private readonly settings: Settings) {}

  for(roles: readonly AppointmentRole[]): boolean {
    return this.settings.demo === null && roles.some((role) => caseRoles.includes(role));
  }
}
