import { Injectable } from '@nestjs/common';
import { type Actor, isRefused, refused, type Refused } from '../../../kernel/index.js';
import { Notify } from '../../../notifications/index.js';
import { type AskRefusal, mayAsk } from './domain/purge-rules.js';
import { addRequest } from './dossier.js';
import { LockedItems, recordLocked, roleOfActor, stateOf } from './locked-items.js';
import { keepersOf } from './locked-people.js';
import type { AskPurgeForm } from './purge.form.js';
import { tellKeepers } from './tell-keepers.js';

/** The first of two people asks that a locked item be destroyed, because the police said so. @source domain guide 9.2, step 4 */
@Injectable()
export class AskPurge {
  constructor(
    private readonly locked: LockedItems,
    private readonly notify: Notify,
  ) {}

  /** @throws NotFound */
  run(actor: Actor, evidenceId: string, { version, reference }: AskPurgeForm): Promise<null | Refused<AskRefusal | 'stale'>> {
    return this.locked.run<null | Refused<AskRefusal | 'stale'>>(actor, evidenceId, 'case.purge-evidence', async (tx, item) => {
      if (version !== String(item.dossier.version)) return refused('stale');
      const may = mayAsk(stateOf(item));
      if (isRefused(may)) return may;
      await addRequest(tx, item, { reference, askedAs: roleOfActor(actor), answeredAs: null, reason: null });
      recordLocked(tx, item, 'locked.purge-asked-for', 'somebody asked that it be destroyed');
      await tellKeepers(tx, this.notify, item, await keepersOf(tx, item));
      return null;
    });
  }
}
