import { Injectable } from '@nestjs/common';
import { type Actor, isRefused, type Refused } from '../../../kernel/index.js';
import { NotFound } from '../../../platform/http/faults.js';
import { type Look, type OpenedEvidence, ReadEvidence, type ReadRefusal } from '../read-evidence.js';

/** Something that is made of an item's bytes for one look, and never kept. */
@Injectable()
export class MadeFromEvidence {
  constructor(private readonly read: ReadEvidence) {}

  /** @throws NotFound as {@link ReadEvidence} does, and when the item was stopped meanwhile */
  async run<Made>(
    actor: Actor,
    evidenceId: string,
    look: Look,
    make: (opened: OpenedEvidence) => Promise<Made>,
  ): Promise<Made | Refused<ReadRefusal>> {
    const read = await this.read.run(actor, evidenceId, look);
    if (isRefused(read)) return read;
    // A stop destroys the bytes while they are read: then it is that which is answered, and no fault of ours.
    const made = await make(read).catch(async (fault: unknown) => {
      await this.refuseStopped(evidenceId);
      throw fault;
    });
    await this.refuseStopped(evidenceId);
    return made;
  }

  private async refuseStopped(evidenceId: string): Promise<void> {
    if (await this.read.isStopped(evidenceId)) throw new NotFound();
  }
}
