import { Injectable } from '@nestjs/common';
import { CaseLook, type LookedAt, type Recorded } from '../../cases/index.js';
import type { Actor } from '../../kernel/index.js';
import { NotFound, oneOf } from '../../platform/http/faults.js';
import { accessRequestsOf } from './access-requests.js';
import type { CopySeen } from './copy.presenter.js';
import { PrepareCopy } from './prepare-copy.js';
import { type PossibleSecond, secondPeople, waitsFor } from './second-person.js';

/** Looks at a copy while it is prepared. @throws NotFound */
@Injectable()
export class CopyLook {
  constructor(
    private readonly look: CaseLook,
    private readonly prepare: PrepareCopy,
  ) {}

  read(actor: Actor, reference: string, id: string): Promise<LookedAt<CopySeen & { readonly seconds: readonly PossibleSecond[] }>> {
    return this.look.read(actor, reference, 'case.export', 'export', async (tx, file) => {
      const request = oneOf(await accessRequestsOf(tx, file), id);
      return { request, copy: await this.prepare.of(tx, file, request), seconds: await secondPeople(tx, file, request) };
    });
  }

  /** The same; null where nothing waits for them any more. */
  async asSecondIfAsked(actor: Actor, reference: string, id: string): Promise<LookedAt<CopySeen> | null> {
    try {
      return await this.asSecond(actor, reference, id);
    } catch (fault) {
      if (fault instanceof NotFound) return null;
      throw fault;
    }
  }

  /** For whoever was asked, and answered in another window already: what they said there. Nobody else finds anything. */
  answered(actor: Actor, reference: string, id: string): Promise<LookedAt<Recorded | null>> {
    return this.look.read(actor, reference, 'case.approve-copy', 'export', async (tx, file) => {
      const { proposed, answered } = oneOf(await accessRequestsOf(tx, file), id);
      if (proposed?.to !== actor.accountId || answered === null) throw new NotFound();
      const label = answered.agrees ? 'Agreed that it may be given' : 'Did not agree';
      return { by: answered.byName, at: answered.savedAt, said: [{ label, text: answered.reason }] };
    });
  }

  /** For whoever is to agree. Nobody else finds anything. */
  asSecond(actor: Actor, reference: string, id: string): Promise<LookedAt<CopySeen>> {
    return this.look.read(actor, reference, 'case.approve-copy', 'export', async (tx, file) => {
      const request = oneOf(await accessRequestsOf(tx, file), id);
      if (!(await waitsFor(tx, file, request))) throw new NotFound();
      return { request, copy: await this.prepare.of(tx, file, request) };
    });
  }
}
