import { Injectable } from '@nestjs/common';
import { isMail, SafeCopyMaker, type SafeCopyRefusal, type TakenOut } from '../../../evidence/index.js';
import type { Actor, Refused } from '../../../kernel/index.js';
import type { ReadRefusal } from '../read-evidence.js';
import { MadeFromEvidence } from './made-from-evidence.js';

/** What was attached to a saved e-mail, as it is: a look at that part of it. */
@Injectable()
export class TakeOut {
  constructor(
    private readonly made: MadeFromEvidence,
    private readonly maker: SafeCopyMaker,
  ) {}

  /** @param attachment from 1. @throws NotFound also for what is no e-mail */
  run(actor: Actor, evidenceId: string, attachment: number): Promise<TakenOut | Refused<SafeCopyRefusal | ReadRefusal>> {
    const part = `attachment ${attachment}`;
    return this.made.run(actor, evidenceId, { as: 'view', part, fits: ({ type }) => isMail(type) }, ({ bytes, words }) =>
      this.maker.takeOut(bytes, words.type, attachment),
    );
  }
}
