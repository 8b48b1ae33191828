import { Injectable } from '@nestjs/common';
import { isMail, type MailWords, SafeCopyMaker, type SafeCopyRefusal } from '../../../evidence/index.js';
import type { Actor, Refused } from '../../../kernel/index.js';
import type { Look, ReadRefusal } from '../read-evidence.js';
import { MadeFromEvidence } from './made-from-evidence.js';

/** A saved e-mail as words, which is a look. */
@Injectable()
export class ShowMail {
  constructor(
    private readonly made: MadeFromEvidence,
    private readonly maker: SafeCopyMaker,
  ) {}

  /** @throws NotFound also for what is no e-mail */
  run(actor: Actor, evidenceId: string, look: Look = { as: 'view' }): Promise<MailWords | Refused<SafeCopyRefusal | ReadRefusal>> {
    return this.made.run(actor, evidenceId, { ...look, fits: ({ type }) => isMail(type) }, ({ bytes, words }) =>
      this.maker.readMail(bytes, words.type),
    );
  }
}
