import { Injectable } from '@nestjs/common';
import { canBeShown, type SafeCopy, SafeCopyMaker, type SafeCopyRefusal } from '../../evidence/index.js';
import type { Actor, Refused } from '../../kernel/index.js';
import type { Look, ReadRefusal } from './read-evidence.js';
import { MadeFromEvidence } from './viewing/made-from-evidence.js';

/** What may be looked at of an item: made anew from the original for each look, never kept. */
@Injectable()
export class ShowCopy {
  constructor(
    private readonly made: MadeFromEvidence,
    private readonly maker: SafeCopyMaker,
  ) {}

  /** @throws NotFound as {@link MadeFromEvidence} does */
  run(actor: Actor, evidenceId: string, kind: SafeCopy['kind']): Promise<SafeCopy | Refused<SafeCopyRefusal | ReadRefusal>> {
    const look: Look = { as: 'view', fits: ({ type }) => canBeShown(type) && (type === 'text') === (kind === 'text') };
    return this.made.run(actor, evidenceId, look, ({ bytes, words }) => this.maker.makeSafeCopy(bytes, words.type));
  }
}
