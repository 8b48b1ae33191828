import { Injectable } from '@nestjs/common';
import { SafeCopyMaker, type SafeCopyRefusal, type TextWords } from '../../../evidence/index.js';
import type { Actor, Refused } from '../../../kernel/index.js';
import type { Look, ReadRefusal } from '../read-evidence.js';
import { MadeFromEvidence } from './made-from-evidence.js';

/** Text, or the chat that it is, which is a look. */
@Injectable()
export class ShowText {
  constructor(
    private readonly made: MadeFromEvidence,
    private readonly maker: SafeCopyMaker,
  ) {}

  /** @throws NotFound also for what is no text */
  run(
    actor: Actor,
    evidenceId: string,
    page: number,
    look: Look = { as: 'view' },
  ): Promise<TextWords | Refused<SafeCopyRefusal | ReadRefusal>> {
    return this.made.run(actor, evidenceId, { ...look, fits: ({ type }) => type === 'text' }, ({ bytes }) =>
      this.maker.readText(bytes, page),
    );
  }
}
