import { Injectable } from '@nestjs/common';
import type { AppointmentsChange } from '../../accounts/index.js';
import type { Tx } from '../../audit/index.js';
import { heedItself } from '../../kernel/index.js';
import { RelationshipsChanged } from '../../people/index.js';
import { whoMayDealChanged } from './reroute-case.js';
import { RerouteSchool } from './reroute-school.js';

/**
 * Somebody declared whom they are close to. Those who read a case see that it was sent to the right people again, and neither why nor by
 * whose word: a declaration is known to nobody but whoever made it.
 * @source domain guide 4.3
 */
@Injectable()
export class RerouteAfterDeclaration extends RelationshipsChanged {
  constructor(private readonly school: RerouteSchool) {
    super();
  }

  override inTransaction(tx: Tx, change: AppointmentsChange): Promise<void> {
    return this.school.run(tx, change, { why: whoMayDealChanged, by: heedItself });
  }
}
