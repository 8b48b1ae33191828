import { Injectable } from '@nestjs/common';
import { canBeShown, type SafeCopy, SafeCopyMaker, type SafeCopyRefusal } from '../../evidence/index.js';
import { type Actor, isRefused, type Refused } from '../../kernel/index.js';
import { NotFound } from '../../platform/http/faults.js';
import { ReadEvidence, type ReadRefusal } from './read-evidence.js';

/** What may be looked at of an item: made anew from the original for each look, never kept. */
@Injectable()
export class ShowCopy {
  constructor(
    private readonly read: ReadEvidence,
    private readonly maker: SafeCopyMaker,
  ) {}

  /** @throws NotFound as {@link ReadEvidence} does, and when the item was stopped while its copy was made */
  async run(actor: Actor, evidenceId: string, kind: SafeCopy['kind']): Promise<SafeCopy | Refused<SafeCopyRefusal | ReadRefusal>> {
    const read = await this.read.run(actor, evidenceId, {
      as: 'view',
      fits: ({ type }) => canBeShown(type) && (type === 'text') === (kind === 'text'),
    });
    if (isRefused(read)) return read;
    // A stop destroys the bytes while they are read: then it is that which is answered, and no fault of ours.
    const copy = await this.maker.makeSafeCopy(read.bytes, read.words.type).catch(async (fault: unknown) => {
      await this.refuseStopped(evidenceId);
      throw fault;
    });
    await this.refuseStopped(evidenceId);
    return copy;
  }

  private async refuseStopped(evidenceId: string): Promise<void> {
    if (await this.read.isStopped(evidenceId)) throw new NotFound();
  }
}
