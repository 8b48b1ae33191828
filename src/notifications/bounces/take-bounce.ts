import { Injectable } from '@nestjs/common';
import { Bookkeeping } from '../../platform/database/bookkeeping.js';
import { Logs } from '../../platform/logging/logs.js';
import { tellOfIt } from '../refused-mail.js';
import { cameBack } from './domain/came-back.js';
import { readLetter } from './read-letter.js';

/** A letter that says that a mail did not arrive does what a refusal does, once for each mail. Nothing of the letter is kept. */
@Injectable()
export class TakeBounce {
  constructor(
    private readonly books: Bookkeeping,
    private readonly logs: Logs,
  ) {}

  /** @param messageIds the mails to whose addresses it came */
  async run(messageIds: readonly string[], bytes: Buffer, isFromNobody: boolean): Promise<void> {
    const letter = await readLetter(bytes, isFromNobody);
    if (letter === null || !cameBack(letter)) return;
    for (const id of messageIds) await this.mark(id);
  }

  private async mark(id: string): Promise<void> {
    const at = this.books.now().toISOString();
    const isNew = await this.books.together(async (write) => {
      const [marked] = await write<{ account_id: string }>(
        'UPDATE outbox_message SET refused_at = ? WHERE id = ? AND refused_at IS NULL RETURNING account_id',
        [at, id],
      );
      if (marked !== undefined) await tellOfIt(write, marked.account_id, at);
      return marked !== undefined;
    });
    if (isNew) this.logs.info('a mail came back', { message: id });
  }
}
